using System.ComponentModel.DataAnnotations.Schema;
using Platform.Contracts.AfterSales;

namespace Platform.AfterSales;

internal sealed partial class WorkOrder
{
    readonly List<Appointment> _appointments = [];
    readonly List<JobReport> _reports = [];

    /// <summary>Visits agreed, oldest first.</summary>
    public IReadOnlyList<Appointment> Appointments => _appointments;

    /// <summary>Reports of the visits, oldest first.</summary>
    public IReadOnlyList<JobReport> Reports => _reports;

    /// <summary>The visit that stands; null when none does.</summary>
    [NotMapped]
    public Appointment? Current => _appointments.LastOrDefault(a => a.Stands);

    /// <summary>What the job report must still hold before the work counts as done.</summary>
    [NotMapped]
    public IReadOnlyList<JobField> Missing
        => [.. Words.Split(Mandatory).Select(Enum.Parse<JobField>).Where(f => !_reports.Any(r => r.Round == Reworks && r.Has(f, Checklist)))];

    /// <summary>A visit is agreed.</summary>
    public Appointment Schedule(Technician? technician, DateTime from, DateTime to, Caller caller)
    {
        WorkFlow.Table.Fire(this, "scheduleAppointment", caller);
        return Agree(Visits + 1, technician, from, to);
    }

    /// <summary>The visit that stands moves to another time, perhaps to another technician.</summary>
    public Appointment Reschedule(Technician? technician, DateTime from, DateTime to, string? reason, Caller caller)
    {
        WorkFlow.Table.Fire(this, "rescheduleAppointment", caller);
        var visit = Current?.Visit ?? Visits + 1;
        CallOff(AppointmentState.Rescheduled, reason);
        return Agree(visit, technician, from, to);
    }

    Appointment Agree(int visit, Technician? technician, DateTime from, DateTime to)
    {
        if (technician is not null) Name(technician);
        var appointment = new Appointment(visit, TechnicianId, from, to);
        _appointments.Add(appointment);
        (ScheduledFrom, ScheduledTo) = (from, to);
        Record(() => new WorkOrderScheduled(Id, CaseId, PartyId, appointment.Id, from, to, visit));
        if (PartyId is { } party) Record(() => WorkNotices.Agreed.To(Subject, [new(PartyId: party)], false, ("number", Number), ("from", BusinessDay.Text(from)), ("to", BusinessDay.Text(to))));
        return appointment;
    }

    /// <summary>Somebody set out.</summary>
    public void SetOut(Caller caller, DateTime now)
    {
        WorkFlow.Table.Fire(this, "startTravel", caller);
        Current?.SetOut(now);
        Touch();
        Record(() => new TravelStarted(Id, now));
    }

    /// <summary>Somebody is there and begins.</summary>
    public void Start(Caller caller, DateTime now)
    {
        WorkFlow.Table.Fire(this, "startJob", caller);
        var (visit, onTime) = (Current?.Visit ?? Visits + 1, Current is null || now <= Current.To);
        Current?.Arrive(now);
        (Visits, StartedAt) = (visit, StartedAt ?? now);
        Record(() => new WorkOrderStarted(Id, CaseId, PartyId, now, visit, onTime));
    }

    /// <summary>Nobody let the technician in.</summary>
    public void NoShow(string? reason, Caller caller, DateTime now)
    {
        WorkFlow.Table.Fire(this, "reportNoShow", caller);
        CallOff(AppointmentState.NoShow, reason, now);
        Record(() => new CustomerAbsent(Id, now));
    }

    void CallOff(AppointmentState how, string? reason = null, DateTime? now = null)
    {
        Current?.End(how, reason, now);
        (ScheduledFrom, ScheduledTo) = (null, null);
        Touch();
    }
}
