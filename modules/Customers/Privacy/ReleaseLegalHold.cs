using Platform.Customers.Data;

namespace Platform.Customers.Privacy;

/// <summary>Which hold.</summary>
internal sealed record ReleaseLegalHoldInput : ChangeInput;

/// <summary>Says that a person's data need not be kept any longer for that reason.</summary>
[Needs(PrivacyPermissions.Hold)]
internal sealed class ReleaseLegalHold(CustomersDb db, Caller caller) : Mutation<ReleaseLegalHoldInput, LegalHold>
{
    public override async Task<LegalHold> Run(ReleaseLegalHoldInput input, CancellationToken ct)
    {
        var hold = await db.Take<LegalHold>(input, Scope, null, ct);
        hold.Release(caller.UserId, db.Now);
        return hold;
    }
}
