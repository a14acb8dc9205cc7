using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Customers.Data;
using Platform.Customers.Segments;

namespace Platform.Customers.Care;

/// <summary>A campaign.</summary>
internal sealed record UpsertCareCampaignInput : MutationInput
{
    /// <summary>Short name, 1 to 40 printable ASCII characters; the campaign of this code is changed, or made.</summary>
    public required string Code { get; init; }

    /// <summary>The version the client saw, 0 for a campaign that is not there yet; null overwrites whatever stands there.</summary>
    public long? ExpectedVersion { get; init; }
    /// <summary>Name for people, at most 80 characters.</summary>
    public required string Name { get; init; }

    /// <summary>False keeps it out of new lists.</summary>
    public bool Active { get; init; } = true;

    /// <summary>The occasion.</summary>
    public required CareOccasion Occasion { get; init; }

    /// <summary>Month of a fixed day.</summary>
    public int? FixedMonth { get; init; }

    /// <summary>Day of a fixed day.</summary>
    public int? FixedDay { get; init; }

    /// <summary>Only parties of this segment; null for all.</summary>
    [Id("Segment")]
    public long? SegmentId { get; init; }

    /// <summary>Only parties with this role, such as dealers; null for all.</summary>
    public PartyRole? Role { get; init; }

    /// <summary>Words that are sent, at most 500 characters, the same for all and without personal data; null sends nothing.</summary>
    public string? Greeting { get; init; }

    /// <summary>How many days before the day they are sent, 0 to 30.</summary>
    public int DaysBefore { get; init; }

    /// <summary>What is given, at most 120 characters; null gives nothing.</summary>
    public string? Gift { get; init; }

    /// <summary>What the recipient's own offer is called, at most 80 characters; null without one.</summary>
    public string? OfferTitle { get; init; }

    /// <summary>Its value in minor units.</summary>
    public long? OfferMinor { get; init; }

    /// <summary>Its currency.</summary>
    public string OfferCurrency { get; init; } = "CNY";

    /// <summary>How many days it is valid from the day of the occasion, 1 to 366.</summary>
    public int? OfferDays { get; init; }

    /// <summary>Whose parties it reaches, those of units below included; null is the caller's own unit. Counts when it is made.</summary>
    [Id("OrgUnit")]
    public long? OrgUnitId { get; init; }
}

/// <summary>Makes or changes a campaign; lists that exist stay as they are.</summary>
[Needs(CampaignPermissions.Write)]
internal sealed class UpsertCareCampaign(CustomersDb db, IOrganisation organisation, Caller caller) : Mutation<UpsertCareCampaignInput, CareCampaign>
{
    public override async Task<CareCampaign> Run(UpsertCareCampaignInput input, CancellationToken ct)
    {
        Check(input);
        if (input.SegmentId is { } segment && !await db.Set<Segment>().Within(Scope).AnyAsync(s => s.Id == segment, ct)) throw new Refused(CommonErrors.NotFound, "segmentId", ("what", nameof(Segment)));
        var campaign = await db.Set<CareCampaign>().AsTracking().FirstOrDefaultAsync(c => c.Code == input.Code, ct);
        if (campaign is null) db.Add(campaign = new CareCampaign(input.Code, await organisation.Place(input.OrgUnitId, caller, Scope, ct)));
        else if (!Scope.Reaches(campaign.Org)) throw new Refused(CommonErrors.AlreadyExists, "code", ("what", nameof(CareCampaign)), ("value", input.Code));
        await db.RequireVersion(campaign, input.ExpectedVersion, ct);
        campaign.Set(input.Name.Trim(), input.Active, input.Occasion, input.FixedMonth, input.FixedDay, input.SegmentId, input.Role);
        campaign.Give(Blank(input.Greeting), input.DaysBefore, Blank(input.Gift), Blank(input.OfferTitle), Blank(input.OfferTitle) is null ? null : new Money(input.OfferMinor!.Value, input.OfferCurrency), Blank(input.OfferTitle) is null ? null : input.OfferDays);
        return campaign;
    }

    static void Check(UpsertCareCampaignInput input)
    {
        var reasons = new Reasons();
        reasons.AddIf(input.Code is not { Length: >= 1 and <= Segment.LongestCode } || input.Code.AsSpan().ContainsAnyExceptInRange('!', '~'), CommonErrors.InvalidFormat, "code", ("expected", "1-40 ASCII"));
        if (!reasons.AddIf(string.IsNullOrWhiteSpace(input.Name), CommonErrors.Required, "name")) reasons.AddIf(input.Name.Length > CareCampaign.LongestName, CommonErrors.TooLong, "name", ("max", CareCampaign.LongestName));
        var isFixed = input.Occasion == CareOccasion.FixedDay;
        if (!reasons.AddIf(isFixed != (input.FixedMonth is not null && input.FixedDay is not null) || (!isFixed && (input.FixedMonth ?? input.FixedDay) is not null), CampaignErrors.FixedDay, "fixedDay"))
            reasons.AddIf(isFixed && (input.FixedMonth is < 1 or > 12 || input.FixedDay < 1 || input.FixedDay > DateTime.DaysInMonth(2024, Math.Clamp(input.FixedMonth!.Value, 1, 12))), CampaignErrors.NoSuchDay, "fixedDay");
        reasons.AddIf(input.Greeting?.Length > CareCampaign.LongestGreeting, CommonErrors.TooLong, "greeting", ("max", CareCampaign.LongestGreeting));
        reasons.AddIf(input.Gift?.Length > CareCampaign.LongestGift, CommonErrors.TooLong, "gift", ("max", CareCampaign.LongestGift));
        reasons.AddIf(input.DaysBefore is < 0 or > CareCampaign.MostDaysBefore, CommonErrors.OutOfRange, "daysBefore", ("min", 0), ("max", CareCampaign.MostDaysBefore));
        reasons.AddIf(Blank(input.Greeting) is null && Blank(input.Gift) is null && Blank(input.OfferTitle) is null, CampaignErrors.NothingToGive, "greeting");
        reasons.AddIf(Blank(input.OfferTitle) is { } title ? title.Length > CareCampaign.LongestOffer || input.OfferMinor is null or <= 0 or > 1_000_000_000_000 || input.OfferDays is null or < 1 or > CareCampaign.MostOfferDays || input.OfferCurrency is not { Length: 3 }
            : input.OfferMinor is not null || input.OfferDays is not null, CampaignErrors.OfferTerms, "offerTitle");
        reasons.ThrowIfAny();
    }

    static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
