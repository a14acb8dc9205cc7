using Microsoft.EntityFrameworkCore;

namespace Platform.Logistics;

/// <summary>Calls a shipment off that names no order and no return and was not handed over: its stock is free again, its waybills are taken back.</summary>
[Needs("logistics:shipment:cancel")]
internal sealed class CancelShipment(LogisticsDb db, Caller caller, Allocator allocator) : Mutation<CancelShipment.CancelShipmentInput, Shipment>
{
    /// <summary>The shipment to call off.</summary>
    public sealed record CancelShipmentInput : ChangeInput
    {
        /// <summary>Why; at most 200 characters.</summary>
        public required string Reason { get; init; }
    }

    /// <inheritdoc />
    public override async Task<Shipment> Run(CancelShipmentInput input, CancellationToken ct)
    {
        var reason = StockChange.Reason(input.Reason);
        var shipment = await db.Take<Shipment>(input, Scope, null, ct);
        if (shipment.OrderId is not null) throw new Refused(LogisticsErrors.BelongsToOrder, "id", ("order", shipment.OrderNumber));
        if (shipment.ReturnId is not null) throw new Refused(LogisticsErrors.BelongsToReturn, "id", ("return", shipment.ReturnNumber));
        shipment.Cancel(caller);
        foreach (var waybill in await db.Waybills.Where(w => w.ShipmentId == shipment.Id && w.ActivePackageId != null).ToListAsync(ct)) waybill.Void(Caller.System, reason);
        foreach (var note in await db.Fulfillments.Where(f => f.ShipmentId == shipment.Id).ToListAsync(ct)) note.Cancel();
        if (await db.Reservations.Include(r => r.Allocations).FindByAsync(r => r.Id == shipment.ReservationId, ct) is { } reservation)
            await allocator.FreeAsync(reservation.Release(db.Now), ct);
        return shipment;
    }
}
