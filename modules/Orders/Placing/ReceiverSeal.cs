using System.Text;
using PhoneNumbers;
using Platform.Kernel.Security;

namespace Platform.Orders;

/// <summary>Encrypts a receiver and builds what it is found by.</summary>
internal sealed class ReceiverSeal(FieldCipher cipher)
{
    const string Name = "ord.receiver.name", Phone = "ord.receiver.phone", Tail = "ord.receiver.tail";

    public SealedReceiver Seal(ReceiverInput? r)
    {
        var (name, phone, address) = (Blank(r?.Name), Blank(r?.Phone), Blank(r?.Address));
        var digits = phone is null ? null : Digits(phone, r!.Country);
        return new SealedReceiver(cipher.Protect(name), cipher.Protect(phone), cipher.Protect(address),
            name is null ? null : NameIndex(name), digits is null ? null : cipher.BlindIndex(Phone, digits), digits is { Length: >= 4 } ? TailIndex(digits[^4..]) : null,
            Blank(r?.RegionCode), Blank(r?.Region), Blank(r?.Country)?.ToUpperInvariant(), Blank(r?.PostalCode));
    }

    public string NameIndex(string name)
        => cipher.BlindIndex(Name, string.Concat(name.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c))));

    public string PhoneIndex(string phone, string? country) => cipher.BlindIndex(Phone, Digits(phone, country) ?? phone);

    public string TailIndex(string fourDigits) => cipher.BlindIndex(Tail, fourDigits);

    /// <summary>The number in E.164 without the plus; what no numbering plan knows keeps its bare digits. Null without any digit.</summary>
    public static string? Digits(string phone, string? country)
    {
        var text = phone.Normalize(NormalizationForm.FormKC);
        try
        {
            var plan = PhoneNumberUtil.GetInstance();
            var number = plan.Parse(text, country?.ToUpperInvariant() ?? "CN");
            if (plan.IsPossibleNumber(number)) return plan.Format(number, PhoneNumberFormat.E164)[1..];
        }
        catch (NumberParseException) { }
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length == 0 ? null : digits;
    }

    static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
