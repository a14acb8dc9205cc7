using System.Diagnostics;
using Platform.Benchmarks.Measuring;

namespace Platform.Benchmarks.Orders;

/// <summary>Reading and placing orders through the product and through hand-written SQL, taking turns on one database.</summary>
internal static class OrdersBenchmark
{
    const int Released = 5, Completed = 6, PageSize = 20, Deep = 10_000;

    public static async Task<int> RunAsync(BenchmarkOptions options)
    {
        if (options.Program is { } program) HostProcess.Program = program;
        await using var deployment = await Deployment.OpenAsync();
        await using var database = new MySqlConnection(new MySqlConnectionStringBuilder(deployment.Connection) { Pooling = false, AllowUserVariables = true }.ConnectionString);
        await database.OpenAsync();
        var server = int.Parse((await File.ReadAllTextAsync(await TextAsync(database, "SELECT @@pid_file"))).Trim(), CultureInfo.InvariantCulture);
        if (await TextAsync(database, "SELECT @@innodb_flush_log_at_trx_commit") != "1") throw new InvalidOperationException("The database must flush at every commit.");
        Console.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores, MariaDB {await TextAsync(database, "SELECT version()")}, .NET {Environment.Version}");

        await OrderSeed.PeopleAsync(deployment, database);
        await SeedAsync(database, options.Orders[0]);
        if (options.Asks("start")) await StartAndMemory.MeasureAsync(deployment);

        if (options.Questions is ["start"]) return 0;
        await using var host = await HostProcess.StartAsync(deployment.Settings, HostProcess.FreeAddress());
        await using var byHand = await ByHandProcess.StartAsync(deployment);
        var (ours, hand) = (new Side("ours", host.Address, host.ProcessId), new Side("by hand", byHand.Address, byHand.ProcessId));
        await WarmUpAsync(deployment, ours, hand, server, options);
        if (options.Profile > 0) return await ProfileAsync(ours, server, (await QuestionsAsync(ours, hand, deployment.HeadOffice)).First(q => options.Asks(q.Name)).Request(true), options.Profile);
        foreach (var size in options.Orders)
        {
            await SeedAsync(database, size);
            ResultTable.Head(size);
            foreach (var clerk in (Clerk[])[deployment.HeadOffice, deployment.SmallBranch])
                foreach (var (name, request) in (await QuestionsAsync(ours, hand, clerk)).Where(q => options.Asks(q.Name)))
                {
                    await WarmAsync(ours, hand, server, request);
                    var probes = (await Probe.RunAsync(ours, database, request(true)), await Probe.RunAsync(hand, database, request(false)));
                    foreach (var clients in options.Clients)
                    {
                        var (a, b) = (new Load(), new Load());
                        for (var round = 0; round < options.Rounds; round++)
                        {
                            await a.AddAsync(ours, server, clients, options.Seconds / options.Rounds, request(true));
                            await b.AddAsync(hand, server, clients, options.Seconds / options.Rounds, request(false));
                        }
                        ResultTable.Line(name, clerk.Name, clients, a, b, probes);
                    }
                }
        }
        Console.WriteLine($"\nMemory after the load: {ProcessorTime.ResidentMebibytes(host.ProcessId):F0} MiB ours, {ProcessorTime.ResidentMebibytes(byHand.ProcessId):F0} MiB by hand.");
        return 0;
    }

