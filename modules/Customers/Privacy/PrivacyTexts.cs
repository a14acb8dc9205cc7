namespace Platform.Customers.Privacy;

/// <summary>Reasons and purposes that people give.</summary>
internal static class PrivacyTexts
{
    public const int Longest = 500;

    /// <exception cref="Refused">Empty or too long.</exception>
    public static string Read(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new Refused(CommonErrors.Required, field);
        return text.Length > Longest ? throw new Refused(CommonErrors.TooLong, field, ("max", Longest)) : text.Trim();
    }
}
