namespace Platform.AfterSales;

/// <summary>Figures over the imported requests that a filter leaves.</summary>
/// <param name="Requests">How many.</param>
/// <param name="Departments">Departments among them.</param>
/// <param name="Queues">Queues among them.</param>
/// <param name="Types">Types among them.</param>
/// <param name="Closed">Ended ones.</param>
/// <param name="Open">Open ones.</param>
/// <param name="WithoutTarget">Those for which no time was named.</param>
/// <param name="Comparisons">The other system's verdict against ours, each combination that occurs.</param>
internal sealed record ImportedRequestFigures(int Requests, int Departments, int Queues, int Types, int Closed, int Open, int WithoutTarget, IReadOnlyList<VerdictComparison> Comparisons);

/// <summary>One combination of verdicts.</summary>
/// <param name="City">The other system's.</param>
/// <param name="Own">Our clock's.</param>
/// <param name="IsClosed">Whether the requests had ended.</param>
/// <param name="Count">How many.</param>
/// <param name="Explanation">Why the two say what they say.</param>
internal sealed record VerdictComparison(CityVerdict City, OwnVerdict Own, bool IsClosed, int Count, string Explanation)
{
    public static string Why(CityVerdict city, OwnVerdict own, bool zh) => (city, own) switch
    {
        (CityVerdict.OnTime, OwnVerdict.NoTarget) => zh ? "未规定时限：对方按准时计，我方不作判定。" : "No time was named: the city counts that as on time, we give no verdict.",
        (CityVerdict.None, OwnVerdict.Late) => zh ? "对方漏标：时限已过但没有标记，按时间应为逾期。" : "The city's flag is missing: the named time had passed, so by its own dates it is late.",
        (CityVerdict.OnTime, OwnVerdict.InTime) or (CityVerdict.Overdue, OwnVerdict.Late) => zh ? "一致。" : "They agree.",
        (CityVerdict.OnTime, OwnVerdict.Late) => zh ? "对方标为准时，但完成晚于时限。" : "The city says on time although it ended after the named time.",
        (CityVerdict.Overdue, OwnVerdict.InTime) => zh ? "对方标为逾期，但完成不晚于时限。" : "The city says overdue although it ended by the named time.",
        _ => zh ? "没有时限或标记可比较。" : "There is no time or no flag to compare.",
    };
}
