namespace Platform.Customers.Places;

/// <summary>Limits of what people write about a place.</summary>
internal static class PlaceTexts
{
    /// <summary>A null name stands for "not given" and is fine here.</summary>
    public static void Check(string? name, string? divisionCode, decimal? latitude, decimal? longitude, Reasons reasons)
    {
        if (name is not null && !reasons.AddIf(string.IsNullOrWhiteSpace(name), CommonErrors.Required, "name"))
            reasons.AddIf(name.Length > ServiceLocation.LongestName, CommonErrors.TooLong, "name", ("max", ServiceLocation.LongestName));
        reasons.AddIf(divisionCode is { Length: > 0 } code && !Customers.DivisionCode.IsValid(code), CustomersErrors.InvalidDivision, "divisionCode");
        reasons.AddIf(latitude is < -90 or > 90, CommonErrors.OutOfRange, "latitude", ("min", -90), ("max", 90));
        reasons.AddIf(longitude is < -180 or > 180, CommonErrors.OutOfRange, "longitude", ("min", -180), ("max", 180));
        reasons.AddIf(latitude is null != longitude is null, CommonErrors.Required, latitude is null ? "latitude" : "longitude");
    }

    public static bool IsCode(string text) => text.Length is > 0 and <= ServiceLocation.LongestCode && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '/');
}
