using System.Diagnostics;
using Platform.Benchmarks.Measuring;

namespace Platform.Benchmarks.Orders;

/// <summary>How long the program takes from its start to its first answer, and what it holds when nobody asks.</summary>
internal static class StartAndMemory
{
    const int Starts = 3, Quiet = 15;

    public static async Task MeasureAsync(Deployment deployment)
    {
        var (seconds, work, idle) = (new List<double>(), new List<double>(), 0.0);
        var settings = new Dictionary<string, string?>(deployment.Settings) { ["Events:Deliver"] = "true" };
        for (var n = 0; n < Starts; n++)
        {
            var clock = Stopwatch.StartNew();
            await using var host = HostProcess.Launch(settings, HostProcess.FreeAddress());
            using var http = new HttpClient { BaseAddress = new Uri(host.Address) };
            var request = Requests.Page(true, deployment.HeadOffice, 5, 20, null);
            while (true)
                try
                {
                    await Load.AskAsync(http, request);
                    break;
                }
                catch (HttpRequestException) when (clock.Elapsed.TotalSeconds < 60) { await Task.Delay(10); }
            seconds.Add(clock.Elapsed.TotalSeconds);
            work.Add(ProcessorTime.Of(host.ProcessId) / 1000);
            if (n < Starts - 1) continue;
            for (var i = 0; i < 300; i++) await Load.AskAsync(http, request);
            await Task.Delay(TimeSpan.FromSeconds(Quiet));
            idle = ProcessorTime.ResidentMebibytes(host.ProcessId);
        }
        Console.WriteLine($"Start to first answer (order list, database migrated): {Listed(seconds)} s, processor time {Listed(work)} s. Idle memory after 300 lists and {Quiet} s of quiet: {idle:F0} MiB.");
    }

    static string Listed(IEnumerable<double> numbers) => string.Join(", ", numbers.Select(n => n.ToString("F2", CultureInfo.InvariantCulture)));
}
