namespace Platform.Customers.Care;

/// <summary>Whom to think of on what occasion, and with what.</summary>
internal sealed class CareCampaign : ScopedAggregate
{
    public const int LongestName = 80, LongestGreeting = 500, LongestGift = 120, LongestOffer = 80, MostDaysBefore = 30, MostOfferDays = 366;

    CareCampaign() { }

    public CareCampaign(string code, OrgPath org) => (Code, Org) = (code, org);

    /// <summary>Short name, unique.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether it takes part in new lists.</summary>
    public bool IsActive { get; private set; }

    /// <summary>The occasion.</summary>
    public CareOccasion Occasion { get; private set; }

    /// <summary>Month of a fixed day; null for other occasions.</summary>
    public int? FixedMonth { get; private set; }

    /// <summary>Day of a fixed day; null for other occasions.</summary>
    public int? FixedDay { get; private set; }

    /// <summary>Only parties of this segment; null for all.</summary>
    public long? SegmentId { get; private set; }

    /// <summary>Only parties with this role; null for all.</summary>
    public PartyRole? Role { get; private set; }

    /// <summary>Words that are sent, without personal data; null when nothing is sent.</summary>
    public string? Greeting { get; private set; }

    /// <summary>How many days before the day they are sent.</summary>
    public int DaysBefore { get; private set; }

    /// <summary>What is given; null when nothing is.</summary>
    public string? Gift { get; private set; }

    /// <summary>What the recipient's own offer is called; null without one.</summary>
    public string? OfferTitle { get; private set; }

    /// <summary>Its value in minor units; null without one.</summary>
    public long? OfferMinor { get; private set; }

    /// <summary>Its currency; null without one.</summary>
    public string? OfferCurrency { get; private set; }

    /// <summary>How many days it is valid from the day of the occasion; null without one.</summary>
    public int? OfferDays { get; private set; }

    public void Set(string name, bool active, CareOccasion occasion, int? month, int? day, long? segment, PartyRole? role)
        => (Name, IsActive, Occasion, FixedMonth, FixedDay, SegmentId, Role) = (name, active, occasion, month, day, segment, role);

    public void Give(string? greeting, int daysBefore, string? gift, string? offer, Money? value, int? days)
        => (Greeting, DaysBefore, Gift, OfferTitle, OfferMinor, OfferCurrency, OfferDays) = (greeting, daysBefore, gift, offer, value?.AmountMinor, value?.Currency, days);

    /// <summary>Days of a year on which it falls for everybody; empty when the day is each party's own.</summary>
    public IEnumerable<DateOnly> In(int year)
        => Occasion == CareOccasion.FixedDay ? [new DateOnly(year, FixedMonth!.Value, Math.Min(FixedDay!.Value, DateTime.DaysInMonth(year, FixedMonth!.Value)))] : Festivals.In(Occasion, year);

    /// <summary>The kind of special day it is about; null when it falls on one day for everybody.</summary>
    public SpecialDayKind? Own => Occasion switch { CareOccasion.Birthday => SpecialDayKind.Birthday, CareOccasion.Anniversary => SpecialDayKind.Anniversary, CareOccasion.SpecialDay => SpecialDayKind.Other, _ => null };
}
