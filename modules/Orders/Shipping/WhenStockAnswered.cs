using Platform.Contracts.Logistics;

namespace Platform.Orders;

/// <summary>Notes whether stock is promised; a shortage opens one exception and blocks the release.</summary>
internal sealed class WhenStockAnswered(OrdersDb db, Delivery delivery) : IReaction<StockReserved>, IReaction<StockShort>
{
    public async Task On(StockReserved e, CancellationToken ct)
    {
        if (await db.Load(e.OrderId, ct) is { } order) order.TakeStockPromise(StockPromise.Reserved, null, delivery.OccurredAt);
    }

    public async Task On(StockShort e, CancellationToken ct)
    {
        if (await db.Load(e.OrderId, ct) is { } order)
            order.TakeStockPromise(StockPromise.Short, string.Join("; ", e.Lines.Select(l => $"{l.Sku}: {l.Available}/{l.Wanted}")), delivery.OccurredAt);
    }
}
