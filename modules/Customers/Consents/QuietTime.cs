namespace Platform.Customers.Consents;

/// <summary>Hours in which a party wants no calls and messages at all, such as the night shift's morning.</summary>
internal sealed class QuietTime : ScopedAggregate, IPartied
{
    QuietTime() { }

    public QuietTime(Party party) => (PartyId, Org) = (party.Id, party.Org);

    /// <summary>Whose hours.</summary>
    public long PartyId { get; private set; }

    long? IPartied.PartyId => PartyId;

    /// <summary>Beginning, <c>HH:mm</c>; null when the hours were taken away.</summary>
    public string? From { get; private set; }

    /// <summary>End, <c>HH:mm</c>, exclusive; before the beginning when they go over midnight.</summary>
    public string? To { get; private set; }

    /// <summary>IANA time zone.</summary>
    public string TimeZone { get; private set; } = "Asia/Shanghai";

    public void Set(string? from, string? to, string zone) => (From, To, TimeZone) = (from, to, zone);

    /// <summary>Whether a moment lies within hours.</summary>
    public static bool Covers(string? from, string? to, string zone, DateTime utc)
        => TryTime(from, out var begin) && TryTime(to, out var end) && begin != end && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
        && TimeOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, found)).IsBetween(begin, end);

    public static bool TryTime(string? text, out TimeOnly time) => TimeOnly.TryParseExact(text, "HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out time);
}

/// <summary>What GraphQL shows of quiet hours.</summary>
internal sealed class QuietTimeType : ObjectType<QuietTime>
{
    public QuietTimeType()
    {
        Shows(q => q.Id);
        Shows(q => q.Version);
        Shows(q => q.PartyId).AsId("Party");
        Shows(q => q.From);
        Shows(q => q.To);
        Shows(q => q.TimeZone);
    }
}
