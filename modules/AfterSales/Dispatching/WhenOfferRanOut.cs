using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Nobody answered in time.</summary>
internal sealed class WhenOfferRanOut(AfterSalesDb db, NextOffer next) : IReaction<OfferRanOut>
{
    /// <inheritdoc />
    public async Task On(OfferRanOut e, CancellationToken ct)
    {
        if (await db.Offers.FirstOrDefaultAsync(o => o.Id == e.OfferId, ct) is not { State: OfferState.Sent } offer) return;
        var order = await AfterSalesDb.Whole(db.WorkOrders).GetByAsync(w => w.Id == offer.WorkOrderId, ct);
        offer.End("runOut", null, Caller.System, db.Now);
        await next.AfterAsync(offer, order, OfferState.Expired, ct);
    }
}
