using System.Diagnostics;
using Platform.Benchmarks.Measuring;

namespace Platform.Benchmarks.Orders;

/// <summary>Reading and placing orders.</summary>
internal static class OrdersBenchmark
{
    const int Released = 5, Completed = 6, PageSize = 20, Deep = 10_000;

    public static async Task RunAsync(BenchmarkOptions options, Deployment deployment, Contest contest, MySqlConnection database)
    {
        await OrderSeed.OrdersAsync(database, options.Orders[0]);
        var first = Asked(await QuestionsAsync(contest, deployment.HeadOffice), options);
        if (first.Count == 0) return;
        if (first.FirstOrDefault(q => q.Name == "placeOrder") is { } placing) await Written.CompareAsync(contest, database, "ord_", placing);
        if (options.Profile > 0)
        {
            await contest.ProfileAsync(first[0]);
            return;
        }
        await contest.WarmUpAsync(first);
        foreach (var size in options.Orders)
        {
            var clock = Stopwatch.StartNew();
            await OrderSeed.OrdersAsync(database, size);
            ResultTable.Head($"{size:N0} orders", clock.Elapsed.TotalSeconds);
            foreach (var clerk in (Clerk[])[deployment.HeadOffice, deployment.SmallBranch])
                foreach (var question in Asked(await QuestionsAsync(contest, clerk), options)) await contest.MeasureAsync(question, clerk.Name);
        }
    }

    static List<Question> Asked(IEnumerable<Question> questions, BenchmarkOptions options) => [.. questions.Where(q => options.Asks(q.Name))];

    /// <summary>The four questions; before anything is measured both programs must give the same answers.</summary>
    static async Task<List<Question>> QuestionsAsync(Contest contest, Clerk clerk)
    {
        var (mine, theirs) = (await DeepAsync(contest, true, clerk), await DeepAsync(contest, false, clerk));
        Question[] reads =
        [
            new("list, newest 20", us => Requests.Page(us, clerk, Released, PageSize, null)),
            new($"page after row {mine.Depth:N0}", us => Requests.Page(us, clerk, Completed, PageSize, us ? mine.Cursor : theirs.Cursor)),
            new("order by id", us => Requests.Order(us, clerk, mine.Id)),
        ];
        foreach (var question in reads) await contest.CompareAsync(question);
        return [.. reads, new("placeOrder", us => Requests.Placing(us, clerk))];
    }

    /// <summary>The cursor behind row 10,000 of the finished orders, or behind half of them where there are fewer.</summary>
    static async Task<(string Cursor, string Id, int Depth)> DeepAsync(Contest contest, bool us, Clerk clerk)
    {
        var cursors = new List<(string Cursor, string Id, int Depth)>();
        for (var (more, depth) = (true, 0); more && depth < 2 * Deep;)
        {
            var at = cursors.LastOrDefault().Cursor;
            var answer = JsonDocument.Parse(await contest.AskAsync(us, new Question("", ours => Requests.Page(ours, clerk, Completed, 100, at)))).RootElement.GetProperty("data").GetProperty("orders");
            var (nodes, page) = (answer.GetProperty("nodes"), answer.GetProperty("pageInfo"));
            if (nodes.GetArrayLength() == 0) break;
            depth += nodes.GetArrayLength();
            cursors.Add((page.GetProperty("endCursor").GetString()!, nodes[0].GetProperty("id").GetString()!, depth));
            more = page.GetProperty("hasNextPage").GetBoolean();
        }
        return cursors[Math.Max(0, (cursors.Count / 2) - 1)];
    }
}
