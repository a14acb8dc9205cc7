using System.Collections.Concurrent;
using Platform.Kernel.Plugins;

namespace Platform.Host.Plugins;

/// <summary>
/// ONLY FOR TESTS and first steps: keeps pushes in memory and forgets them with the process. A deployment registers a store that writes
/// to the database.
/// </summary>
internal sealed class ForgetfulWebhookStore : IWebhookStore
{
    private static readonly TimeSpan ClaimLasts = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<(string Connection, string EventId), (bool Done, DateTimeOffset Until)> claims = new();
    private readonly TimeProvider clock;

    public ForgetfulWebhookStore(TimeProvider clock, IHostEnvironment environment, ILogger<ForgetfulWebhookStore> log)
    {
        this.clock = clock;
        if (environment.IsProduction())
            log.LogWarning("Pushes of partners are kept in memory only: register an IWebhookStore that writes to the database.");
    }

    /// <summary>What arrived and what became of it, by the push's id.</summary>
    public ConcurrentDictionary<string, (RawWebhook Push, string? Outcome, string? Reason)> Pushes { get; } = new();

    public Task<string> Save(RawWebhook push, CancellationToken cancellation)
    {
        var id = Guid.NewGuid().ToString("N");
        Pushes[id] = (push, null, null);
        return Task.FromResult(id);
    }

    public Task<WebhookClaim> Claim(string connection, string eventId, string pushId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var mine = (Done: false, Until: now + ClaimLasts);
        while (true)
        {
            if (claims.TryAdd((connection, eventId), mine)) return Task.FromResult(WebhookClaim.Taken);
            if (!claims.TryGetValue((connection, eventId), out var held)) continue;
            if (held.Done) return Task.FromResult(WebhookClaim.Done);
            if (held.Until > now) return Task.FromResult(WebhookClaim.Busy);
            if (claims.TryUpdate((connection, eventId), mine, held)) return Task.FromResult(WebhookClaim.Taken);
        }
    }

    public Task Finish(string connection, string eventId, CancellationToken cancellation)
    {
        claims[(connection, eventId)] = (true, DateTimeOffset.MaxValue);
        return Task.CompletedTask;
    }

    public Task GiveUp(string connection, string eventId, CancellationToken cancellation)
    {
        claims.TryRemove((connection, eventId), out _);
        return Task.CompletedTask;
    }

    public Task Close(string pushId, string outcome, string? reason, CancellationToken cancellation)
    {
        Pushes[pushId] = (Pushes[pushId].Push, outcome, reason);
        return Task.CompletedTask;
    }
}
