using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Customers.Data;

namespace Platform.Customers.Care;

/// <summary>Which month, and whose campaigns.</summary>
internal sealed record GenerateCareListInput : MutationInput
{
    /// <summary>The month in China, yyyy-MM, 1902 to 2099.</summary>
    public required string Month { get; init; }

    /// <summary>Unit whose campaigns, and those of units below it, are looked at; null is the caller's own.</summary>
    [Id("OrgUnit")]
    public long? OrgUnitId { get; init; }
}

/// <summary>Makes the list of a month, or adds to it what campaigns and customers that came since then bring. It is complete moments later (<c>completeAt</c>).</summary>
[Needs(CampaignPermissions.Approve)]
internal sealed class GenerateCareList(CustomersDb db, IOrganisation organisation, Caller caller) : Mutation<GenerateCareListInput, CareList>
{
    public override async Task<CareList> Run(GenerateCareListInput input, CancellationToken ct)
    {
        if (!DateOnly.TryParseExact(input.Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) || first.Year is < 1902 or > 2099)
            throw new Refused(CommonErrors.InvalidFormat, "month", ("expected", "2026-11"));
        var org = await organisation.Place(input.OrgUnitId, caller, Scope, ct);
        var list = await db.Set<CareList>().AsTracking().FirstOrDefaultAsync(l => l.Month == input.Month && l.OrgId == org.Unit, ct);
        if (list is null) db.Add(list = new CareList(input.Month, org));
        list.Ask();
        return list;
    }
}

/// <summary>Makes the list.</summary>
internal sealed class WhenCareListAsked(CustomersDb db, CareListMaker maker) : IReaction<CareListAsked>
{
    public async Task On(CareListAsked e, CancellationToken ct)
    {
        if (await db.Set<CareList>().AsTracking().FirstOrDefaultAsync(l => l.Id == e.CareListId, ct) is { } list) list.Complete(await maker.MakeAsync(list, ct), db.Now);
    }
}
