using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>The buyer does not dispute any more; release and clock go on.</summary>
[Needs(DisputeRights.Raise)]
internal sealed class WithdrawDispute(AfterSalesDb db, DisputedReturn back, Caller caller) : Mutation<WithdrawDispute.WithdrawDisputeInput, Dispute>
{
    /// <summary>Which dispute, and why.</summary>
    internal sealed record WithdrawDisputeInput : ChangeInput
    {
        /// <summary>Why, 1 to 200 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<Dispute> Run(WithdrawDisputeInput input, CancellationToken ct)
    {
        var reason = CaseChecks.Words(input.Reason, "reason", 200);
        var it = await db.Take<Dispute>(input, Scope, AfterSalesDb.Whole, ct);
        it.Withdraw(reason, caller, db.Now);
        await back.GoOnAsync(it, ct);
        return it;
    }
}
