namespace Platform.Contracts.AfterSales;

/// <summary>A service is to be paid for.</summary>
/// <param name="ChargeId">The charge.</param>
/// <param name="Number">Its number.</param>
/// <param name="WorkOrderId">The work order; null without one.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Amount">What is owed.</param>
/// <param name="DueAt">By when, UTC.</param>
public sealed record ChargeRaised(long ChargeId, string Number, long? WorkOrderId, long? CaseId, long? PartyId, Money Amount, DateTime DueAt) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("ServiceCharge", ChargeId), ("WorkOrder", WorkOrderId), ("Case", CaseId), ("Party", PartyId));

    /// <inheritdoc />
    Money? ITimelined.Amount() => Amount;
}

/// <summary>Money for a service came in, or went back.</summary>
/// <param name="ChargeId">The charge.</param>
/// <param name="WorkOrderId">The work order; null without one.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Amount">What came in; negative when it went back.</param>
public sealed record ReceiptRecorded(long ChargeId, long? WorkOrderId, long? CaseId, long? PartyId, Money Amount) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("ServiceCharge", ChargeId), ("WorkOrder", WorkOrderId), ("Case", CaseId), ("Party", PartyId));

    /// <inheritdoc />
    public Money? Money() => Amount;
}

/// <summary>A charge is paid in full.</summary>
/// <param name="ChargeId">The charge.</param>
/// <param name="WorkOrderId">The work order; null without one.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
public sealed record ChargePaid(long ChargeId, long? WorkOrderId, long? CaseId, long? PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("ServiceCharge", ChargeId), ("WorkOrder", WorkOrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>What is still owed will not be collected.</summary>
/// <param name="ChargeId">The charge.</param>
/// <param name="WorkOrderId">The work order; null without one.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Amount">What was given up.</param>
/// <param name="Reason">Why.</param>
public sealed record ChargeWaived(long ChargeId, long? WorkOrderId, long? CaseId, long? PartyId, Money Amount, string Reason) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("ServiceCharge", ChargeId), ("WorkOrder", WorkOrderId), ("Case", CaseId), ("Party", PartyId));

    /// <inheritdoc />
    Money? ITimelined.Amount() => Amount;
}
