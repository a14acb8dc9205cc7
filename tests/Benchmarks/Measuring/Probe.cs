using System.Diagnostics;

namespace Platform.Benchmarks.Measuring;

/// <summary>Counts what one request costs the database: a single client, and what the program does in the background taken off.</summary>
internal static class Probe
{
    const int Requests = 200;

    public static async Task<ServerCounters> RunAsync(Side side, MySqlConnection database, Func<HttpRequestMessage> request)
    {
        using var http = new HttpClient { BaseAddress = new Uri(side.Address) };
        await Load.AskAsync(http, request);
        var idle = await OverAsync(database, () => Task.Delay(2000));
        var busy = await OverAsync(database, async () => { for (var i = 0; i < Requests; i++) await Load.AskAsync(http, request); });
        return (busy.Counted - (idle.Counted * (busy.Seconds / idle.Seconds))) * (1.0 / Requests);
    }

    static async Task<(ServerCounters Counted, double Seconds)> OverAsync(MySqlConnection database, Func<Task> work)
    {
        var (before, clock) = (await ServerCounters.ReadAsync(database), Stopwatch.StartNew());
        await work();
        var seconds = clock.Elapsed.TotalSeconds;
        return (await ServerCounters.ReadAsync(database) - before, seconds);
    }
}
