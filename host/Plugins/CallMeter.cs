using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Host.Plugins;

/// <summary>Counts a connection's calls, so that an administrator sees how it is without reading logs.</summary>
internal sealed class CallMeter
{
    private const int Remembered = 200;
    private const int LastTroubles = 10;
    private const int LongestWords = 300;

    private readonly Lock pen = new();
    private readonly double[] durations = new double[Remembered];
    private readonly LinkedList<CallTrouble> troubles = new();
    private long calls, failures, refused;
    private DateTime? lastCallAt;

    public void Count(string operation, Result result, TimeSpan took, DateTimeOffset at)
    {
        var trouble = TroubleOf(operation, result, at);
        lock (pen)
        {
            if (result.Error is { Code: "PLUGIN_SUSPENDED" or "PLUGIN_OVERLOADED", VendorCode: null })
            {
                refused++;
                return;
            }
            durations[calls++ % Remembered] = took.TotalMilliseconds;
            lastCallAt = at.UtcDateTime;
            if (trouble is null) return;
            failures++;
            troubles.AddFirst(trouble);
            if (troubles.Count > LastTroubles) troubles.RemoveLast();
        }
    }

    /// <param name="breaker">State of the breaker now.</param>
    /// <param name="inFlight">Calls under way now.</param>
    /// <param name="clean">Takes secrets out of a partner's words.</param>
    public ConnectionHealth Read(BreakerState breaker, int inFlight, Func<string, string> clean)
    {
        lock (pen)
        {
            var sorted = durations.AsSpan(0, (int)Math.Min(calls, Remembered)).ToArray();
            Array.Sort(sorted);
            double? Share(double of) => sorted.Length == 0 ? null : Math.Round(sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * of))], 1);
            return new ConnectionHealth(
                breaker, calls, failures, refused, inFlight, lastCallAt, Share(0.5), Share(0.95),
                [.. troubles.Select(one => one with { Words = one.Words is null ? null : Short(clean(one.Words)) })]);
        }
    }

    /// <summary>Null for a success and for what the partner declines by right.</summary>
    private static CallTrouble? TroubleOf(string operation, Result result, DateTimeOffset at) => result.Error switch
    {
        { Kind: ErrorKind.Transient or ErrorKind.RateLimited or ErrorKind.Auth or ErrorKind.Permission or ErrorKind.Bug } error =>
            new CallTrouble(at.UtcDateTime, operation, error.Kind.ToString().ToUpperInvariant(), error.Code, error.VendorCode, error.VendorMessage),
        null when result.IsUncertain => new CallTrouble(at.UtcDateTime, operation, "UNKNOWN", UncertainCode(result), null, null),
        _ => null,
    };

    private static string UncertainCode(Result result) => result.GetType().GetProperty(nameof(OutcomeUnknown<int>.Code))?.GetValue(result) as string ?? "OUTCOME_UNKNOWN";

    private static string Short(string words) => words.Length > LongestWords ? words[..LongestWords] + "…" : words;
}
