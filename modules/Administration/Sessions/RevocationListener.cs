using Microsoft.Extensions.Hosting;
using Platform.Administration.Accounts;

namespace Platform.Administration.Sessions;

/// <summary>Forgets cached callers as soon as this instance commits a change to an account or role; other instances notice within the trusted time.</summary>
internal sealed class RevocationListener(ChangeFeed feed, CallerCache cache) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
        => Task.WhenAll(ForgetAsync(nameof(Account), stoppingToken), ForgetAsync(nameof(Role), stoppingToken), ForgetAsync(nameof(Organisation.Team), stoppingToken));

    async Task ForgetAsync(string type, CancellationToken ct)
    {
        try { await foreach (var _ in feed.Listen(type, ct)) cache.ForgetAll(); }
        catch (OperationCanceledException) when (ct.IsCancellationRequested) { }
    }
}
