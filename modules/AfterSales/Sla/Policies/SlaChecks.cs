namespace Platform.AfterSales;

/// <summary>Checks of short texts.</summary>
internal static class SlaChecks
{
    public static void Text(Reasons reasons, string? value, string field, int max)
    {
        if (!reasons.AddIf(string.IsNullOrWhiteSpace(value), CommonErrors.Required, field)) reasons.AddIf(value!.Length > max, CommonErrors.TooLong, field, ("max", max));
    }

    public static void Code(Reasons reasons, string? value, string field, int max)
    {
        Text(reasons, value, field, max);
        reasons.AddIf(value is { Length: > 0 } && value.AsSpan().ContainsAnyExceptInRange('!', '~'), CommonErrors.InvalidFormat, field, ("expected", "printable ASCII without blanks"));
    }
}
