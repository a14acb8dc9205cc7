namespace Platform.AfterSales;

/// <summary>A visit that was agreed with the customer.</summary>
internal sealed class Appointment : Entity
{
    Appointment() { }

    /// <summary>A visit at a time; both ends UTC.</summary>
    public Appointment(int visit, long? technicianId, DateTime from, DateTime to)
        => (Visit, TechnicianId, From, To) = (visit, technicianId, from, to);

    /// <summary>The work order.</summary>
    public long WorkOrderId { get; private set; }

    /// <summary>1 for the first visit, 2 for the first re-visit; a visit that was moved keeps its number.</summary>
    public int Visit { get; private set; }

    /// <summary>Who comes; null while the provider has not said.</summary>
    public long? TechnicianId { get; private set; }

    /// <summary>Beginning of the agreed time, UTC.</summary>
    public DateTime From { get; private set; }

    /// <summary>End of the agreed time, UTC, exclusive.</summary>
    public DateTime To { get; private set; }

    /// <summary>How far it is.</summary>
    public AppointmentState State { get; private set; } = AppointmentState.Confirmed;

    /// <summary>When somebody set out, UTC; null before that.</summary>
    public DateTime? TravelAt { get; private set; }

    /// <summary>When somebody arrived, UTC; null before that.</summary>
    public DateTime? ArrivedAt { get; private set; }

    /// <summary>When the visit ended, UTC; null before that.</summary>
    public DateTime? FinishedAt { get; private set; }

    /// <summary>Why it ended otherwise than completed; null when it did not.</summary>
    public string? Reason { get; private set; }

    /// <summary>Whether it takes the technician's time.</summary>
    public bool Stands => State is AppointmentState.Confirmed or AppointmentState.EnRoute or AppointmentState.OnSite;

    /// <summary>Somebody set out.</summary>
    public void SetOut(DateTime now) => (State, TravelAt) = (AppointmentState.EnRoute, TravelAt ?? now);

    /// <summary>Somebody is there.</summary>
    public void Arrive(DateTime now) => (State, ArrivedAt) = (AppointmentState.OnSite, now);

    /// <summary>It is over, one way or another.</summary>
    public void End(AppointmentState how, string? reason, DateTime? now) => (State, Reason, FinishedAt) = (how, reason, now);
}
