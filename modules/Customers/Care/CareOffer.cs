namespace Platform.Customers.Care;

/// <summary>An advantage that is reserved for one party and can be redeemed once.</summary>
internal sealed class CareOffer : ScopedAggregate, IPartied
{
    public const int LongestReference = 60;

    CareOffer() { }

    public CareOffer(CareTask task, CareCampaign campaign, string code)
    {
        (CareTaskId, PartyId, Org, Code) = (task.Id, task.PartyId, task.Org, code);
        (Title, ValueMinor, Currency, ValidTo) = (campaign.OfferTitle!, campaign.OfferMinor!.Value, campaign.OfferCurrency!, task.Day.AddDays(campaign.OfferDays!.Value));
    }

    /// <summary>The task it was reserved with.</summary>
    public long CareTaskId { get; private set; }

    /// <summary>Whose it is.</summary>
    public long PartyId { get; private set; }

    long? IPartied.PartyId => PartyId;

    /// <summary>What the recipient names; unique.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What it is called.</summary>
    public string Title { get; private set; } = "";

    public long ValueMinor { get; private set; }

    public string Currency { get; private set; } = "";

    /// <summary>Until when it can be redeemed, UTC, exclusive.</summary>
    public DateTime ValidTo { get; private set; }

    /// <summary>When it was redeemed, UTC; null while it was not.</summary>
    public DateTime? RedeemedAt { get; private set; }

    /// <summary>Account that took it in; null while nobody has.</summary>
    public long? RedeemedBy { get; private set; }

    /// <summary>What it was redeemed with, such as an order's number; null when not said.</summary>
    public string? Reference { get; private set; }

    /// <summary>The order that it was redeemed with; null otherwise.</summary>
    public long? OrderId { get; private set; }

    /// <summary>An order took it off its price. One that was redeemed otherwise in that moment stays as it is, and the order is told.</summary>
    public void UsedBy(long orderId, string number, long? by, DateTime now)
    {
        if (OrderId == orderId) return;
        if (RedeemedAt is null) (RedeemedAt, RedeemedBy, Reference, OrderId) = (now, by, number, orderId);
        else Record(() => new Contracts.Customers.OfferRefused(Id, orderId, Code));
    }

    /// <summary>The order will not be; the recipient may use it for another.</summary>
    public void GiveBack() => (RedeemedAt, RedeemedBy, Reference, OrderId) = (null, null, null, null);

    /// <exception cref="Refused">It was redeemed, or its time is over.</exception>
    public void Redeem(string? reference, long? by, DateTime now)
    {
        if (RedeemedAt is not null) throw new Refused(CampaignErrors.Redeemed, "code");
        if (now >= ValidTo) throw new Refused(CampaignErrors.OfferOver, "code", ("until", ValidTo));
        (RedeemedAt, RedeemedBy, Reference) = (now, by, reference);
    }
}
