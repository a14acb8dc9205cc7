namespace Platform.Customers.Care;

/// <summary>What GraphQL shows of a campaign.</summary>
internal sealed class CareCampaignType : ObjectType<CareCampaign>
{
    public CareCampaignType()
    {
        Shows(c => c.Id);
        Shows(c => c.Version);
        Shows(c => c.Code);
        Shows(c => c.Name).NotSortable();
        Shows(c => c.IsActive);
        Shows(c => c.Occasion);
        Shows(c => c.FixedMonth);
        Shows(c => c.FixedDay);
        Shows(c => c.SegmentId).AsId("Segment");
        Shows(c => c.Role);
        Shows(c => c.Greeting).NotSortable();
        Shows(c => c.DaysBefore);
        Shows(c => c.Gift).NotSortable();
        Shows(c => c.OfferTitle).NotSortable();
        Shows(c => c.OfferMinor);
        Shows(c => c.OfferCurrency);
        Shows(c => c.OfferDays);
        Shows(c => c.OrgId).As("orgUnitId").AsId("OrgUnit").NotSortable();
    }
}

/// <summary>What GraphQL shows of a month's list.</summary>
internal sealed class CareListType : ObjectType<CareList>
{
    public CareListType()
    {
        Shows(l => l.Id);
        Shows(l => l.Version);
        Shows(l => l.Month);
        Shows(l => l.CompleteAt);
        Shows(l => l.Added);
        Shows(l => l.OrgId).As("orgUnitId").AsId("OrgUnit").NotSortable();
    }
}

/// <summary>What GraphQL shows of a task.</summary>
internal sealed class CareTaskType : ObjectType<CareTask>
{
    public CareTaskType()
    {
        Shows(t => t.Id);
        Shows(t => t.Version);
        Shows(t => t.CampaignId).AsId("CareCampaign");
        Shows(t => t.PartyId).AsId("Party");
        Shows(t => t.Occasion);
        Shows("on", t => BusinessDay.Of(t.Day)).Reads(nameof(CareTask.Day)).NotNull().Described("The day of the occasion, in China.");
        Shows(t => t.Month);
        Shows(t => t.State);
        Shows(t => t.Reason).NotSortable();
        Shows(t => t.DecidedBy).AsId("Account");
        Shows(t => t.SentAt);
        Shows(t => t.GiftAt);
        Shows(t => t.GiftNote).NotSortable();
    }
}

/// <summary>What GraphQL shows of an offer.</summary>
internal sealed class CareOfferType : ObjectType<CareOffer>
{
    public CareOfferType()
    {
        Shows(o => o.Id);
        Shows(o => o.Version);
        Shows(o => o.CareTaskId).AsId("CareTask");
        Shows(o => o.PartyId).AsId("Party");
        Shows(o => o.Code);
        Shows(o => o.Title).NotSortable();
        Shows("value", o => new Money(o.ValueMinor, o.Currency)).Reads(nameof(CareOffer.ValueMinor), nameof(CareOffer.Currency)).NotNull().Described("What it is worth.");
        Shows(o => o.ValidTo);
        Shows(o => o.RedeemedAt);
        Shows(o => o.RedeemedBy).AsId("Account");
        Shows(o => o.Reference).NotSortable();
    }
}

/// <summary>Whether a month's list is what its rules give now.</summary>
/// <param name="Expected">How many party-occasions the rules give.</param>
/// <param name="Listed">How many of those stand on the list.</param>
/// <param name="Missing">How many of them the list lacks: make it again.</param>
/// <param name="Surplus">How many stand on the list that the rules no longer give, because a rule or a party changed since.</param>
internal sealed record CareListCheck(int Expected, int Listed, int Missing, int Surplus);

internal sealed class CareListCheckType : ObjectType<CareListCheck>
{
    public CareListCheckType() => ShowsAll();
}
