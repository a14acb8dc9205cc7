namespace Platform.AfterSales;

/// <summary>Short lists kept in one column, and checks of what clients send.</summary>
internal static class Words
{
    const int LongestSearch = 100;

    /// <summary>Codes separated by blanks, each once, sorted.</summary>
    public static string Joined(IEnumerable<string>? words)
        => string.Join(' ', (words ?? []).Select(w => w.Trim()).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>The codes again.</summary>
    public static IReadOnlyList<string> Split(string joined) => joined.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What somebody searches for, without blanks around it; null when nothing is.</summary>
    /// <exception cref="Refused">More than 100 characters.</exception>
    public static string? Sought(string? search)
        => search is null ? null : search.Trim() is { Length: <= LongestSearch } word ? word : throw new Refused(CommonErrors.TooLong, "search", ("max", LongestSearch));

    /// <summary>A text of at most so many characters.</summary>
    public static void Limit(this Reasons reasons, string? value, string field, int max, bool required = false)
    {
        if (reasons.AddIf(required && string.IsNullOrWhiteSpace(value), CommonErrors.Required, field)) return;
        reasons.AddIf(value?.Length > max, CommonErrors.TooLong, field, ("max", max));
    }

    /// <summary>A number between two limits, both inclusive; null passes.</summary>
    public static void Between(this Reasons reasons, long? value, string field, long min, long max)
        => reasons.AddIf(value < min || value > max, CommonErrors.OutOfRange, field, ("min", min), ("max", max));

    /// <summary>Codes without blanks, each 1 to 40 characters.</summary>
    public static void Codes(this Reasons reasons, IReadOnlyList<string>? values, string field, int most)
    {
        if (values is null || reasons.AddIf(values.Count > most, CommonErrors.TooMany, field, ("max", most))) return;
        for (var i = 0; i < values.Count; i++)
            if (!reasons.AddIf(values[i].Any(char.IsWhiteSpace), CommonErrors.InvalidFormat, $"{field}.{i}", ("expected", "a code without blanks")))
                reasons.Limit(values[i], $"{field}.{i}", 40, required: true);
    }

    /// <summary>An ISO 4217 code.</summary>
    public static void Currency(this Reasons reasons, string value, string field)
        => reasons.AddIf(value is not { Length: 3 } || !value.All(char.IsAsciiLetterUpper), CommonErrors.InvalidFormat, field, ("expected", "ISO 4217, three upper-case letters"));

    /// <summary>A Chinese division code or the beginning of one.</summary>
    public static void Division(this Reasons reasons, string? value, string field, int least)
        => reasons.AddIf(value is not null && (value.Length < least || value.Length > 12 || !value.All(char.IsAsciiDigit)), CommonErrors.InvalidFormat, field, ("expected", $"{least} to 12 digits"));
}
