namespace Platform.Logistics;

/// <summary>What can be said and changed about a stock location.</summary>
internal sealed record LocationTerms(string Name, bool Sellable, int Priority, string? Serves, string? ContactName, string? Phone, string? RegionCode, string? Region, string? Address)
{
    /// <summary>Collects what is wrong.</summary>
    public void Check(Reasons reasons)
    {
        reasons.AddIf(string.IsNullOrWhiteSpace(Name), CommonErrors.Required, "name");
        reasons.AddIf(Name.Length > 100, CommonErrors.TooLong, "name", ("max", 100));
        reasons.AddIf(Priority is < 0 or > 1000, CommonErrors.OutOfRange, "priority", ("min", 0), ("max", 1000));
        reasons.AddIf(Serves is { } s && (s.Length > 200 || s.Any(c => !char.IsAsciiDigit(c) && c is not (',' or ' '))), CommonErrors.InvalidFormat, "serves", ("expected", "31,3302"));
        reasons.AddIf(RegionCode is { } r && (r.Length is < 6 or > 12 || !r.All(char.IsAsciiDigit)), CommonErrors.InvalidFormat, "regionCode", ("expected", "310115"));
        Longest(ContactName, 60, "contactName");
        Longest(Phone, 40, "phone");
        Longest(Region, 100, "region");
        Longest(Address, 200, "address");

        void Longest(string? text, int max, string field) => reasons.AddIf(text?.Length > max, CommonErrors.TooLong, field, ("max", max));
    }
}
