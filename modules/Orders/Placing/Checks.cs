namespace Platform.Orders;

/// <summary>Words for checking input.</summary>
internal static class Checks
{
    public static void Text(this Reasons reasons, string? value, string field, int max, bool required = false)
    {
        if (reasons.AddIf(required && string.IsNullOrWhiteSpace(value), CommonErrors.Required, field)) return;
        reasons.AddIf(value?.Length > max, CommonErrors.TooLong, field, ("max", max));
    }

    public static void Code(this Reasons reasons, string? value, string field, int max, bool required = false)
    {
        if (reasons.AddIf(required && string.IsNullOrWhiteSpace(value), CommonErrors.Required, field) || value is null) return;
        if (reasons.AddIf(value.Length > max, CommonErrors.TooLong, field, ("max", max))) return;
        reasons.AddIf(value.Length > 0 && value.AsSpan().ContainsAnyExceptInRange('!', '~'), CommonErrors.InvalidFormat, field, ("expected", "printable ASCII without blanks"));
    }

    public static bool Range(this Reasons reasons, long value, string field, long min, long max)
        => !reasons.AddIf(value < min || value > max, CommonErrors.OutOfRange, field, ("min", min), ("max", max));

    public static void Receiver(this Reasons reasons, ReceiverInput? r, bool complete)
    {
        if (reasons.AddIf(complete && r is null, CommonErrors.Required, "receiver") || r is null) return;
        reasons.Text(r.Name, "receiver.name", 100, complete);
        reasons.Text(r.Phone, "receiver.phone", 30, complete);
        reasons.Text(r.Address, "receiver.address", 300, complete);
        reasons.Text(r.Region, "receiver.region", 100);
        reasons.Text(r.PostalCode, "receiver.postalCode", 12);
        reasons.AddIf(complete && r.Phone is { Length: > 0 and <= 30 } phone && (ReceiverSeal.Digits(phone, r.Country)?.Length ?? 0) is < 5 or > 20,
            CommonErrors.InvalidFormat, "receiver.phone", ("expected", "a phone number of 5 to 20 digits"));
        reasons.AddIf(r.RegionCode is { Length: > 0 } code && (code.Length is < 6 or > 12 || !code.All(char.IsAsciiDigit)), CommonErrors.InvalidFormat, "receiver.regionCode", ("expected", "6 to 12 digits"));
        reasons.AddIf(r.Country is { Length: > 0 } country && (country.Length != 2 || !country.All(char.IsAsciiLetter)), CommonErrors.InvalidFormat, "receiver.country", ("expected", "ISO 3166 two letters"));
    }
}
