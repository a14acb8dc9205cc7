using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Customers.Data;
using Platform.Kernel.Files;

namespace Platform.Customers.Privacy;

/// <summary>Takes the files of exports away when their time is over.</summary>
internal sealed class ExportSweeper(IServiceProvider services) : Poller(services, Between, TimeSpan.Zero)
{
    static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    protected override Task RoundAsync(CancellationToken ct) => RunAsync(ct);

    /// <summary>One round; says how many files went.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var scope = Services.CreateAsyncScope();
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
}
