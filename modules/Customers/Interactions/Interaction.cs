using Platform.Contracts.Customers;
using Platform.Kernel.Security;

namespace Platform.Customers.Interactions;

/// <summary>One call, message, letter or talk. What was said is stored encrypted.</summary>
internal sealed class Interaction : ScopedAggregate, IPartied, IOwned
{
    public const int LongestExternalId = 120, LongestSummary = 500, LongestContent = 20_000, LongestRecording = 300, LongestOutcome = 60, LongestSubjectType = 40;

    Interaction() { }

    /// <summary>By what way.</summary>
    public ServiceChannel Channel { get; private set; }

    /// <summary>Who turned to whom.</summary>
    public InteractionDirection Direction { get; private set; }

    /// <summary>Its id at the channel, unique there: sent again it is the same interaction. Null when the channel gives none.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>The thread of everything this party and the company said to each other; null while the party is unknown.</summary>
    public long? ThreadId { get; private set; }

    /// <summary>The customer; null while unknown.</summary>
    public long? PartyId { get; private set; }

    [Protected, Encrypted]
    public string? ContactSealed { get; private set; }

    [Protected]
    public string? ContactIndex { get; private set; }

    [Protected, Encrypted]
    public string? SummarySealed { get; private set; }

    [Protected, Encrypted]
    public string? ContentSealed { get; private set; }

    /// <summary>Where a recording is kept, such as a key of the telephone system; null without one.</summary>
    public string? RecordingRef { get; private set; }

    /// <summary>Graph type of the document that it belongs to, such as Case; null when it belongs to none yet.</summary>
    public string? SubjectType { get; private set; }

    public long? SubjectId { get; private set; }

    /// <summary>Account that handled it; null while nobody has, or when the program did.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>When it began, UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>When it ended, UTC; null for messages, and while it goes on.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>What came of it, in the company's own codes; null when nothing was said.</summary>
    public string? Outcome { get; private set; }

    /// <summary>True while the program wrote it down because of a case, and nobody has said more about it.</summary>
    public bool FromDocument { get; private set; }

    public SubjectRef? Subject => SubjectType is { } type && SubjectId is { } id ? new SubjectRef(type, id) : null;

    public static Interaction Of(InteractionFacts facts, OrgPath org, FieldCipher cipher)
    {
        var interaction = new Interaction { Channel = facts.Channel, Direction = facts.Direction, StartedAt = facts.StartedAt, Org = org };
        interaction.Take(facts, cipher);
        interaction.FromDocument = facts.FromDocument;
        interaction.Record(() => new InteractionRecorded(interaction.Id, interaction.Channel, interaction.Direction == InteractionDirection.Inbound, interaction.PartyId, interaction.Subject, interaction.StartedAt));
        return interaction;
    }

    /// <summary>Somebody says more about what the program wrote down by itself: it stays one interaction.</summary>
    public void Adopt(InteractionFacts facts, FieldCipher cipher)
    {
        (StartedAt, FromDocument) = (facts.StartedAt, false);
        Take(facts, cipher);
    }

    /// <summary>What was said stands; what is unknown stays as it was.</summary>
    void Take(InteractionFacts facts, FieldCipher cipher)
    {
        ExternalId = facts.ExternalId ?? ExternalId;
        (ContactSealed, ContactIndex) = facts.Contact is { } contact ? (contact.Seal(cipher), ContactKey.Of(contact, cipher)) : (ContactSealed, ContactIndex);
        SummarySealed = cipher.Protect(facts.Summary) ?? SummarySealed;
        ContentSealed = cipher.Protect(facts.Content) ?? ContentSealed;
        RecordingRef = facts.RecordingRef ?? RecordingRef;
        OwnerId = facts.HandledBy ?? OwnerId;
        EndedAt = facts.EndedAt ?? EndedAt;
        Outcome = facts.Outcome ?? Outcome;
        if (facts.Subject is { } subject) Belong(subject);
    }

    public void Belong(SubjectRef subject) => (SubjectType, SubjectId) = (subject.Type, subject.Id);

    public void Join(long partyId, long threadId) => (PartyId, ThreadId) = (partyId, threadId);
}
