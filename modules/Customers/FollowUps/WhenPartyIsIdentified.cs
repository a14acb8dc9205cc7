using Platform.Contracts.Customers;

namespace Platform.Customers.FollowUps;

/// <summary>Now it is known who is to be called.</summary>
internal sealed class WhenPartyIsIdentified(FollowUpPlanner planner) : IReaction<PartyIdentified>
{
    public Task On(PartyIdentified e, CancellationToken ct) => planner.IdentifyAsync(e.Subject, e.PartyId, null, ct);
}
