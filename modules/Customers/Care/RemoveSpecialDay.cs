using Platform.Customers.Data;

namespace Platform.Customers.Care;

/// <summary>Which day, and whose.</summary>
internal sealed record RemoveSpecialDayInput : ChangeInput;

/// <summary>Forgets a special day.</summary>
[Needs(CampaignPermissions.Write)]
internal sealed class RemoveSpecialDay(CustomersDb db) : Mutation<RemoveSpecialDayInput, SpecialDay>
{
    public override async Task<SpecialDay> Run(RemoveSpecialDayInput input, CancellationToken ct)
    {
        var day = await db.Take<SpecialDay>(input, Scope, null, ct);
        db.Remove(day);
        return day;
    }
}
