using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Agrees a visit, the first or a re-visit. A technician is never booked twice at one time.</summary>
[Needs(WorkRights.Schedule)]
internal sealed class ScheduleAppointment(AfterSalesDb db, Caller caller, Bookings bookings) : Mutation<ScheduleAppointment.ScheduleAppointmentInput, WorkOrder>
{
    /// <summary>When, and who comes.</summary>
    internal sealed record ScheduleAppointmentInput : ChangeInput
    {
        /// <summary>Beginning of the agreed time.</summary>
        public required DateTime From { get; init; }

        /// <summary>End of the agreed time, exclusive, at most 24 hours later.</summary>
        public required DateTime To { get; init; }

        /// <summary>Global id of the technician; null keeps who has the work, or lets the provider say later.</summary>
        [Id("Technician")]
        public long? TechnicianId { get; init; }
    }

    public override async Task<WorkOrder> Run(ScheduleAppointmentInput input, CancellationToken ct)
    {
        var order = await db.Take<WorkOrder>(input, Scope, AfterSalesDb.Whole, ct);
        var technician = await bookings.TakeAsync(order, input.TechnicianId, input.From, input.To, ct);
        order.Schedule(technician, input.From, input.To, caller);
        return order;
    }
}
