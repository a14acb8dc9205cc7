using Microsoft.EntityFrameworkCore;

namespace Platform.Orders;

/// <summary>Sends a failed refund again under the same request number.</summary>
[Needs(RefundFlow.Approve)]
internal sealed class ExecuteRefund(OrdersDb db, Caller caller) : Mutation<ExecuteRefund.ExecuteRefundInput, Refund>
{
    /// <summary>Which refund.</summary>
    internal sealed record ExecuteRefundInput : ChangeInput;

    public override async Task<Refund> Run(ExecuteRefundInput input, CancellationToken ct)
    {
        var refund = await db.Take<Refund>(input, Scope, q => q.Include(r => r.Lines), ct);
        var order = (await db.Load(refund.OrderId, ct))!;
        order.RetryRefund(refund, caller, db.Now);
        return refund;
    }
}
