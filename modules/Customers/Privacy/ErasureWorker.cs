using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Platform.Customers.Data;
using Platform.Kernel.Privacy;

namespace Platform.Customers.Privacy;

/// <summary>
/// Carries out confirmed erasures, also while the module is off: people's rights are not switched off with it. One pass after another over all modules until
/// a pass finds nothing, so that what was under way meanwhile is caught too; then what tells who it was. After a crash another instance goes on.
/// </summary>
internal sealed partial class ErasureWorker(IServiceProvider services, IOptions<CustomersSettings> settings, ILogger<ErasureWorker> log) : Poller(services, settings.Value.ErasurePoll)
{
    const int MostPasses = 200;
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(30), AfterFailure = TimeSpan.FromSeconds(30);

    protected override async Task RoundAsync(CancellationToken ct)
    {
        while (await RunOnceAsync(ct)) { }
    }

    protected override void Stumbled(Exception e) => Failed(log, e.GetType().Name, e.StackTrace); // its text may hold what is being erased

    /// <summary>Carries out one erasure; false when none waits.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken ct)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CustomersDb>();
        var now = db.Now;
        var next = await db.Set<ErasureRequest>().AsNoTracking().Where(r => r.State == ErasureState.Confirmed && (r.ClaimedUntil == null || r.ClaimedUntil < now)).OrderBy(r => r.Id).FirstOrDefaultAsync(ct);
        if (next is null || !await ClaimAsync(db, next, ct)) return false;
        try { await CarryOutAsync(scope.ServiceProvider, next, ct); }
        catch when (!ct.IsCancellationRequested)
        {
            await db.Set<ErasureRequest>().Where(r => r.Id == next.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.ClaimedUntil, db.Now + AfterFailure), CancellationToken.None);
            throw;
        }
        return true;
    }

    async Task CarryOutAsync(IServiceProvider scoped, ErasureRequest next, CancellationToken ct)
    {
        var data = scoped.GetRequiredService<PersonalData>();
        var (who, erased) = (await scoped.GetRequiredService<PersonSeeker>().Of(next.PartyId, ct), 0L);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var found = await data.EraseAsync(who, false, ct);
            erased += found;
            if (found == 0 && pass > 0) break;
            // The sealer takes audit rows up every other second, and deliveries under way end meanwhile.
            await Task.Delay(settings.Value.ErasurePause, ct);
        }
        erased += await data.EraseAsync(who, true, ct);
        await FinishAsync(next.Id, who, erased, ct);
        Erased(log, next.Id, erased);
    }

    static async Task<bool> ClaimAsync(CustomersDb db, ErasureRequest next, CancellationToken ct)
    {
        var (until, now) = (db.Now + Lease, db.Now);
        var mine = false;
        await Transient.RetryAsync(async () => mine = await db.Set<ErasureRequest>().Where(r => r.Id == next.Id && r.State == ErasureState.Confirmed && (r.ClaimedUntil == null || r.ClaimedUntil < now))
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.ClaimedUntil, until), ct) == 1, ct);
        return mine;
    }

    Task FinishAsync(long id, Person who, long erased, CancellationToken ct) => Transient.RetryAsync(async () =>
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CustomersDb>();
        db.Work = new UnitOfWork(Caller.System with { Name = "ErasePerson" }, "ErasePerson");
        var parties = who.PartyIds;
        foreach (var party in await db.Set<Party>().AsTracking().Where(p => parties.Contains(p.Id)).ToListAsync(ct)) party.Status = PartyStatus.Erased;
        (await db.Set<ErasureRequest>().AsTracking().FirstAsync(r => r.Id == id, ct)).Finish(erased, db.Now);
        await db.SaveChangesAsync(ct);
    }, ct);

    [LoggerMessage(Level = LogLevel.Information, Message = "Erasure {Request} is done: {Count} rows, files and traces.")]
    static partial void Erased(ILogger log, long request, long count);

    [LoggerMessage(Level = LogLevel.Error, Message = "An erasure stumbled and is tried again: {Fault} {Place}")]
    static partial void Failed(ILogger log, string fault, string? place);
}
