using System.Threading.RateLimiting;

namespace Platform.Host.Plugins;

/// <summary>
/// A call's place inside its connection and its permit of the bulkhead; both are given back when the plugin's code has ended, not when
/// the caller leaves.
/// </summary>
internal sealed class RunningCall(OpenConnection open)
{
    private RateLimitLease? permit;

    public bool Started { get; private set; }

    /// <returns>False when too many wait already.</returns>
    public async Task<bool> Queue(CancellationToken cancellation)
    {
        permit = await open.Guard.Bulkhead.AcquireAsync(1, cancellation);
        return permit.IsAcquired;
    }

    public void StartedAs(Task work)
    {
        Started = true;
        work.ContinueWith(
            ended =>
            {
                // An abandoned call's exception is nobody's; looking at it keeps it from being reported as unobserved.
                _ = ended.Exception;
                End();
            },
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    public void EndWithoutStart()
    {
        if (!Started) End();
    }

    private void End()
    {
        permit?.Dispose();
        open.Leave();
    }
}
