using Microsoft.EntityFrameworkCore;

namespace Platform.Orders;

/// <summary>Reads of invoice lines as other systems told them.</summary>
[Extends(typeof(Query))]
[Needs(OrderFlow.Read)]
internal sealed class ImportedLineQueries(IDbContextFactory<OrdersDb> dbs, Caller caller)
{
    /// <summary>Lines of imported invoices within the viewer's reach, in the order of the file unless asked otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="doubt">Only lines that are odd in this way; null gives all.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<ImportedLine>> ImportedLines(PageRequest<ImportedLine> page, RetailDoubts? doubt, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(Seen(db, doubt));
    }

    /// <summary>Figures over the imported lines within the viewer's reach that a filter leaves.</summary>
    /// <param name="page">Only its filter counts.</param>
    /// <param name="doubt">Only lines that are odd in this way; null counts all.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<ImportedLineFigures> ImportedLineFigures(PageRequest<ImportedLine> page, RetailDoubts? doubt, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = Seen(db, doubt);
        if (page.Where is { } where) rows = rows.Where(where);
        var sums = await rows.GroupBy(_ => 1).Select(g => new { Lines = g.Count(), Amount = g.Sum(l => l.AmountThousandths), Least = g.Min(l => l.Quantity), Most = g.Max(l => l.Quantity) }).SingleOrDefaultAsync(ct);
        return new ImportedLineFigures(sums?.Lines ?? 0, await rows.Select(l => l.SourceOrderId).Distinct().CountAsync(ct), await rows.Where(l => l.CustomerKey != null).Select(l => l.CustomerKey).Distinct().CountAsync(ct),
            await rows.Select(l => l.StockCode).Distinct().CountAsync(ct), sums?.Amount ?? 0, sums?.Least ?? 0, sums?.Most ?? 0);
    }

    IQueryable<ImportedLine> Seen(OrdersDb db, RetailDoubts? doubt)
    {
        var (rows, scope) = (db.Set<ImportedLine>().AsNoTracking(), caller.Scope(OrderFlow.Read));
        if (doubt is { } odd) rows = odd == RetailDoubts.None ? rows.Where(l => l.Doubts == RetailDoubts.None) : rows.Where(l => (l.Doubts & odd) != 0);
        if (scope.All) return rows;
        var sources = db.Visible<SourceOrder>(scope);
        return rows.Where(l => sources.Any(s => s.Id == l.SourceOrderId));
    }
}

internal sealed class ImportedLineType : ObjectType<ImportedLine>
{
    public ImportedLineType()
    {
        Shows(l => l.SourceOrderId).AsId("SourceOrder");
        Shows(l => l.Row);
        Shows(l => l.Kind);
        Shows(l => l.StockCode);
        Shows(l => l.Description);
        Shows(l => l.Quantity);
        Shows(l => l.PriceThousandths);
        Shows(l => l.AmountThousandths);
        Shows(l => l.CustomerKey);
        Shows(l => l.At);
        Shows(l => l.Match);
    }
}

internal sealed class ImportedLineFiguresType : ObjectType<ImportedLineFigures>
{
    public ImportedLineFiguresType() => ShowsAll();
}
