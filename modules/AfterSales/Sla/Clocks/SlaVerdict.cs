namespace Platform.AfterSales;

/// <summary>An earlier end of a clock that was re-opened afterwards, or its present end.</summary>
/// <param name="At">When what is measured was done, UTC.</param>
/// <param name="DueAt">By when it was due, UTC; null when the calendar had no working time.</param>
/// <param name="InTime">Whether it was done no later than due.</param>
/// <param name="Counted">Time counted by then.</param>
internal sealed record SlaVerdict(DateTime At, DateTime? DueAt, bool InTime, TimeSpan Counted);
