using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Administration.Sessions;
using Platform.Contracts.Administration;
using Platform.Kernel.Files;
using Platform.Kernel.Imports;

namespace Platform.Administration.Importing;

/// <summary>
/// Runs import jobs, one at a time per instance. A job is claimed with a lease that every stored batch renews; when an instance dies another
/// goes on behind the last checkpoint. Results of a batch and its checkpoint commit together.
/// </summary>
internal sealed partial class ImportWorker(IServiceScopeFactory scopes, IDbContextFactory<AdministrationDb> contexts, IModuleSwitch modules, ModuleRegistry registry, ILogger<ImportWorker> log) : BackgroundService
{
    const int Batch = 200, MostFaults = 5;
    static readonly TimeSpan Lease = TimeSpan.FromSeconds(60), Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await ClaimAsync(stoppingToken) is { } id)
                {
                    await RunAsync(id, stoppingToken);
                    continue;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception e) { Stumbled(log, e); }
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task<long?> ClaimAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (now, token) = (db.Now, Guid.NewGuid().ToString("N"));
        var open = await db.Set<ImportJob>().AsNoTracking().Where(j => j.State < ImportState.Done && (j.LeaseUntil == null || j.LeaseUntil < now)).OrderBy(j => j.Id).Select(j => new { j.Id, j.Type }).Take(20).ToListAsync(ct);
        foreach (var job in open)
        {
            await using var scope = scopes.CreateAsyncScope();
            var owner = scope.ServiceProvider.GetServices<IImporter>().FirstOrDefault(i => i.Type == job.Type);
            if (owner is not null && !modules.IsOn(registry.OwnerOf(owner.GetType()).Name)) continue; // it waits until its module is back
            var won = 0;
            await Transient.RetryAsync(async () => won = await db.Set<ImportJob>().Where(j => j.Id == job.Id && j.State < ImportState.Done && (j.LeaseUntil == null || j.LeaseUntil < now))
                .ExecuteUpdateAsync(s => s.SetProperty(j => j.ClaimedBy, token).SetProperty(j => j.LeaseUntil, now + Lease), ct), ct);
            if (won == 1) return job.Id;
        }
        return null;
    }

    /// <summary>Does a claimed job, or as much of it as goes.</summary>
    internal async Task RunAsync(long jobId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var job = await db.Set<ImportJob>().AsNoTracking().SingleAsync(j => j.Id == jobId, ct);
        try
        {
            var caller = job.OwnerId is { } owner ? await services.GetRequiredService<CallerResolver>().OfAccountAsync(db, owner, null, ct) : Caller.System;
            var importer = services.GetServices<IImporter>().FirstOrDefault(i => i.Type == job.Type) ?? throw new Refused(ImportErrors.UnknownType, null, ("type", job.Type));
            if (caller is null || !caller.Can(importer.Permission) || !caller.Can(StartImport.Permission)) throw new Refused(ImportErrors.RequesterMayNot);
            services.GetRequiredService<CurrentCaller>().Caller = caller = caller with { CorrelationId = $"import-{jobId}" };
            var run = await RunOfAsync(job, caller, services.GetRequiredService<IFileStore>(), ct);
            if (job.State == ImportState.Received)
            {
                var rows = await importer.Validate(run, ct);
                await ChangeAsync(jobId, j => j.Validated(rows), ct);
            }
            if (job.State != ImportState.Applying) await ChangeAsync(jobId, j => j.Begin(), ct);
            var module = registry.OwnerOf(importer.GetType()).Name;
            await foreach (var batch in importer.Apply(run, ct).Chunked(Batch, ct))
            {
                await StoreAsync(job, batch, ct);
                if (!modules.IsOn(module)) { await ReleaseAsync(jobId, TimeSpan.Zero, fault: false, ct); return; }
            }
            await ChangeAsync(jobId, (j, now) => j.Finish(now), ct);
        }
        catch (Refused refused) { await ChangeAsync(jobId, (j, now) => j.Reject(StoredReasons.Write(refused.Reasons), now), ct); }
        catch (OperationCanceledException) when (ct.IsCancellationRequested) { await ReleaseAsync(jobId, TimeSpan.Zero, fault: false, CancellationToken.None); }
        catch (LeaseLost) { } // another instance has it
        catch (Exception e)
        {
            Failed(log, jobId, e);
            if (job.Faults + 1 >= MostFaults) await ChangeAsync(jobId, (j, now) => j.Reject(StoredReasons.Write([new Reason(ImportErrors.Stuck, null, Refused.Arguments([("times", MostFaults)]))]), now), ct);
            else await ReleaseAsync(jobId, TimeSpan.FromSeconds(1 << job.Faults), fault: true, ct);
        }
    }

    static async Task<ImportRun> RunOfAsync(ImportJob job, Caller caller, IFileStore store, CancellationToken ct)
    {
        var ids = job.FileIds.Split(',').Select(long.Parse).ToList();
        var known = await store.Known(ids, ct);
        return new ImportRun
        {
            JobId = job.Id, Caller = caller, Org = job.Org, Checkpoint = job.Checkpoint, Options = JsonSerializer.Deserialize<Dictionary<string, string>>(job.Options)!,
            Files = [.. ids.Select(id => new ImportFile(known[id].Name, known[id].ContentType, known[id].Size, token => store.Open(id, token)))],
        };
    }

    async Task StoreAsync(ImportJob job, IReadOnlyList<ImportedRow> rows, CancellationToken ct) => await Transient.RetryAsync(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (jobId, token) = (job.Id, job.ClaimedBy);
        db.Work = WorkOf(jobId);
        db.Report(job, new ImportProgressed(jobId));
        db.AddRange(rows.Select(r => new ImportRow
        {
            JobId = jobId, Number = r.Number, Outcome = r.Outcome, Key = r.Key is { Length: > 100 } ? r.Key[..100] : r.Key,
            Codes = r.Reasons is { Count: > 0 } reasons ? Cut(string.Join(',', reasons.Select(x => x.Code.Code).Distinct())) : null, Reasons = r.Reasons is { Count: > 0 } all ? StoredReasons.Write(all) : null,
        }));
        long Count(ImportOutcome outcome) => rows.LongCount(r => r.Outcome == outcome);
        var (created, unchanged, flagged, failed) = (Count(ImportOutcome.Created), Count(ImportOutcome.Unchanged), Count(ImportOutcome.Flagged), Count(ImportOutcome.Failed));
        var (checkpoint, until) = (rows.Select(r => r.Checkpoint).LastOrDefault(c => c is not null), db.Now + Lease);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        if (await db.Set<ImportJob>().Where(j => j.Id == jobId && j.ClaimedBy == token).ExecuteUpdateAsync(s => s
            .SetProperty(j => j.Created, j => j.Created + created).SetProperty(j => j.Unchanged, j => j.Unchanged + unchanged).SetProperty(j => j.Flagged, j => j.Flagged + flagged)
            .SetProperty(j => j.Failed, j => j.Failed + failed).SetProperty(j => j.Checkpoint, j => checkpoint ?? j.Checkpoint).SetProperty(j => j.LeaseUntil, until).SetProperty(j => j.Faults, 0), ct) != 1) throw new LeaseLost();
        await transaction.CommitAsync(ct);
    }, ct);

    Task ChangeAsync(long jobId, Action<ImportJob> change, CancellationToken ct) => ChangeAsync(jobId, (j, _) => change(j), ct);

    Task ChangeAsync(long jobId, Action<ImportJob, DateTime> change, CancellationToken ct) => Transient.RetryAsync(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Work = WorkOf(jobId);
        change(await db.Set<ImportJob>().SingleAsync(j => j.Id == jobId, ct), db.Now);
        await db.SaveChangesAsync(ct);
    }, ct);

    static UnitOfWork WorkOf(long jobId) => new(Caller.System with { Name = nameof(ImportWorker), CorrelationId = $"import-{jobId}" }, nameof(ImportWorker));

    Task ReleaseAsync(long jobId, TimeSpan wait, bool fault, CancellationToken ct) => Transient.RetryAsync(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (until, more) = (db.Now + wait, fault ? 1 : 0);
        await db.Set<ImportJob>().Where(j => j.Id == jobId).ExecuteUpdateAsync(s => s.SetProperty(j => j.ClaimedBy, (string?)null).SetProperty(j => j.LeaseUntil, until).SetProperty(j => j.Faults, j => j.Faults + more), ct);
    }, ct);

    static string Cut(string text) => text.Length <= 200 ? text : text[..200];

    sealed class LeaseLost : Exception;

    [LoggerMessage(Level = LogLevel.Error, Message = "The import worker stumbled and goes on.")]
    static partial void Stumbled(ILogger log, Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Import {JobId} failed and is tried again from its checkpoint.")]
    static partial void Failed(ILogger log, long jobId, Exception e);
}
