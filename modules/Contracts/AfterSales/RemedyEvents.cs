namespace Platform.Contracts.AfterSales;

/// <summary>What one order line gets back.</summary>
/// <param name="OrderLineId">The order line.</param>
/// <param name="AmountMinor">Minor units, above zero.</param>
public sealed record LineAmount(long OrderLineId, long AmountMinor);

/// <summary>What is sent in place of an order line.</summary>
/// <param name="OrderLineId">The order line it stands for.</param>
/// <param name="Sku">What is sent.</param>
/// <param name="Quantity">Pieces, above zero.</param>
/// <param name="UnitDueMinor">What the buyer pays for a piece, minor units; 0 when nothing.</param>
public sealed record ReplacementLine(long OrderLineId, string Sku, long Quantity, long UnitDueMinor = 0);

/// <summary>Money of an order is to go back to the buyer. Orders books it within its own limits and answers.</summary>
/// <param name="Source">The return or dispute that decided it.</param>
/// <param name="Round">Which decision of the source, from 1; source and round together are decided once.</param>
/// <param name="OrderId">The order.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">The buyer; null when unknown.</param>
/// <param name="Lines">Amounts by order line.</param>
/// <param name="FreightMinor">Of the total, freight, minor units.</param>
/// <param name="CompensationMinor">Of the total, compensation beyond goods and freight, minor units.</param>
/// <param name="Total">All together, above zero.</param>
/// <param name="Reason">Why, at most 200 characters.</param>
/// <param name="DecidedBy">Account that decided; null when a rule did.</param>
public sealed record RefundDecided(SubjectRef Source, int Round, long OrderId, long? CaseId, long? PartyId, IReadOnlyList<LineAmount> Lines, long FreightMinor, long CompensationMinor, Money Total, string Reason, long? DecidedBy) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [Source, .. Subjects.Of(("Order", OrderId), ("Case", CaseId), ("Party", PartyId))];

    /// <inheritdoc />
    Money? ITimelined.Amount() => Total;

    /// <inheritdoc />
    Money? ITimelined.Money() => null;
}

/// <summary>Other goods are to be sent in place of those of an order. Orders makes an order of it and answers; what the buyer owes for dearer goods is to be paid before they leave.</summary>
/// <param name="Source">The return or dispute that decided it.</param>
/// <param name="Round">Which decision of the source, from 1; source and round together are decided once.</param>
/// <param name="OrderId">The order.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">The buyer; null when unknown.</param>
/// <param name="Lines">What is sent.</param>
/// <param name="Reason">Why, at most 200 characters.</param>
public sealed record ReplacementDecided(SubjectRef Source, int Round, long OrderId, long? CaseId, long? PartyId, IReadOnlyList<ReplacementLine> Lines, string Reason) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [Source, .. Subjects.Of(("Order", OrderId), ("Case", CaseId), ("Party", PartyId))];
}
