using Microsoft.EntityFrameworkCore;

namespace Platform.Orders;

/// <summary>Decides against a refund; what was set aside is free again.</summary>
[Needs(RefundFlow.Approve)]
internal sealed class RejectRefund(OrdersDb db, Caller caller) : Mutation<RejectRefund.RejectRefundInput, Refund>
{
    /// <summary>Which refund.</summary>
    internal sealed record RejectRefundInput : ChangeInput;

    public override async Task<Refund> Run(RejectRefundInput input, CancellationToken ct)
    {
        var refund = await db.Take<Refund>(input, Scope, q => q.Include(r => r.Lines), ct);
        var order = (await db.Load(refund.OrderId, ct))!;
        order.Decline(refund, "rejectRefund", caller, db.Now);
        return refund;
    }
}
