using PhoneNumbers;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Encrypts who came and builds what the same person is recognised by.</summary>
internal sealed class ContactSeal(FieldCipher cipher)
{
    const string PhonePurpose = "asv.contact.phone", MailPurpose = "asv.contact.mail";

    /// <summary>Sealed contact; null when nothing was said.</summary>
    public string? Seal(OpenCase.Contact? contact) => contact is null ? null
        : new SealedContact(contact.Name.Tidy(), contact.Phone.Tidy(), contact.Email.Tidy(), contact.Address.Tidy()) is var c && c == new SealedContact(null, null) ? null : c.Seal(cipher);

    /// <summary>Blind index of a phone; null without a digit.</summary>
    public string? Phone(string? phone) => Digits(phone) is { } digits ? cipher.BlindIndex(PhonePurpose, digits) : null;

    /// <summary>Blind index of an e-mail address; null without one.</summary>
    public string? Mail(string? mail) => mail.Tidy() is { } text ? cipher.BlindIndex(MailPurpose, text.ToLowerInvariant()) : null;

    /// <summary>The number in E.164 without the plus; what no numbering plan knows keeps its bare digits. Null without any digit.</summary>
    public static string? Digits(string? phone)
    {
        if (phone.Tidy() is not { } text) return null;
        text = text.Normalize(System.Text.NormalizationForm.FormKC);
        try
        {
            var plan = PhoneNumberUtil.GetInstance();
            var number = plan.Parse(text, "CN");
            if (plan.IsPossibleNumber(number)) return plan.Format(number, PhoneNumberFormat.E164)[1..];
        }
        catch (NumberParseException) { }
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length == 0 ? null : digits;
    }
}
