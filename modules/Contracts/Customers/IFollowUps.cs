namespace Platform.Contracts.Customers;

/// <summary>What Customers tells of the calls back that are owed.</summary>
public interface IFollowUps
{
    /// <summary>Of these documents, those whose call back is planned, made or waived: nothing about them can be forgotten any more.</summary>
    Task<IReadOnlySet<SubjectRef>> CaredFor(IReadOnlyCollection<SubjectRef> subjects, CancellationToken ct);
}

/// <summary>The answer while Customers is off: nobody cares for anything.</summary>
public sealed class NoFollowUps : IFollowUps
{
    /// <inheritdoc />
    public Task<IReadOnlySet<SubjectRef>> CaredFor(IReadOnlyCollection<SubjectRef> subjects, CancellationToken ct)
        => Task.FromResult<IReadOnlySet<SubjectRef>>(new HashSet<SubjectRef>());
}
