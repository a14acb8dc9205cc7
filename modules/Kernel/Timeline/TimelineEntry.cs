namespace Platform.Kernel.Timeline;

/// <summary>One thing that happened, on the timeline of what it is about.</summary>
/// <param name="Key">Unique in the deployment, such as <c>Orders:42</c>.</param>
/// <param name="Event">Name of the event type, such as <c>PaymentHeld</c>.</param>
/// <param name="Title">What happened, in the viewer's language.</param>
/// <param name="OccurredAt">When it happened, UTC.</param>
/// <param name="Module">The module in which it happened.</param>
/// <param name="Source">Global id of the document that it happened to.</param>
/// <param name="Money">Money that came in (positive) or went out (negative) with it; null when none did. Summed over a document it is what its ledger holds.</param>
/// <param name="Amount">The amount it speaks of, which may be money that only changed hands inside; null when it speaks of none.</param>
/// <param name="Visibility">Who may read it.</param>
/// <param name="Actor">Login or part of the program that acted; null when unknown.</param>
/// <param name="CorrelationId">Ties together what one request set off.</param>
/// <param name="CausationKey">Key of the event that caused it; null when a person did.</param>
public sealed record TimelineEntry(string Key, string Event, string Title, DateTime OccurredAt, string Module, string Source, Money? Money, Money? Amount,
    TimelineVisibility Visibility, string? Actor, string CorrelationId, string? CausationKey);
