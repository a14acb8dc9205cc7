namespace Platform.Contracts.AfterSales;

/// <summary>Work is to be done for somebody.</summary>
/// <param name="WorkOrderId">The work order.</param>
/// <param name="Number">Its number.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="LocationId">Where; null when only written as text.</param>
/// <param name="ServiceItem">Code of the service item; null without one.</param>
/// <param name="At">When, UTC.</param>
public sealed record WorkOrderCreated(long WorkOrderId, string Number, long? CaseId, long? PartyId, long? LocationId, string? ServiceItem, DateTime At) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("WorkOrder", WorkOrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>Work was offered to somebody.</summary>
/// <param name="WorkOrderId">The work order.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="OfferId">The offer.</param>
/// <param name="ProviderId">Service provider; null for an own technician.</param>
/// <param name="TechnicianId">Technician; null when the provider chooses.</param>
/// <param name="RespondBy">By when they must answer, UTC.</param>
public sealed record WorkOrderOffered(long WorkOrderId, long? CaseId, long OfferId, long? ProviderId, long? TechnicianId, DateTime RespondBy) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("WorkOrder", WorkOrderId), ("Case", CaseId));
}

/// <summary>An offer of work was accepted, refused, or not answered in time.</summary>
/// <param name="WorkOrderId">The work order.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="OfferId">The offer.</param>
/// <param name="Answer">ACCEPTED, REFUSED, EXPIRED or WITHDRAWN.</param>
/// <param name="Reason">Why; null when nothing was said.</param>
/// <param name="ProviderId">Service provider; null for an own technician.</param>
/// <param name="TechnicianId">Technician; null when the provider chooses.</param>
public sealed record WorkOfferAnswered(long WorkOrderId, long? CaseId, long OfferId, string Answer, string? Reason, long? ProviderId, long? TechnicianId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("WorkOrder", WorkOrderId), ("Case", CaseId));
}

/// <summary>Somebody has taken the work on.</summary>
/// <param name="WorkOrderId">The work order.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="ProviderId">Service provider; null for own staff.</param>
/// <param name="TechnicianId">Technician; null while the provider has not said.</param>
/// <param name="TeamId">Team that does it.</param>
public sealed record WorkOrderAssigned(long WorkOrderId, long? CaseId, long? PartyId, long? ProviderId, long? TechnicianId, long? TeamId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("WorkOrder", WorkOrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>A visit was agreed.</summary>
/// <param name="WorkOrderId">The work order.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="AppointmentId">The appointment.</param>
/// <param name="From">Beginning of the agreed time, UTC.</param>
/// <param name="To">End of the agreed time, UTC.</param>
/// <param name="Visit">1 for the first visit, 2 for the first re-visit, …</param>
public sealed record WorkOrderScheduled(long WorkOrderId, long? CaseId, long? PartyId, long AppointmentId, DateTime From, DateTime To, int Visit) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("WorkOrder", WorkOrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>Somebody arrived and began.</summary>
/// <param name="WorkOrderId">The work order.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="ArrivedAt">When, UTC.</param>
/// <param name="Visit">Which visit.</param>
/// <param name="OnTime">True when they came within the agreed time; also true without one.</param>
public sealed record WorkOrderStarted(long WorkOrderId, long? CaseId, long? PartyId, DateTime ArrivedAt, int Visit, bool OnTime) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("WorkOrder", WorkOrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>A visit ended and work is left.</summary>
/// <param name="WorkOrderId">The work order.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Reason">Code of why.</param>
/// <param name="Visit">Which visit.</param>
public sealed record WorkOrderNotCompleted(long WorkOrderId, long? CaseId, long? PartyId, string Reason, int Visit) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("WorkOrder", WorkOrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>The work is done.</summary>
/// <param name="WorkOrderId">The work order.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="ProviderId">Service provider; null for own staff.</param>
/// <param name="TechnicianId">Who did it; null when unknown.</param>
/// <param name="Visit">Visits it took.</param>
/// <param name="At">When, UTC.</param>
public sealed record WorkOrderDone(long WorkOrderId, long? CaseId, long? PartyId, long? ProviderId, long? TechnicianId, int Visit, DateTime At) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("WorkOrder", WorkOrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>The work was found good, by the customer or by the desk.</summary>
/// <param name="WorkOrderId">The work order.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
public sealed record WorkOrderVerified(long WorkOrderId, long? CaseId, long? PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("WorkOrder", WorkOrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>The work was found wanting and must be done again.</summary>
/// <param name="WorkOrderId">The work order.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Reason">Why.</param>
public sealed record WorkOrderReworked(long WorkOrderId, long? CaseId, long? PartyId, string Reason) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("WorkOrder", WorkOrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>A work order ended.</summary>
/// <param name="WorkOrderId">The work order.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Complete">False when work is left that will not be done.</param>
public sealed record WorkOrderClosed(long WorkOrderId, long? CaseId, long? PartyId, bool Complete) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("WorkOrder", WorkOrderId), ("Case", CaseId), ("Party", PartyId));
}

/// <summary>A work order ended before work began.</summary>
/// <param name="WorkOrderId">The work order.</param>
/// <param name="CaseId">The case it belongs to; null without one.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Reason">Why.</param>
public sealed record WorkOrderCancelled(long WorkOrderId, long? CaseId, long? PartyId, string Reason) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("WorkOrder", WorkOrderId), ("Case", CaseId), ("Party", PartyId));
}
