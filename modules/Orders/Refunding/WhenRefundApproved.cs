using Microsoft.EntityFrameworkCore;

namespace Platform.Orders;

/// <summary>Notes that a refund is being sent, and commits that before anything leaves the house.</summary>
internal sealed class WhenRefundApproved(OrdersDb db) : IReaction<RefundApproved>
{
    public async Task On(RefundApproved e, CancellationToken ct)
    {
        if (await db.Refunds.FirstOrDefaultAsync(r => r.Id == e.RefundId, ct) is { State: RefundState.Approved } refund) refund.Send("send", Caller.System);
    }
}
