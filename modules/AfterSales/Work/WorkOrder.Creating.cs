using Platform.Contracts.AfterSales;

namespace Platform.AfterSales;

internal sealed partial class WorkOrder
{
    /// <summary>The dispatch slip of a case; it waits for dispatch at once.</summary>
    public static WorkOrder ForCase(NewWork content)
        => content.CaseId is null ? throw new ArgumentException("The case is missing.", nameof(content)) : Make(content);

    /// <summary>Work by itself, or a further work order of a case.</summary>
    public static WorkOrder Create(NewWork content) => Make(content);

    static WorkOrder Make(NewWork content)
    {
        var (item, kind) = (content.Item, content.Kind ?? content.Item?.Kind ?? WorkKind.Repair);
        var order = new WorkOrder
        {
            Number = content.Number, Org = content.Org, Title = content.Title, Kind = kind, CaseId = content.CaseId, PartyId = content.PartyId, LocationId = content.LocationId,
            ServiceItemId = item?.Id, ServiceItemCode = item?.Code, Description = content.Description, Priority = content.Priority,
            ProductCode = content.ProductCode, Brand = content.Brand, SerialNumber = content.SerialNumber, RegionCode = content.RegionCode, Place = content.Place,
            Contact = content.Contact, PhoneIndex = content.PhoneIndex, TeamId = content.TeamId ?? item?.TeamId,
            PromisedBy = content.PromisedBy ?? (item?.PromisedMinutes is { } minutes ? content.Now.AddMinutes(minutes) : null),
            RequiredSkills = item?.RequiredSkills ?? "", Mandatory = string.Join(' ', item?.MandatoryOf(kind) ?? []), Checklist = item?.Checklist ?? "",
            State = content.IsDraft ? WorkOrderState.Draft : WorkOrderState.PendingDispatch,
        };
        order.Record(() => new WorkOrderCreated(order.Id, order.Number, order.CaseId, order.PartyId, order.LocationId, order.ServiceItemCode, content.Now));
        return order;
    }

    /// <summary>A draft is agreed to.</summary>
    public void Accept(Caller caller) => WorkFlow.Table.Fire(this, "acceptWorkOrder", caller);

    /// <summary>It may be dispatched.</summary>
    public void Release(Caller caller) => WorkFlow.Table.Fire(this, "releaseWorkOrder", caller);

    /// <summary>It will not be done.</summary>
    public void Cancel(string reason, Caller caller, DateTime now)
    {
        WorkFlow.Table.Fire(this, "cancelWorkOrder", caller);
        CallOff(AppointmentState.Cancelled);
        (StopReason, ClosedAt) = (reason, now);
        Record(() => new WorkOrderCancelled(Id, CaseId, PartyId, reason));
    }
}
