using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Logistics;
using Platform.Contracts.Orders;

namespace Platform.AfterSales;

/// <summary>
/// A parcel that nobody took opens its return by itself and is received by the courier's word; one that is delivered after all closes it again. What goes back to a customer of
/// a return is followed here too. One class, so that what is told of one shipment comes in its order.
/// </summary>
internal sealed class WhenParcelComesBack(AfterSalesDb db, IOrders orders, NumberBlocks numbers, ReturnDesk desk, PolicyShelf shelf, Delivery delivery, Contracts.Administration.IOrganisation organisation)
    : IReaction<ShipmentRefused>, IReaction<ShipmentReturned>, IReaction<ShipmentDelivered>, IReaction<ShipmentLost>
{
    public async Task On(ShipmentRefused e, CancellationToken ct)
    {
        if (e.ReturnId is { } id) (await Of(id, ct))?.Trouble("PARCEL_REFUSED");
        else if (e is { OrderId: { } order, Lines: { Count: > 0 } lines } && await From(e.ShipmentId, ct) is null) await Open(order, e.ShipmentId, lines, ct);
    }

    public async Task On(ShipmentReturned e, CancellationToken ct)
    {
        if (e.ReturnId is { } id && await Of(id, ct) is { } back)
        {
            // The customer did not take the pieces either: they are here, and nothing is owed.
            back.Trouble("PARCEL_CAME_BACK");
            back.ParcelArrived(db.Now);
            return;
        }
        if (e.OrderId is not { } order) return;
        var it = await From(e.ShipmentId, ct) ?? await Open(order, e.ShipmentId, e.Lines, ct);
        if (it is { State: ReturnState.InTransit }) it.Receive(it.Lines.ToDictionary(l => l.Id, l => l.Authorised), true, Caller.System, db.Now);
    }

    public async Task On(ShipmentDelivered e, CancellationToken ct)
    {
        if (e.ReturnId is { } id) (await Of(id, ct))?.ParcelArrived(db.Now);
        else if (await From(e.ShipmentId, ct) is { State: ReturnState.InTransit } it) it.Cancel("包裹最终已签收 · delivered after all", Caller.System, db.Now);
    }

    public async Task On(ShipmentLost e, CancellationToken ct)
    {
        if (e.ReturnId is { } id) (await Of(id, ct))?.Trouble("PARCEL_LOST");
    }

    async Task<ReturnAuthorization?> Open(long orderId, long shipmentId, IReadOnlyList<ShippedLine> parcel, CancellationToken ct)
    {
        var order = (await orders.ForReturn([orderId], ct)).GetValueOrDefault(orderId);
        var lines = parcel.Where(l => l.Quantity > 0).Select((l, i) => (Told: l, Known: order?.Lines.FirstOrDefault(o => o.LineId == l.LineId), Position: i + 1))
            .Select(l => new ReturnLine(l.Position, l.Told.LineId, l.Known?.Sku ?? l.Told.Sku ?? "", l.Known?.Name ?? l.Told.Name ?? l.Told.Sku ?? "", l.Told.Quantity, ReturnReason.Refused, false, ReturnResolution.Refund, null, null, [])).ToList();
        if (lines.Count == 0) return null;
        await desk.TakeTurnAsync(orderId, ct);
        var it = ReturnAuthorization.ComesBack(new NewReturn
        {
            Number = await numbers.OfDayAsync(db, "RT", ct), Org = order?.Org ?? delivery.Org ?? await organisation.HeadOffice(ct), Kind = ReturnKind.ReturnRefund, Currency = order?.Currency ?? "CNY",
            Policy = PolicyShelf.For(await shelf.InForce(ct), null), Lines = lines, Now = db.Now, FreightPayer = FreightPayer.Seller, OrderId = orderId, OrderNumber = order?.Number, PartyId = order?.PartyId,
        }, shipmentId);
        db.Add(it);
        return it;
    }

    Task<ReturnAuthorization?> Of(long id, CancellationToken ct) => AfterSalesDb.Whole(db.Set<ReturnAuthorization>()).FindByAsync(r => r.Id == id, ct);

    Task<ReturnAuthorization?> From(long shipmentId, CancellationToken ct)
    {
        var origin = ReturnAuthorization.OriginOf(shipmentId);
        return AfterSalesDb.Whole(db.Set<ReturnAuthorization>()).FindByAsync(r => r.Origin == origin, ct);
    }
}
