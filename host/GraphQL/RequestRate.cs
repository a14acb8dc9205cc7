using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;

namespace Platform.Host.GraphQL;

/// <summary>A token bucket per signed-in person, or per address for everybody else.</summary>
internal sealed class RequestRate(IOptions<GraphLimits> options) : IDisposable
{
    readonly PartitionedRateLimiter<string> _buckets = PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = options.Value.Burst, TokensPerPeriod = options.Value.PerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0, AutoReplenishment = true,
    }));

    /// <summary>Null when the request may go on; otherwise how long to wait.</summary>
    public TimeSpan? Wait(Caller caller)
    {
        using var lease = _buckets.AttemptAcquire(caller.UserId is { } user ? $"user {user}" : $"address {caller.Ip}");
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
    }

    public void Dispose() => _buckets.Dispose();
}
