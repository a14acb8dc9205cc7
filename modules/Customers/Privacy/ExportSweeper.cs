using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Customers.Data;
using Platform.Kernel.Files;

namespace Platform.Customers.Privacy;

/// <summary>Takes the files of exports away when their time is over.</summary>
internal sealed partial class ExportSweeper(IServiceScopeFactory scopes, ILogger<ExportSweeper> log) : BackgroundService
{
    static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try { await RunAsync(stoppingToken); }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception e) { Stumbled(log, e); }
            await Task.Delay(Between, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One round; says how many files went.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, gone) = (scope.ServiceProvider.GetRequiredService<CustomersDb>(), 0);
        var now = db.Now;
        db.Work = new UnitOfWork(Caller.System with { Name = nameof(ExportSweeper) }, nameof(ExportSweeper));
        foreach (var export in await db.Set<PersonalExport>().AsTracking().Where(x => x.FileId != null && x.ExpiresAt < now).ToListAsync(ct))
        {
            await scope.ServiceProvider.GetRequiredService<IFileStore>().Erase([export.FileId!.Value], ct);
            export.TakeAway();
            gone++;
        }
        if (gone > 0) await db.SaveChangesAsync(ct);
        return gone;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Taking away exports stumbled and goes on.")]
    static partial void Stumbled(ILogger log, Exception e);
}
