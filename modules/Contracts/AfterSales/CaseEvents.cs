namespace Platform.Contracts.AfterSales;

/// <summary>Somebody came with a matter.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="ContactSealed">Name, phone and mail of a person who is not known yet, protected by the field cipher as JSON <c>{name, phone, email}</c>; null when the party is known or nothing was said.</param>
/// <param name="LocationId">The place it is about; null without one.</param>
/// <param name="ServiceItem">Code of the service item; null when not classified.</param>
/// <param name="TeamId">Team it was routed to; null when it waits in no team.</param>
/// <param name="OpenedAt">When it came in, UTC.</param>
public sealed record CaseOpened(long CaseId, string Number, CaseKind Kind, ServiceChannel Channel, long? PartyId, string? ContactSealed, long? LocationId, string? ServiceItem, long? TeamId, DateTime OpenedAt) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Case", CaseId), ("Party", PartyId));
}

/// <summary>The same person came again with the same matter; it was joined to the open case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Channel">How they came this time.</param>
/// <param name="At">When, UTC.</param>
public sealed record CaseJoined(long CaseId, long? PartyId, ServiceChannel Channel, DateTime At) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Case", CaseId), ("Party", PartyId));
}

/// <summary>What a case is about, whose it is or who handles it was set or changed; carries the present values.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Kind">What it is.</param>
/// <param name="ServiceItem">Code of the service item; null when not classified.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="LocationId">The place; null without one.</param>
/// <param name="TeamId">Team; null when it waits in no team.</param>
public sealed record CaseClassified(long CaseId, CaseKind Kind, string? ServiceItem, long? PartyId, long? LocationId, long? TeamId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Case", CaseId), ("Party", PartyId));
}

/// <summary>The company took the matter on: from now on it owes work and a call back.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What it is.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="ServiceItem">Code of the service item; null when not classified.</param>
/// <param name="AcceptedAt">When, UTC.</param>
public sealed record CaseAccepted(long CaseId, string Number, CaseKind Kind, long? PartyId, string? ServiceItem, DateTime AcceptedAt) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Case", CaseId), ("Party", PartyId));
}

/// <summary>The matter was not taken on.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Reason">Why, as the person said.</param>
public sealed record CaseRejected(long CaseId, long? PartyId, string Reason) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Case", CaseId), ("Party", PartyId));
}

/// <summary>A case was found to be the same matter as another one and ended in it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="IntoCaseId">The case that goes on.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
public sealed record CasesMerged(long CaseId, long IntoCaseId, long? PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Case", CaseId), ("Case", IntoCaseId), ("Party", PartyId));
}

/// <summary>A case has a team and perhaps a person that answers for it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="TeamId">Team; null when it waits in no team.</param>
/// <param name="OwnerId">Account of the person; null while it waits in the team's queue.</param>
public sealed record CaseAssigned(long CaseId, long? PartyId, long? TeamId, long? OwnerId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Case", CaseId), ("Party", PartyId));
}

/// <summary>A case went from one team to another.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="FromTeamId">Team before; null when there was none.</param>
/// <param name="ToTeamId">Team now.</param>
/// <param name="Reason">Why.</param>
public sealed record CaseTransferred(long CaseId, long? PartyId, long? FromTeamId, long? ToTeamId, string Reason) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Case", CaseId), ("Party", PartyId));
}

/// <summary>The customer got a first answer.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="AccountId">Who answered; null when the program did.</param>
/// <param name="At">When, UTC.</param>
public sealed record CaseResponded(long CaseId, long? PartyId, long? AccountId, DateTime At) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Case", CaseId), ("Party", PartyId));
}

/// <summary>Work on a case waits for somebody, which may stop its clocks.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="WaitsFor">CUSTOMER, PARTS or DEPARTMENT.</param>
/// <param name="Reason">Why.</param>
public sealed record CaseWaiting(long CaseId, string WaitsFor, string Reason) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Case", CaseId));
}

/// <summary>Work on a waiting case goes on.</summary>
/// <param name="CaseId">The case.</param>
public sealed record CaseContinued(long CaseId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Case", CaseId));
}

/// <summary>The matter is settled, as the handling side sees it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What it is.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="TeamId">Team that settled it.</param>
/// <param name="OwnerId">Account that settled it.</param>
/// <param name="Resolution">Code of how it was settled.</param>
/// <param name="ResolvedAt">When, UTC.</param>
public sealed record CaseResolved(long CaseId, string Number, CaseKind Kind, long? PartyId, long? TeamId, long? OwnerId, string Resolution, DateTime ResolvedAt) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Case", CaseId), ("Party", PartyId));
}

/// <summary>A settled matter goes on, because the customer said so.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Cause">Why.</param>
/// <param name="FollowUpId">The follow-up whose answer re-opened it; null when another cause did.</param>
public sealed record CaseReopened(long CaseId, long? PartyId, string Cause, long? FollowUpId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Case", CaseId), ("Party", PartyId), ("FollowUp", FollowUpId));
}

/// <summary>A complaint case was opened because somebody said in a follow-up or a survey that they are dissatisfied, and there was no case to open again.</summary>
/// <param name="CaseId">The complaint.</param>
/// <param name="Number">Its number.</param>
/// <param name="Cause">The follow-up or survey, such as <c>FollowUp:42</c>.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
public sealed record ComplaintOpened(long CaseId, string Number, SubjectRef Cause, long? PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [new SubjectRef("Case", CaseId), Cause, .. Subjects.Of(("Party", PartyId))];
}

/// <summary>A case ended; nothing is owed any more.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="ClosedAt">When, UTC.</param>
public sealed record CaseClosed(long CaseId, long? PartyId, DateTime ClosedAt) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Case", CaseId), ("Party", PartyId));
}

/// <summary>A department was asked for a written answer.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="RequestId">The request.</param>
/// <param name="TeamId">Who is asked.</param>
/// <param name="DueAt">By when, UTC.</param>
public sealed record ReplyRequested(long CaseId, long RequestId, long TeamId, DateTime DueAt) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Case", CaseId));
}

/// <summary>A department gave its written answer.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="RequestId">The request.</param>
/// <param name="TeamId">Who answered.</param>
/// <param name="DueAt">By when it was due, UTC.</param>
/// <param name="At">When, UTC.</param>
public sealed record ReplySubmitted(long CaseId, long RequestId, long TeamId, DateTime DueAt, DateTime At) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Case", CaseId));
}
