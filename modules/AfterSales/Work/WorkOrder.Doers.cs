using System.ComponentModel.DataAnnotations.Schema;
using Platform.Contracts.AfterSales;

namespace Platform.AfterSales;

internal sealed partial class WorkOrder
{
    /// <summary>How notices and journals call it.</summary>
    [NotMapped]
    public SubjectRef Subject => new("WorkOrder", Id);

    /// <summary>It was offered to somebody.</summary>
    public void Offer(Caller caller)
    {
        WorkFlow.Table.Fire(this, "offerWorkOrder", caller);
        Offers++;
    }

    /// <summary>Somebody accepted an offer of it.</summary>
    public void Take(ServiceProvider? provider, Technician? technician, Caller caller, DateTime now)
    {
        WorkFlow.Table.Fire(this, "takeOffer", caller);
        Give(provider, technician, now);
    }

    /// <summary>An offer was refused or ran out; with none left the work waits for dispatch again.</summary>
    public void Lose(OfferState how, bool anyLeft, Caller caller)
    {
        if (how == OfferState.Refused) Refusals++;
        if (how == OfferState.Expired) Expiries++;
        Touch();
        if (State == WorkOrderState.Offered && !anyLeft) WorkFlow.Table.Fire(this, "runOutOfOffers", caller);
    }

    /// <summary>Given to an own technician without asking.</summary>
    public void Assign(Technician technician, Caller caller, DateTime now)
    {
        WorkFlow.Table.Fire(this, "assignWorkOrder", caller);
        Give(null, technician, now);
    }

    /// <summary>Taken away from who has it, to be dispatched anew.</summary>
    public void Redispatch(string reason, Caller caller)
    {
        WorkFlow.Table.Fire(this, "redispatchWorkOrder", caller);
        LetGo(reason);
    }

    /// <summary>Goes to another unit, which sees it from now on instead of the old one; it waits for dispatch there.</summary>
    public void Transfer(OrgPath to, long? teamId, string reason, Caller caller)
    {
        WorkFlow.Table.Fire(this, "transferWorkOrder", caller);
        LetGo(reason);
        (Org, TeamId) = (to, teamId);
        Record(() => new WorkOrderTransferred(Id, to.Unit, reason));
    }

    void Give(ServiceProvider? provider, Technician? technician, DateTime now)
    {
        (ProviderId, SharedTeamId, TechnicianId, OwnerId, AssignedAt) = (provider?.Id, provider?.TeamId, technician?.Id, technician?.AccountId, now);
        var team = provider?.TeamId ?? technician?.TeamId ?? TeamId;
        Record(() => new WorkOrderAssigned(Id, CaseId, PartyId, ProviderId, TechnicianId, team));
        if (technician?.AccountId is { } account) Tell(account);
    }

    void Name(Technician technician)
    {
        if (technician.Id == TechnicianId) return;
        (TechnicianId, OwnerId) = (technician.Id, technician.AccountId);
        if (technician.AccountId is { } account) Tell(account);
    }

    void Tell(long account) => Record(() => WorkNotices.Assigned.To(Subject, [new(AccountId: account)], Priority == WorkPriority.Urgent, ("number", Number)));

    void LetGo(string reason)
    {
        CallOff(AppointmentState.Cancelled, reason);
        (ProviderId, SharedTeamId, TechnicianId, OwnerId, AssignedAt) = (null, null, null, null, null);
        StopReason = reason;
        var what = State;
        Record(() => new WorkOrderSentBack(Id, reason, what.ToString()));
    }
}
