using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Keeps technicians from being in two places at once.</summary>
internal sealed class Bookings(AfterSalesDb db)
{
    /// <summary>The technician of a visit, free at that time; moved on, so that a second booking at the same moment looks again.</summary>
    /// <param name="order">The work.</param>
    /// <param name="technicianId">Whom the client named; null keeps who has it.</param>
    /// <param name="from">Beginning, UTC.</param>
    /// <param name="to">End, UTC, exclusive.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Technician?> TakeAsync(WorkOrder order, long? technicianId, DateTime from, DateTime to, CancellationToken ct)
    {
        if (to <= from || to - from > TimeSpan.FromHours(24) || to <= db.Now) throw new Refused(DispatchErrors.BadWindow, "from");
        var id = technicianId ?? order.TechnicianId;
        if (id is null) return order.ProviderId is not null ? null : throw new Refused(DispatchErrors.WhoComes, "technicianId");
        var technician = await db.Technicians.FirstOrDefaultAsync(t => t.Id == id, ct) ?? throw new Refused(CommonErrors.NotFound, "technicianId", ("what", "Technician"));
        if (technician.ProviderId != order.ProviderId || !technician.Active) throw new Refused(DispatchErrors.OtherTechnician, "technicianId");
        if (order.ProviderId is null && technician.Id != order.TechnicianId && Obstacle.Of(technician, order) is { } obstacle) throw new Refused(obstacle, "technicianId");
        var taken = await (from a in db.Set<Appointment>().AsNoTracking()
                           join w in db.WorkOrders.AsNoTracking() on a.WorkOrderId equals w.Id
                           where a.TechnicianId == technician.Id && a.WorkOrderId != order.Id && a.From < to && a.To > @from
                               && (a.State == AppointmentState.Confirmed || a.State == AppointmentState.EnRoute || a.State == AppointmentState.OnSite)
                           select w.Number).FirstOrDefaultAsync(ct);
        if (taken is not null) throw new Refused(DispatchErrors.DoubleBooked, "from", ("technician", technician.Name), ("number", taken));
        technician.Book();
        return technician;
    }
}
