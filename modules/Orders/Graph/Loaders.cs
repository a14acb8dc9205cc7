using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Logistics;
using Platform.Kernel.Flow;
using Platform.Kernel.Ledger;

namespace Platform.Orders;

/// <summary>Loads rows by one key in one statement.</summary>
internal abstract class RowsBy<TRow>(IDbContextFactory<OrdersDb> dbs) : BatchLoader<long, IReadOnlyList<TRow>> where TRow : Entity
{
    protected abstract IQueryable<TRow> Rows(OrdersDb db, IReadOnlyList<long> keys);

    protected abstract long KeyOf(TRow row);

    protected override async Task<Func<long, IReadOnlyList<TRow>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = (await Rows(db, keys).AsNoTracking().OrderByDescending(r => r.Id).ToListAsync(ct)).ToLookup(KeyOf);
        return key => [.. rows[key]];
    }
}

internal sealed class ExceptionsByOrder(IDbContextFactory<OrdersDb> dbs) : RowsBy<OrderException>(dbs)
{
    protected override IQueryable<OrderException> Rows(OrdersDb db, IReadOnlyList<long> keys) => db.Exceptions.Where(e => keys.Contains(e.OrderId));
    protected override long KeyOf(OrderException row) => row.OrderId;
}

internal sealed class RefundsByOrder(IDbContextFactory<OrdersDb> dbs) : RowsBy<Refund>(dbs)
{
    protected override IQueryable<Refund> Rows(OrdersDb db, IReadOnlyList<long> keys) => db.Refunds.Include(r => r.Lines).Where(r => keys.Contains(r.OrderId));
    protected override long KeyOf(Refund row) => row.OrderId;
}

internal sealed class AuditsByOrder(IDbContextFactory<OrdersDb> dbs) : RowsBy<AuditResult>(dbs)
{
    protected override IQueryable<AuditResult> Rows(OrdersDb db, IReadOnlyList<long> keys) => db.Set<AuditResult>().Where(a => keys.Contains(a.OrderId));
    protected override long KeyOf(AuditResult row) => row.OrderId;
}

/// <summary>Payments of orders, as far as the viewer's right to the ledger reaches.</summary>
internal sealed class PaymentsByOrder(IDbContextFactory<OrdersDb> dbs, Caller caller) : RowsBy<Payment>(dbs)
{
    protected override IQueryable<Payment> Rows(OrdersDb db, IReadOnlyList<long> keys)
    {
        var reached = db.Visible<Order>(caller.Scope("orders:ledger:read")).Where(o => keys.Contains(o.Id)).Select(o => o.Id);
        return db.Payments.Where(p => reached.Contains(p.OrderId));
    }

    protected override long KeyOf(Payment row) => row.OrderId;
}

/// <summary>Ledgers of orders, as far as the viewer's right to the ledger reaches.</summary>
internal sealed class LedgerByOrder(IDbContextFactory<OrdersDb> dbs, Caller caller) : BatchLoader<long, IReadOnlyList<LedgerEntry>>
{
    protected override async Task<Func<long, IReadOnlyList<LedgerEntry>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var reached = await db.Visible<Order>(caller.Scope("orders:ledger:read")).Where(o => keys.Contains(o.Id)).Select(o => o.Id).ToListAsync(ct);
        var subjects = reached.ConvertAll(id => FormattableString.Invariant($"Order:{id}"));
        var journals = (await db.Set<Journal>().AsNoTracking().Include(j => j.Postings).Where(j => subjects.Contains(j.Subject)).OrderBy(j => j.Id).ToListAsync(ct)).ToLookup(j => j.Subject);
        return key => [.. journals[FormattableString.Invariant($"Order:{key}")].Select(j => new LedgerEntry(j.Cause, j.At, j.Currency, [.. j.Postings.Select(p => new LedgerSide(p.Account, p.AmountMinor))]))];
    }
}

/// <summary>Orders as the viewer may see them.</summary>
internal sealed class OrderById(INodeSource<Order> nodes, Caller caller) : BatchLoader<long, Order?>
{
    protected override async Task<Func<long, Order?>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
        => caller.Can(OrderFlow.Read) && await nodes.Load([.. keys], caller, ct) is var found ? key => found.GetValueOrDefault(key) : _ => null;
}

/// <summary>Moves of orders that the viewer sees already; guards look at lines and money, so orders are loaded whole.</summary>
internal sealed class TransitionsByOrder(IDbContextFactory<OrdersDb> dbs, Caller caller) : BatchLoader<long, IReadOnlyList<Transition>>
{
    protected override async Task<Func<long, IReadOnlyList<Transition>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var orders = await db.Orders.AsNoTracking().Include(o => o.Trade).Include(o => o.Lines).Where(o => keys.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        return key => orders.TryGetValue(key, out var order) ? OrderFlow.Table.Available(order, caller) : [];
    }
}

internal sealed class ChannelById(IDbContextFactory<OrdersDb> dbs) : BatchLoader<long, SalesChannel?>
{
    protected override async Task<Func<long, SalesChannel?>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db.Channels.AsNoTracking().Where(c => keys.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        return key => found.GetValueOrDefault(key);
    }
}

internal sealed class StockBySku(IShipping shipping) : BatchLoader<string, long>
{
    protected override async Task<Func<string, long>> Fetch(IReadOnlyList<string> keys, CancellationToken ct)
    {
        var free = await shipping.Available([.. keys], ct);
        return key => free.GetValueOrDefault(key);
    }
}
