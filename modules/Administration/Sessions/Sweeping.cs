using Microsoft.EntityFrameworkCore;
using Platform.Administration.Webhooks;

namespace Platform.Administration.Sessions;

/// <summary>Removes once an hour what nobody needs: failures of yesterday, sessions that ended a month ago, pushes older than ninety days.</summary>
internal sealed class Sweeping(IServiceProvider services, IDbContextFactory<AdministrationDb> contexts) : Poller(services, TimeSpan.FromHours(1), TimeSpan.Zero)
{
    protected override Task RoundAsync(CancellationToken ct) => SweepAsync(ct);

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
}
