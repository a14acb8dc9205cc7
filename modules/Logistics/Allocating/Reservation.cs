using Platform.Contracts.Logistics;

namespace Platform.Logistics;

/// <summary>What is promised to one order, or to one shipment that names no order. All lines or none.</summary>
internal sealed class Reservation : ScopedAggregate
{
    readonly List<Allocation> _allocations = [];

    /// <summary>The order; null for a shipment without one. At most one reservation exists for an order.</summary>
    public long? OrderId { get; private set; }

    /// <summary>The order's number; null without an order.</summary>
    public string? OrderNumber { get; private set; }

    /// <summary>Where it stands.</summary>
    public ReservationState State { get; private set; }

    /// <summary>The promises, past ones included.</summary>
    public IReadOnlyList<Allocation> Allocations => _allocations;

    public static Reservation For(long? orderId, string? orderNumber, OrgPath org) => new() { OrderId = orderId, OrderNumber = orderNumber, Org = org };

    /// <summary>Notes what the stock book has promised.</summary>
    public void Hold(IEnumerable<Allocation> promises, DateTime? expiresAt)
    {
        _allocations.AddRange(promises);
        State = ReservationState.Reserved;
        if (OrderId is { } order) Record(() => new StockReserved(order));
        if (expiresAt is { } due) Record(() => new ReservationRanOut(Id, due), due);
        Touch();
    }

    /// <summary>Notes that nothing could be promised.</summary>
    public void FallShort(IReadOnlyList<ShortLine> lines)
    {
        State = ReservationState.Short;
        if (OrderId is { } order) Record(() => new StockShort(order, lines));
        Touch();
    }

    /// <summary>The order will not be shipped. Kept as a row even when nothing was promised: a placement that is taken in late must find it.</summary>
    public IReadOnlyList<Allocation> Release(DateTime now) => End(AllocationState.Released, ReservationState.Released, now);

    /// <summary>The promise ran out.</summary>
    public IReadOnlyList<Allocation> Expire(DateTime now) => End(AllocationState.Expired, ReservationState.Expired, now);

    /// <summary>The promised pieces of one place left it.</summary>
    public IReadOnlyList<Allocation> Consume(long locationId, DateTime now)
    {
        var gone = _allocations.Where(a => a.State == AllocationState.Reserved && a.LocationId == locationId).ToList();
        gone.ForEach(a => a.End(AllocationState.Consumed, now));
        if (_allocations.TrueForAll(a => a.State != AllocationState.Reserved)) State = ReservationState.Consumed;
        Touch();
        return gone;
    }

    /// <summary>Makes two units that both build on this reservation meet.</summary>
    public void BuildOn() => Touch();

    List<Allocation> End(AllocationState promise, ReservationState whole, DateTime now)
    {
        var free = _allocations.Where(a => a.State == AllocationState.Reserved).ToList();
        free.ForEach(a => a.End(promise, now));
        State = whole;
        Touch();
        return free;
    }
}

/// <summary>The time of a promise is over.</summary>
/// <param name="ReservationId">The reservation.</param>
/// <param name="ExpiresAt">Which of its promises.</param>
internal sealed record ReservationRanOut(long ReservationId, DateTime ExpiresAt) : IEvent;
