using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;

namespace Platform.Orders;

/// <summary>What Orders adds to a party.</summary>
[Extends(typeof(IParty))]
internal static class PartyOrders
{
    /// <summary>Its orders that the viewer may see, newest first, those of merged records included; at most 50 a party, on a list of parties 50 times as many altogether.</summary>
    [Needs(OrderFlow.Read), Requires(nameof(IParty.Id))]
    public static IDataLoaderResult<IReadOnlyList<Order>> Orders([Parent] IParty party, OrdersOfParty loader) => loader.Load(party.Id);
}

/// <summary>Orders of parties, under whatever id an order knows its customer: one statement for the ids, one for the orders.</summary>
internal sealed class OrdersOfParty(IDbContextFactory<OrdersDb> dbs, IParties parties, Caller caller) : BatchLoader<long, IReadOnlyList<Order>>
{
    const int Most = 50;

    protected override async Task<Func<long, IReadOnlyList<Order>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        var families = await parties.Family(keys, ct);
        var ids = families.Values.SelectMany(f => f).Distinct().ToList();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var newest = db.Visible<Order>(caller.Scope(OrderFlow.Read)).Where(o => o.PartyId != null && ids.Contains(o.PartyId.Value)).OrderByDescending(o => o.PlacedAt).ThenByDescending(o => o.Id).Take(Most * keys.Count);
        var orders = (await OrdersDb.With(newest).ToListAsync(ct)).ToLookup(o => o.PartyId!.Value);
        return key => [.. families[key].SelectMany(id => orders[id]).OrderByDescending(o => o.PlacedAt).ThenByDescending(o => o.Id).Take(Most)];
    }
}
