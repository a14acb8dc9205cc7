using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;
using Platform.Contracts.Administration;
using Platform.Contracts.Orders;

namespace Platform.AfterSales;

/// <summary>Keeps the documents of returns that were made in another system, one for each order that they take back from and one for what no purchase was found for.</summary>
internal sealed class WhenPastReturnTold(AfterSalesDb db, NumberBlocks numbers, IOrganisation organisation, Delivery delivery) : IReaction<PastReturnTold>
{
    public async Task On(PastReturnTold e, CancellationToken ct)
    {
        db.Work = db.Work! with { History = true };
        var org = delivery.Org ?? await organisation.HeadOffice(ct);
        var origins = e.Returns.Select(r => ReturnAuthorization.OriginOf(e, r)).ToList();
        var known = await db.Set<ReturnAuthorization>().Where(r => origins.Contains(r.Origin!)).Select(r => r.Origin).ToListAsync(ct);
        foreach (var part in e.Returns.Where(r => !known.Contains(ReturnAuthorization.OriginOf(e, r))))
            db.Add(ReturnAuthorization.FromHistory(await numbers.OfDayAsync(db, "RT", ct), org, e, part));
    }
}
