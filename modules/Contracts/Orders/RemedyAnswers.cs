using Platform.Contracts.AfterSales;

namespace Platform.Contracts.Orders;

/// <summary>A refund that was decided elsewhere does not take place: the limits forbid it, or somebody decided against it. It may be decided anew.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Source">The return or dispute that asked for it.</param>
/// <param name="Round">Which decision of the source.</param>
/// <param name="RefundId">The refund; null when none was made.</param>
/// <param name="Code">Why, as an error code, REJECTED or WITHDRAWN.</param>
/// <param name="MaxMinor">What could be refunded at most, minor units.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">The buyer; null when unknown.</param>
public sealed record RefundDeclined(long OrderId, SubjectRef Source, int Round, long? RefundId, string Code, long MaxMinor, long? CaseId, long? PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [Source, .. Subjects.Of(("Order", OrderId), ("Case", CaseId), ("Party", PartyId))];
}

/// <summary>An order was made for what is sent in place of goods.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Source">The return or dispute that asked for it.</param>
/// <param name="Round">Which decision of the source.</param>
/// <param name="ReplacementId">The order of the replacement.</param>
/// <param name="ReplacementNumber">Its number.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">The buyer; null when unknown.</param>
public sealed record ReplacementOrdered(long OrderId, SubjectRef Source, int Round, long ReplacementId, string ReplacementNumber, long? CaseId, long? PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [Source, .. Subjects.Of(("Order", OrderId), ("Order", ReplacementId), ("Case", CaseId), ("Party", PartyId))];
}

/// <summary>What was sent in place of goods arrived.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Source">The return or dispute that asked for it.</param>
/// <param name="Round">Which decision of the source.</param>
/// <param name="ReplacementId">The order of the replacement.</param>
/// <param name="ReplacementNumber">Its number.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">The buyer; null when unknown.</param>
public sealed record ReplacementDelivered(long OrderId, SubjectRef Source, int Round, long ReplacementId, string ReplacementNumber, long? CaseId, long? PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [Source, .. Subjects.Of(("Order", OrderId), ("Order", ReplacementId), ("Case", CaseId), ("Party", PartyId))];
}

/// <summary>What was to be sent in place of goods will not be: the order was cancelled or cannot be made.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Source">The return or dispute that asked for it.</param>
/// <param name="Round">Which decision of the source.</param>
/// <param name="ReplacementId">The order of the replacement; null when none could be made.</param>
/// <param name="Code">Why, as an error code or CANCELLED.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">The buyer; null when unknown.</param>
public sealed record ReplacementCancelled(long OrderId, SubjectRef Source, int Round, long? ReplacementId, string Code, long? CaseId, long? PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [Source, .. Subjects.Of(("Order", OrderId), ("Order", ReplacementId), ("Case", CaseId), ("Party", PartyId))];
}
