using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;
using Platform.Kernel.Imports;
using Platform.Kernel.Security;

namespace Platform.Orders;

/// <summary>
/// Takes the orders of a marketplace export in the Olist layout over as history. What the platform said is kept unchanged beside each order; an order that is known already is left as it is.
/// </summary>
[Needs(OlistImporter.Importing)]
internal sealed class OlistImporter(IDbContextFactory<OrdersDb> dbs, IParties parties, OlistTakeOver takeOver, FieldCipher cipher) : HistoryImporter<OrdersDb, OlistOrder>(dbs, 200)
{
    public const string System = "olist", Importing = "orders:order:import";

    public override string Type => "olist-orders";

    public override string Permission => Importing;

    public override async Task<long?> Validate(ImportRun run, CancellationToken ct) => await CsvRows.Read((await OlistFiles.Open(run.Files, ct)).Orders, 0, ct).CountAsync(ct);

    protected override async IAsyncEnumerable<ReadRow<OlistOrder>> ReadAsync(ImportRun run, long behind, [global::System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var reader = new OlistReader(await OlistFiles.Open(run.Files, ct));
        await reader.Prepare(ct);
        await foreach (var row in reader.Orders(behind, ct)) yield return row;
    }

    protected override async Task<Func<OrdersDb, RowOutcomes, Task>> PrepareAsync(ImportRun run, IReadOnlyList<ReadRow<OlistOrder>> rows, CancellationToken ct)
    {
        var customers = await parties.TakeOver(System, [.. rows.Select(r => r.Item!.Customer).DistinctBy(c => c.Key)], run.Org, ct);
        return async (db, outcomes) =>
        {
            var channel = await PastOrders.ChannelAsync(db, "OLIST", ChannelKind.Marketplace, "Olist", ct);
            var known = await PastOrders.KnownAsync(db, channel, [.. rows.Select(r => r.Item!.Id)], ct);
            foreach (var (number, _, order, _) in rows)
                if (known.TryGetValue(order!.Id, out var hash)) outcomes.Known(number, hash == SealedPayload.FingerprintOf(order.Payload, cipher));
                else outcomes[number] = await takeOver.Add(db, order, channel, customers[order.Customer.Key], run.Org, ct);
        };
    }
}
