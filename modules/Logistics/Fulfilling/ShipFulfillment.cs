using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Orders;

namespace Platform.Logistics;

/// <summary>
/// Hands the goods to the courier: stock leaves, the waybills are used, the shipment is under way. Refused while the order's money is neither
/// held nor collected at the door. A small shop may ship straight from the note; the steps between count as done now.
/// </summary>
[Needs("logistics:fulfillment:ship")]
internal sealed class ShipFulfillment(LogisticsDb db, Caller caller, IOrders orders, GoodsOut goods) : Mutation<ShipFulfillment.ShipFulfillmentInput, Fulfillment>
{
    /// <summary>The fulfilment that leaves.</summary>
    public sealed record ShipFulfillmentInput : ChangeInput
    {
        /// <summary>Name or code of a courier that is not connected, when its paper was filled in by hand; null uses the waybill that was issued. ASCII, at most 40 characters.</summary>
        public string? Courier { get; init; }

        /// <summary>The number on the paper filled in by hand; null uses the waybill that was issued.</summary>
        public string? WaybillNumber { get; init; }
    }

    /// <inheritdoc />
    public override async Task<Fulfillment> Run(ShipFulfillmentInput input, CancellationToken ct)
    {
        var note = await db.Take<Fulfillment>(input, Scope, q => q.Include(f => f.Lines), ct);
        var shipment = await db.Shipments.Include(s => s.Lines).Include(s => s.Packages).GetByAsync(s => s.Id == note.ShipmentId, ct);
        if (input.WaybillNumber is not null) await ByHandAsync(shipment, input, ct);
        note.Labelled = await Labelling.CompleteAsync(db, shipment, ct);
        note.FundsSecured = note.OrderId is not { } order || (await orders.FundsSecured([order], ct)).GetValueOrDefault(order);
        note.Ship(caller, db.Now);
        await goods.LeaveAsync(shipment, ct);
        return note;
    }

    async Task ByHandAsync(Shipment shipment, ShipFulfillmentInput input, CancellationToken ct)
    {
        var (courier, number) = (input.Courier?.Trim() ?? "", input.WaybillNumber!.Trim());
        if (courier.Length is 0 or > 40 || courier.AsSpan().ContainsAnyExceptInRange('!', '~')) throw new Refused(CommonErrors.InvalidFormat, "courier", ("expected", "1-40 ASCII"));
        if (number.Length is 0 or > 60 || number.AsSpan().ContainsAnyExceptInRange('!', '~')) throw new Refused(CommonErrors.InvalidFormat, "waybillNumber", ("expected", "1-60 ASCII"));
        if (await db.Waybills.AnyAsync(w => w.Courier == courier && w.Number == number, ct)) throw new Refused(CommonErrors.AlreadyExists, "waybillNumber", ("what", "Waybill"), ("value", number));
        foreach (var open in await db.Waybills.Where(w => w.ShipmentId == shipment.Id && w.ActivePackageId != null).ToListAsync(ct))
            if (Labelling.IsIssued(open.State)) throw new Refused(LogisticsErrors.WaybillActive, "waybillNumber", ("number", open.Number));
            else open.Void(Caller.System, "Replaced by a paper filled in by hand.");
        db.Add(Waybill.ByHand(shipment, shipment.Packages[0], courier, number));
        shipment.Carry(courier, "BY_HAND");
        shipment.Label(await Labelling.CompleteAsync(db, shipment, ct), null);
    }
}
