using Platform.Kernel.Flow;

namespace Platform.Logistics;

/// <summary>The moves of a fulfilment.</summary>
internal static class FulfillmentFlow
{
    public const string Notify = "notifyFulfillment", StartPick = "startPick", FinishPick = "finishPick", ReportShort = "reportShort", Pack = "packPackage",
        Ready = "readyFulfillment", Ship = "shipFulfillment", Close = "closeFulfillment", Cancel = "cancelFulfillment";

    const string MayPick = "logistics:fulfillment:pick", MayPack = "logistics:fulfillment:pack", MayShip = "logistics:fulfillment:ship";

    static readonly Guard<Fulfillment> Funds = new(LogisticsErrors.FundsNotSecured, f => f.OrderId is null || f.FundsSecured);
    static readonly Guard<Fulfillment> Paper = new(LogisticsErrors.WaybillMissing, f => f.Labelled);

    public static readonly Flow<Fulfillment, FulfillmentState> Table = new(f => f.State, (f, state) => f.Set(state),
    [
        new(Notify, FulfillmentState.Created, FulfillmentState.Notified, null),
        new(StartPick, FulfillmentState.Notified, FulfillmentState.Picking, MayPick),
        new(StartPick, FulfillmentState.Short, FulfillmentState.Picking, MayPick),
        new(FinishPick, FulfillmentState.Picking, FulfillmentState.Picked, MayPick),
        new(ReportShort, FulfillmentState.Picking, FulfillmentState.Short, MayPick),
        new(Pack, FulfillmentState.Picked, FulfillmentState.Packed, MayPack),
        new(Pack, FulfillmentState.Packed, FulfillmentState.Packed, MayPack),
        new(Ready, FulfillmentState.Packed, FulfillmentState.Ready, null, Paper),
        // The short way of a small shop: the guards of the last step stand on each.
        .. new[] { FulfillmentState.Notified, FulfillmentState.Picking, FulfillmentState.Picked, FulfillmentState.Packed, FulfillmentState.Ready }
            .Select(s => new Step<Fulfillment, FulfillmentState>(Ship, s, FulfillmentState.Shipped, MayShip, Funds, Paper)),
        new(Close, FulfillmentState.Shipped, FulfillmentState.Closed, null),
        .. new[] { FulfillmentState.Created, FulfillmentState.Notified, FulfillmentState.Picking, FulfillmentState.Short, FulfillmentState.Picked, FulfillmentState.Packed, FulfillmentState.Ready }
            .Select(s => new Step<Fulfillment, FulfillmentState>(Cancel, s, FulfillmentState.Cancelled, null)),
    ]);
}
