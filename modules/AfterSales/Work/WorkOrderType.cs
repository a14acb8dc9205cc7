namespace Platform.AfterSales;

/// <summary>What clients see of a work order.</summary>
internal sealed class WorkOrderType : ObjectType<WorkOrder>
{
    public WorkOrderType()
    {
        Shows(w => w.Id);
        Shows(w => w.Version);
        Shows(w => w.Number);
        Shows(w => w.Kind);
        Shows(w => w.State);
        Shows(w => w.Stage).Reads(nameof(WorkOrder.State));
        Shows(w => w.Priority);
        Shows(w => w.CaseId).AsId("Case");
        Shows(w => w.PartyId).AsId("Party");
        Shows(w => w.LocationId).AsId("ServiceLocation");
        Shows(w => w.ServiceItemId).AsId("ServiceItem");
        Shows(w => w.ServiceItemCode);
        Shows(w => w.Title);
        Shows(w => w.Description).NotFilterable().NotSortable();
        Shows(w => w.ProductCode);
        Shows(w => w.Brand);
        Shows(w => w.SerialNumber);
        Shows(w => w.RegionCode);
        Shows(w => w.Place).NotFilterable().NotSortable();
        Shows(w => w.PromisedBy);
        Shows("requiredSkills", w => Words.Split(w.RequiredSkills)).NotNull().Reads(nameof(WorkOrder.RequiredSkills)).Described("Codes of the skills that it takes.");
        Shows("mandatory", w => (IReadOnlyList<JobField>)[.. Words.Split(w.Mandatory).Select(Enum.Parse<JobField>)]).NotNull().Reads(nameof(WorkOrder.Mandatory))
            .Described("What the job report must hold before the work counts as done.");
        Shows("checklist", w => (IReadOnlyList<string>)w.Checklist.Split('\n', StringSplitOptions.RemoveEmptyEntries)).NotNull().Reads(nameof(WorkOrder.Checklist))
            .Described("Points that the technician answers one by one.");
        Shows(w => w.OrgId).AsId("OrgUnit");
        Shows(w => w.TeamId).AsId("Team");
        Shows(w => w.SharedTeamId).AsId("Team").As("doingTeamId");
        Shows(w => w.OwnerId).AsId("Account").As("technicianAccountId").Needs(Caller.Staff);
        Shows(w => w.ProviderId).AsId("ServiceProvider");
        Shows(w => w.TechnicianId).AsId("Technician");
        Shows(w => w.Visits);
        Shows(w => w.RemainingWork).NotFilterable().NotSortable();
        Shows(w => w.StopReason).NotFilterable().NotSortable();
        Shows(w => w.Offers).As("offerCount").Needs(Caller.Staff);
        Shows(w => w.Refusals).Needs(Caller.Staff);
        Shows(w => w.Expiries).Needs(Caller.Staff);
        Shows(w => w.Reworks);
        Shows(w => w.AssignedAt);
        Shows(w => w.ScheduledFrom);
        Shows(w => w.ScheduledTo);
        Shows(w => w.StartedAt);
        Shows(w => w.DoneAt);
        Shows(w => w.VerifiedAt);
        Shows(w => w.Evidence).NotFilterable().NotSortable();
        Shows(w => w.ClosedAt);
        Shows(w => w.CreatedAt);
        Shows(w => w.UpdatedAt);
        Shows(w => w.Appointments).NotFilterable();
        Shows(w => w.Reports).NotFilterable();
        Filter<WorkStage>("stage", (stage, _) =>
        {
            var states = Enum.GetValues<WorkOrderState>().Where(s => WorkFlow.StageOf(s) == stage).ToList();
            return w => states.Contains(w.State);
        }).Described("Work orders in this stage of the three-stage view.");
        Filter<bool>("late", (late, services) =>
        {
            var now = ((TimeProvider)services.GetService(typeof(TimeProvider))!).GetUtcNow().UtcDateTime;
            return late ? w => w.PromisedBy != null && (w.DoneAt ?? w.ClosedAt ?? now) > w.PromisedBy : w => w.PromisedBy == null || (w.DoneAt ?? w.ClosedAt ?? now) <= w.PromisedBy;
        }).Described("Whether it was, or by now is, later than promised.");
    }
}

/// <summary>What clients see of a visit.</summary>
internal sealed class AppointmentType : ObjectType<Appointment>
{
    public AppointmentType()
    {
        Shows(a => a.Id);
        Shows(a => a.WorkOrderId).AsId("WorkOrder");
        Shows(a => a.Visit);
        Shows(a => a.TechnicianId).AsId("Technician");
        Shows(a => a.From);
        Shows(a => a.To);
        Shows(a => a.State);
        Shows(a => a.TravelAt);
        Shows(a => a.ArrivedAt);
        Shows(a => a.FinishedAt);
        Shows(a => a.Reason).NotFilterable().NotSortable();
        DefaultOrder(a => a.Id);
    }
}
