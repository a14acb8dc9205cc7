namespace Platform.Customers;

/// <summary>A checked address in plain text, never stored.</summary>
internal sealed record AddressText(string Country, string? DivisionCode, string? Region, IReadOnlyList<string> Lines, string? PostalCode)
{
    public const int LongestLine = 200, LongestRegion = 120, LongestPostalCode = 20, MostLines = 5;

    /// <exception cref="Refused">With every fault of the input.</exception>
    public static AddressText Read(AddressInput input, string field)
    {
        var reasons = new Reasons();
        var text = (input.Chinese, input.Foreign) switch
        {
            ({ } chinese, null) => Chinese(chinese, field + ".chinese", reasons),
            (null, { } foreign) => Foreign(foreign, field + ".foreign", reasons),
            _ => throw new Refused(CustomersErrors.AddressForm, field),
        };
        reasons.ThrowIfAny();
        return text;
    }

    public static bool IsCountry(string? code) => code is { Length: 2 } && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1]);

    /// <summary>What another system sent may be longer than any address is.</summary>
    public static string? Cut(string? text, int longest) => text?.Length > longest ? text[..longest] : text;

    static AddressText Chinese(ChineseAddressInput input, string field, Reasons reasons)
    {
        reasons.AddIf(!Customers.DivisionCode.IsValid(input.DivisionCode), CustomersErrors.InvalidDivision, field + ".divisionCode");
        Text(input.Region, LongestRegion, field + ".region", reasons);
        Text(input.Detail, LongestLine, field + ".detail", reasons);
        reasons.AddIf(input.PostalCode is { } code && (code.Length != 6 || !code.All(char.IsAsciiDigit)), CommonErrors.InvalidFormat, field + ".postalCode", ("expected", "518057"));
        return new(Address.China, input.DivisionCode, input.Region.Trim(), [OneLine(input.Detail)], input.PostalCode);
    }

    static AddressText Foreign(ForeignAddressInput input, string field, Reasons reasons)
    {
        if (!reasons.AddIf(!IsCountry(input.Country), CommonErrors.InvalidFormat, field + ".country", ("expected", "GB")))
            reasons.AddIf(input.Country == Address.China, CustomersErrors.ForeignAddressInChina, field + ".country");
        if (input.Region is { } region) reasons.AddIf(region.Length > LongestRegion, CommonErrors.TooLong, field + ".region", ("max", LongestRegion));
        reasons.AddIf(input.Lines.Count == 0, CommonErrors.Required, field + ".lines");
        reasons.AddIf(input.Lines.Count > MostLines, CommonErrors.TooMany, field + ".lines", ("max", MostLines));
        for (var i = 0; i < Math.Min(input.Lines.Count, MostLines); i++) Text(input.Lines[i], LongestLine, $"{field}.lines.{i}", reasons);
        reasons.AddIf(input.PostalCode?.Length > LongestPostalCode, CommonErrors.TooLong, field + ".postalCode", ("max", LongestPostalCode));
        return new(input.Country, null, string.IsNullOrWhiteSpace(input.Region) ? null : input.Region.Trim(), [.. input.Lines.Select(OneLine)], input.PostalCode?.Trim());
    }

    static void Text(string text, int longest, string field, Reasons reasons)
    {
        if (!reasons.AddIf(string.IsNullOrWhiteSpace(text), CommonErrors.Required, field)) reasons.AddIf(text.Length > longest, CommonErrors.TooLong, field, ("max", longest));
    }

    // Lines are stored joined by line feeds, so that none may be inside.
    static string OneLine(string text) => text.Replace('\r', ' ').Replace('\n', ' ').Trim();
}
