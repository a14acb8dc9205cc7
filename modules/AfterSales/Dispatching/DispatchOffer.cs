using Platform.Contracts.AfterSales;
using Platform.Kernel.Flow;

namespace Platform.AfterSales;

/// <summary>Work offered to a provider or a technician, who accepts or refuses it.</summary>
internal sealed class DispatchOffer : ScopedAggregate, IOwned, ITeamed
{
    /// <summary>The allowed moves of an offer.</summary>
    public static readonly Flow<DispatchOffer, OfferState> Table = new(o => o.State, (o, s) => o.State = s,
        new("respondOffer", OfferState.Sent, OfferState.Accepted, WorkRights.Respond),
        new("refuse", OfferState.Sent, OfferState.Refused, null),
        new("runOut", OfferState.Sent, OfferState.Expired, null),
        new("withdrawOffer", OfferState.Sent, OfferState.Withdrawn, WorkRights.Dispatch),
        new("takeBack", OfferState.Accepted, OfferState.Withdrawn, null));

    DispatchOffer() { }

    /// <summary>The work order.</summary>
    public long WorkOrderId { get; private set; }

    /// <summary>The case of the work order; null without one.</summary>
    public long? CaseId { get; private set; }

    /// <summary>Provider; null for an own technician.</summary>
    public long? ProviderId { get; private set; }

    /// <summary>Technician; null when the provider chooses.</summary>
    public long? TechnicianId { get; private set; }

    /// <summary>Team that sees it: the provider's, or the technician's.</summary>
    public long? TeamId { get; private set; }

    /// <summary>Account of the technician; null for a provider.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>How it was answered.</summary>
    public OfferState State { get; private set; }

    /// <summary>Place in the ranking when it was made, from 1; 0 when it was not ranked.</summary>
    public int Rank { get; private set; }

    /// <summary>Why this one, in words.</summary>
    public string Reasons { get; private set; } = "";

    /// <summary>Whether the program made it after another ran out.</summary>
    public bool IsAutomatic { get; private set; }

    /// <summary>By when they must answer, UTC.</summary>
    public DateTime RespondBy { get; private set; }

    /// <summary>When it was answered, ran out or was taken back, UTC; null while it is open.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Why it was refused or taken back; null when nothing was said.</summary>
    public string? AnswerReason { get; private set; }

    /// <summary>The work order once more while the offer is accepted; unique, so that no second one can be.</summary>
    public long? AcceptedOrderId { get; private set; }

    /// <summary>An offer; it runs out by itself.</summary>
    public static DispatchOffer Send(WorkOrder order, ServiceProvider? provider, Technician? technician, int rank, string reasons, DateTime respondBy, bool automatic)
    {
        var offer = new DispatchOffer
        {
            Org = order.Org, WorkOrderId = order.Id, CaseId = order.CaseId, ProviderId = provider?.Id, TechnicianId = technician?.Id, TeamId = provider?.TeamId ?? technician?.TeamId,
            OwnerId = technician?.AccountId, Rank = rank, Reasons = reasons, RespondBy = respondBy, IsAutomatic = automatic,
        };
        offer.Record(() => new WorkOrderOffered(offer.WorkOrderId, offer.CaseId, offer.Id, offer.ProviderId, offer.TechnicianId, respondBy));
        offer.Record(() => new OfferRanOut(offer.Id), dueAt: respondBy);
        if (technician?.AccountId is not null || offer.TeamId is not null)
            offer.Record(() => WorkNotices.Offered.To(new SubjectRef("DispatchOffer", offer.Id), [technician?.AccountId is { } account ? new(AccountId: account) : new(TeamId: offer.TeamId)],
                order.Priority == WorkPriority.Urgent, ("number", order.Number), ("by", BusinessDay.Text(respondBy))));
        return offer;
    }

    /// <summary>Accepted by whom it was made to.</summary>
    public void Accept(Caller caller, DateTime now)
    {
        Answer("respondOffer", null, caller, now);
        AcceptedOrderId = WorkOrderId;
    }

    /// <summary>Refused, run out, or taken back.</summary>
    public void End(string step, string? reason, Caller caller, DateTime now)
    {
        Answer(step, reason, caller, now);
        AcceptedOrderId = null;
    }

    /// <summary>Tells the department that nobody answered.</summary>
    public void TellDepartment(WorkOrder order)
    {
        if (order.TeamId is { } team) Record(() => WorkNotices.Expired.To(order.Subject, [new(TeamId: team)], order.Priority == WorkPriority.Urgent, ("number", order.Number)));
    }

    void Answer(string step, string? reason, Caller caller, DateTime now)
    {
        Table.Fire(this, step, caller);
        (AnsweredAt, AnswerReason) = (now, reason);
        var answer = State.ToString().ToUpperInvariant();
        Record(() => new WorkOfferAnswered(WorkOrderId, CaseId, Id, answer, reason, ProviderId, TechnicianId));
    }
}
