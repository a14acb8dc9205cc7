using Platform.Customers.Data;

namespace Platform.Customers.Privacy;

/// <summary>Which request.</summary>
internal sealed record WithdrawErasureInput : ChangeInput;

/// <summary>Takes a request back that nobody has confirmed.</summary>
[Needs(PrivacyPermissions.Erase)]
internal sealed class WithdrawErasure(CustomersDb db, Caller caller) : Mutation<WithdrawErasureInput, ErasureRequest>
{
    public override async Task<ErasureRequest> Run(WithdrawErasureInput input, CancellationToken ct)
    {
        var request = await db.Take<ErasureRequest>(input, Scope, null, ct);
        request.Withdraw(caller.UserId, db.Now);
        return request;
    }
}
