namespace Platform.Customers.Consequences;

/// <summary>By now something must have followed; means nothing when it has.</summary>
internal sealed record ConsequenceTimeCame(long ConsequenceId, DateTime DueAt) : IEvent;
