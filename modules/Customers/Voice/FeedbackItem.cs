using Platform.Kernel.Security;

namespace Platform.Customers.Voice;

/// <summary>What feedback is about.</summary>
internal enum FeedbackKind
{
    /// <summary>The product itself: quality, size, wishes.</summary>
    Product = 0,

    /// <summary>How people were served.</summary>
    Service = 1,

    /// <summary>Delivery and packing.</summary>
    Logistics = 2,

    /// <summary>How a dealer runs the business (经营情况).</summary>
    DealerOperation = 3,

    /// <summary>Prices and price policy (价格政策).</summary>
    Price = 4,

    /// <summary>Advertising (广告活动).</summary>
    Advertising = 5,

    /// <summary>What competitors do.</summary>
    Competitor = 6,

    /// <summary>A suggestion of another kind.</summary>
    Suggestion = 7,

    /// <summary>Praise.</summary>
    Praise = 8,
}

/// <summary>How far feedback is.</summary>
internal enum FeedbackState
{
    /// <summary>Waits for its team.</summary>
    Received = 0,

    /// <summary>Somebody is at it.</summary>
    InHand = 1,

    /// <summary>The sender got an answer, or there is nobody to answer and it is settled.</summary>
    Answered = 2,
}

/// <summary>One opinion, wish or piece of market intelligence: who said it, about what, who handles it and what was answered.</summary>
internal sealed class FeedbackItem : ScopedAggregate, IPartied, ITeamed, IOwned
{
    public const int LongestText = 4000, LongestProduct = 64, LongestTag = 30, MostTags = 10, LongestProgress = 500;

    FeedbackItem() { }

    public FeedbackItem(FeedbackKind kind, long? party, string textSealed, ServiceChannel channel, OrgPath org) => (Kind, PartyId, TextSealed, Channel, Org) = (kind, party, textSealed, channel, org);

    /// <summary>What it is about, as a person decided.</summary>
    public FeedbackKind Kind { get; private set; }

    /// <summary>How far it is.</summary>
    public FeedbackState State { get; private set; }

    /// <summary>Who said it; null when nobody is named.</summary>
    public long? PartyId { get; private set; }

    /// <summary>How it came in.</summary>
    public ServiceChannel Channel { get; private set; }

    [Protected, Encrypted]
    public string TextSealed { get; private set; } = "";

    /// <summary>Code of the product; null when about none.</summary>
    public string? Product { get; private set; }

    /// <summary>Topics, in lower case, each between commas.</summary>
    public string TagLine { get; private set; } = ",";

    /// <summary>Team that handles it; null while none has it.</summary>
    public long? TeamId { get; private set; }

    /// <summary>Account that is at it; null before.</summary>
    public long? OwnerId { get; private set; }

    [Protected, Encrypted]
    public string? ProgressSealed { get; private set; }

    [Protected, Encrypted]
    public string? AnswerSealed { get; private set; }

    /// <summary>When it was answered, UTC; null before.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>What the program would have called it when it came in; null when it had nothing to learn from.</summary>
    public FeedbackKind? SuggestedKind { get; private set; }

    /// <summary>How sure it was then, in percent; null without a suggestion.</summary>
    public int? SuggestedPercent { get; private set; }

    public IReadOnlyList<string> Tags => TagLine.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public void About(string? product, IEnumerable<string> tags) => (Product, TagLine) = (product, "," + string.Concat(tags.Select(t => t + ",")));

    public void Suggest(FeedbackKind kind, int percent) => (SuggestedKind, SuggestedPercent) = (kind, percent);

    public void Classify(FeedbackKind kind) => Kind = kind;

    public void Route(long? team)
    {
        TeamId = team;
        if (team is { } id) Record(() => FeedbackNotices.Received.To(new SubjectRef("FeedbackItem", Id), [new(TeamId: id)], false, ("kind", Kind.ToString())));
    }

    public void Progress(string textSealed, long? by)
    {
        Open();
        (State, ProgressSealed, OwnerId) = (FeedbackState.InHand, textSealed, by ?? OwnerId);
    }

    public void Answer(string answerSealed, long? by, DateTime now)
    {
        Open();
        (State, AnswerSealed, OwnerId, AnsweredAt) = (FeedbackState.Answered, answerSealed, by ?? OwnerId, now);
        if (PartyId is { } party) Record(() => FeedbackNotices.Answered.To(new SubjectRef("FeedbackItem", Id), [new(PartyId: party)], false));
    }

    void Open()
    {
        if (State == FeedbackState.Answered) throw new Refused(VoiceErrors.Closed, "id");
    }
}

/// <summary>The team that a kind of feedback goes to.</summary>
internal sealed class FeedbackRoute : ScopedAggregate
{
    FeedbackRoute() { }

    public FeedbackRoute(FeedbackKind kind, OrgPath org) => (Kind, Org) = (kind, org);

    /// <summary>The kind.</summary>
    public FeedbackKind Kind { get; private set; }

    /// <summary>Its team.</summary>
    public long TeamId { get; internal set; }
}
