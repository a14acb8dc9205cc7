using Platform.Customers.Data;

namespace Platform.Customers.Privacy;

/// <summary>Which request.</summary>
internal sealed record ConfirmErasureInput : ChangeInput;

/// <summary>
/// Agrees to an erasure that somebody else asked for; it cannot be undone. Refused while something stands against it. The program then empties
/// what all modules keep of the person and says <c>DONE</c> once nothing is left, mostly within a minute.
/// </summary>
[Needs(PrivacyPermissions.Confirm)]
internal sealed class ConfirmErasure(CustomersDb db, ErasureHolds holds, Caller caller) : Mutation<ConfirmErasureInput, ErasureRequest>
{
    public override async Task<ErasureRequest> Run(ConfirmErasureInput input, CancellationToken ct)
    {
        var request = await db.Take<ErasureRequest>(input, Scope, null, ct);
        request.Confirm(caller.UserId, db.Now);
        if (await holds.Of(request.PartyId, ct) is { Count: > 0 } standing) throw new Refused(PrivacyErrors.Held, "id", ("count", standing.Count));
        return request;
    }
}
