using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Administration.Webhooks;

namespace Platform.Administration.Sessions;

/// <summary>Removes once an hour what nobody needs: failures of yesterday, sessions that ended a month ago, pushes older than ninety days.</summary>
internal sealed partial class Sweeping(IDbContextFactory<AdministrationDb> contexts, ILogger<Sweeping> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try { await SweepAsync(stoppingToken); }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception e) { Stumbled(log, e); }
            await Task.Delay(TimeSpan.FromHours(1), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    internal async Task SweepAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (day, month, quarter) = (db.Now.AddDays(-1), db.Now.AddDays(-30), db.Now.AddDays(-90));
        await db.Set<SignInAttempt>().Where(a => a.LastAt < day).ExecuteDeleteAsync(ct);
        await db.Set<CustomerSide.SignInCode>().Where(c => c.CreatedAt < day).ExecuteDeleteAsync(ct);
        await db.Set<CustomerSide.ThrottleCount>().Where(t => t.Until < day).ExecuteDeleteAsync(ct);
        await db.Set<Session>().Where(s => s.AccessUntil < month && (s.RefreshUntil == null || s.RefreshUntil < month)).ExecuteDeleteAsync(ct);
        await db.Set<WebhookPush>().Where(p => p.ReceivedAt < quarter).ExecuteDeleteAsync(ct);
        await db.Set<WebhookEvent>().Where(e => e.DoneAt < quarter).ExecuteDeleteAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Sweeping stumbled and goes on.")]
    static partial void Stumbled(ILogger log, Exception e);
}
