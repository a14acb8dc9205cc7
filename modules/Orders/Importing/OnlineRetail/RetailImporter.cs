using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;
using Platform.Kernel.Imports;
using Platform.Kernel.Security;

namespace Platform.Orders;

/// <summary>
/// Takes the invoices of a web shop in the layout of the UCI "Online Retail" table over as history. A row of the job is an invoice.
/// Every line is kept as it was told, with what is odd about it; an invoice that is known already is left as it is.
/// </summary>
[Needs(OlistImporter.Importing)]
internal sealed class RetailImporter(IDbContextFactory<OrdersDb> dbs, IParties parties, RetailTakeOver takeOver, FieldCipher cipher) : HistoryImporter<OrdersDb, RetailInvoice>(dbs, 100)
{
    public const string System = "online-retail";

    public override string Type => System;

    public override string Permission => OlistImporter.Importing;

    public override async Task<long?> Validate(ImportRun run, CancellationToken ct) => (await (await RetailFile.Open(run.Files, ct)).Invoices(ct)).Count;

    protected override async IAsyncEnumerable<ReadRow<RetailInvoice>> ReadAsync(ImportRun run, long behind, [EnumeratorCancellation] CancellationToken ct)
    {
        var number = 0L;
        foreach (var invoice in await (await RetailFile.Open(run.Files, ct)).Invoices(ct))
            if (++number > behind) yield return new(number, invoice.Number, invoice.Wrong is null ? invoice : null, invoice.Wrong);
    }

    protected override async Task<Func<OrdersDb, RowOutcomes, Task>> PrepareAsync(ImportRun run, IReadOnlyList<ReadRow<RetailInvoice>> rows, CancellationToken ct)
    {
        var foreign = rows.Select(r => r.Item!).Where(i => i.Customer is not null).DistinctBy(i => i.Customer).Select(i => new ForeignParty(i.Customer!, null, null, RetailCountry.Code(i.Country), null, null));
        var customers = await parties.TakeOver(System, [.. foreign], run.Org, ct);
        return async (db, outcomes) =>
        {
            var channel = await PastOrders.ChannelAsync(db, "ONLINE-RETAIL", ChannelKind.Web, "Online Retail", ct);
            var known = await PastOrders.KnownAsync(db, channel, [.. rows.Select(r => r.Item!.Number)], ct);
            var cancellations = rows.Select(r => r.Item!).Where(i => i.Kind == RetailKind.Cancellation && !known.ContainsKey(i.Number)).ToList();
            var purchases = await RetailReturns.PurchasesAsync(db, channel, cancellations, customers, ct);
            foreach (var (number, _, invoice, _) in rows)
                if (known.TryGetValue(invoice!.Number, out var hash)) outcomes.Known(number, hash == SealedPayload.FingerprintOf(invoice.Payload, cipher));
                else outcomes[number] = await takeOver.Add(db, invoice, channel, invoice.Customer is { } key ? customers[key] : null, purchases, run.Org, ct);
        };
    }
}
