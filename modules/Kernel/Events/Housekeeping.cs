using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Platform.Kernel.Data;
using Platform.Kernel.Security;

namespace Platform.Kernel.Events;

/// <summary>What one instance does for a module in the background: seals the audit trail, drops finished deliveries and old keys.</summary>
internal sealed partial class Housekeeping(Module module, IServiceProvider services, DataRuntime runtime, IOptions<PumpOptions> options, ILogger<Housekeeping> log) : Poller(services, TimeSpan.FromSeconds(2), TimeSpan.Zero)
{
    readonly string _me = Guid.NewGuid().ToString("N");
    DateTime _swept;

    protected override async Task RoundAsync(CancellationToken ct)
    {
        if (await TakeLeaseAsync(ct)) await TidyAsync(ct);
    }

    protected override void Stumbled(Exception e) => Failed(log, module.Name, e);

    async Task TidyAsync(CancellationToken ct)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(module.Db!);
        await AuditChain.SealAsync(db, ct);
        if (runtime.Now - _swept < TimeSpan.FromHours(1)) return;
        _swept = runtime.Now;
        var old = runtime.Now - options.Value.Keep;
        using var turn = db.IsSqlite ? await runtime.SqliteTurn(ct) : null;
        await db.Set<DeliveryRow>().Where(d => d.State == DeliveryState.Done && d.DoneAt < old).ExecuteDeleteAsync(ct);
        await db.Set<InboxRow>().Where(i => i.HandledAt < old - TimeSpan.FromDays(30)).ExecuteDeleteAsync(ct);
        await db.Set<IdempotencyRow>().Where(i => i.CreatedAt < old).ExecuteDeleteAsync(ct);
    }

    async Task<bool> TakeLeaseAsync(CancellationToken ct)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(module.Db!);
        var (now, until) = (runtime.Now, runtime.Now + TimeSpan.FromSeconds(30));
        using (var turn = db.IsSqlite ? await runtime.SqliteTurn(ct) : null)
            if (await db.Set<LeaseRow>().Where(l => l.Name == "housekeeping" && (l.Holder == _me || l.Until < now))
                .ExecuteUpdateAsync(s => s.SetProperty(l => l.Holder, _me).SetProperty(l => l.Until, until), ct) == 1) return true;
        if (await db.Set<LeaseRow>().AnyAsync(l => l.Name == "housekeeping", ct)) return false;
        db.Add(new LeaseRow { Name = "housekeeping", Holder = _me, Until = until });
        try { await db.SaveChangesAsync(ct); return true; }
        catch (DbUpdateException e) when (Transient.IsDuplicate(e)) { return false; }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Housekeeping of {Module} stumbled and goes on.")]
    static partial void Failed(ILogger log, string module, Exception e);
}
