namespace Platform.Contracts.AfterSales;

/// <summary>Pieces of one line of a return.</summary>
/// <param name="ReturnLineId">The line of the return.</param>
/// <param name="OrderLineId">The order line; null for goods without an order.</param>
/// <param name="Sku">What.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Quantity">Pieces, above zero.</param>
public sealed record ReturnedLine(long ReturnLineId, long? OrderLineId, string Sku, string Name, long Quantity);

/// <summary>What an inspection found of one line.</summary>
/// <param name="ReturnLineId">The line of the return.</param>
/// <param name="OrderLineId">The order line; null for goods without an order.</param>
/// <param name="Sku">What.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Accepted">Pieces that were taken back.</param>
/// <param name="AcceptedTo">What becomes of them.</param>
/// <param name="Rejected">Pieces that were not.</param>
/// <param name="RejectedTo">What becomes of those.</param>
public sealed record InspectedLine(long ReturnLineId, long? OrderLineId, string Sku, string Name, long Accepted, GoodsDisposition AcceptedTo, long Rejected, GoodsDisposition RejectedTo);

/// <summary>A customer wants to return something.</summary>
/// <param name="ReturnId">The return.</param>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What was asked for.</param>
/// <param name="OrderId">The order; null for goods without one.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">Who returns; null when unknown.</param>
/// <param name="Lines">Which pieces.</param>
public sealed record ReturnRequested(long ReturnId, string Number, ReturnKind Kind, long? OrderId, long? CaseId, long? PartyId, IReadOnlyList<ReturnedLine> Lines) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("ReturnAuthorization", ReturnId), ("Order", OrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>A return was allowed.</summary>
/// <param name="ReturnId">The return.</param>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What was asked for.</param>
/// <param name="IsFastLane">Whether a rule allowed it at once.</param>
/// <param name="OrderId">The order; null for goods without one.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">Who returns; null when unknown.</param>
/// <param name="Lines">Which pieces.</param>
public sealed record ReturnAuthorised(long ReturnId, string Number, ReturnKind Kind, bool IsFastLane, long? OrderId, long? CaseId, long? PartyId, IReadOnlyList<ReturnedLine> Lines) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("ReturnAuthorization", ReturnId), ("Order", OrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>A return was not allowed.</summary>
/// <param name="ReturnId">The return.</param>
/// <param name="Number">Its number.</param>
/// <param name="OrderId">The order; null for goods without one.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">Who returns; null when unknown.</param>
/// <param name="Reason">Why, as the customer was told.</param>
public sealed record ReturnDeclined(long ReturnId, string Number, long? OrderId, long? CaseId, long? PartyId, string Reason) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("ReturnAuthorization", ReturnId), ("Order", OrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>Something must be said or shown before a return is decided.</summary>
/// <param name="ReturnId">The return.</param>
/// <param name="Number">Its number.</param>
/// <param name="OrderId">The order; null for goods without one.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">Who returns; null when unknown.</param>
public sealed record ReturnInfoAsked(long ReturnId, string Number, long? OrderId, long? CaseId, long? PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("ReturnAuthorization", ReturnId), ("Order", OrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>The customer said or showed what was asked.</summary>
/// <param name="ReturnId">The return.</param>
/// <param name="Number">Its number.</param>
/// <param name="OrderId">The order; null for goods without one.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">Who returns; null when unknown.</param>
public sealed record ReturnInfoGiven(long ReturnId, string Number, long? OrderId, long? CaseId, long? PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("ReturnAuthorization", ReturnId), ("Order", OrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>A return was called off.</summary>
/// <param name="ReturnId">The return.</param>
/// <param name="Number">Its number.</param>
/// <param name="OrderId">The order; null for goods without one.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">Who returns; null when unknown.</param>
/// <param name="Reason">Why.</param>
public sealed record ReturnCancelled(long ReturnId, string Number, long? OrderId, long? CaseId, long? PartyId, string Reason) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("ReturnAuthorization", ReturnId), ("Order", OrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>The goods of a return were not sent in time.</summary>
/// <param name="ReturnId">The return.</param>
/// <param name="Number">Its number.</param>
/// <param name="OrderId">The order; null for goods without one.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">Who returns; null when unknown.</param>
public sealed record ReturnExpired(long ReturnId, string Number, long? OrderId, long? CaseId, long? PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("ReturnAuthorization", ReturnId), ("Order", OrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>The goods of a return are on their way.</summary>
/// <param name="ReturnId">The return.</param>
/// <param name="Number">Its number.</param>
/// <param name="OrderId">The order; null for goods without one.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">Who returns; null when unknown.</param>
/// <param name="Courier">Courier connection, or the name of one that is not connected.</param>
/// <param name="WaybillNumber">The number on the paper.</param>
/// <param name="Lines">Which pieces.</param>
public sealed record ReturnSent(long ReturnId, string Number, long? OrderId, long? CaseId, long? PartyId, string Courier, string WaybillNumber, IReadOnlyList<ReturnedLine> Lines) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("ReturnAuthorization", ReturnId), ("Order", OrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>Goods of a return were counted in.</summary>
/// <param name="ReturnId">The return.</param>
/// <param name="Number">Its number.</param>
/// <param name="Receipt">Which receipt of this return, from 1.</param>
/// <param name="ShipmentId">The outbound shipment that came back and was counted by the courier's return; null when people counted.</param>
/// <param name="IsComplete">Whether nothing more is expected.</param>
/// <param name="OrderId">The order; null for goods without one.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">Who returns; null when unknown.</param>
/// <param name="Lines">Which pieces.</param>
public sealed record ReturnReceived(long ReturnId, string Number, int Receipt, long? ShipmentId, bool IsComplete, long? OrderId, long? CaseId, long? PartyId, IReadOnlyList<ReturnedLine> Lines) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("ReturnAuthorization", ReturnId), ("Order", OrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>Goods of a return were looked at.</summary>
/// <param name="ReturnId">The return.</param>
/// <param name="Number">Its number.</param>
/// <param name="Inspection">Which inspection of this return, from 1.</param>
/// <param name="ShipmentId">The outbound shipment whose goods they are; null for others.</param>
/// <param name="OrderId">The order; null for goods without one.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">Who returns; null when unknown.</param>
/// <param name="Lines">What was found.</param>
public sealed record ReturnInspected(long ReturnId, string Number, int Inspection, long? ShipmentId, long? OrderId, long? CaseId, long? PartyId, IReadOnlyList<InspectedLine> Lines) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("ReturnAuthorization", ReturnId), ("Order", OrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>Pieces of a return go to the customer again: not accepted, or mended.</summary>
/// <param name="ReturnId">The return.</param>
/// <param name="Number">Its number.</param>
/// <param name="Round">Which parcel of this return, from 1.</param>
/// <param name="IsRepaired">Whether they were mended.</param>
/// <param name="OrderId">The order; null for goods without one.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">Who returns; null when unknown.</param>
/// <param name="Lines">Which pieces.</param>
/// <param name="ShipmentId">The outbound shipment whose goods they are; null for goods that the customer sent.</param>
public sealed record SendBackDecided(long ReturnId, string Number, int Round, bool IsRepaired, long? OrderId, long? CaseId, long? PartyId, IReadOnlyList<ReturnedLine> Lines, long? ShipmentId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("ReturnAuthorization", ReturnId), ("Order", OrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>A return is at its end.</summary>
/// <param name="ReturnId">The return.</param>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What was asked for.</param>
/// <param name="OrderId">The order; null for goods without one.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">Who returns; null when unknown.</param>
/// <param name="Lines">The pieces that were accepted.</param>
/// <param name="ShipmentId">The outbound shipment whose goods they are; null for goods that the customer sent.</param>
/// <param name="IsReplaced">Whether the customer got other goods for some of them, so that the trade goes on.</param>
public sealed record ReturnCompleted(long ReturnId, string Number, ReturnKind Kind, long? OrderId, long? CaseId, long? PartyId, IReadOnlyList<ReturnedLine> Lines, long? ShipmentId, bool IsReplaced) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("ReturnAuthorization", ReturnId), ("Order", OrderId), ("Case", CaseId), ("Party", PartyId));
}
