using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;
using Platform.Kernel.Imports;
using Platform.Kernel.Security;

namespace Platform.Orders;

/// <summary>
/// Takes the orders of a marketplace export in the Olist layout over as history: nothing is set off by them. What the platform said is kept
/// unchanged beside each order; an order that is known already is left as it is.
/// </summary>
[Needs(OlistImporter.Importing)]
internal sealed class OlistImporter(IDbContextFactory<OrdersDb> dbs, IParties parties, OlistTakeOver takeOver, FieldCipher cipher) : IImporter
{
    public const string System = "olist", Importing = "orders:order:import";
    const int Batch = 200;

    public string Type => "olist-orders";

    public string Permission => Importing;

    public async Task<long?> Validate(ImportRun run, CancellationToken ct)
        => await CsvRows.Read((await OlistFiles.Open(run.Files, ct)).Orders, 0, ct).CountAsync(ct);

    public async IAsyncEnumerable<ImportedRow> Apply(ImportRun run, [EnumeratorCancellation] CancellationToken ct)
    {
        var reader = new OlistReader(await OlistFiles.Open(run.Files, ct));
        await reader.Prepare(ct);
        var batch = new List<(long Row, string? Key, OlistOrder? Order, Refused? Wrong)>(Batch);
        await foreach (var row in reader.Orders(run.Checkpoint is null ? 0 : long.Parse(run.Checkpoint, CultureInfo.InvariantCulture), ct))
        {
            batch.Add(row);
            if (batch.Count < Batch) continue;
            foreach (var taken in await TakeAsync(run, batch, ct)) yield return taken;
            batch.Clear();
        }
        foreach (var taken in await TakeAsync(run, batch, ct)) yield return taken;
    }

    /// <summary>One transaction for the orders of a batch; run again as a whole when the database asks for it.</summary>
    async Task<IReadOnlyList<ImportedRow>> TakeAsync(ImportRun run, IReadOnlyList<(long Row, string? Key, OlistOrder? Order, Refused? Wrong)> batch, CancellationToken ct)
    {
        var readable = batch.Select(b => b.Order).OfType<OlistOrder>().ToList();
        var customers = await parties.TakeOver(System, [.. readable.Select(o => o.Customer).DistinctBy(c => c.Key)], run.Org, ct);
        var outcomes = new Dictionary<long, (ImportOutcome Outcome, IReadOnlyList<Reason> Reasons)>();
        await Transient.RetryAsync(async () =>
        {
            outcomes.Clear();
            await using var db = await dbs.CreateDbContextAsync(ct);
            db.Work = new UnitOfWork(run.Caller, nameof(OlistImporter)) { History = true };
            var channel = await ChannelAsync(db, ct);
            var numbers = readable.Select(o => o.Id).ToList();
            var known = await db.SourceOrders.AsNoTracking().Where(s => s.ChannelId == channel && numbers.Contains(s.PlatformNumber)).ToDictionaryAsync(s => s.PlatformNumber, s => s.Hash, ct);
            foreach (var order in readable)
                outcomes[order.Row] = known.TryGetValue(order.Id, out var hash)
                    ? hash == SealedPayload.FingerprintOf(order.Payload, cipher) ? (ImportOutcome.Unchanged, []) : (ImportOutcome.Flagged, [new Reason(ImportErrors.Changed)])
                    : await takeOver.Add(db, order, channel, customers[order.Customer.Key], run.Org, ct);
            await db.SaveChangesAsync(ct);
        }, ct);
        return [.. batch.Select(b => new ImportedRow(b.Row, b.Wrong is null ? outcomes[b.Row].Outcome : ImportOutcome.Failed, b.Key,
            b.Wrong?.Reasons ?? outcomes[b.Row].Reasons, b.Row.ToString(CultureInfo.InvariantCulture)))];
    }

    static async Task<long> ChannelAsync(OrdersDb db, CancellationToken ct)
    {
        if (await db.Channels.Where(c => c.Code == "OLIST").Select(c => (long?)c.Id).FirstOrDefaultAsync(ct) is { } known) return known;
        var channel = new SalesChannel("OLIST", ChannelKind.Marketplace, "Olist", null);
        db.Add(channel);
        return channel.Id;
    }
}
