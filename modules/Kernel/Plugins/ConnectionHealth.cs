namespace Platform.Kernel.Plugins;

/// <summary>How a connection's calls went since this process opened it. Each instance of the program counts its own.</summary>
/// <param name="Breaker">State of the circuit breaker.</param>
/// <param name="Calls">Calls that reached the plugin.</param>
/// <param name="Failures">Of these, the ones that say something is wrong: not reached, not answered, too many, no access, a bug. What the partner declines (unknown number, out of range) is no failure.</param>
/// <param name="Refused">Calls that the guard kept back: switched off, breaker open, too many at once.</param>
/// <param name="InFlight">Calls under way, abandoned ones that still run included.</param>
/// <param name="LastCallAt">When the last call ended; null before the first.</param>
/// <param name="MedianMilliseconds">Half of the last 200 calls were faster; null before the first.</param>
/// <param name="SlowMilliseconds">95 of 100 of the last 200 calls were faster; null before the first.</param>
/// <param name="Troubles">The last failures, newest first, at most 10.</param>
public sealed record ConnectionHealth(
    BreakerState Breaker, long Calls, long Failures, long Refused, int InFlight, DateTime? LastCallAt, double? MedianMilliseconds, double? SlowMilliseconds,
    IReadOnlyList<CallTrouble> Troubles);

/// <summary>One call that failed.</summary>
/// <param name="At">When it ended, UTC.</param>
/// <param name="Operation">What was asked of the plugin, such as <c>Send</c>.</param>
/// <param name="Kind">What the failure means, such as TRANSIENT or AUTH; UNKNOWN when nobody can say whether it took effect.</param>
/// <param name="Code">The plugin's or the guard's code.</param>
/// <param name="VendorCode">The partner's own code; null when there is none.</param>
/// <param name="Words">The partner's own words, at most 300 characters, with the connection's secrets taken out; null when there are none.</param>
public sealed record CallTrouble(DateTime At, string Operation, string Kind, string Code, string? VendorCode, string? Words);

/// <summary>State of a circuit breaker.</summary>
public enum BreakerState
{
    /// <summary>Calls pass.</summary>
    Closed,

    /// <summary>Too many failed: calls are refused for a while.</summary>
    Open,

    /// <summary>One call may try whether the partner is back.</summary>
    HalfOpen,
}
