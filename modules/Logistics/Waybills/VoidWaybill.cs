using Microsoft.EntityFrameworkCore;

namespace Platform.Logistics;

/// <summary>Takes a waybill back that was not used; the courier hears of it afterwards.</summary>
[Needs("logistics:waybill:void")]
internal sealed class VoidWaybill(LogisticsDb db, Caller caller) : Mutation<VoidWaybill.VoidWaybillInput, Waybill>
{
    /// <summary>The waybill to take back.</summary>
    public sealed record VoidWaybillInput : ChangeInput
    {
        /// <summary>Why; at most 200 characters.</summary>
        public required string Reason { get; init; }
    }

    /// <inheritdoc />
    public override async Task<Waybill> Run(VoidWaybillInput input, CancellationToken ct)
    {
        var reason = StockChange.Reason(input.Reason);
        var waybill = await db.Take<Waybill>(input, Scope, null, ct);
        waybill.Void(caller, reason);
        var shipment = await db.Shipments.Include(s => s.Lines).Include(s => s.Packages).GetByAsync(s => s.Id == waybill.ShipmentId, ct);
        await Labelling.UpdateAsync(db, shipment, null, ct);
        return waybill;
    }
}
