using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Moves the visit that is agreed to another time, perhaps to another technician.</summary>
[Needs(WorkRights.Schedule)]
internal sealed class RescheduleAppointment(AfterSalesDb db, Caller caller, Bookings bookings) : Mutation<RescheduleAppointment.RescheduleAppointmentInput, WorkOrder>
{
    /// <summary>The new time, and why.</summary>
    internal sealed record RescheduleAppointmentInput : ChangeInput
    {
        /// <summary>Beginning of the agreed time.</summary>
        public required DateTime From { get; init; }

        /// <summary>End of the agreed time, exclusive, at most 24 hours later.</summary>
        public required DateTime To { get; init; }

        /// <summary>Global id of the technician; null keeps who has the work.</summary>
        [Id("Technician")]
        public long? TechnicianId { get; init; }

        /// <summary>Why, at most 200 characters.</summary>
        public string? Reason { get; init; }
    }

    public override async Task<WorkOrder> Run(RescheduleAppointmentInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Limit(input.Reason, "reason", 200);
        reasons.ThrowIfAny();
        var order = await db.Take<WorkOrder>(input, Scope, AfterSalesDb.Whole, ct);
        var technician = await bookings.TakeAsync(order, input.TechnicianId, input.From, input.To, ct);
        order.Reschedule(technician, input.From, input.To, input.Reason, caller);
        return order;
    }
}
