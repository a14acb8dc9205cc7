using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Sees to it that a dissatisfied answer has a consequence: the settled case goes on, or a complaint is opened.</summary>
internal sealed class Consequences(AfterSalesDb db, Caller caller, NumberBlocks numbers, Router router, Platform.Contracts.Administration.IOrganisation organisation, Delivery delivery)
{
    /// <param name="cause">The follow-up, survey or visit; one consequence each.</param>
    /// <param name="subject">What it was about.</param>
    /// <param name="partyId">Who is dissatisfied; null when unknown.</param>
    /// <param name="ct">Cancels.</param>
    public async Task Follow(SubjectRef cause, SubjectRef subject, long? partyId, CancellationToken ct)
    {
        var origin = cause.ToString();
        if (await db.Set<Case>().AnyAsync(c => c.Origin == origin, ct)) return;
        var it = await About(subject, ct);
        if (it is { State: CaseState.Resolved })
        {
            it.Reopen($"客户不满意 · dissatisfied ({origin})", cause.Type == "FollowUp" ? cause.Id : null, caller, db.Now);
            return;
        }
        var org = it?.Org ?? delivery.Org ?? await organisation.HeadOffice(ct);
        var title = $"客户对{it?.Number ?? subject.ToString()}不满意";
        var route = await router.Route(new RoutingFacts(CaseKind.Complaint, ServiceChannel.Internal, it?.ServiceItemId, it?.LocationId, null, org, title), null, null, ct);
        var complaint = Case.Open(new NewCase
        {
            Number = await numbers.OfDayAsync(db, "CS", ct), Org = org, Kind = CaseKind.Complaint, Channel = ServiceChannel.Internal, Title = title,
            Standing = new Standing(route.QueueId, route.Team?.TeamId ?? it?.TeamId, route.OwnerId, route.Priority ?? CasePriority.High), Origin = origin, RelatedCaseId = it?.Id, OpenedAt = db.Now,
            PartyId = partyId ?? it?.PartyId, LocationId = it?.LocationId, OrderId = it?.OrderId ?? (subject.Type == "Order" ? subject.Id : null), ServiceItemId = it?.ServiceItemId, ServiceItemCode = it?.ServiceItemCode,
            Entry = new CaseEntry { Channel = ServiceChannel.Internal, PartyId = partyId ?? it?.PartyId, At = db.Now },
        });
        db.Add(complaint);
        complaint.Tell(cause);
    }

    async Task<Case?> About(SubjectRef subject, CancellationToken ct)
        => subject.Type == "Case" ? await AfterSalesDb.WithPhase(db.Set<Case>()).FindByAsync(c => c.Id == subject.Id, ct) : null;
}
