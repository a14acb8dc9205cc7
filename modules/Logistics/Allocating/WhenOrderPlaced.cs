using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Contracts.Administration;
using Platform.Contracts.Orders;

namespace Platform.Logistics;

/// <summary>Promises stock to a placed order, all lines or none, and says which.</summary>
internal sealed class WhenOrderPlaced(LogisticsDb db, Allocator allocator, IOrders orders, IOrganisation organisation, Delivery delivery, IOptions<LogisticsOptions> options) : IReaction<OrderPlaced>
{
    /// <inheritdoc />
    public async Task On(OrderPlaced e, CancellationToken ct)
    {
        if (e.Lines.Count == 0 || await db.Reservations.AnyAsync(r => r.OrderId == e.OrderId, ct)) return;
        var order = (await orders.ToShip([e.OrderId], ct)).GetValueOrDefault(e.OrderId);
        var org = delivery.Org ?? order?.Org ?? await organisation.HeadOffice(ct);
        var reservation = Reservation.For(e.OrderId, e.Number, org);
        var names = order?.Lines.ToDictionary(l => l.LineId, l => l.Name);
        var wants = e.Lines.Select(l => new Want(l.LineId, l.Sku, names?.GetValueOrDefault(l.LineId) ?? l.Sku, l.Quantity)).ToList();
        await Reserving.ReserveAsync(db, allocator, reservation, wants, order?.Receiver.RegionCode, options.Value, ct);
        db.Add(reservation);
    }
}
