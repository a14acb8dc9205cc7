using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;
using Platform.Kernel.Imports;

namespace Platform.AfterSales;

/// <summary>Takes the service requests of the city of Boston over as history. A request that is known already is left as it is.</summary>
[Needs(Importing)]
internal sealed class BostonImporter(IDbContextFactory<AfterSalesDb> dbs, BostonTakeOver takeOver) : HistoryImporter<AfterSalesDb, BostonRequest>(dbs, 250)
{
    public const string Importing = "aftersales:case:import";

    DateTime? _takenAt;

    public override string Type => "boston311";

    public override string Permission => Importing;

    public override async Task<long?> Validate(ImportRun run, CancellationToken ct) => (await (await BostonFile.Open(run.Files, ct)).Survey(ct)).Rows;

    protected override async IAsyncEnumerable<ReadRow<BostonRequest>> ReadAsync(ImportRun run, long behind, [EnumeratorCancellation] CancellationToken ct)
    {
        var file = await BostonFile.Open(run.Files, ct);
        _takenAt = (await file.Survey(ct)).TakenAt;
        await foreach (var row in file.Read(behind, ct)) yield return row;
    }

    protected override Task<Func<AfterSalesDb, RowOutcomes, Task>> PrepareAsync(ImportRun run, IReadOnlyList<ReadRow<BostonRequest>> rows, CancellationToken ct) => Task.FromResult<Func<AfterSalesDb, RowOutcomes, Task>>(async (db, outcomes) =>
    {
        var ids = rows.Select(r => r.Item!.Id).ToList();
        var known = await db.Set<ImportedRequest>().AsNoTracking().Where(r => r.System == Type && ids.Contains(r.ExternalId)).ToDictionaryAsync(r => r.ExternalId, r => r.Hash, ct);
        var ground = await takeOver.PrepareAsync(db, [.. rows.Select(r => r.Item!).Where(r => !known.ContainsKey(r.Id))], run.Org, ct);
        foreach (var (number, _, request, _) in rows)
            if (!known.TryAdd(request!.Id, request.Hash)) outcomes.Known(number, known[request.Id] == request.Hash);
            else
            {
                ground.Add(db, request, run.Org, _takenAt!.Value);
                outcomes.Note(number, ImportOutcome.Created);
            }
    });
}
