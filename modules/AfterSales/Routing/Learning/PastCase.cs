namespace Platform.AfterSales;

/// <summary>A case of the past, as far as rules can look at it, and the queue it ended up in.</summary>
/// <param name="Facts">What routing rules look at.</param>
/// <param name="QueueId">Where it was in the end, which is what a rule should have said at once.</param>
internal sealed record PastCase(RoutingFacts Facts, long QueueId);

/// <summary>A rule that the past suggests.</summary>
/// <param name="ServiceItemId">The service; null: cases without one.</param>
/// <param name="Kind">Kind of case, for cases without a service; null: any.</param>
/// <param name="Channel">How it comes in; null: any.</param>
/// <param name="Word">A word of title or description; null: any.</param>
/// <param name="QueueId">Where it sends.</param>
/// <param name="Seen">Cases of the past that it would have decided.</param>
/// <param name="Right">Of these, those that had ended up there.</param>
internal sealed record LearntRule(long? ServiceItemId, CaseKind? Kind, ServiceChannel? Channel, string? Word, long QueueId, int Seen, int Right)
{
    /// <summary>Whether it looks at more than what was asked for; such rules are tried first.</summary>
    public bool IsParticular => Channel is not null || Word is not null;
}
