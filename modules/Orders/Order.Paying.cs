using Platform.Contracts.Orders;

namespace Platform.Orders;

internal sealed partial class Order
{
    /// <summary>Money came in. What exceeds the payable amount is kept, flagged and can only be refunded.</summary>
    /// <param name="cause">Unique in the ledger.</param>
    /// <param name="amountMinor">Above zero.</param>
    /// <param name="at">When it came in, UTC.</param>
    public void TakePayment(string cause, long amountMinor, DateTime at)
    {
        _new.Add(Trade.Hold(Subject, cause, amountMinor, at));
        Record(() => new PaymentHeld(Id, new Money(amountMinor, Currency), PartyId), happenedAt: at);
        if (Trade.CapturedMinor > Trade.AmountMinor)
            Raise(OrderExceptionType.Amount, "OVERPAID", $"{Trade.CapturedMinor} > {Trade.AmountMinor}");
        if (Stage == OrderStage.Done && Trade.FreeHeld > 0) RefundAllHeld(RefundCause.LatePayment, "付款晚于订单关闭", at);
        Settle(at);
    }

    /// <summary>A payment that does not fit the order was reported: nothing is booked, a person looks.</summary>
    public void DoubtPayment(string detail) => Raise(OrderExceptionType.Amount, "PAYMENT_DOUBTFUL", detail);

    /// <summary>The provider refused something for good: a person looks.</summary>
    public void ProviderRefused(string what, string code) => Raise(OrderExceptionType.Other, "PROVIDER_REFUSED", $"{what}: {code}");

    /// <summary>The provider opened the trade, or there is none.</summary>
    public void TradeOpened(string? number, string? payKind, string? pay)
    {
        Trade.Open(number, payKind, pay);
        if (Stage == OrderStage.Done && Trade.CapturedMinor == 0) Record(() => new TradeCloseDue(Id));
        Touch();
    }

    /// <summary>The provider knows that goods left.</summary>
    public void NotifiedShipped(DateTime at)
    {
        Trade.NotifiedShipped(at);
        Touch();
    }

    /// <summary>Receipt is confirmed, by the buyer, by staff for the buyer, or by the timer: the trade is successful and the seller is to be paid.</summary>
    /// <param name="mayBeUnshipped">True when nobody could have told of a shipment because Logistics is off.</param>
    /// <param name="at">When, UTC.</param>
    public void ConfirmReceipt(bool mayBeUnshipped, DateTime at)
    {
        if (Lifecycle == OrderLifecycle.Completed && ReceivedAt is null)
        {
            ReceivedAt = at; // collected at the door and delivered, the trade was over already: the buyer's word is still worth keeping
            return;
        }
        if (Lifecycle != OrderLifecycle.Released || ReceivedAt is not null)
            throw new Refused(CommonErrors.IllegalTransition, null, ("step", "confirmReceipt"), ("from", Kernel.Flow.Flow<Order, OrderLifecycle>.Screaming(Lifecycle)), ("possible", "-"));
        if (!mayBeUnshipped && !IsShipped) throw new Refused(OrdersErrors.NotShipped);
        if (IsDisputed) throw new Refused(OrdersErrors.DisputeOpen);
        if (OpenReturns > 0) throw new Refused(OrdersErrors.ReturnOpen);
        if (Method != PaymentMethod.CashOnDelivery && PayableMinor > 0 && Trade.Confirm(Number + "-L", at)) AskRelease();
        ReceivedAt = at;
        Settle(at);
    }

    /// <summary>The provider paid the seller; booked once.</summary>
    public void Released(string requestNumber, DateTime at)
    {
        var amount = Trade.ReleasePendingMinor;
        if (Trade.Release(Subject, requestNumber, at) is not { } journal) return;
        _new.Add(journal);
        Record(() => new PaymentReleased(Id, new Money(amount, Currency), PartyId), happenedAt: at);
        Settle(at);
    }

    /// <summary>Asks for the release under way again, under the same number.</summary>
    public void AskRelease()
    {
        var number = Trade.ReleaseNumber!;
        Record(() => new ReleaseDue(Id, number));
    }

    /// <summary>A release gave no clear answer.</summary>
    public void LoseRelease(DateTime askAt)
    {
        var number = Trade.ReleaseNumber!;
        Record(() => new ReleaseQueryDue(Id, number), dueAt: askAt);
    }

    /// <summary>The amount collected at the door arrived.</summary>
    public void CollectCod(long amountMinor, DateTime at)
    {
        if (Method != PaymentMethod.CashOnDelivery) throw new Refused(OrdersErrors.NotCashOnDelivery);
        if (amountMinor != PayableMinor) throw new Refused(OrdersErrors.CollectionDiffers, "amountMinor", ("expected", PayableMinor));
        _new.Add(Trade.CodCollect(Subject, at));
        Record(() => new CashCollected(Id, new Money(amountMinor, Currency), PartyId), happenedAt: at);
        Settle(at);
    }

    /// <summary>Starts the clock of automatic confirmation, once.</summary>
    public void StartAutoConfirm(DateTime dueAt)
    {
        if (Trade.AutoConfirmAt is not null || ReceivedAt is not null || Method == PaymentMethod.CashOnDelivery || Trade.HeldMinor == 0) return;
        Trade.ConfirmBy(dueAt);
        Record(() => new AutoConfirmDue(Id), dueAt: dueAt);
        Touch();
    }

    /// <summary>The buyer disputes, as a person notes by hand.</summary>
    public void OpenDispute(DateTime at)
    {
        Trade.OpenDispute(at);
        IsDisputed = true;
        MindClock(at);
    }

    /// <summary>The dispute that was noted by hand is settled; the clock goes on with what was left.</summary>
    public void CloseDispute(DateTime at)
    {
        if (OpenDisputes > 0) throw new Refused(OrdersErrors.DisputeOpen);
        if (!IsDisputed) TradeFlow.Table.Fire(Trade, "closeDispute", Caller.System); // says what is possible instead
        IsDisputed = false;
        Trade.CloseDispute();
        MindClock(at);
    }

    /// <summary>Derives what follows from amounts and quantities, and makes the moves that need no person.</summary>
    public void Settle(DateTime at)
    {
        PaymentStatus = Trade.Status;
        FulfillmentStatus = Fulfillment.Of(this);
        if (IsDelivered) DeliveredAt ??= at;
        if (IsDelivered && Trade.CodDue(Subject, at) is { } due) _new.Add(due);
        if (IsAllReturned && Lifecycle == OrderLifecycle.Released && Trade.HeldMinor == 0 && Trade.OpenRefunds == 0 && (Trade.ReleasedMinor == 0 || ReturnStatus == OrderReturnStatus.Returned))
            End("cancelOrder", "退回发货人", Caller.System, at);
        else if (Lifecycle == OrderLifecycle.Released && OrderFlow.CanComplete(this))
        {
            OrderFlow.Table.Fire(this, "completeOrder", Caller.System);
            ClosedAt = at;
            Record(() => new OrderCompleted(Id, PartyId), happenedAt: at);
            TellArrival();
        }
        Touch();
    }
}
