using Platform.Contracts.Logistics;

namespace Platform.Logistics;

internal sealed partial class Shipment
{
    /// <summary>A waybill came or went: labelled when every package has one in force.</summary>
    public void Label(bool complete, DateTime? promisedAt)
    {
        PromisedAt = promisedAt ?? PromisedAt;
        if (complete && State == ShipmentState.Created) ShipmentFlow.Table.Fire(this, ShipmentFlow.Label, Caller.System);
        else if (!complete && State == ShipmentState.Labelled) ShipmentFlow.Table.Fire(this, ShipmentFlow.Unlabel, Caller.System);
    }

    public void Cancel(Caller caller) => ShipmentFlow.Table.Fire(this, ShipmentFlow.Cancel, caller);

    /// <summary>The courier has it; what it reported before counts from now on.</summary>
    public void HandOver(string waybillNumber, long? transitLocation, DateTime now)
    {
        ShipmentFlow.Table.Fire(this, ShipmentFlow.HandOver, Caller.System);
        (HandedOverAt, TransitLocationId) = (now, transitLocation);
        if (Direction != ShipmentDirection.Return) Record(() => new ShipmentHandedOver(OrderId, Id, Courier ?? "", waybillNumber, Shipped(), ReturnId));
    }

    /// <summary>Goes where tracking says, and tells the outcome once. Before the hand-over nothing moves: a scan cannot ship what was not released.</summary>
    /// <returns>Whether the goods have come back and must be counted in.</returns>
    public bool Follow(ParcelFate fate)
    {
        if (State is ShipmentState.Created or ShipmentState.Labelled or ShipmentState.Cancelled || StateOf(fate.Status) is not { } state) return false;
        Problem = fate.Reason is { Length: > 200 } ? fate.Reason[..200] : fate.Reason;
        if (state != State) ShipmentFlow.Table.Fire(this, ShipmentFlow.Track + state, Caller.System);
        if (state == ShipmentState.Delivered) DeliveredAt = fate.At;
        if (Direction == ShipmentDirection.Return)
        {
            TellReturn(state);
            return false; // what comes in is counted by people, not by the courier
        }
        switch (state)
        {
            case ShipmentState.Delivered when Tell(Announced.Delivered):
                Record(() => new ShipmentDelivered(OrderId, Id, fate.At, Shipped(), ReturnId), happenedAt: null);
                break;
            case ShipmentState.Refused or ShipmentState.Returning when fate.WasRefused && Tell(Announced.Refused):
                Record(() => new ShipmentRefused(OrderId, Id, fate.Reason, Shipped(), ReturnId));
                break;
            case ShipmentState.ReturnedToSender when Tell(Announced.Returned):
                if (fate.WasRefused && Tell(Announced.Refused)) Record(() => new ShipmentRefused(OrderId, Id, null, Shipped(), ReturnId));
                Record(() => new ShipmentReturned(OrderId, Id, Shipped(), ReturnId));
                return true;
            case ShipmentState.Lost when Tell(Announced.Lost):
                Record(() => new ShipmentLost(OrderId, Id, ReturnId));
                break;
        }
        return false;
    }

    void TellReturn(ShipmentState state)
    {
        if (ReturnId is not { } id) return;
        if (Tell(Announced.Scanned)) Record(() => new ReturnParcelScanned(id, Id));
        if (state == ShipmentState.Delivered && Tell(Announced.Delivered)) Record(() => new ReturnParcelArrived(id, Id));
        if (state == ShipmentState.Lost && Tell(Announced.Lost)) Record(() => new ShipmentLost(OrderId, Id, id));
    }

    public void LeaveTransit() => TransitLocationId = null;

    /// <summary>Says that something about it changed, so that its version moves and watchers hear of it.</summary>
    public void Stir() => Touch();

    internal void Set(ShipmentState state)
    {
        State = state;
        Record(() => new ShipmentMoved(Id, state));
    }

    bool Tell(Announced what)
    {
        if (Told.HasFlag(what)) return false;
        Told |= what;
        return true;
    }

    static ShipmentState? StateOf(ParcelStatus status) => status switch
    {
        ParcelStatus.PickedUp => ShipmentState.HandedOver,
        ParcelStatus.InTransit or ParcelStatus.Customs => ShipmentState.InTransit,
        ParcelStatus.OutForDelivery => ShipmentState.OutForDelivery,
        ParcelStatus.AvailableForPickup => ShipmentState.AtPickupPoint,
        ParcelStatus.AttemptFailed or ParcelStatus.Exception or ParcelStatus.Cancelled => ShipmentState.Exception,
        ParcelStatus.Delivered => ShipmentState.Delivered,
        ParcelStatus.Refused => ShipmentState.Refused,
        ParcelStatus.Returning => ShipmentState.Returning,
        ParcelStatus.Returned => ShipmentState.ReturnedToSender,
        ParcelStatus.Lost => ShipmentState.Lost,
        _ => null,
    };
}

/// <summary>A shipment went to another state; for those who watch it.</summary>
/// <param name="ShipmentId">The shipment.</param>
/// <param name="State">Its new state.</param>
internal sealed record ShipmentMoved(long ShipmentId, ShipmentState State) : IEvent;
