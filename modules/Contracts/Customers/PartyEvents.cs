namespace Platform.Contracts.Customers;

/// <summary>It became known who is behind a matter.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="PartyId">The customer.</param>
public sealed record PartyIdentified(SubjectRef Subject, long PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [Subject, new SubjectRef("Party", PartyId)];
}

/// <summary>Two records of the same party became one; ids held elsewhere stay as they are and are read through <see cref="IParties.Family"/>.</summary>
/// <param name="SurvivorId">The record that goes on.</param>
/// <param name="MergedId">The record that ended in it.</param>
public sealed record PartiesMerged(long SurvivorId, long MergedId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [new SubjectRef("Party", SurvivorId), new SubjectRef("Party", MergedId)];
}

/// <summary>A merge was taken back.</summary>
/// <param name="SurvivorId">The record that went on.</param>
/// <param name="RestoredId">The record that lives again.</param>
public sealed record PartiesUnmerged(long SurvivorId, long RestoredId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [new SubjectRef("Party", SurvivorId), new SubjectRef("Party", RestoredId)];
}

/// <summary>Somebody wrote, called or was called.</summary>
/// <param name="InteractionId">The interaction.</param>
/// <param name="Channel">How.</param>
/// <param name="Inbound">True when it came from the customer.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Subject">The document it belongs to; null when it belongs to none yet.</param>
/// <param name="At">When, UTC.</param>
public sealed record InteractionRecorded(long InteractionId, ServiceChannel Channel, bool Inbound, long? PartyId, SubjectRef? Subject, DateTime At) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [new SubjectRef("Interaction", InteractionId), .. Subject is { } s ? [s] : Array.Empty<SubjectRef>(), .. Subjects.Of(("Party", PartyId))];
}

/// <summary>A party has a new account manager.</summary>
/// <param name="PartyId">The party.</param>
/// <param name="ManagerId">Account of the manager; null when it has none now.</param>
public sealed record AccountManagerAssigned(long PartyId, long? ManagerId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Party", PartyId));
}

/// <summary>An account manager's visit was made.</summary>
/// <param name="VisitId">The visit.</param>
/// <param name="PartyId">Who was visited.</param>
/// <param name="ManagerId">Account of the manager.</param>
/// <param name="Issues">Matters passed on to departments.</param>
/// <param name="At">When, UTC.</param>
public sealed record VisitCompleted(long VisitId, long PartyId, long ManagerId, int Issues, DateTime At) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [new SubjectRef("Visit", VisitId), new SubjectRef("Party", PartyId)];
}

/// <summary>A planned visit was not made in its period.</summary>
/// <param name="VisitId">The visit.</param>
/// <param name="PartyId">Who should have been visited.</param>
/// <param name="ManagerId">Account of the manager.</param>
public sealed record VisitMissed(long VisitId, long PartyId, long ManagerId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [new SubjectRef("Visit", VisitId), new SubjectRef("Party", PartyId)];
}

/// <summary>During a visit a matter came up that a department must settle; AfterSales opens an issue slip for it.</summary>
/// <param name="VisitId">The visit.</param>
/// <param name="Issue">Which matter of the visit, from 1; visit and number together are unique.</param>
/// <param name="PartyId">Whose matter.</param>
/// <param name="ManagerId">Account of the manager.</param>
/// <param name="TeamId">Department asked.</param>
/// <param name="TitleSealed">What it is about, protected by the field cipher.</param>
/// <param name="TextSealed">The matter in full, protected by the field cipher.</param>
/// <param name="ReplyBy">By when the department must answer, UTC.</param>
public sealed record VisitIssueRaised(long VisitId, int Issue, long PartyId, long ManagerId, long TeamId, string TitleSealed, string TextSealed, DateTime ReplyBy) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [new SubjectRef("Visit", VisitId), new SubjectRef("Party", PartyId)];
}

/// <summary>A customer was visited about a matter that a department had settled, and said what they think of it.</summary>
/// <param name="VisitId">The visit.</param>
/// <param name="CaseId">The settled case.</param>
/// <param name="PartyId">The customer.</param>
/// <param name="Outcome">SATISFIED, DISSATISFIED or NO_ANSWER.</param>
/// <param name="Score">1 to 5; null when not asked.</param>
/// <param name="ManagerId">Account that asked.</param>
/// <param name="At">When, UTC.</param>
/// <param name="FollowUpId">The call back that this answered, whose own event tells what follows; null when none was owed any more.</param>
public sealed record SatisfactionVisited(long VisitId, long CaseId, long PartyId, string Outcome, int? Score, long ManagerId, DateTime At, long? FollowUpId = null) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [new SubjectRef("Visit", VisitId), new SubjectRef("Case", CaseId), new SubjectRef("Party", PartyId)];
}

/// <summary>Nothing is left that tells who a person was. Documents, amounts and times stay; whoever keeps something of the person outside the database takes it away now.</summary>
/// <param name="PartyId">The record, which goes on without a name.</param>
public sealed record PartyErased(long PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [new SubjectRef("Party", PartyId)];
}
