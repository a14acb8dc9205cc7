using Platform.Contracts.Customers;

namespace Platform.Customers.Interactions;

/// <summary>Everything that one party and the company said to each other, whatever the channel, and the case it is about now.</summary>
internal sealed class ConversationThread : ScopedAggregate, IPartied
{
    ConversationThread() { }

    public ConversationThread(long partyId, OrgPath org, DateTime at) => (PartyId, Org, LastActivityAt) = (partyId, org, at);

    /// <summary>The party; the one that goes on when records were merged.</summary>
    public long? PartyId { get; private set; }

    /// <summary>When either side last said something, UTC.</summary>
    public DateTime LastActivityAt { get; private set; }

    /// <summary>By what way.</summary>
    public ServiceChannel LastChannel { get; private set; }

    /// <summary>The newest open case of the party; null when none is open.</summary>
    public long? OpenCaseId { get; private set; }

    public void Hear(ServiceChannel channel, DateTime at)
    {
        if (at >= LastActivityAt) (LastActivityAt, LastChannel) = (at, channel);
    }

    public void Open(long caseId) => OpenCaseId = OpenCaseId is { } known && known > caseId ? known : caseId;

    public void End(long caseId, long? next)
    {
        if (OpenCaseId == caseId) OpenCaseId = next;
    }

    /// <summary>Tells who is behind a case. Recorded here and not on the party, whose version an agent may be holding.</summary>
    public void Identify(long caseId) => Record(() => new PartyIdentified(new SubjectRef("Case", caseId), PartyId!.Value));
}
