using System.Text.RegularExpressions;

namespace Platform.Administration;

/// <summary>Checks of short texts that several use cases share.</summary>
internal static partial class Texts
{
    /// <summary>A code: 1 to <paramref name="max"/> ASCII letters, digits, dashes and underscores.</summary>
    public static void Code(Reasons reasons, string? value, string field, int max)
    {
        if (reasons.AddIf(string.IsNullOrWhiteSpace(value), CommonErrors.Required, field)) return;
        if (reasons.AddIf(value!.Length > max, CommonErrors.TooLong, field, ("max", max))) return;
        reasons.AddIf(!Codes().IsMatch(value), CommonErrors.InvalidFormat, field, ("expected", "A-Z a-z 0-9 - _"));
    }

    /// <summary>A name for people: not blank, without control characters.</summary>
    public static void Name(Reasons reasons, string? value, string field, int max)
    {
        if (reasons.AddIf(string.IsNullOrWhiteSpace(value), CommonErrors.Required, field)) return;
        if (reasons.AddIf(value!.Length > max, CommonErrors.TooLong, field, ("max", max))) return;
        reasons.AddIf(value.Any(char.IsControl), CommonErrors.InvalidFormat, field, ("expected", "text without control characters"));
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_-]*\z")]
    private static partial Regex Codes();
}
