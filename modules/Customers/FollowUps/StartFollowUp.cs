using Platform.Contracts.Customers;
using Platform.Customers.Data;

namespace Platform.Customers.FollowUps;

/// <summary>Which follow-up.</summary>
internal sealed record StartFollowUpInput : ChangeInput
{
    /// <summary>True when the customer is on the line already: nobody is called, so refusals and quiet hours do not matter.</summary>
    public bool CustomerIsOnTheLine { get; init; }
}

/// <summary>Begins a call; the follow-up is the caller's from now on. Also before it is due, when the customer is on the line already.</summary>
[Needs(CarePermissions.Work)]
internal sealed class StartFollowUp(CustomersDb db, FollowUpPolicies policies, CareBook book, Consents.ContactConsents consents, Caller caller) : Mutation<StartFollowUpInput, FollowUp>
{
    public override async Task<FollowUp> Run(StartFollowUpInput input, CancellationToken ct)
    {
        var followUp = await db.Take<FollowUp>(input, Scope, null, ct);
        if (followUp.OwnerId is { } owner && owner != caller.UserId) throw new Refused(FollowUpErrors.OfAnother, "id");
        if (caller.UserId is { } me && me == followUp.WorkerId && await policies.OfAsync(followUp.PolicyId, ct) is { NotByWorker: true }) throw new Refused(FollowUpErrors.ByWorker, "id");
        if (followUp.PartyId is { } party && !input.CustomerIsOnTheLine) await consents.Check(party, ContactTopic.Survey, ContactWay.Phone, "id", ct);
        followUp.Start(db.Now, caller);
        await book.NoteAsync(followUp, ct);
        return followUp;
    }
}
