namespace Platform.Orders;

/// <summary>A receiver with personal data encrypted and what is needed to find it.</summary>
/// <param name="Name">Encrypted; null when missing.</param>
/// <param name="Phone">Encrypted; null when missing.</param>
/// <param name="Address">Encrypted; null when missing.</param>
/// <param name="NameIndex">Blind index of the name; null when missing.</param>
/// <param name="PhoneIndex">Blind index of the phone with country code; null when missing.</param>
/// <param name="TailIndex">Blind index of the last four digits; null when there are fewer.</param>
/// <param name="RegionCode">Chinese division code; null abroad or when unknown.</param>
/// <param name="Region">Names of province, city and district, or the city abroad.</param>
/// <param name="Country">ISO 3166 two-letter code.</param>
/// <param name="PostalCode">Postal code.</param>
internal sealed record SealedReceiver(string? Name, string? Phone, string? Address, string? NameIndex, string? PhoneIndex, string? TailIndex,
    string? RegionCode, string? Region, string? Country, string? PostalCode);
