namespace Platform.Customers.Care;

/// <summary>How far the care of one party on one occasion is.</summary>
internal enum CareTaskState
{
    /// <summary>On the month's list.</summary>
    Proposed = 0,

    /// <summary>It is to be carried out on its day.</summary>
    Approved = 1,

    /// <summary>The greeting, if any, went out.</summary>
    Sent = 2,

    /// <summary>The gift was handed over.</summary>
    DeliveredGift = 3,

    /// <summary>Nothing happens; the reason says why.</summary>
    Skipped = 4,
}

/// <summary>That one party is to be thought of on one occasion; once, whatever campaigns it fits.</summary>
internal sealed class CareTask : ScopedAggregate, IPartied
{
    public const int LongestReason = 200;
    public const string RefusedReason = "REFUSED", GoneReason = "PARTY_GONE";

    CareTask() { }

    public CareTask(CareCampaign campaign, Party party, DateOnly day, string month, bool refused)
    {
        (CampaignId, PartyId, Occasion, Month, Org) = (campaign.Id, party.Id, campaign.Occasion, month, party.Org);
        (OccasionKey, Day) = (KeyOf(campaign, day), BusinessDay.Begins(day));
        if (refused) (State, Reason) = (CareTaskState.Skipped, RefusedReason);
    }

    /// <summary>The campaign it comes from.</summary>
    public long CampaignId { get; private set; }

    /// <summary>Whom it is for.</summary>
    public long PartyId { get; private set; }

    long? IPartied.PartyId => PartyId;

    /// <summary>The occasion.</summary>
    public CareOccasion Occasion { get; private set; }

    /// <summary>The occasion and its day; unique with the party.</summary>
    public string OccasionKey { get; private set; } = "";

    /// <summary>The day's first moment in China, UTC.</summary>
    public DateTime Day { get; private set; }

    /// <summary>The list it stands on, yyyy-MM in China.</summary>
    public string Month { get; private set; } = "";

    /// <summary>How far it is.</summary>
    public CareTaskState State { get; private set; }

    /// <summary>Why it is skipped, REFUSED and PARTY_GONE being the program's own; null otherwise.</summary>
    public string? Reason { get; private set; }

    /// <summary>Account that approved or skipped it; null before, or when the program did.</summary>
    public long? DecidedBy { get; private set; }

    /// <summary>When it was carried out, UTC; null before.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>What was said about handing the gift over; null before.</summary>
    public string? GiftNote { get; private set; }

    /// <summary>When the gift was handed over, UTC; null before.</summary>
    public DateTime? GiftAt { get; private set; }

    public static string KeyOf(CareCampaign campaign, DateOnly day)
        => FormattableString.Invariant($"{campaign.Occasion}:{day:yyyyMMdd}{(campaign.Occasion == CareOccasion.FixedDay ? ":" + campaign.Code : "")}");

    public void Approve(DateTime at, long? by)
    {
        (State, DecidedBy) = (CareTaskState.Approved, by);
        Record(() => new CareTaskDue(Id), at);
    }

    public void Skip(string reason, long? by) => (State, Reason, DecidedBy) = (CareTaskState.Skipped, reason, by);

    /// <summary>Its day has come. The greeting is one message; the rules of turning to people hold for it as for any other.</summary>
    public void CarryOut(CareCampaign campaign, CareOffer? offer, DateTime now)
    {
        (State, SentAt) = (CareTaskState.Sent, now);
        if (campaign.Greeting is null && offer is null) return;
        Record(() => CampaignNotices.Greeting.To(new SubjectRef("CareTask", Id), [new(PartyId: PartyId)], false, ("greeting", campaign.Greeting ?? offer!.Title), ("offer", offer is null ? "–" : $"{offer.Title} {offer.Code}")));
    }

    public void HandOver(string? note, DateTime now) => (State, GiftNote, GiftAt) = (CareTaskState.DeliveredGift, note, now);
}

/// <summary>The time has come to carry an approved task out.</summary>
internal sealed record CareTaskDue(long CareTaskId) : IEvent;
