using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Keeps offers and their work order together; used by use cases within their own transaction.</summary>
internal sealed class Offering(AfterSalesDb db)
{
    /// <summary>Takes back every offer of a work order that is open or accepted, but one.</summary>
    public async Task TakeBackAsync(WorkOrder order, string? reason, CancellationToken ct, long? but = null)
    {
        var standing = await db.Offers.Where(o => o.WorkOrderId == order.Id && (o.State == OfferState.Sent || o.State == OfferState.Accepted)).ToListAsync(ct);
        // The program takes them back for the person: whoever may cancel the work need not be allowed to dispatch.
        foreach (var offer in standing.Where(o => o.Id != but)) offer.End(offer.State == OfferState.Sent ? "withdrawOffer" : "takeBack", reason, Caller.System, db.Now);
    }

    /// <summary>Whether another offer of the work order is open.</summary>
    public Task<bool> AnyOpenAsync(long workOrderId, long but, CancellationToken ct)
        => db.Offers.AnyAsync(o => o.WorkOrderId == workOrderId && o.Id != but && o.State == OfferState.Sent, ct);
}
