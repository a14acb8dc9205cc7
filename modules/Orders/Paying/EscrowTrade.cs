using System.ComponentModel.DataAnnotations.Schema;
using Platform.Kernel.Ledger;

namespace Platform.Orders;

/// <summary>The money side of one order: what came in, where it is, and what is on its way. Every movement is a journal.</summary>
/// <remarks>At every moment captured = held + released + refunded; nothing is below zero; what is reserved is never more than what is there.</remarks>
internal sealed class EscrowTrade : Entity
{
    EscrowTrade() { }

    /// <summary>A trade for an amount, before the provider knows of it.</summary>
    public EscrowTrade(PaymentMethod method, string? connection, string currency, long amountMinor)
        => (Method, Connection, Currency, AmountMinor) = (method, connection, currency, amountMinor);

    /// <summary>The order it belongs to.</summary>
    public long OrderId { get; private set; }

    /// <summary>How the buyer pays.</summary>
    public PaymentMethod Method { get; private set; }

    /// <summary>Escrow connection; null when the money is held in our own books only.</summary>
    public string? Connection { get; private set; }

    /// <summary>The provider's number; null before it answered.</summary>
    public string? TradeNumber { get; private set; }

    /// <summary>How far it is.</summary>
    public TradeState State { get; internal set; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>What the buyer has to pay in all, minor units.</summary>
    public long AmountMinor { get; private set; }

    /// <summary>All that came in, minor units.</summary>
    public long CapturedMinor { get; private set; }

    /// <summary>What is held, minor units.</summary>
    public long HeldMinor { get; private set; }

    /// <summary>What the seller has and keeps, minor units.</summary>
    public long ReleasedMinor { get; private set; }

    /// <summary>What went back to the buyer, minor units.</summary>
    public long RefundedMinor { get; private set; }

    /// <summary>Held money that a release under way will take, minor units.</summary>
    public long ReleasePendingMinor { get; private set; }

    /// <summary>Held money that open refunds will take, minor units.</summary>
    public long RefundPendingMinor { get; private set; }

    /// <summary>Released money that open refunds will take back, minor units.</summary>
    public long RecallPendingMinor { get; private set; }

    /// <summary>Releases asked for so far; numbers the request.</summary>
    public int Releases { get; private set; }

    /// <summary>The provider request number of the release under way or of the last one; null before the first.</summary>
    public string? ReleaseNumber { get; private set; }

    /// <summary>How the buyer pays: an address, a QR text, or words, as the provider gave it; null when there is nothing to show.</summary>
    public string? PayInstruction { get; private set; }

    /// <summary>What the instruction is, in the provider's terms; null without one.</summary>
    public string? PayInstructionKind { get; private set; }

    /// <summary>When the provider learned that goods left, UTC.</summary>
    public DateTime? ShippedNotifiedAt { get; private set; }

    /// <summary>When receipt was confirmed, UTC.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>When receipt is confirmed without the buyer, UTC; null when only the buyer can.</summary>
    public DateTime? AutoConfirmAt { get; private set; }

    /// <summary>Since when a dispute is open, UTC; null when none is.</summary>
    public DateTime? DisputedSince { get; private set; }

    /// <summary>Since when the clock of automatic confirmation stands still, UTC; null while it goes.</summary>
    public DateTime? ClockStoppedAt { get; private set; }

    /// <summary>When the amount to collect at the door became due, UTC; null before delivery and for other methods.</summary>
    public DateTime? CodDueAt { get; private set; }

    /// <summary>When the collected amount arrived, UTC.</summary>
    public DateTime? CodCollectedAt { get; private set; }

    /// <summary>Held money that nothing has a claim on.</summary>
    [NotMapped]
    public long FreeHeld => HeldMinor - RefundPendingMinor - ReleasePendingMinor;

    /// <summary>Released money that no refund has a claim on.</summary>
    [NotMapped]
    public long FreeReleased => ReleasedMinor - RecallPendingMinor;

    /// <summary>Money that open refunds will take.</summary>
    [NotMapped]
    public long OpenRefunds => RefundPendingMinor + RecallPendingMinor;

    /// <summary>Whether goods may leave: everything payable came in, some of it is still ours to hold or keep, and none of it is about to go back.</summary>
    [NotMapped]
    public bool Secured => Method == PaymentMethod.CashOnDelivery || AmountMinor == 0
        || (CapturedMinor >= AmountMinor && HeldMinor + ReleasedMinor > 0 && OpenRefunds == 0);

    /// <summary>Whether nothing is left to be paid, released or refunded.</summary>
    [NotMapped]
    public bool IsSettled => HeldMinor == 0 && OpenRefunds == 0
        && (AmountMinor == 0 || (Method == PaymentMethod.CashOnDelivery ? CodCollectedAt is not null : CapturedMinor > 0));

    /// <summary>Where the money is, as one word.</summary>
    [NotMapped]
    public OrderPaymentStatus Status => this switch
    {
        { Method: PaymentMethod.CashOnDelivery, CapturedMinor: 0 } => OrderPaymentStatus.CodPending,
        { CapturedMinor: 0 } => OrderPaymentStatus.Unpaid,
        _ when RefundedMinor == CapturedMinor => OrderPaymentStatus.Refunded,
        _ when HeldMinor == CapturedMinor => CapturedMinor >= AmountMinor ? OrderPaymentStatus.Held : OrderPaymentStatus.PartiallyHeld,
        { HeldMinor: 0 } => OrderPaymentStatus.Released,
        { ReleasedMinor: > 0 } => OrderPaymentStatus.PartiallyReleased,
        _ => OrderPaymentStatus.PartiallyRefunded,
    };

    /// <summary>The provider opened the trade, or there is none to ask.</summary>
    public void Open(string? number, string? payKind, string? pay)
    {
        (TradeNumber, PayInstructionKind, PayInstruction) = (number ?? TradeNumber, payKind, pay);
        if (State == TradeState.Created) TradeFlow.Table.Fire(this, "open", Caller.System);
    }

    /// <summary>Money came in and is held.</summary>
    /// <param name="subject">Whose journal it is.</param>
    /// <param name="cause">Unique cause.</param>
    /// <param name="amount">Above zero, minor units; may exceed what is payable when the provider took more.</param>
    /// <param name="at">When it came in, UTC.</param>
    public Journal Hold(string subject, string cause, long amount, DateTime at)
    {
        if (amount <= 0) throw new Refused(CommonErrors.OutOfRange, "amountMinor", ("min", 1), ("max", OrdersSettings.LargestAmount));
        CapturedMinor = checked(CapturedMinor + amount);
        HeldMinor = checked(HeldMinor + amount);
        if (CapturedMinor >= AmountMinor || State == TradeState.Closed)
        {
            if (TradeFlow.Table.Knows(this, "hold")) TradeFlow.Table.Fire(this, "hold", Caller.System);
            PayInstruction = PayInstructionKind = null;
        }
        return Journal.Of(subject, cause, Currency, at, (Accounts.Buyer, -amount), (Accounts.EscrowHeld, amount));
    }

    /// <summary>The provider knows that goods left.</summary>
    public void NotifiedShipped(DateTime at)
    {
        ShippedNotifiedAt ??= at;
        if (State == TradeState.Held) TradeFlow.Table.Fire(this, "notifyShipped", Caller.System);
    }

    /// <summary>Receipt is confirmed: what is free is to be released.</summary>
    /// <returns>True when a release is due now.</returns>
    public bool Confirm(string releaseBase, DateTime at)
    {
        if (DisputedSince is not null) throw new Refused(OrdersErrors.DisputeOpen);
        if (CapturedMinor < AmountMinor || HeldMinor <= 0) throw new Refused(OrdersErrors.NothingHeld);
        TradeFlow.Table.Fire(this, "confirm", Caller.System);
        (ConfirmedAt, AutoConfirmAt) = (at, null);
        return PlanRelease(releaseBase);
    }

    /// <summary>Plans the release of what is free after confirmation; also when a refund that had a claim on it ended otherwise.</summary>
    /// <returns>True when a new release is due.</returns>
    public bool PlanRelease(string releaseBase)
    {
        var due = Math.Min(FreeHeld, AmountMinor - ReleasedMinor);
        if (State != TradeState.Confirmed || ReleasePendingMinor > 0 || due <= 0) return false;
        ReleasePendingMinor = due;
        ReleaseNumber = $"{releaseBase}-{++Releases}";
        return true;
    }

    /// <summary>History: all that was held went to the seller, or back to the buyer. Null when nothing was.</summary>
    public Journal? TakeOver(string subject, bool toSeller, DateTime at)
    {
        State = CapturedMinor == 0 ? TradeState.Closed : toSeller ? TradeState.Released : TradeState.Refunded;
        if (HeldMinor == 0) return null;
        var amount = HeldMinor;
        HeldMinor = 0;
        if (toSeller) (ReleasedMinor, ConfirmedAt) = (checked(ReleasedMinor + amount), at); else RefundedMinor = checked(RefundedMinor + amount);
        return Journal.Of(subject, $"history:{subject}", Currency, at, (Accounts.EscrowHeld, -amount), (toSeller ? Accounts.SellerSettled : Accounts.Buyer, amount));
    }

    /// <summary>The seller was paid. Null when this request is already booked.</summary>
    public Journal? Release(string subject, string requestNumber, DateTime at)
    {
        if (requestNumber != ReleaseNumber || ReleasePendingMinor == 0) return null;
        var amount = ReleasePendingMinor;
        (ReleasePendingMinor, HeldMinor, ReleasedMinor) = (0, HeldMinor - amount, checked(ReleasedMinor + amount));
        if (HeldMinor == 0) TradeFlow.Table.Fire(this, "release", Caller.System);
        return Journal.Of(subject, "release:" + requestNumber, Currency, at, (Accounts.EscrowHeld, -amount), (Accounts.SellerSettled, amount));
    }

    /// <summary>Sets money aside for a refund, held money before released money.</summary>
    public MoneySource Reserve(long amount)
    {
        if (amount <= 0) throw new Refused(CommonErrors.OutOfRange, "amountMinor", ("min", 1), ("max", OrdersSettings.LargestAmount));
        if (amount <= FreeHeld) { RefundPendingMinor += amount; return MoneySource.Held; }
        if (amount <= FreeReleased) { RecallPendingMinor += amount; return MoneySource.Released; }
        throw new Refused(OrdersErrors.RefundTooLarge, null, ("max", Math.Max(FreeHeld, FreeReleased)));
    }

    /// <summary>A refund will not take place: what was set aside is free again.</summary>
    public void Free(long amount, MoneySource source)
    {
        if (source == MoneySource.Held) RefundPendingMinor -= amount; else RecallPendingMinor -= amount;
    }

    /// <summary>A refund took place.</summary>
    public Journal Refund(string subject, string requestNumber, long amount, MoneySource source, DateTime at)
    {
        Free(amount, source);
        if (source == MoneySource.Held) HeldMinor -= amount; else ReleasedMinor -= amount;
        RefundedMinor = checked(RefundedMinor + amount);
        if (RefundedMinor == CapturedMinor) Fire("refundAll");
        else if (source == MoneySource.Held) Fire(HeldMinor == 0 ? "release" : "refundPart");
        return Journal.Of(subject, "refund:" + requestNumber, Currency, at,
            (source == MoneySource.Held ? Accounts.EscrowHeld : Accounts.SellerSettled, -amount), (Accounts.Buyer, amount));
    }

    /// <summary>Nobody paid and nobody will.</summary>
    public void Close()
    {
        if (CapturedMinor == 0) Fire("close");
        PayInstruction = PayInstructionKind = null;
    }

    /// <summary>The clock of automatic confirmation starts.</summary>
    public void ConfirmBy(DateTime at) => AutoConfirmAt = at;

    /// <summary>The buyer disputes: nothing is released.</summary>
    public void OpenDispute(DateTime at)
    {
        TradeFlow.Table.Fire(this, "openDispute", Caller.System);
        DisputedSince = at;
    }

    /// <summary>The buyer disputes, wherever the money is: what is not held cannot be kept back, and needs no state for it.</summary>
    public void Disputed(DateTime at)
    {
        Fire("openDispute");
        DisputedSince ??= at;
    }

    /// <summary>The clock stands still.</summary>
    public void StopClock(DateTime at) => ClockStoppedAt ??= at;

    /// <summary>The clock goes on with what was left.</summary>
    public void StartClock(DateTime at)
    {
        if (AutoConfirmAt is { } due && ClockStoppedAt is { } since) AutoConfirmAt = due + (at - since);
        ClockStoppedAt = null;
    }

    /// <summary>The dispute is settled.</summary>
    public void CloseDispute()
    {
        Fire("closeDispute");
        DisputedSince = null;
        if (State != TradeState.Held) return;
        if (RefundedMinor > 0) Fire("refundPart");
        else if (ShippedNotifiedAt is not null) Fire("notifyShipped");
    }

    /// <summary>Goods arrived that are paid at the door: the courier owes us the amount. Null when that is booked or not so.</summary>
    public Journal? CodDue(string subject, DateTime at)
    {
        if (Method != PaymentMethod.CashOnDelivery || CodDueAt is not null || AmountMinor <= 0) return null;
        CodDueAt = at;
        return Journal.Of(subject, "cod-due:" + subject, Currency, at, (Accounts.Buyer, -AmountMinor), (Accounts.CodReceivable, AmountMinor));
    }

    /// <summary>What the courier collected arrived.</summary>
    public Journal CodCollect(string subject, DateTime at)
    {
        if (CodDueAt is null || CodCollectedAt is not null) throw new Refused(OrdersErrors.PaymentNotExpected);
        CodCollectedAt = at;
        (CapturedMinor, ReleasedMinor) = (AmountMinor, AmountMinor);
        return Journal.Of(subject, "cod:" + subject, Currency, at, (Accounts.CodReceivable, -AmountMinor), (Accounts.SellerSettled, AmountMinor));
    }

    void Fire(string step)
    {
        if (TradeFlow.Table.Knows(this, step)) TradeFlow.Table.Fire(this, step, Caller.System);
    }
}
