namespace Platform.Customers.FollowUps;

/// <summary>The time at which a follow-up was owed has come; means nothing when it has been moved since.</summary>
internal sealed record FollowUpTimeCame(long FollowUpId, DateTime DueAt) : IEvent;
