using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Takes a policy out of use: no clock falls under it any more, running ones keep it. Writing it again brings it back.</summary>
[Needs(SlaPermissions.Write)]
internal sealed class RetireSlaPolicy(AfterSalesDb db, SlaBook book) : Mutation<RetireSlaPolicy.RetireSlaPolicyInput, SlaPolicy>
{
    /// <summary>Which.</summary>
    internal sealed record RetireSlaPolicyInput : ChangeInput;

    public override async Task<SlaPolicy> Run(RetireSlaPolicyInput input, CancellationToken ct)
    {
        var id = GlobalId.Row(nameof(SlaPolicy), input.Id);
        var policy = await db.Set<SlaPolicy>().Include(p => p.Versions).FindByAsync(p => p.Id == id, ct) ?? throw new Refused(CommonErrors.NotFound, "id", ("what", nameof(SlaPolicy)));
        await db.RequireVersion(policy, input.ExpectedVersion, ct);
        policy.Retire();
        book.Forget();
        return policy;
    }
}
