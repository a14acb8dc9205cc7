using Microsoft.EntityFrameworkCore;
using Platform.Contracts.AfterSales;

namespace Platform.Orders;

/// <summary>Stops release and timer while AfterSales keeps an open dispute about an order. One class, so that opening and end come in their order.</summary>
internal sealed class WhenDisputeMoves(OrdersDb db) : IReaction<DisputeOpened>, IReaction<DisputeSettled>, IReaction<DisputeWithdrawn>
{
    public Task On(DisputeOpened e, CancellationToken ct) => Take(e.OrderId, e.DisputeId, isOpen: true, ct);

    public Task On(DisputeSettled e, CancellationToken ct) => Take(e.OrderId, e.DisputeId, isOpen: false, ct);

    public Task On(DisputeWithdrawn e, CancellationToken ct) => Take(e.OrderId, e.DisputeId, isOpen: false, ct);

    async Task Take(long orderId, long disputeId, bool isOpen, CancellationToken ct)
    {
        if (await db.Load(orderId, ct) is not { } order) return;
        var disputes = await db.Set<OrderDispute>().Where(d => d.OrderId == orderId).ToListAsync(ct);
        if (disputes.Find(d => d.DisputeId == disputeId) is not { } it)
        {
            disputes.Add(it = new OrderDispute(disputeId, orderId, db.Now));
            db.Add(it);
        }
        if (!isOpen) it.ClosedAt ??= db.Now;
        order.TakeDisputes(disputes.Count(d => d.ClosedAt is null), db.Now);
    }
}
