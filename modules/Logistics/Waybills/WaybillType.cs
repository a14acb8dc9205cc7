using GraphQL.DataLoader;
using Platform.Kernel.Flow;

namespace Platform.Logistics;

/// <summary>What the schema shows of a waybill.</summary>
internal sealed class WaybillType : ObjectType<Waybill>
{
    public WaybillType()
    {
        Shows(w => w.Id);
        Shows(w => w.Version);
        Shows(w => w.ShipmentId).AsId(nameof(Shipment));
        Shows(w => w.PackageId).AsId(nameof(Package));
        Shows(w => w.State);
        Shows("active", w => w.ActivePackageId is not null).Reads(nameof(Waybill.ActivePackageId)).Described("Whether it is in force: neither voided nor failed.");
        Shows(w => w.Courier);
        Shows(w => w.ServiceCode);
        Shows(w => w.Number);
        Shows(w => w.SortCode);
        Shows(w => w.CourierOrderNumber);
        Shows(w => w.Problem).NotFilterable().NotSortable();
        Shows(w => w.WarningId);
        Shows(w => w.Parcel);
        Shows(w => w.LastEventAt);
        Shows(w => w.PrintedAt);
        Shows(w => w.Prints);
        Shows(w => w.CancelledAt);
        Shows(w => w.CreatedAt);
        Shows("labelUrl", w => Labelling.IsIssued(w.State) ? $"/labels/{GlobalId.Encode(nameof(Shipment), w.ShipmentId)}.pdf?paper=76x130" : null)
            .Reads(nameof(Waybill.State), nameof(Waybill.ShipmentId)).Described("Where the label is; null while there is no number. Ask with paper=100x180 for the larger one.");
    }
}

/// <summary>What a waybill shows beyond its own columns.</summary>
[Extends(typeof(Waybill)), Needs(ShippingQueries.Read)]
internal static class WaybillFields
{
    /// <summary>What the viewer may do with it next, and what is in the way.</summary>
    [Requires(nameof(Waybill.State))]
    public static IReadOnlyList<Transition> AvailableTransitions([Parent] Waybill waybill, Caller caller) => WaybillFlow.Table.Available(waybill, caller);

    /// <summary>What the courier told, newest first.</summary>
    [Requires(nameof(Waybill.Courier), nameof(Waybill.Number))]
    public static IDataLoaderResult<IReadOnlyList<TrackingEvent>> Tracking([Parent] Waybill waybill, TrackingByWaybill tracking) => tracking.Load((waybill.Courier ?? "", waybill.Number ?? ""));
}

/// <summary>What the schema shows of a tracking event.</summary>
internal sealed class TrackingEventType : ObjectType<TrackingEvent>
{
    public TrackingEventType()
    {
        Shows(e => e.Id);
        Shows(e => e.EventId);
        Shows(e => e.Status);
        Shows(e => e.Reason);
        Shows(e => e.RawCode);
        Shows(e => e.RawText);
        Shows(e => e.Place);
        Shows(e => e.OccurredAt);
        Shows(e => e.ReceivedAt);
    }
}
