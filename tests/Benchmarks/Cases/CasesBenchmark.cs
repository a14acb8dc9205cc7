using System.Collections.Concurrent;
using System.Diagnostics;
using Platform.Benchmarks.Measuring;
using Platform.Benchmarks.Orders;

namespace Platform.Benchmarks.Cases;

/// <summary>A queue's page, opening, answering, the timeline of a busy customer.</summary>
internal static class CasesBenchmark
{
    const int PageSize = 20, Deep = 400, Answered = 100;

    public static async Task RunAsync(BenchmarkOptions options, Deployment deployment, Contest contest, MySqlConnection database)
    {
        await CaseSeed.QueuesAsync(database);
        await CaseSeed.CasesAsync(database, options.Cases[0]);
        var (queue, busy) = ((await IdsAsync(database, "SELECT Id FROM asv_queues WHERE Code = 'BENCH3'"))[0], (await IdsAsync(database, "SELECT PartyId FROM bench_people WHERE N = 0"))[0]);
        var everybody = await IdsAsync(database, "SELECT PartyId FROM bench_people WHERE N > 4");
        var (mine, theirs) = (new ConcurrentQueue<(long, long)>(), new ConcurrentQueue<(long, long)>());
        foreach (var cases in options.Asks("reply") ? new[] { mine, theirs } : []) await FurnishAsync(contest, deployment.HeadOffice, everybody, cases);
        var isFirst = true;
        foreach (var size in options.Cases)
        {
            var clock = Stopwatch.StartNew();
            await CaseSeed.CasesAsync(database, size);
            var seconds = clock.Elapsed.TotalSeconds;
            foreach (var clerk in (Clerk[])[deployment.HeadOffice, deployment.SmallBranch])
            {
                var isHead = clerk.BranchId is null;
                var (cursor, hand) = !isHead || !options.Asks("timeline") ? (null, null) : (await CursorAsync(contest, true, clerk, busy), await CursorAsync(contest, false, clerk, busy));
                Question[] reads =
                [
                    new("queue, 20 in progress", us => CaseRequests.QueuePage(us, clerk, queue, PageSize)),
                    // Only head office sees all cases of the busy customer, opens and answers.
                    .. isHead ? [new("timeline, busy customer", us => CaseRequests.TimelinePage(us, clerk, busy, PageSize, us ? cursor : hand))] : (Question[])[],
                ];
                Question[] writes = !isHead ? [] :
                    [new("open-case", us => CaseRequests.Opening(us, clerk, everybody)), new("reply", us => CaseRequests.Replying(us, clerk, us ? mine : theirs))];
                var asked = reads.Concat(writes).Where(q => options.Asks(q.Name)).ToList();
                foreach (var question in reads.Intersect(asked)) await contest.CompareAsync(question);
                if (isFirst)
                {
                    foreach (var question in writes.Intersect(asked)) await Written.CompareAsync(contest, database, "asv_", question);
                    if (options.Profile > 0)
                    {
                        await contest.ProfileAsync(asked[0]);
                        return;
                    }
                    await contest.WarmUpAsync(asked);
                }
                if (isHead) ResultTable.Head($"{size:N0} cases", seconds);
                isFirst = false;
                foreach (var question in asked) await contest.MeasureAsync(question, clerk.Name);
            }
        }
    }

    /// <summary>Cases to answer, each answered once already: the first answer stops a clock, a further one is an answer and nothing else.</summary>
    static async Task FurnishAsync(Contest contest, Clerk clerk, IReadOnlyList<long> parties, ConcurrentQueue<(long Id, long Version)> cases)
    {
        for (var n = 0; n < Answered; n++)
        {
            var opened = JsonDocument.Parse(await contest.AskAsync(true, new Question("", us => CaseRequests.Opening(us, clerk, parties)))).RootElement.GetProperty("data").GetProperty("openCase").GetProperty("case").GetProperty("id").GetString();
            cases.Enqueue((Kernel.Graph.GlobalId.Row("Case", opened), 1));
        }
        for (var n = 0; n < Answered; n++) await contest.AskAsync(true, new Question("", us => CaseRequests.Replying(us, clerk, cases)));
    }

    /// <summary>The cursor behind entry 400 of the timeline.</summary>
    static async Task<string?> CursorAsync(Contest contest, bool us, Clerk clerk, long party)
    {
        string? cursor = null;
        for (var (at, more) = (0, true); more && at < Deep; at += 100)
        {
            var page = JsonDocument.Parse(await contest.AskAsync(us, new Question("", ours => CaseRequests.TimelinePage(ours, clerk, party, 100, cursor)))).RootElement.GetProperty("data").GetProperty("timeline").GetProperty("pageInfo");
            (cursor, more) = (page.GetProperty("endCursor").GetString(), page.GetProperty("hasNextPage").GetBoolean());
        }
        return cursor;
    }

    static async Task<List<long>> IdsAsync(MySqlConnection database, string sql)
    {
        var ids = new List<long>();
        await using var command = new MySqlCommand(sql, database);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) ids.Add(rows.GetInt64(0));
        return ids;
    }
}
