using Platform.Benchmarks.Orders;

namespace Platform.Benchmarks.Measuring;

/// <summary>The product and the hand-written program taking turns on one database.</summary>
internal sealed class Contest(Side ours, Side hand, MySqlConnection database, int server, BenchmarkOptions options)
{
    public Side Ours => ours;

    public Side Hand => hand;

    /// <summary>Both must give the same answer, but for cursors and the spelling of JSON.</summary>
    public async Task CompareAsync(Question question)
    {
        var (a, b) = (Requests.Sense(await AskAsync(true, question)), Requests.Sense(await AskAsync(false, question)));
        if (a != b) throw new InvalidOperationException($"{question.Name}: {Requests.Difference(a, b)}");
    }

    public async Task<byte[]> AskAsync(bool us, Question question)
    {
        using var http = new HttpClient { BaseAddress = new Uri((us ? ours : hand).Address) };
        return await Load.AskAsync(http, question.Request(us));
    }

    /// <summary>
    /// Both programs are asked what will be measured until the product's processor time per request no longer falls by a twentieth over three
    /// rounds. That is a rule of thumb: on a busy machine it can end before the compiler has.
    /// </summary>
    public async Task WarmUpAsync(IReadOnlyList<Question> questions)
    {
        var costs = new List<double>();
        for (var round = 0; round < 20 && !(costs.Count > 4 && costs[^1] > costs.TakeLast(3).First() * 0.95); round++)
        {
            var load = new Load();
            foreach (var question in questions)
            {
                await load.AddAsync(ours, server, 2, 2, question.Request(true));
                await new Load().AddAsync(hand, server, 2, 0.5, question.Request(false));
            }
            costs.Add(load.AppCpu / load.Requests);
            await Task.Delay(500); // the compiler waits for a pause
        }
        Console.WriteLine($"Warmed up: CPU ms per request {string.Join(" ", costs.Select(c => c.ToString("F2", CultureInfo.InvariantCulture)))}");
    }

    /// <summary>Measures one question and prints its lines.</summary>
    public async Task MeasureAsync(Question question, string user)
    {
        await new Load().AddAsync(ours, server, 4, 2, question.Request(true));
        await new Load().AddAsync(hand, server, 4, 1, question.Request(false));
        var probes = (await Probe.RunAsync(ours, database, question.Request(true)), await Probe.RunAsync(hand, database, question.Request(false)));
        foreach (var clients in options.Clients)
        {
            var (a, b) = (new Load(), new Load());
            for (var round = 0; round < options.Rounds; round++)
            {
                await a.AddAsync(ours, server, clients, options.Seconds / options.Rounds, question.Request(true));
                await b.AddAsync(hand, server, clients, options.Seconds / options.Rounds, question.Request(false));
            }
            ResultTable.Line(question.Name, user, clients, a, b, probes);
        }
    }

    /// <summary>One question again and again, for somebody who attaches a profiler.</summary>
    public async Task<int> ProfileAsync(Question question)
    {
        Console.WriteLine($"Process {ours.ProcessId} is asked \"{question.Name}\" for {options.Profile} s.");
        for (var clock = System.Diagnostics.Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < options.Profile;)
        {
            var load = new Load();
            await load.AddAsync(ours, server, 2, Math.Min(5, options.Profile), question.Request(true));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{load.PerSecond:F0} requests/s, CPU ms app {load.AppCpu / load.Requests:F2}, database {load.DatabaseCpu / load.Requests:F2}"));
        }
        return 0;
    }
}
