using Platform.Contracts.AfterSales;

namespace Platform.AfterSales;

internal sealed partial class WorkOrder
{
    /// <summary>What was found, done and used; handed in again it replaces what was said of the same visit.</summary>
    public void Report(JobFindings findings, Caller caller, DateTime now)
    {
        WorkFlow.Table.Fire(this, "submitJobReport", caller);
        var visit = Math.Max(Visits, 1);
        var report = _reports.Find(r => r.Visit == visit && r.Round == Reworks);
        if (report is null) _reports.Add(report = new JobReport(visit, Reworks));
        report.Fill(findings, now, caller.UserId);
        Touch();
        Record(() => new JobReported(Id, visit));
    }

    /// <summary>Parts or the customer are not ready; a re-visit continues it.</summary>
    public void Hold(string reason, Caller caller, DateTime now)
    {
        WorkFlow.Table.Fire(this, "holdWorkOrder", caller);
        StopReason = reason;
        CallOff(AppointmentState.Incomplete, reason, now);
        Record(() => new WorkOrderHeld(Id, reason));
    }

    /// <summary>The visit ends and work is left.</summary>
    public void CannotComplete(string reason, string remaining, Caller caller, DateTime now)
    {
        WorkFlow.Table.Fire(this, "cannotComplete", caller);
        (StopReason, RemainingWork) = (reason, remaining);
        CallOff(AppointmentState.Incomplete, reason, now);
        Record(() => new WorkOrderNotCompleted(Id, CaseId, PartyId, reason, Visits));
    }

    /// <summary>Done, in the eyes of who did it.</summary>
    /// <exception cref="Refused">The job report lacks something; each missing item is named.</exception>
    public void Finish(Caller caller, DateTime now)
    {
        if (WorkFlow.Table.Knows(this, "finishJob") && caller.Can(WorkRights.Perform) && Missing is { Count: > 0 } missing)
            throw new Refused([.. missing.Select(f => new Reason(WorkErrors.ReportItemMissing, "report." + char.ToLowerInvariant(f.ToString()[0]) + f.ToString()[1..], Refused.Arguments([("item", JobFieldNames.Of(f, caller.Locale))])))]);
        WorkFlow.Table.Fire(this, "finishJob", caller);
        CallOff(AppointmentState.Completed, null, now);
        (DoneAt, RemainingWork) = (now, null);
        Record(() => new WorkOrderDone(Id, CaseId, PartyId, ProviderId, TechnicianId, Visits, now));
    }

    /// <summary>Found good.</summary>
    public void Verify(string evidence, Caller caller, DateTime now)
    {
        WorkFlow.Table.Fire(this, "verifyWorkOrder", caller);
        (Evidence, VerifiedAt) = (evidence, now);
        Record(() => new WorkOrderVerified(Id, CaseId, PartyId));
    }

    /// <summary>Found wanting: to be done again, by who did it unless it is dispatched anew.</summary>
    public void SendBack(string reason, Caller caller)
    {
        WorkFlow.Table.Fire(this, "reworkWorkOrder", caller);
        (StopReason, RemainingWork, DoneAt, Reworks) = (reason, reason, null, Reworks + 1);
        Record(() => new WorkOrderReworked(Id, CaseId, PartyId, reason));
    }

    /// <summary>At its end; with work left only with a reason.</summary>
    public void Close(string? reason, Caller caller, DateTime now)
    {
        if (State == WorkOrderState.CannotComplete && string.IsNullOrWhiteSpace(reason)) throw new Refused(CommonErrors.Required, "reason");
        WorkFlow.Table.Fire(this, "closeWorkOrder", caller);
        (ClosedAt, StopReason) = (now, reason ?? StopReason);
        var complete = State == WorkOrderState.Closed;
        Record(() => new WorkOrderClosed(Id, CaseId, PartyId, complete));
    }
}
