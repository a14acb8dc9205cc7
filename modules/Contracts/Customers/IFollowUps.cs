namespace Platform.Contracts.Customers;

/// <summary>What Customers tells of the calls back that are owed.</summary>
public interface IFollowUps
{
    /// <summary>Of these documents, those whose call back is planned, made or waived: nothing about them can be forgotten any more.</summary>
    Task<IReadOnlySet<SubjectRef>> CaredFor(IReadOnlyCollection<SubjectRef> subjects, CancellationToken ct);

    /// <summary>Calls back in one line each, by id; those that are not over are absent.</summary>
    Task<IReadOnlyDictionary<long, FollowUpBrief>> Brief(IReadOnlyCollection<long> followUpIds, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<long, FollowUpBrief>>(new Dictionary<long, FollowUpBrief>());

    /// <summary>Calls back that were made, or given up after the last attempt, in a time; the newest first.</summary>
    Task<IReadOnlyList<FollowUpBrief>> Ended(DateTime from, DateTime to, int most, CancellationToken ct) => Task.FromResult<IReadOnlyList<FollowUpBrief>>([]);
}

/// <summary>A call back that is over, in one line.</summary>
/// <param name="FollowUpId">Its id.</param>
/// <param name="Number">The number of what it was about.</param>
/// <param name="Document">What it was about.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Outcome">SATISFIED, DISSATISFIED, DECLINED or EXHAUSTED.</param>
/// <param name="EndedAt">When it was over, UTC.</param>
/// <param name="Org">Where it belongs.</param>
public sealed record FollowUpBrief(long FollowUpId, string Number, SubjectRef Document, long? PartyId, string Outcome, DateTime EndedAt, OrgPath Org);

/// <summary>The answer while Customers is off: nobody cares for anything.</summary>
public sealed class NoFollowUps : IFollowUps
{
    /// <inheritdoc />
    public Task<IReadOnlySet<SubjectRef>> CaredFor(IReadOnlyCollection<SubjectRef> subjects, CancellationToken ct)
        => Task.FromResult<IReadOnlySet<SubjectRef>>(new HashSet<SubjectRef>());
}
