namespace Platform.Benchmarks.Measuring;

/// <summary>The result as a Markdown table; ours / by hand in each column.</summary>
internal static class ResultTable
{
    public static void Head(string size, double seconds)
    {
        Console.WriteLine($"\n### {size} (ours / by hand; seeded in {seconds:F0} s)\n");
        Console.WriteLine("| question | user | clients | requests/s | ratio | p50 ms | p99 ms | SQL | rows read | CPU ms app | CPU ms database |");
        Console.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    }

    public static void Line(string question, string user, int clients, Load ours, Load hand, (ServerCounters Ours, ServerCounters Hand) cost)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {question} | {user} | {clients} | {ours.PerSecond:F0} / {hand.PerSecond:F0} | **{ours.PerSecond / hand.PerSecond:F2}** | {ours.Percentile(0.5):F2} / {hand.Percentile(0.5):F2} | {ours.Percentile(0.99):F1} / {hand.Percentile(0.99):F1} | {cost.Ours.Statements:F1} / {cost.Hand.Statements:F1} | {cost.Ours.Rows:F0} / {cost.Hand.Rows:F0} | {ours.AppCpu / ours.Requests:F2} / {hand.AppCpu / hand.Requests:F2} | {ours.DatabaseCpu / ours.Requests:F2} / {hand.DatabaseCpu / hand.Requests:F2} |"));
}
