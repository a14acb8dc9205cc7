namespace Platform.Customers.Keeping;

/// <summary>Limits of what people write about a party.</summary>
internal static class PartyTexts
{
    /// <summary>Null stands for "not given" and is fine here.</summary>
    public static void Check(string? name, string? level, string? source, Reasons reasons)
    {
        if (name is not null && !reasons.AddIf(string.IsNullOrWhiteSpace(name), CommonErrors.Required, "displayName"))
            reasons.AddIf(name.Length > PartyName.Longest, CommonErrors.TooLong, "displayName", ("max", PartyName.Longest));
        reasons.AddIf(level?.Length > Party.LongestLevel, CommonErrors.TooLong, "level", ("max", Party.LongestLevel));
        reasons.AddIf(source?.Length > Party.LongestSource, CommonErrors.TooLong, "source", ("max", Party.LongestSource));
    }

    public static bool IsCode(string text, int longest) => text.Length > 0 && text.Length <= longest && !text.AsSpan().ContainsAnyExceptInRange('!', '~');
}
