using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Ledger;

namespace Platform.Orders;

/// <summary>Reads of orders and what belongs to them.</summary>
[Extends(typeof(Query))]
[Needs(OrderFlow.Read)]
internal sealed class OrderQueries(IDbContextFactory<OrdersDb> dbs, Caller caller, OrderSearch finder)
{
    /// <summary>One order; null when there is none or the viewer may not see it.</summary>
    /// <param name="id">Global id.</param>
    /// <param name="row">What is asked of it.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Order?> Order([Id("Order")] long id, RowRequest<Order> row, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await row.Read(db.Visible<Order>(caller.Scope(OrderFlow.Read)).Where(o => o.Id == id));
    }

    /// <summary>Orders within the viewer's reach, newest first unless asked otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="search">Order number, platform number, receiver's full name, phone, its last four digits, waybill number or SKU, exactly; the newest 1,000 hits count.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<Order>> Orders(PageRequest<Order> page, string? search, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (scope, rows) = (caller.Scope(OrderFlow.Read), db.Visible<Order>(caller.Scope(OrderFlow.Read)));
        if (search is null) return await page.Read(rows);
        var ids = await finder.Find(db, scope, search, ct);
        return await page.Read(rows.Where(o => ids.Contains(o.Id)));
    }

    /// <summary>What was found wrong with orders within the viewer's reach.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<OrderException>> OrderExceptions(PageRequest<OrderException> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<OrderException>(caller.Scope(OrderFlow.Read)));
    }

    /// <summary>Refunds within the viewer's reach.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<Refund>> Refunds(PageRequest<Refund> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<Refund>(caller.Scope(OrderFlow.Read)));
    }

    /// <summary>Orders as platforms sent them, within the viewer's reach.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<SourceOrder>> SourceOrders(PageRequest<SourceOrder> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<SourceOrder>(caller.Scope(OrderFlow.Read)));
    }

    /// <summary>The money movements of an order, oldest first; empty when the viewer may not see the order.</summary>
    /// <param name="orderId">Global id of the order.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs("orders:ledger:read")]
    public async Task<IReadOnlyList<LedgerEntry>> Ledger([Id("Order")] long orderId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Visible<Order>(caller.Scope("orders:ledger:read")).AnyAsync(o => o.Id == orderId, ct)) return [];
        var subject = FormattableString.Invariant($"Order:{orderId}");
        var journals = await db.Set<Journal>().AsNoTracking().Include(j => j.Postings).Where(j => j.Subject == subject).OrderBy(j => j.Id).ToListAsync(ct);
        return [.. journals.Select(j => new LedgerEntry(j.Cause, j.At, j.Currency, [.. j.Postings.Select(p => new LedgerSide(p.Account, p.AmountMinor))]))];
    }

    /// <summary>Sums over the orders within the viewer's reach that a filter leaves, one entry per currency.</summary>
    /// <param name="page">Only its filter counts.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<OrderTotals>> OrderTotals(PageRequest<Order> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = db.Visible<Order>(caller.Scope(OrderFlow.Read));
        if (page.Where is { } where) rows = rows.Where(where);
        return await rows.GroupBy(o => o.Currency).OrderBy(g => g.Key).Select(g => new OrderTotals(g.Key, g.Count(), g.Sum(o => o.Lines.Count), g.Sum(o => o.GoodsMinor), g.Sum(o => o.FreightMinor),
            g.Sum(o => o.PayableMinor), g.Sum(o => o.Trade.CapturedMinor), g.Sum(o => o.Trade.HeldMinor), g.Sum(o => o.Trade.ReleasedMinor), g.Sum(o => o.Trade.RefundedMinor),
            g.Select(o => o.PartyId).Distinct().Count())).ToListAsync(ct);
    }
}
