namespace Platform.Contracts.AfterSales;

/// <summary>The two sides of a trade disagree; nothing is released to the seller until it is settled.</summary>
/// <param name="DisputeId">The dispute.</param>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What about.</param>
/// <param name="OrderId">The order.</param>
/// <param name="CaseId">The case.</param>
/// <param name="PartyId">The buyer; null when unknown.</param>
public sealed record DisputeOpened(long DisputeId, string Number, DisputeKind Kind, long OrderId, long CaseId, long? PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Dispute", DisputeId), ("Order", OrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>A side of a dispute laid something before it.</summary>
/// <param name="DisputeId">The dispute.</param>
/// <param name="Number">Its number.</param>
/// <param name="Side">BUYER, SELLER or COURIER.</param>
/// <param name="OrderId">The order.</param>
/// <param name="CaseId">The case.</param>
/// <param name="PartyId">The buyer; null when unknown.</param>
public sealed record DisputeEvidenceAdded(long DisputeId, string Number, string Side, long OrderId, long CaseId, long? PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Dispute", DisputeId), ("Order", OrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>The buyer is asked to say or show something before a dispute is decided.</summary>
/// <param name="DisputeId">The dispute.</param>
/// <param name="Number">Its number.</param>
/// <param name="OrderId">The order.</param>
/// <param name="CaseId">The case.</param>
/// <param name="PartyId">The buyer; null when unknown.</param>
public sealed record DisputeEvidenceAsked(long DisputeId, string Number, long OrderId, long CaseId, long? PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Dispute", DisputeId), ("Order", OrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>It was decided how a dispute is settled; money and goods follow.</summary>
/// <param name="DisputeId">The dispute.</param>
/// <param name="Number">Its number.</param>
/// <param name="Outcome">How.</param>
/// <param name="OrderId">The order.</param>
/// <param name="CaseId">The case.</param>
/// <param name="PartyId">The buyer; null when unknown.</param>
public sealed record DisputeDecided(long DisputeId, string Number, DisputeOutcome Outcome, long OrderId, long CaseId, long? PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Dispute", DisputeId), ("Order", OrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>A dispute is settled: money or goods are where they belong.</summary>
/// <param name="DisputeId">The dispute.</param>
/// <param name="Number">Its number.</param>
/// <param name="Outcome">How.</param>
/// <param name="OrderId">The order.</param>
/// <param name="CaseId">The case.</param>
/// <param name="PartyId">The buyer; null when unknown.</param>
public sealed record DisputeSettled(long DisputeId, string Number, DisputeOutcome Outcome, long OrderId, long CaseId, long? PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Dispute", DisputeId), ("Order", OrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>The buyer does not dispute any more.</summary>
/// <param name="DisputeId">The dispute.</param>
/// <param name="Number">Its number.</param>
/// <param name="OrderId">The order.</param>
/// <param name="CaseId">The case.</param>
/// <param name="PartyId">The buyer; null when unknown.</param>
public sealed record DisputeWithdrawn(long DisputeId, string Number, long OrderId, long CaseId, long? PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Dispute", DisputeId), ("Order", OrderId), ("Case", CaseId), ("Party", PartyId));
}
