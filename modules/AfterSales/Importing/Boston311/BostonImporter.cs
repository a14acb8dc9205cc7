using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;
using Platform.Kernel.Imports;

namespace Platform.AfterSales;

/// <summary>
/// Takes the service requests of the city of Boston over as history: nothing is set off by them. A request that is known already is left as it is.
/// </summary>
[Needs(Importing)]
internal sealed class BostonImporter(IDbContextFactory<AfterSalesDb> dbs, BostonTakeOver takeOver) : IImporter
{
    public const string Importing = "aftersales:case:import";
    const int Batch = 250;

    public string Type => "boston311";

    public string Permission => Importing;

    public async Task<long?> Validate(ImportRun run, CancellationToken ct) => (await (await BostonFile.Open(run.Files, ct)).Survey(ct)).Rows;

    public async IAsyncEnumerable<ImportedRow> Apply(ImportRun run, [EnumeratorCancellation] CancellationToken ct)
    {
        var file = await BostonFile.Open(run.Files, ct);
        var (_, takenAt) = await file.Survey(ct);
        var batch = new List<(long Row, string? Key, BostonRequest? Request, Refused? Wrong)>(Batch);
        await foreach (var row in file.Read(run.Checkpoint is null ? 0 : long.Parse(run.Checkpoint, CultureInfo.InvariantCulture), ct))
        {
            batch.Add(row);
            if (batch.Count < Batch) continue;
            foreach (var taken in await TakeAsync(run, batch, takenAt, ct)) yield return taken;
            batch.Clear();
        }
        foreach (var taken in await TakeAsync(run, batch, takenAt, ct)) yield return taken;
    }

    /// <summary>One transaction for the requests of a batch; run again as a whole when the database asks for it.</summary>
    async Task<IReadOnlyList<ImportedRow>> TakeAsync(ImportRun run, IReadOnlyList<(long Row, string? Key, BostonRequest? Request, Refused? Wrong)> batch, DateTime takenAt, CancellationToken ct)
    {
        var readable = batch.Where(b => b.Request is not null).Select(b => (b.Row, Request: b.Request!)).ToList();
        var outcomes = new Dictionary<long, (ImportOutcome Outcome, IReadOnlyList<Reason> Reasons)>();
        await Transient.RetryAsync(async () =>
        {
            outcomes.Clear();
            await using var db = await dbs.CreateDbContextAsync(ct);
            db.Work = new UnitOfWork(run.Caller, nameof(BostonImporter)) { History = true };
            var ids = readable.Select(r => r.Request.Id).ToList();
            var known = await db.Set<ImportedRequest>().AsNoTracking().Where(r => r.System == Type && ids.Contains(r.ExternalId)).ToDictionaryAsync(r => r.ExternalId, r => r.Hash, ct);
            var ground = await takeOver.PrepareAsync(db, [.. readable.Where(r => !known.ContainsKey(r.Request.Id)).Select(r => r.Request)], run.Org, ct);
            foreach (var (row, request) in readable)
                if (!known.TryAdd(request.Id, request.Hash)) outcomes[row] = known[request.Id] == request.Hash ? (ImportOutcome.Unchanged, []) : (ImportOutcome.Flagged, [new Reason(ImportErrors.Changed)]);
                else
                {
                    ground.Add(db, request, run.Org, takenAt);
                    outcomes[row] = (ImportOutcome.Created, []);
                }
            await db.SaveChangesAsync(ct);
        }, ct);
        return [.. batch.Select(b => new ImportedRow(b.Row, b.Wrong is null ? outcomes[b.Row].Outcome : ImportOutcome.Failed, b.Key, b.Wrong?.Reasons ?? outcomes[b.Row].Reasons, b.Row.ToString(CultureInfo.InvariantCulture)))];
    }
}
