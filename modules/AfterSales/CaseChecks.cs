namespace Platform.AfterSales;

/// <summary>Words for checking input.</summary>
internal static class CaseChecks
{
    /// <summary>A text within its limit, and there when it must be.</summary>
    public static bool Text(this Reasons reasons, string? value, string field, int max, bool required = false)
        => !reasons.AddIf(required && string.IsNullOrWhiteSpace(value), CommonErrors.Required, field) && !reasons.AddIf(value?.Length > max, CommonErrors.TooLong, field, ("max", max));

    /// <summary>A code: printable ASCII without blanks.</summary>
    public static bool Code(this Reasons reasons, string? value, string field, int max, bool required = false)
        => reasons.Text(value, field, max, required)
        && !reasons.AddIf(value is { Length: > 0 } && value.AsSpan().ContainsAnyExceptInRange('!', '~'), CommonErrors.InvalidFormat, field, ("expected", "printable ASCII without blanks"));

    /// <summary>Refuses at once when a mandatory text is missing or too long.</summary>
    public static string Words(string? value, string field, int max)
    {
        var reasons = new Reasons();
        reasons.Text(value, field, max, required: true);
        reasons.ThrowIfAny();
        return value!.Trim();
    }

    /// <summary>Null for a blank.</summary>
    public static string? Tidy(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The row that a global id names; null when none is given, 0 (which no row has) when it names something else.</summary>
    public static long? RowOf(string? globalId, string type) => globalId is null ? null : GlobalId.Row(type, globalId);
}
