using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;

namespace Platform.Kernel.Imports;

/// <summary>
/// Takes a file of another system over as history: nothing is set off by it. Rows come in batches of one transaction each, which is run again as a whole when the database asks for it; the number of
/// a row is the checkpoint behind it.
/// </summary>
/// <param name="dbs">Contexts of the module.</param>
/// <param name="batch">Rows in a transaction.</param>
/// <typeparam name="TDb">The module's context.</typeparam>
/// <typeparam name="T">What a row is read as.</typeparam>
public abstract class HistoryImporter<TDb, T>(IDbContextFactory<TDb> dbs, int batch) : IImporter where TDb : ModuleDb where T : class
{
    /// <inheritdoc />
    public abstract string Type { get; }

    /// <inheritdoc />
    public abstract string Permission { get; }

    /// <inheritdoc />
    public abstract Task<long?> Validate(ImportRun run, CancellationToken ct);

    /// <summary>The rows behind a number, in an order that is the same each time.</summary>
    protected abstract IAsyncEnumerable<ReadRow<T>> ReadAsync(ImportRun run, long behind, CancellationToken ct);

    /// <summary>Looks up what a batch needs of other modules, before its transaction.</summary>
    /// <param name="run">The job.</param>
    /// <param name="rows">The batch without what could not be read; perhaps empty.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Adds the batch to a context and says of each row what came of it; called again, with another context, when the transaction is.</returns>
    protected abstract Task<Func<TDb, RowOutcomes, Task>> PrepareAsync(ImportRun run, IReadOnlyList<ReadRow<T>> rows, CancellationToken ct);

    /// <inheritdoc />
    public async IAsyncEnumerable<ImportedRow> Apply(ImportRun run, [EnumeratorCancellation] CancellationToken ct)
    {
        var behind = run.Checkpoint is null ? 0 : long.Parse(run.Checkpoint, CultureInfo.InvariantCulture);
        await foreach (var rows in ReadAsync(run, behind, ct).Chunk(batch).WithCancellation(ct))
        {
            var outcomes = new RowOutcomes();
            var take = await PrepareAsync(run, [.. rows.Where(r => r.Item is not null)], ct);
            await Transient.RetryAsync(async () =>
            {
                outcomes.Clear();
                await using var db = await dbs.CreateDbContextAsync(ct);
                db.Work = new UnitOfWork(run.Caller, GetType().Name) { History = true };
                await take(db, outcomes);
                await db.SaveChangesAsync(ct);
            }, ct);
            foreach (var row in rows)
            {
                var (outcome, reasons) = row.Wrong is { } wrong ? (ImportOutcome.Failed, wrong.Reasons) : outcomes[row.Number];
                yield return new ImportedRow(row.Number, outcome, row.Key, reasons, row.Number.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}

/// <summary>One row as it was read.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Key">What the source calls it; null when it does not say.</param>
/// <param name="Item">What it says; null when it cannot be read.</param>
/// <param name="Wrong">Why it cannot; null when it can.</param>
/// <typeparam name="T">What a row is read as.</typeparam>
public sealed record ReadRow<T>(long Number, string? Key, T? Item, Refused? Wrong) where T : class;

/// <summary>What came of rows, by their numbers.</summary>
public sealed class RowOutcomes : Dictionary<long, (ImportOutcome Outcome, IReadOnlyList<Reason> Reasons)>
{
    /// <summary>Notes what needs no words.</summary>
    public void Note(long number, ImportOutcome outcome) => this[number] = (outcome, []);

    /// <summary>Notes that a row is known already: unchanged, or flagged because it says something else now.</summary>
    public void Known(long number, bool isSame) => this[number] = isSame ? (ImportOutcome.Unchanged, []) : (ImportOutcome.Flagged, [new Reason(ImportErrors.Changed)]);
}
