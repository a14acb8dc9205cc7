using Microsoft.EntityFrameworkCore;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Customers;

namespace Platform.Orders;

/// <summary>What Orders knows before the next talk.</summary>
[Extends(typeof(INextContact))]
internal sealed class NextContactOrders(IDbContextFactory<OrdersDb> dbs, IParties parties, Caller caller)
{
    const int Most = 5;

    /// <summary>The customer's newest orders that the viewer may see, at most five.</summary>
    /// <param name="card">The card.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(OrderFlow.Read)]
    public async Task<IReadOnlyList<Order>> RecentOrders([Parent] INextContact card, CancellationToken ct)
    {
        var family = (await parties.Family([card.PartyId], ct)).GetValueOrDefault(card.PartyId) ?? [card.PartyId];
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await OrdersDb.With(db.Visible<Order>(caller.Scope(OrderFlow.Read)).Where(o => o.PartyId != null && family.Contains(o.PartyId.Value)).OrderByDescending(o => o.PlacedAt).ThenByDescending(o => o.Id).Take(Most)).ToListAsync(ct);
    }
}
