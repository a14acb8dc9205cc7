using Platform.Kernel.Security;

namespace Platform.Customers.Interactions;

/// <summary>The fingerprint under which somebody who is no known party yet is recognised: of the phone, else of the mail address.</summary>
internal static class ContactKey
{
    public static string? Of(SealedContact contact, FieldCipher cipher) => Values(contact).Select(v => ContactPoint.Index(cipher, v.Value)).FirstOrDefault();

    /// <summary>Phone and mail as far as they were said and can be read.</summary>
    public static IEnumerable<(ContactType Type, ContactValue Value)> Values(SealedContact contact)
    {
        if (Read(ContactType.Phone, contact.Phone) is { LastFour: not null } phone) yield return (IsMobile(phone) ? ContactType.Mobile : ContactType.Phone, phone);
        if (Read(ContactType.Email, contact.Email) is { } mail) yield return (ContactType.Email, mail);
    }

    static bool IsMobile(ContactValue phone) => phone.Key.StartsWith("+861", StringComparison.Ordinal) && phone.Key.Length == 14;

    static ContactValue? Read(ContactType type, string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > ContactValue.Longest) return null;
        try { return ContactValue.Read(type, text, ""); }
        catch (Refused) { return null; }
    }
}
