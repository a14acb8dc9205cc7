using Platform.Contracts.Administration;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Orders;
using Platform.Kernel.Security;

namespace Platform.Logistics;

/// <summary>Follows the goods of returns. One class, so that receipt, inspection and parcel of one return come in their order.</summary>
internal sealed class WhenReturnGoodsMove(LogisticsDb db, ReturnShelf shelf, Dispatch dispatch, NumberBlocks numbers, IOrders orders, FieldCipher cipher, IOrganisation organisation, Delivery delivery)
    : IReaction<ReturnReceived>, IReaction<ReturnInspected>, IReaction<SendBackDecided>
{
    static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public async Task On(ReturnReceived e, CancellationToken ct)
    {
        // What a courier brought back was counted in with the parcel.
        if (e.ShipmentId is null) await shelf.CountInAsync(e, await OrgAsync(ct), ct);
    }

    /// <inheritdoc />
    public async Task On(ReturnInspected e, CancellationToken ct) => await shelf.PutAwayAsync(e, await OrgAsync(ct), ct);

    /// <inheritdoc />
    public async Task On(SendBackDecided e, CancellationToken ct)
    {
        var order = e.OrderId is { } id ? (await orders.ToShip([id], ct)).GetValueOrDefault(id) ?? throw new Postpone(Later) : null;
        if (order is null) return; // without an order it is sent by hand
        var there = new List<(ReturnedLine Line, long Shelf)>();
        foreach (var line in e.Lines)
            if ((await shelf.WhereAsync(e.ReturnId, e.ShipmentId, line.ReturnLineId, line.Sku, ct)) is [var at, ..]) there.Add((line, at.Shelf));
        var org = await OrgAsync(ct);
        foreach (var place in there.GroupBy(t => t.Shelf))
        {
            var shipment = Shipment.OfReturn($"SH{await numbers.NextAsync(db, "shipment", ct):D8}", org, e.ReturnId, e.Number, ShipmentDirection.Outbound, place.Key, SealedReceiver.Of(order.Receiver, cipher),
                place.Select(t => ShipmentLine.Of(t.Line.ReturnLineId, t.Line.Sku, t.Line.Name, t.Line.Quantity)));
            shipment.Want(order.CourierConnection, null);
            db.Add(shipment);
            db.Add(Waybill.Request(shipment, shipment.Packages[0]));
            await dispatch.NotesAsync([shipment], ct);
        }
    }

    async Task<OrgPath> OrgAsync(CancellationToken ct) => delivery.Org ?? await organisation.HeadOffice(ct);
}
