using Microsoft.EntityFrameworkCore;

namespace Platform.Orders;

/// <summary>Takes a refund back before it was sent, or gives a failed one up; of that the provider is asked first, so it ends a moment later.</summary>
[Needs(RefundFlow.Propose)]
internal sealed class WithdrawRefund(OrdersDb db, Caller caller) : Mutation<WithdrawRefund.WithdrawRefundInput, Refund>
{
    /// <summary>Which refund.</summary>
    internal sealed record WithdrawRefundInput : ChangeInput;

    public override async Task<Refund> Run(WithdrawRefundInput input, CancellationToken ct)
    {
        var refund = await db.Take<Refund>(input, Scope, q => q.Include(r => r.Lines), ct);
        var order = (await db.Load(refund.OrderId, ct))!;
        if (refund.State == RefundState.Failed) refund.AskToGiveUp(caller);
        else order.Decline(refund, "withdrawRefund", caller, db.Now);
        return refund;
    }
}
