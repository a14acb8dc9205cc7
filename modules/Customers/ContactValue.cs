using System.Net.Mail;
using System.Text;
using Platform.Kernel.Privacy;

namespace Platform.Customers;

/// <summary>A contact value in the one form in which it is stored, compared and looked up.</summary>
/// <param name="Text">Complete value.</param>
/// <param name="Family">Values of one family are looked up together: a number found as mobile is found as phone too.</param>
/// <param name="Key">What equality search compares; a phone's extension is not part of it, because a caller id has none.</param>
/// <param name="LastFour">Last digits of a phone; null for everything else.</param>
internal sealed record ContactValue(string Text, string Family, string Key, string? LastFour)
{
    public const int Longest = 200;
    public const string PhoneFamily = "phone";

    /// <summary>Reads a value strictly.</summary>
    /// <exception cref="Refused">It is missing, too long or not of its type.</exception>
    public static ContactValue Read(ContactType type, string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new Refused(CommonErrors.Required, field);
        if (text.Length > Longest) throw new Refused(CommonErrors.TooLong, field, ("max", Longest));
        return type switch
        {
            ContactType.Mobile or ContactType.Phone => OfPhone(text) ?? throw new Refused(CustomersErrors.InvalidPhone, field),
            ContactType.Email => OfEmail(text) ?? throw new Refused(CustomersErrors.InvalidEmail, field),
            _ => Plain(type, text),
        };
    }

    /// <summary>Reads a value as it comes: what cannot be normalised is taken literally. For look-ups and take-overs.</summary>
    public static ContactValue Lenient(ContactType type, string text) => type switch
    {
        ContactType.Mobile or ContactType.Phone => OfPhone(text) ?? new ContactValue(text.Trim(), PhoneFamily, text.Trim(), null),
        ContactType.Email => OfEmail(text) ?? Plain(type, text),
        _ => Plain(type, text),
    };

    /// <summary>Enough to recognise, too little to use.</summary>
    public static string Mask(ContactType type, string text)
    {
        if (type is ContactType.Mobile or ContactType.Phone && Phone.TryRead(text) is { } phone) return phone.Masked;
        if (type == ContactType.Email && text.LastIndexOf('@') > 0) return Masked.Email(text)!;
        var letters = text.EnumerateRunes().ToList();
        return letters.Count <= 4 ? "****" : letters[0] + "****" + letters[^1];
    }

    static ContactValue? OfPhone(string text)
        => Phone.TryRead(text) is { } phone ? new ContactValue(phone.Text, PhoneFamily, phone.E164, phone.LastFour) : null;

    static ContactValue? OfEmail(string text)
    {
        var tidy = text.Trim().Normalize(NormalizationForm.FormC).ToLowerInvariant();
        return MailAddress.TryCreate(tidy, out var mail) && mail.Address == tidy ? new ContactValue(tidy, "email", tidy, null) : null;
    }

    static ContactValue Plain(ContactType type, string text)
        => new(text.Trim(), type == ContactType.Wechat ? "wechat" : type == ContactType.Email ? "email" : "marketplace", text.Trim(), null);
}
