namespace Platform.Contracts.Orders;

/// <summary>An order was placed; stock may be reserved.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Number">Its number.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Total">Payable amount.</param>
/// <param name="Lines">What was ordered.</param>
public sealed record OrderPlaced(long OrderId, string Number, long? PartyId, Money Total, IReadOnlyList<PlacedLine> Lines) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Order", OrderId), ("Party", PartyId));

    /// <inheritdoc />
    Money? ITimelined.Amount() => Total;
}

/// <summary>A line of a placed order.</summary>
/// <param name="LineId">Its id.</param>
/// <param name="Sku">What.</param>
/// <param name="Quantity">Pieces.</param>
public sealed record PlacedLine(long LineId, string Sku, long Quantity);

/// <summary>An order passed audit; a waybill may be drawn.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
public sealed record OrderApproved(long OrderId, long? PartyId = null) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Order", OrderId), ("Party", PartyId));
}

/// <summary>An order is to be shipped: audited, no open exception, money secured.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
public sealed record OrderReleased(long OrderId, long? PartyId = null) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Order", OrderId), ("Party", PartyId));
}

/// <summary>The receiver's data or the courier changed before shipping.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
public sealed record OrderShippingChanged(long OrderId, long? PartyId = null) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Order", OrderId), ("Party", PartyId));
}

/// <summary>An order will not be shipped any more; what is reserved becomes free, what is under way should be called back.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Reason">Why, as the person or rule said.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
public sealed record OrderCancelled(long OrderId, string Reason, long? PartyId = null) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Order", OrderId), ("Party", PartyId));
}

/// <summary>A trade ended well: delivered, confirmed, released.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
public sealed record OrderCompleted(long OrderId, long? PartyId = null) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Order", OrderId), ("Party", PartyId));
}

/// <summary>The buyer's money is held.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Amount">Amount held by this payment.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
public sealed record PaymentHeld(long OrderId, Money Amount, long? PartyId = null) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Order", OrderId), ("Party", PartyId));

    /// <inheritdoc />
    Money? ITimelined.Money() => Amount;
}

/// <summary>Held money went to the seller: it changed hands inside, nothing came in or went out.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Amount">Amount released.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
public sealed record PaymentReleased(long OrderId, Money Amount, long? PartyId = null) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Order", OrderId), ("Party", PartyId));

    /// <inheritdoc />
    Money? ITimelined.Amount() => Amount;
}

/// <summary>What a courier collected at the door arrived.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Amount">Amount collected.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
public sealed record CashCollected(long OrderId, Money Amount, long? PartyId = null) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Order", OrderId), ("Party", PartyId));

    /// <inheritdoc />
    Money? ITimelined.Money() => Amount;
}

/// <summary>Money went back to the buyer.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="RefundId">The refund.</param>
/// <param name="Amount">Amount refunded.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Source">The return or dispute that decided it; null when Orders did.</param>
/// <param name="Round">Which decision of the source; 0 without one.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
public sealed record RefundSucceeded(long OrderId, long RefundId, Money Amount, long? PartyId = null, SubjectRef? Source = null, int Round = 0, long? CaseId = null) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Order", OrderId), ("Refund", RefundId), ("Case", CaseId), ("Party", PartyId)).Concat(Source is { } source ? [source] : []);

    /// <inheritdoc />
    Money? ITimelined.Money() => new Money(-Amount.AmountMinor, Amount.Currency);

    /// <inheritdoc />
    Money? ITimelined.Amount() => Amount;
}

/// <summary>History: another system says that money went back to the buyer, and has no refund to show for it.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Amount">Amount that went back.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
public sealed record PaymentReturned(long OrderId, Money Amount, long? PartyId = null) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Order", OrderId), ("Party", PartyId));

    /// <inheritdoc />
    Money? ITimelined.Money() => new Money(-Amount.AmountMinor, Amount.Currency);

    /// <inheritdoc />
    Money? ITimelined.Amount() => Amount;
}
