using Microsoft.EntityFrameworkCore;

namespace Platform.Logistics;

/// <summary>Frees what was promised for too long. Once a shipment builds on it, the promise stays.</summary>
internal sealed class WhenReservationRanOut(LogisticsDb db, Allocator allocator) : IReaction<ReservationRanOut>
{
    /// <inheritdoc />
    public async Task On(ReservationRanOut e, CancellationToken ct)
    {
        var reservation = await db.Reservations.Include(r => r.Allocations).FindByAsync(r => r.Id == e.ReservationId, ct);
        if (reservation is not { State: ReservationState.Reserved } || !reservation.Allocations.Any(a => a.State == AllocationState.Reserved && a.ExpiresAt == e.ExpiresAt)) return;
        if (await db.Shipments.AnyAsync(s => s.ReservationId == reservation.Id && s.State != ShipmentState.Cancelled, ct)) return;
        await allocator.FreeAsync(reservation.Expire(db.Now), ct);
    }
}
