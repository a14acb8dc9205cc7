using Platform.Kernel.Security;

namespace Platform.Customers;

/// <summary>One means of reaching a party: a phone, an e-mail address, an account.</summary>
internal sealed class ContactPoint : Aggregate
{
    ContactPoint() { }

    public ContactPoint(ContactType type, ContactValue value, bool verified, FieldCipher cipher)
    {
        (Type, Verified) = (type, verified);
        ValueSealed = cipher.Protect(value.Text)!;
        ValueIndex = Index(cipher, value);
        LastFourIndex = value.LastFour is { } digits ? LastFour(cipher, digits) : null;
    }

    public long PartyId { get; private set; }

    /// <summary>By what means.</summary>
    public ContactType Type { get; private set; }

    /// <summary>True when somebody made sure that it reaches the party.</summary>
    public bool Verified { get; private set; }

    /// <summary>True for the one of its type that is tried first.</summary>
    public bool Preferred { get; internal set; }

    [Protected, Encrypted]
    public string ValueSealed { get; private set; } = "";

    [Protected]
    public string ValueIndex { get; private set; } = "";

    [Protected]
    public string? LastFourIndex { get; private set; }

    public string Reveal(FieldCipher cipher) => cipher.Reveal(ValueSealed)!;

    public string Masked(FieldCipher cipher) => ContactValue.Mask(Type, Reveal(cipher));

    public static string Index(FieldCipher cipher, ContactValue value) => cipher.BlindIndex("contact." + value.Family, value.Key);

    public static string LastFour(FieldCipher cipher, string digits) => cipher.BlindIndex("contact.last4", digits);
}
