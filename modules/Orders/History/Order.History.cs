using Platform.Contracts.Logistics;
using Platform.Contracts.Orders;

namespace Platform.Orders;

internal sealed partial class Order
{
    /// <summary>The shipment of history: no id of Logistics is ever 0.</summary>
    const long ShipmentOfHistory = 0;

    /// <summary>An order as it was placed elsewhere; <see cref="Relive"/> brings it to where it ended.</summary>
    public static Order FromHistory(NewOrder content)
    {
        var order = Make(content);
        order.CreatedElsewhere(content.PlacedAt);
        order.Announce();
        return order;
    }

    /// <summary>Lets what happened happen again, at its own times.</summary>
    internal void Relive(HistoricalOrder past)
    {
        Trade.Open(null, null, null);
        if (past.PaidAt is { } paid && Method != PaymentMethod.CashOnDelivery && PayableMinor > 0) TakePayment("hold:history:" + Number, PayableMinor, paid);
        if (past.ReleasedAt is { } released)
        {
            Enter(OrderLifecycle.Released);
            ReleasedAt = released;
            Record(() => new OrderApproved(Id, PartyId), happenedAt: released);
            Record(() => new OrderReleased(Id, PartyId), happenedAt: released);
        }
        IReadOnlyList<ShippedLine> all = [.. _lines.Select(l => new ShippedLine(l.Id, l.Quantity))];
        if (past.ShippedAt is { } shipped) TakeHandOver(ShipmentOfHistory, past.Waybill?.Courier ?? "-", past.Waybill?.WaybillNumber ?? "-", all, shipped);
        if (past.Waybill is null) _waybills.Clear();
        if (past.DeliveredAt is { } delivered) TakeDelivery(ShipmentOfHistory, all, delivered);
        if (past.CancelledAt is { } cancelled) Undo(past, all, cancelled);
        else if (past.DeliveredAt is { } done && Lifecycle == OrderLifecycle.Released)
        {
            if (Method == PaymentMethod.CashOnDelivery && Trade.CodDueAt is not null) CollectCod(PayableMinor, done);
            else if (Trade.HeldMinor > 0)
            {
                ConfirmReceipt(mayBeUnshipped: true, done);
                Released(Trade.ReleaseNumber!, done);
            }
        }
    }

    void Undo(HistoricalOrder past, IReadOnlyList<ShippedLine> all, DateTime at)
    {
        if (past.ShippedAt is not null) TakeReturn(ShipmentOfHistory, all, at);
        if (Stage != OrderStage.Done && OpenRefunds == 0) Cancel(past.CancelReason, Caller.System, at);
        foreach (var refund in _new.OfType<Refund>().Where(r => r.IsOpen).ToList())
        {
            if (refund.State == RefundState.Proposed) refund.Approve(Caller.System, long.MaxValue, at);
            refund.Send("send", Caller.System);
            Refunded(refund, null, at);
        }
    }

    /// <summary>
    /// Takes the end of an order of another system over as that system tells it. Money is booked so that the ledger agrees; dates and quantities
    /// stand as told, even where today's rules would not have let them happen.
    /// </summary>
    internal void TakeOver(PastOrder past)
    {
        Trade.Open(null, null, null);
        foreach (var (cause, amount, at) in past.Payments)
        {
            _new.Add(Trade.Hold(Subject, cause, amount, at));
            Record(() => new PaymentHeld(Id, new Money(amount, Currency), PartyId), happenedAt: at);
        }
        foreach (var line in _lines) (line.ShippedQuantity, line.DeliveredQuantity) = (past.IsShipped ? line.Quantity : 0, past.IsDelivered ? line.Quantity : 0);
        (ReleasedAt, DeliveredAt) = (past.ReleasedAt, past.DeliveredAt);
        Enter(past.Lifecycle);
        if (past.Lifecycle is OrderLifecycle.Released or OrderLifecycle.Completed) Record(() => new OrderReleased(Id, PartyId), happenedAt: past.ReleasedAt);
        if (Stage == OrderStage.Done)
        {
            ClosedAt = past.EndedAt;
            var isSale = past.Lifecycle == OrderLifecycle.Completed;
            var held = new Money(Trade.HeldMinor, Currency);
            if (Trade.TakeOver(Subject, isSale, past.EndedAt) is { } journal)
            {
                _new.Add(journal);
                Record(() => isSale ? new PaymentReleased(Id, held, PartyId) : new PaymentReturned(Id, held, PartyId), happenedAt: past.EndedAt);
            }
            if (isSale) Record(() => new OrderCompleted(Id, PartyId), happenedAt: past.EndedAt);
            else
            {
                CloseReason = past.CloseReason;
                Record(() => new OrderCancelled(Id, past.CloseReason ?? "", PartyId), happenedAt: past.EndedAt);
            }
        }
        (PaymentStatus, FulfillmentStatus) = (Trade.Status, Fulfillment.Of(this));
    }
}
