using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;
using Platform.Kernel.Imports;
using Platform.Kernel.Security;

namespace Platform.Orders;

/// <summary>
/// Takes the invoices of a web shop in the layout of the UCI "Online Retail" table over as history: nothing is set off by them. A row of the job is an invoice.
/// Every line is kept as it was told, with what is odd about it; an invoice that is known already is left as it is.
/// </summary>
[Needs(OlistImporter.Importing)]
internal sealed class RetailImporter(IDbContextFactory<OrdersDb> dbs, IParties parties, RetailTakeOver takeOver, FieldCipher cipher) : IImporter
{
    public const string System = "online-retail";
    const int Batch = 100;

    public string Type => System;

    public string Permission => OlistImporter.Importing;

    public async Task<long?> Validate(ImportRun run, CancellationToken ct) => (await (await RetailFile.Open(run.Files, ct)).Invoices(ct)).Count;

    public async IAsyncEnumerable<ImportedRow> Apply(ImportRun run, [EnumeratorCancellation] CancellationToken ct)
    {
        var invoices = await (await RetailFile.Open(run.Files, ct)).Invoices(ct);
        var behind = run.Checkpoint is null ? 0 : int.Parse(run.Checkpoint, CultureInfo.InvariantCulture);
        foreach (var batch in invoices.Select((Invoice, i) => (Number: i + 1, Invoice)).Skip(behind).Chunk(Batch))
            foreach (var taken in await TakeAsync(run, batch, ct)) yield return taken;
    }

    /// <summary>One transaction for the invoices of a batch; run again as a whole when the database asks for it.</summary>
    async Task<IReadOnlyList<ImportedRow>> TakeAsync(ImportRun run, IReadOnlyList<(int Number, RetailInvoice Invoice)> batch, CancellationToken ct)
    {
        var readable = batch.Select(b => b.Invoice).Where(i => i.Wrong is null).ToList();
        var foreign = readable.Where(i => i.Customer is not null).DistinctBy(i => i.Customer).Select(i => new ForeignParty(i.Customer!, null, null, RetailCountry.Code(i.Country), null, null));
        var customers = await parties.TakeOver(System, [.. foreign], run.Org, ct);
        var outcomes = new Dictionary<string, (ImportOutcome Outcome, IReadOnlyList<Reason> Reasons)>();
        await Transient.RetryAsync(async () =>
        {
            outcomes.Clear();
            await using var db = await dbs.CreateDbContextAsync(ct);
            db.Work = new UnitOfWork(run.Caller, nameof(RetailImporter)) { History = true };
            var channel = await ChannelAsync(db, ct);
            var numbers = readable.Select(i => i.Number).ToList();
            var known = await db.SourceOrders.AsNoTracking().Where(s => s.ChannelId == channel && numbers.Contains(s.PlatformNumber)).ToDictionaryAsync(s => s.PlatformNumber, s => s.Hash, ct);
            var cancellations = readable.Where(i => i.Kind == RetailKind.Cancellation && !known.ContainsKey(i.Number)).ToList();
            var purchases = await RetailReturns.PurchasesAsync(db, channel, cancellations, customers, ct);
            foreach (var invoice in readable)
                outcomes[invoice.Number] = known.TryGetValue(invoice.Number, out var hash)
                    ? hash == SealedPayload.FingerprintOf(invoice.Payload, cipher) ? (ImportOutcome.Unchanged, []) : (ImportOutcome.Flagged, [new Reason(ImportErrors.Changed)])
                    : await takeOver.Add(db, invoice, channel, invoice.Customer is { } key ? customers[key] : null, purchases, run.Org, ct);
            await db.SaveChangesAsync(ct);
        }, ct);
        return [.. batch.Select(b =>
        {
            var (outcome, reasons) = b.Invoice.Wrong is { } wrong ? (ImportOutcome.Failed, wrong.Reasons) : outcomes[b.Invoice.Number];
            return new ImportedRow(b.Number, outcome, b.Invoice.Number, reasons, b.Number.ToString(CultureInfo.InvariantCulture));
        })];
    }

    static async Task<long> ChannelAsync(OrdersDb db, CancellationToken ct)
    {
        if (await db.Channels.Where(c => c.Code == "ONLINE-RETAIL").Select(c => (long?)c.Id).FirstOrDefaultAsync(ct) is { } known) return known;
        var channel = new SalesChannel("ONLINE-RETAIL", ChannelKind.Web, "Online Retail", null);
        db.Add(channel);
        return channel.Id;
    }
}
