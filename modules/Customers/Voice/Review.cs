using Platform.Kernel.Security;

namespace Platform.Customers.Voice;

/// <summary>Whether everybody sees a review.</summary>
internal enum ReviewState
{
    /// <summary>Everybody sees it, and it counts.</summary>
    Visible = 0,

    /// <summary>Moderation took it away; it does not count.</summary>
    Hidden = 1,

    /// <summary>Whoever wrote it took it back; it does not count.</summary>
    Withdrawn = 2,
}

/// <summary>What a customer publicly says of a shop, a provider or a member of staff.</summary>
internal sealed class Review : ScopedAggregate, IPartied
{
    public const int LongestText = 1000, LongestReason = 200;

    Review() { }

    public Review(string type, long subject, long? party, string? documentType, long? document, int score, string? textSealed, OrgPath org)
        => (SubjectType, SubjectId, PartyId, DocumentType, DocumentId, Score, TextSealed, Org, LiveKey)
            = (type, subject, party, documentType, document, score, textSealed, org, party is null ? null : FormattableString.Invariant($"{type}:{subject}:{party}:{documentType}:{document}"));

    /// <summary>Graph type of what is reviewed: OrgUnit, ServiceProvider or Account.</summary>
    public string SubjectType { get; private set; } = "";

    public long SubjectId { get; private set; }

    /// <summary>Who says it; null when nobody is named.</summary>
    public long? PartyId { get; private set; }

    /// <summary>Graph type of the order, case or work order it is about; null when about none.</summary>
    public string? DocumentType { get; private set; }

    public long? DocumentId { get; private set; }

    /// <summary>1 to 5.</summary>
    public int Score { get; private set; }

    [Protected, Encrypted]
    public string? TextSealed { get; private set; }

    /// <summary>Whether it is seen and counts.</summary>
    public ReviewState State { get; private set; }

    /// <summary>Why moderation hid it; null unless it did.</summary>
    public string? HiddenReason { get; private set; }

    [Protected, Encrypted]
    public string? ReplySealed { get; private set; }

    /// <summary>When it was replied to, UTC; null before.</summary>
    public DateTime? RepliedAt { get; private set; }

    /// <summary>Unique while the review stands: one of a party for a subject and document.</summary>
    public string? LiveKey { get; private set; }

    public void Hide(string reason) => Move(ReviewState.Hidden, reason);

    public void Show() => Move(ReviewState.Visible, null);

    public void Withdraw()
    {
        Move(ReviewState.Withdrawn, null);
        LiveKey = null;
    }

    public void Reply(string textSealed, DateTime now)
    {
        if (State == ReviewState.Withdrawn) throw new Refused(VoiceErrors.Withdrawn, "id");
        (ReplySealed, RepliedAt) = (textSealed, now);
    }

    void Move(ReviewState to, string? reason)
    {
        if (State == ReviewState.Withdrawn) throw new Refused(VoiceErrors.Withdrawn, "id");
        (State, HiddenReason) = (to, reason);
    }
}
