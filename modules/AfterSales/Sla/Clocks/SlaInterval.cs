namespace Platform.AfterSales;

/// <summary>A stretch of a clock's life in which one rule held and one thing went on.</summary>
/// <param name="From">First moment, UTC.</param>
/// <param name="To">First moment after it, UTC; null while it lasts.</param>
/// <param name="Activity">What the clock did.</param>
/// <param name="Waits">For whom work waited; also given when that does not stop this clock; null when nobody was waited for.</param>
/// <param name="Rule">Position of the rule that held, from 0.</param>
/// <param name="Counted">
/// Time counted, fixed when the interval ended: a calendar that is changed later does not change what was counted. Null while it lasts.
/// </param>
internal sealed record SlaInterval(DateTime From, DateTime? To, SlaActivity Activity, CaseWait? Waits, int Rule, TimeSpan? Counted);
