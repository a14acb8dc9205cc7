using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Contracts.Orders;
using Platform.Kernel.Stock;

namespace Platform.Logistics;

/// <summary>Tries again to promise stock to an order that was short or whose promise ran out. Refused, line by line, while anything is missing.</summary>
[Needs("logistics:stock:allocate")]
internal sealed class AllocateOrder(LogisticsDb db, Allocator allocator, IOrders orders, IOptions<LogisticsOptions> options) : Mutation<AllocateOrder.AllocateOrderInput, Reservation>
{
    /// <summary>The order to promise stock to.</summary>
    public sealed record AllocateOrderInput : MutationInput
    {
        /// <summary>Global id of the order.</summary>
        public required string OrderId { get; init; }
    }

    /// <inheritdoc />
    public override async Task<Reservation> Run(AllocateOrderInput input, CancellationToken ct)
    {
        var order = GlobalId.TryDecode(input.OrderId, "Order", out var id) ? (await orders.ToShip([id], ct)).GetValueOrDefault(id) : null;
        if (order is null || !Scope.Reaches(order.Org)) throw new Refused(CommonErrors.NotFound, "orderId", ("what", "Order"));
        if (order.State == ShippingState.Closed) throw new Refused(LogisticsErrors.OrderNotShippable, "orderId");
        var reservation = await db.Reservations.Include(r => r.Allocations).FindByAsync(r => r.OrderId == id, ct);
        if (reservation is null) db.Add(reservation = Reservation.For(id, order.Number, order.Org));
        else if (reservation.State == ReservationState.Reserved) return reservation;
        else if (reservation.State is not (ReservationState.Short or ReservationState.Expired)) throw new Refused(LogisticsErrors.OrderNotShippable, "orderId");

        var wants = order.Lines.Select(l => new Want(l.LineId, l.Sku, l.Name, l.Quantity)).ToList();
        var missing = await Reserving.ReserveAsync(db, allocator, reservation, wants, order.Receiver.RegionCode, options.Value, ct);
        if (missing.Count > 0)
            throw new Refused([.. missing.Select(m => new Reason(StockErrors.Short, "orderId", Refused.Arguments([("item", m.Sku), ("available", m.Available), ("wanted", m.Wanted)])))]);
        return reservation;
    }
}
