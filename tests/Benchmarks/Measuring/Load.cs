using System.Diagnostics;

namespace Platform.Benchmarks.Measuring;

/// <summary>What a stretch of load gave.</summary>
internal sealed class Load
{
    readonly List<double> _milliseconds = [];

    public double Seconds { get; private set; }

    public double AppCpu { get; private set; }

    public double DatabaseCpu { get; private set; }

    public int Requests => _milliseconds.Count;

    public double PerSecond => Requests / Seconds;

    /// <summary>Latency below which this share of the requests stayed, milliseconds.</summary>
    public double Percentile(double share)
    {
        _milliseconds.Sort();
        return _milliseconds.Count == 0 ? 0 : _milliseconds[Math.Min(_milliseconds.Count - 1, (int)(_milliseconds.Count * share))];
    }

    /// <summary>Lets a number of clients ask without a pause; what comes out is added.</summary>
    /// <param name="side">Who is asked; every answer must be a 200.</param>
    /// <param name="database">Process of the database.</param>
    /// <param name="clients">Clients, each with a connection of its own and one request at a time.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="request">Makes a request.</param>
    public async Task AddAsync(Side side, int database, int clients, double seconds, Func<HttpRequestMessage> request)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = clients, UseCookies = false }) { BaseAddress = new Uri(side.Address) };
        var (app, db, clock) = (ProcessorTime.Of(side.ProcessId), ProcessorTime.Of(database), Stopwatch.StartNew());
        var all = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => ClientAsync(http, clock, seconds, request))));
        Seconds += clock.Elapsed.TotalSeconds;
        AppCpu += ProcessorTime.Of(side.ProcessId) - app;
        DatabaseCpu += ProcessorTime.Of(database) - db;
        foreach (var one in all) _milliseconds.AddRange(one);
    }

    static async Task<List<double>> ClientAsync(HttpClient http, Stopwatch clock, double seconds, Func<HttpRequestMessage> request)
    {
        var taken = new List<double>();
        while (clock.Elapsed.TotalSeconds < seconds)
        {
            var start = clock.Elapsed;
            await AskAsync(http, request);
            taken.Add((clock.Elapsed - start).TotalMilliseconds);
        }
        return taken;
    }

    /// <summary>What is to be done when a request was answered.</summary>
    public static readonly HttpRequestOptionsKey<Action> Afterwards = new("afterwards");

    /// <summary>One request; its answer must be a 200 without errors.</summary>
    public static async Task<byte[]> AskAsync(HttpClient http, Func<HttpRequestMessage> request)
    {
        using var message = request();
        using var response = await http.SendAsync(message);
        var body = await response.Content.ReadAsByteArrayAsync();
        var isRight = response.IsSuccessStatusCode && body.AsSpan(0, Math.Min(body.Length, 12)).IndexOf("errors"u8) < 0 && body.AsSpan().IndexOf("userErrors\":[{"u8) < 0;
        if (isRight && message.Options.TryGetValue(Afterwards, out var next)) next();
        return isRight ? body : throw new InvalidOperationException($"{message.RequestUri} answered {(int)response.StatusCode}: {System.Text.Encoding.UTF8.GetString(body)}");
    }
}
