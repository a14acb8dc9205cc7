using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>What happens when an offer came to nothing: the work waits for dispatch again, or goes to the next candidate by itself.</summary>
internal sealed class NextOffer(AfterSalesDb db, Offering offering, IOptions<DispatchSettings> settings)
{
    public async Task AfterAsync(DispatchOffer over, WorkOrder order, OfferState how, CancellationToken ct)
    {
        var anyLeft = await offering.AnyOpenAsync(order.Id, over.Id, ct);
        order.Lose(how, anyLeft, Caller.System);
        if (how == OfferState.Expired) over.TellDepartment(order);
        if (anyLeft || !settings.Value.AutoOffer || order.State != WorkOrderState.PendingDispatch) return;
        var asked = await db.Offers.Where(o => o.WorkOrderId == order.Id).Select(o => new { o.ProviderId, o.TechnicianId, o.IsAutomatic }).ToListAsync(ct);
        if (asked.Count(o => o.IsAutomatic) >= settings.Value.MostAutoOffers) return;
        var ranked = await new Candidates(db).RankAsync(order, ct);
        for (var i = 0; i < ranked.Count; i++)
        {
            var (provider, technician) = (ranked[i].Provider, ranked[i].Technician);
            if (ranked[i].IsFull || asked.Any(a => a.ProviderId == provider?.Id && a.TechnicianId == technician?.Id)) continue;
            order.Offer(Caller.System);
            db.Add(DispatchOffer.Send(order, provider, technician, i + 1, ranked[i].Words("zh-CN"), db.Now.AddMinutes(settings.Value.RespondMinutes), automatic: true));
            return;
        }
    }
}
