namespace Platform.AfterSales;

/// <summary>Which version of a policy held for a clock from when on.</summary>
/// <param name="From">Since when, UTC.</param>
/// <param name="PolicyVersionId">The version.</param>
/// <param name="CalendarOrgId">The unit whose calendar counts.</param>
/// <param name="PromisedAt">A time agreed with somebody, UTC, that stands instead of the limit; null without one.</param>
/// <param name="Cause">Why it holds.</param>
internal sealed record SlaAssignment(DateTime From, long PolicyVersionId, long CalendarOrgId, DateTime? PromisedAt, SlaCause Cause);