    /// <summary>One question again and again, for somebody who attaches a profiler.</summary>
    static async Task<int> ProfileAsync(Side ours, int server, Func<HttpRequestMessage> request, double seconds)
    {
        Console.WriteLine($"Process {ours.ProcessId} is asked for {seconds} s.");
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < seconds;)
        {
            var load = new Load();
            await load.AddAsync(ours, server, 2, Math.Min(5, seconds), request);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{load.PerSecond:F0} requests/s, CPU ms app {load.AppCpu / load.Requests:F2}, database {load.DatabaseCpu / load.Requests:F2}"));
        }
        return 0;
    }

    /// <summary>The four questions; before anything is measured both programs must give the same answers.</summary>
    static async Task<List<(string Name, Func<bool, Func<HttpRequestMessage>> Request)>> QuestionsAsync(Side ours, Side hand, Clerk clerk)
    {
        Func<HttpRequestMessage> List(bool us) => Requests.Page(us, clerk, Released, PageSize, null);
        var (mine, theirs, depth) = (await DeepAsync(true, ours, clerk), await DeepAsync(false, hand, clerk), 0);
        depth = mine.Depth;
        Func<HttpRequestMessage> Page(bool us) => Requests.Page(us, clerk, Completed, PageSize, us ? mine.Cursor : theirs.Cursor);
        Func<HttpRequestMessage> One(bool us) => Requests.Order(us, clerk, mine.Id);
        foreach (var question in (Func<bool, Func<HttpRequestMessage>>[])[List, Page, One])
        {
            var (a, b) = (await AskAsync(ours, question(true)), await AskAsync(hand, question(false)));
            if (Requests.Sense(a) != Requests.Sense(b)) throw new InvalidOperationException(Requests.Difference(Requests.Sense(a), Requests.Sense(b)));
        }
        return [("list, newest 20", List), ($"page after row {depth:N0}", Page), ("order by id", One), ("placeOrder", us => Requests.Placing(us, clerk))];
    }

    /// <summary>The cursor behind row 10,000 of the finished orders, or behind half of them where there are fewer.</summary>
    static async Task<(string Cursor, string Id, int Depth)> DeepAsync(bool us, Side side, Clerk clerk)
    {
        var cursors = new List<(string Cursor, string Id, int Depth)>();
        for (var (more, depth) = (true, 0); more && depth < 2 * Deep;)
        {
            var answer = JsonDocument.Parse(await AskAsync(side, Requests.Page(us, clerk, Completed, 20, cursors.LastOrDefault().Cursor))).RootElement.GetProperty("data").GetProperty("orders");
            var (nodes, page) = (answer.GetProperty("nodes"), answer.GetProperty("pageInfo"));
            if (nodes.GetArrayLength() == 0) break;
            depth += nodes.GetArrayLength();
            cursors.Add((page.GetProperty("endCursor").GetString()!, nodes[0].GetProperty("id").GetString()!, depth));
            more = page.GetProperty("hasNextPage").GetBoolean();
        }
        return cursors[Math.Max(0, (cursors.Count / 2) - 1)];
    }

    /// <summary>
    /// Both programs are asked what will be measured until the product's processor time per request no longer falls by a twentieth over three
    /// rounds. That is a rule of thumb: on a busy machine it can end before the compiler has.
    /// </summary>
    static async Task WarmUpAsync(Deployment deployment, Side ours, Side hand, int server, BenchmarkOptions options)
    {
        var questions = (await QuestionsAsync(ours, hand, deployment.HeadOffice)).Where(q => options.Asks(q.Name)).ToList();
        var costs = new List<double>();
        for (var round = 0; round < 20 && !(costs.Count > 4 && costs[^1] > costs.TakeLast(3).First() * 0.95); round++)
        {
            var load = new Load();
            foreach (var (_, request) in questions)
            {
                await load.AddAsync(ours, server, 2, 2, request(true));
                await new Load().AddAsync(hand, server, 2, 0.5, request(false));
            }
            costs.Add(load.AppCpu / load.Requests);
            await Task.Delay(500); // the compiler waits for a pause
        }
        Console.WriteLine($"Warmed up: CPU ms per request {string.Join(" ", costs.Select(c => c.ToString("F2", CultureInfo.InvariantCulture)))}");
    }

    static async Task WarmAsync(Side ours, Side hand, int server, Func<bool, Func<HttpRequestMessage>> request)
    {
        await new Load().AddAsync(ours, server, 4, 2, request(true));
        await new Load().AddAsync(hand, server, 4, 1, request(false));
    }

    static async Task<byte[]> AskAsync(Side side, Func<HttpRequestMessage> request)
    {
        using var http = new HttpClient { BaseAddress = new Uri(side.Address) };
        return await Load.AskAsync(http, request);
    }

    static async Task SeedAsync(MySqlConnection database, int orders)
    {
        var clock = Stopwatch.StartNew();
        await OrderSeed.OrdersAsync(database, orders);
        Console.WriteLine($"Seeded to {orders:N0} orders in {clock.Elapsed.TotalSeconds:F1} s.");
    }

    static async Task<string> TextAsync(MySqlConnection database, string sql)
    {
        await using var command = new MySqlCommand(sql, database);
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }
}
