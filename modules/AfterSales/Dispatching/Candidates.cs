using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Ranks who may be offered a piece of work. Whoever may not is left out, never ranked low.</summary>
internal sealed class Candidates(AfterSalesDb db)
{
    static readonly WorkOrderState[] Busy = [WorkOrderState.Assigned, WorkOrderState.Scheduled, WorkOrderState.InProgress, WorkOrderState.OnHold, WorkOrderState.CannotComplete, WorkOrderState.Rework];

    /// <summary>The best first; at most fifty.</summary>
    public async Task<IReadOnlyList<Candidate>> RankAsync(WorkOrder order, CancellationToken ct)
    {
        var today = BusinessDay.Of(db.Now);
        var providers = (await AfterSalesDb.Whole(db.Providers.AsNoTracking())
            .Where(p => p.State == ProviderState.Active && (p.RegionId == null || p.RegionId == order.RegionId) && (p.BranchId == null || p.BranchId == order.BranchId) && (p.SiteId == null || p.SiteId == order.SiteId))
            .ToListAsync(ct)).Where(p => Obstacle.Of(p, order, today) is null).ToList();
        var technicians = (await db.Technicians.AsNoTracking()
            .Where(t => t.Active && t.ProviderId == null && (t.RegionId == null || t.RegionId == order.RegionId) && (t.BranchId == null || t.BranchId == order.BranchId) && (t.SiteId == null || t.SiteId == order.SiteId))
            .ToListAsync(ct)).Where(t => Obstacle.Of(t, order) is null).ToList();
        var earlier = await db.Offers.AsNoTracking().Where(o => o.WorkOrderId == order.Id).Select(o => new { o.ProviderId, o.TechnicianId, o.State }).ToListAsync(ct);
        var byProvider = await ProviderLoadAsync([.. providers.Select(p => p.Id)], today, ct);
        var byTechnician = await TechnicianLoadAsync([.. technicians.Select(t => t.Id)], today, ct);
        var all = providers.Select(p =>
        {
            var answers = earlier.Where(e => e.ProviderId == p.Id).Select(e => e.State).ToList();
            return new Candidate(p, null, byProvider.GetValueOrDefault(p.Id), p.CapacityPerDay, answers.Any(Declined), Scoring.Of(p, order, today, byProvider.GetValueOrDefault(p.Id), answers.Count(Declined)));
        }).Concat(technicians.Select(t =>
        {
            var answers = earlier.Where(e => e.TechnicianId == t.Id).Select(e => e.State).ToList();
            return new Candidate(null, t, byTechnician.GetValueOrDefault(t.Id), t.CapacityPerDay, answers.Any(Declined), Scoring.Of(t, order, byTechnician.GetValueOrDefault(t.Id), answers.Count(Declined)));
        }));
        return [.. all.OrderByDescending(c => c.Score).ThenBy(c => c.Provider is null ? 1 : 0).ThenBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Provider?.Id ?? c.Technician!.Id).Take(50)];

        static bool Declined(OfferState state) => state is OfferState.Refused or OfferState.Expired;
    }

    /// <summary>Jobs that providers took on today or visit today and have not done.</summary>
    async Task<Dictionary<long, int>> ProviderLoadAsync(IReadOnlyList<long> ids, DateOnly today, CancellationToken ct)
    {
        var (begin, end) = (BusinessDay.Begins(today), BusinessDay.Ends(today));
        return await db.WorkOrders.AsNoTracking().Where(w => w.ProviderId != null && ids.Contains(w.ProviderId.Value) && Busy.Contains(w.State)
                && (w.ScheduledFrom == null ? w.AssignedAt >= begin : w.ScheduledFrom >= begin && w.ScheduledFrom < end))
            .GroupBy(w => w.ProviderId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
    }

    async Task<Dictionary<long, int>> TechnicianLoadAsync(IReadOnlyList<long> ids, DateOnly today, CancellationToken ct)
    {
        var (begin, end) = (BusinessDay.Begins(today), BusinessDay.Ends(today));
        return await db.Set<Appointment>().AsNoTracking().Where(a => a.TechnicianId != null && ids.Contains(a.TechnicianId.Value) && a.From >= begin && a.From < end
                && (a.State == AppointmentState.Confirmed || a.State == AppointmentState.EnRoute || a.State == AppointmentState.OnSite || a.State == AppointmentState.Completed || a.State == AppointmentState.Incomplete))
            .GroupBy(a => a.TechnicianId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
    }
}
