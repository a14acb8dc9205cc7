using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.AfterSales;

namespace Platform.Orders;

/// <summary>What Orders adds to a return.</summary>
[Extends(typeof(IReturn)), Needs(OrderFlow.Read)]
internal static class ReturnOrder
{
    /// <summary>The order the goods were bought with; null for goods without one or when the viewer may not see it.</summary>
    [Requires(nameof(IReturn.OrderId))]
    public static IDataLoaderResult<Order?>? Order([Parent] IReturn it, OrderById loader) => it.OrderId is { } id ? loader.Load(id) : null;

    /// <summary>Refunds that it decided, as far as the viewer may see them, oldest first.</summary>
    [Requires(nameof(IReturn.Id))]
    public static IDataLoaderResult<IReadOnlyList<Refund>> Refunds([Parent] IReturn it, RefundsOfRemedy loader) => loader.Load("ReturnAuthorization:" + it.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Orders for what is sent in place of the goods, as far as the viewer may see them, oldest first.</summary>
    [Requires(nameof(IReturn.Id))]
    public static IDataLoaderResult<IReadOnlyList<Order>> Replacements([Parent] IReturn it, ReplacementsOfRemedy loader) => loader.Load("ReturnAuthorization:" + it.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>What Orders adds to a dispute: the whole trade record hangs on the order.</summary>
[Extends(typeof(IDispute)), Needs(OrderFlow.Read)]
internal static class DisputeOrder
{
    /// <summary>The order it is about, with payments, ledger, refunds and parcels; null when the viewer may not see it.</summary>
    [Requires(nameof(IDispute.OrderId))]
    public static IDataLoaderResult<Order?> Order([Parent] IDispute it, OrderById loader) => loader.Load(it.OrderId);

    /// <summary>Refunds that it decided, as far as the viewer may see them, oldest first.</summary>
    [Requires(nameof(IDispute.Id))]
    public static IDataLoaderResult<IReadOnlyList<Refund>> Refunds([Parent] IDispute it, RefundsOfRemedy loader) => loader.Load("Dispute:" + it.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Orders for what is sent in place of the goods, as far as the viewer may see them, oldest first.</summary>
    [Requires(nameof(IDispute.Id))]
    public static IDataLoaderResult<IReadOnlyList<Order>> Replacements([Parent] IDispute it, ReplacementsOfRemedy loader) => loader.Load("Dispute:" + it.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>Refunds by the return or dispute that decided them; their keys begin with it.</summary>
internal sealed class RefundsOfRemedy(IDbContextFactory<OrdersDb> dbs, Caller caller) : BatchLoader<string, IReadOnlyList<Refund>>
{
    protected override async Task<Func<string, IReadOnlyList<Refund>>> Fetch(IReadOnlyList<string> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = keys.SelectMany(RemedyKeys.Of).ToList();
        var rows = (await db.Visible<Refund>(caller.Scope(OrderFlow.Read)).Include(r => r.Lines).Where(r => r.RemedyKey != null && all.Contains(r.RemedyKey)).OrderBy(r => r.Id).ToListAsync(ct)).ToLookup(r => RemedyKeys.Source(r.RemedyKey!));
        return key => [.. rows[key]];
    }
}

/// <summary>Replacement orders by the return or dispute that asked for them.</summary>
internal sealed class ReplacementsOfRemedy(IDbContextFactory<OrdersDb> dbs, Caller caller) : BatchLoader<string, IReadOnlyList<Order>>
{
    protected override async Task<Func<string, IReadOnlyList<Order>>> Fetch(IReadOnlyList<string> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = keys.SelectMany(RemedyKeys.Of).ToList();
        var rows = (await OrdersDb.With(db.Visible<Order>(caller.Scope(OrderFlow.Read))).Where(o => o.RemedyKey != null && all.Contains(o.RemedyKey)).OrderBy(o => o.Id).ToListAsync(ct)).ToLookup(o => RemedyKeys.Source(o.RemedyKey!));
        return key => [.. rows[key]];
    }
}

/// <summary>The keys that decisions of one source can have: equality is an index look-up, a prefix over many would not be.</summary>
internal static class RemedyKeys
{
    const int MostRounds = 20;

    public static IEnumerable<string> Of(string source) => Enumerable.Range(1, MostRounds).Select(round => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{source}:{round}"));

    public static string Source(string key) => key[..key.LastIndexOf(':')];
}
