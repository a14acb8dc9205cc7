using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Reads for dispatchers, and of offers for those who got them.</summary>
[Extends(typeof(Query)), Needs(WorkRights.Dispatch)]
internal sealed class DispatchQueries(IDbContextFactory<AfterSalesDb> dbs, Caller caller)
{
    /// <summary>Who may be offered a work order, the best first, each with reasons; whoever is not authorised is not listed. Empty when the viewer may not dispatch it.</summary>
    /// <param name="workOrderId">Global id of the work order.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<DispatchCandidate>> DispatchCandidates([Id("WorkOrder")] long workOrderId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var order = await db.Visible<WorkOrder>(caller.Scope(WorkRights.Dispatch)).FirstOrDefaultAsync(w => w.Id == workOrderId, ct);
        if (order is null) return [];
        return [.. (await new Candidates(db).RankAsync(order, ct)).Select((c, i) => DispatchCandidate.Of(c, i + 1, caller.Locale))];
    }

    /// <summary>Offers within the viewer's reach, newest first unless asked otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs("aftersales:offer:read")]
    public async Task<Connection<DispatchOffer>> DispatchOffers(PageRequest<DispatchOffer> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<DispatchOffer>(caller.Scope("aftersales:offer:read")));
    }

    /// <summary>A unit's day: technicians with their visits, and what nobody has been sent to yet. Technicians by code, at most 200; undispatched work with the most pressing first, at most 200.</summary>
    /// <param name="day">The day; null takes today.</param>
    /// <param name="unitId">Global id of a unit: it and everything below. Null takes everything within the viewer's reach.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<DispatchBoard> DispatchBoard(DateOnly? day, [Id("OrgUnit")] long? unitId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var date = day ?? BusinessDay.Of(db.Now);
        var (begin, end, scope) = (BusinessDay.Begins(date), BusinessDay.Ends(date), caller.Scope(WorkRights.Dispatch));
        var technicians = await db.Visible<Technician>(scope).Where(t => t.Active && (unitId == null || t.OrgId == unitId || t.RegionId == unitId || t.BranchId == unitId || t.SiteId == unitId))
            .OrderBy(t => t.Code).Take(200).ToListAsync(ct);
        var ids = technicians.ConvertAll(t => t.Id);
        var visits = (await db.Set<Appointment>().AsNoTracking().Where(a => a.TechnicianId != null && ids.Contains(a.TechnicianId.Value) && a.From < end && a.To > begin
            && a.State != AppointmentState.Cancelled && a.State != AppointmentState.Rescheduled).OrderBy(a => a.From).ToListAsync(ct)).ToLookup(a => a.TechnicianId!.Value);
        var undispatched = await db.Visible<WorkOrder>(scope).Where(w => (w.State == WorkOrderState.PendingDispatch || w.State == WorkOrderState.Offered || w.State == WorkOrderState.Assigned || w.State == WorkOrderState.CannotComplete || w.State == WorkOrderState.Rework || w.State == WorkOrderState.OnHold)
            && (unitId == null || w.OrgId == unitId || w.RegionId == unitId || w.BranchId == unitId || w.SiteId == unitId)).OrderByDescending(w => w.Priority).ThenBy(w => w.Id).Take(200).ToListAsync(ct);
        return new DispatchBoard(date, [.. technicians.Select(t => new BoardRow(t, [.. visits[t.Id]]))], undispatched);
    }
}

/// <summary>A unit's day at a glance.</summary>
/// <param name="Day">The day.</param>
/// <param name="Rows">Technicians with their visits.</param>
/// <param name="Undispatched">Work without a visit: waiting for somebody, for an answer, or for an appointment.</param>
internal sealed record DispatchBoard(DateOnly Day, IReadOnlyList<BoardRow> Rows, IReadOnlyList<WorkOrder> Undispatched);

/// <summary>A technician's day.</summary>
/// <param name="Technician">Who.</param>
/// <param name="Appointments">Visits, earliest first.</param>
internal sealed record BoardRow(Technician Technician, IReadOnlyList<Appointment> Appointments);

/// <summary>What clients see of a day.</summary>
internal sealed class DispatchBoardType : ObjectType<DispatchBoard>
{
    public DispatchBoardType() => ShowsAll();
}

/// <summary>What clients see of a technician's day.</summary>
internal sealed class BoardRowType : ObjectType<BoardRow>
{
    public BoardRowType() => ShowsAll();
}
