using Platform.Contracts.Logistics;
using Platform.Contracts.Orders;

namespace Platform.Analytics.Projecting;

/// <summary>Keeps the facts of orders.</summary>
internal sealed class ProjectTrades(FactBook facts, Delivery delivery) : IProjection, IReaction<OrderPlaced>, IReaction<OrderReleased>, IReaction<OrderCancelled>, IReaction<OrderCompleted>, IReaction<RefundSucceeded>,
    IReaction<ShipmentHandedOver>, IReaction<ShipmentDelivered>
{
    public async Task On(OrderPlaced e, CancellationToken ct)
    {
        var fact = await OfOrder(e.OrderId, ct);
        (fact.Number, fact.PartyId, fact.Currency, fact.TotalMinor, fact.PlacedAt) = (e.Number, e.PartyId, e.Total.Currency, e.Total.AmountMinor, delivery.OccurredAt);
        fact.Derive();
    }

    public async Task On(OrderReleased e, CancellationToken ct) => (await OfOrder(e.OrderId, ct)).ReleasedAt = delivery.OccurredAt;

    public async Task On(OrderCancelled e, CancellationToken ct) => (await OfOrder(e.OrderId, ct)).CancelledAt = delivery.OccurredAt;

    public async Task On(OrderCompleted e, CancellationToken ct) => (await OfOrder(e.OrderId, ct)).CompletedAt = delivery.OccurredAt;

    public async Task On(RefundSucceeded e, CancellationToken ct) => (await Of(e.OrderId, ct)).RefundedMinor += e.Amount.AmountMinor;

    // The first parcel counts as shipped, the last one as signed for.
    public async Task On(ShipmentHandedOver e, CancellationToken ct)
    {
        if (e.OrderId is not { } id) return;
        var fact = await Of(id, ct);
        if (fact.HandedOverAt is null || delivery.OccurredAt < fact.HandedOverAt) fact.HandedOverAt = delivery.OccurredAt;
        fact.Derive();
    }

    public async Task On(ShipmentDelivered e, CancellationToken ct)
    {
        if (e.OrderId is not { } id) return;
        var fact = await Of(id, ct);
        if (fact.DeliveredAt is null || e.DeliveredAt > fact.DeliveredAt) fact.DeliveredAt = e.DeliveredAt;
        fact.Derive();
    }

    // Only the order itself says where it belongs; a parcel's versions are another count.
    async Task<TradeFact> OfOrder(long id, CancellationToken ct)
    {
        var fact = await Of(id, ct);
        fact.Newer(delivery);
        return fact;
    }

    Task<TradeFact> Of(long id, CancellationToken ct) => facts.Of(() => new TradeFact { OrderId = id }, ct, id);
}
