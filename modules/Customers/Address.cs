using Platform.Kernel.Security;

namespace Platform.Customers;

/// <summary>Where a party is: a Chinese address by division code, or a free foreign one.</summary>
internal sealed class Address : Aggregate
{
    public const string China = "CN";

    Address() { }

    public Address(AddressInput input, string field, FieldCipher cipher) => Change(input, field, cipher);

    public long PartyId { get; private set; }

    /// <summary>Country, ISO 3166 two-letter code; CN for addresses by division code, null when the system it was taken over from gave none.</summary>
    public string? Country { get; private set; }

    /// <summary>Chinese division code of 6, 9 or 12 digits; null for a foreign address.</summary>
    public string? DivisionCode { get; private set; }

    /// <summary>The division as people write it, such as 广东省深圳市南山区; for a foreign address state or city, null when not given.</summary>
    public string? Region { get; private set; }

    [Protected, Encrypted]
    public string LinesSealed { get; private set; } = "";

    [Protected, Encrypted]
    public string? PostalCodeSealed { get; private set; }

    public IReadOnlyList<string> Lines(FieldCipher cipher) => cipher.Reveal(LinesSealed)!.Split('\n');

    public string? PostalCode(FieldCipher cipher) => cipher.Reveal(PostalCodeSealed);

    /// <summary>All of it in one line, in the clear.</summary>
    public string OneLine(FieldCipher cipher) => string.Join(' ', Lines(cipher).Prepend(Region).Where(part => !string.IsNullOrWhiteSpace(part)));

    /// <summary>The district is enough to route and to plan; what leads to the door is not shown.</summary>
    public string Masked => (Region ?? Country) + "****";

    /// <exception cref="Refused">With every fault of the input; the address is unchanged then.</exception>
    public void Change(AddressInput input, string field, FieldCipher cipher)
    {
        var text = AddressText.Read(input, field);
        (Country, DivisionCode, Region) = (text.Country, text.DivisionCode, text.Region);
        LinesSealed = cipher.Protect(string.Join('\n', text.Lines))!;
        PostalCodeSealed = cipher.Protect(text.PostalCode);
    }

    /// <summary>An address as another system gave it: one free text that nobody has sorted yet.</summary>
    public static Address TakenOver(string? country, string? text, string? postalCode, FieldCipher cipher) => new()
    {
        Country = AddressText.IsCountry(country) ? country : null,
        LinesSealed = cipher.Protect(AddressText.Cut(text, AddressText.LongestLine * AddressText.MostLines) ?? "")!,
        PostalCodeSealed = cipher.Protect(AddressText.Cut(postalCode, AddressText.LongestPostalCode)),
    };
}
