using System.Threading.RateLimiting;
using Platform.Kernel.Plugins;
using Platform.Sdk;
using Polly;
using Polly.CircuitBreaker;

namespace Platform.Host.Plugins;

/// <summary>A connection's bulkhead and circuit breaker.</summary>
internal sealed class CallGuard : IDisposable
{
    private readonly CircuitBreakerStateProvider state = new();
    private readonly CircuitBreakerManualControl control = new();

    public CallGuard(ManifestLimits limits, PluginSettings settings, TimeProvider clock)
    {
        LongestCall = TimeSpan.FromSeconds(limits.SecondsPerCall);
        BreakFor = TimeSpan.FromSeconds(settings.BreakSeconds);
        Bulkhead = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = limits.ConcurrentCalls,
            QueueLimit = limits.ConcurrentCalls,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        Breaker = new ResiliencePipelineBuilder { TimeProvider = clock }.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = settings.BreakerFailureRatio,
            MinimumThroughput = settings.BreakerMinimumCalls,
            SamplingDuration = TimeSpan.FromSeconds(settings.BreakerSamplingSeconds),
            BreakDuration = BreakFor,
            StateProvider = state,
            ManualControl = control,
            ShouldHandle = outcome => ValueTask.FromResult(CountsAgainst(outcome.Outcome.Result)),
        }).Build();
    }

    public TimeSpan LongestCall { get; }

    public TimeSpan BreakFor { get; }

    /// <summary>
    /// A permit is kept until the plugin's code has really ended, so that a plugin that hangs cannot use up the host's threads.
    /// </summary>
    public ConcurrencyLimiter Bulkhead { get; }

    public ResiliencePipeline Breaker { get; }

    public bool IsBroken => state.CircuitState is CircuitState.Open or CircuitState.Isolated;

    public BreakerState State => state.CircuitState switch
    {
        CircuitState.Open or CircuitState.Isolated => BreakerState.Open,
        CircuitState.HalfOpen => BreakerState.HalfOpen,
        _ => BreakerState.Closed,
    };

    public Task Mend() => control.CloseAsync();

    public void Dispose() => Bulkhead.Dispose();

    // What the partner declines is its right; only silence, absence and bugs speak against the connection.
    private static bool CountsAgainst(object? result) =>
        result is Result { IsUncertain: true } or Result { Error.Kind: ErrorKind.Transient };
}
