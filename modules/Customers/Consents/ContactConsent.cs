using Platform.Contracts.Customers;

namespace Platform.Customers.Consents;

/// <summary>A party's last word about one topic by one way.</summary>
internal sealed class ContactConsent : ScopedAggregate, IPartied
{
    public const int LongestSource = 200;

    ContactConsent() { }

    public ContactConsent(Party party, ContactTopic topic, ContactWay way) => (PartyId, Topic, Way, Org) = (party.Id, topic, way, party.Org);

    /// <summary>Whose word.</summary>
    public long PartyId { get; private set; }

    long? IPartied.PartyId => PartyId;

    /// <summary>About what.</summary>
    public ContactTopic Topic { get; private set; }

    /// <summary>By what way.</summary>
    public ContactWay Way { get; private set; }

    /// <summary>True when it may be used.</summary>
    public bool Granted { get; private set; }

    /// <summary>When the party said so, UTC.</summary>
    public DateTime SaidAt { get; private set; }

    /// <summary>How the party said so, such as a form or a call; null when unknown.</summary>
    public string? Source { get; private set; }

    public void Say(bool granted, string? source, DateTime at) => (Granted, Source, SaidAt) = (granted, source, at);
}

/// <summary>What GraphQL shows of a consent.</summary>
internal sealed class ContactConsentType : ObjectType<ContactConsent>
{
    public ContactConsentType()
    {
        Shows(c => c.Id);
        Shows(c => c.Version);
        Shows(c => c.PartyId).AsId("Party");
        Shows(c => c.Topic);
        Shows(c => c.Way);
        Shows(c => c.Granted);
        Shows(c => c.SaidAt);
        Shows(c => c.Source);
    }
}
