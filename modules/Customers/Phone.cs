using PhoneNumbers;

namespace Platform.Customers;

/// <summary>A phone number that can be dialled from anywhere.</summary>
/// <param name="E164">With country code, such as <c>+8613812345678</c>.</param>
/// <param name="Extension">Digits behind a switchboard; null when there are none.</param>
/// <param name="Country">Country calling code.</param>
/// <param name="National">The number within its country, without a leading zero.</param>
internal sealed record Phone(string E164, string? Extension, int Country, string National)
{
    const string HomeRegion = "CN";
    const int HomeCountry = 86;

    static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>Reads what people write, full-width digits and 转 for an extension included; null when it is no valid number.</summary>
    public static Phone? TryRead(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 60) return null;
        try
        {
            var number = Numbers.Parse(text.Replace("转", " ext ", StringComparison.Ordinal), HomeRegion);
            return Numbers.IsValidNumber(number)
                ? new Phone(Numbers.Format(number, PhoneNumberFormat.E164), number.HasExtension ? number.Extension : null, number.CountryCode, Numbers.GetNationalSignificantNumber(number))
                : null;
        }
        catch (NumberParseException) { return null; }
    }

    /// <summary>Complete, in the form that is stored and shown.</summary>
    public string Text => Extension is null ? E164 : $"{E164};ext={Extension}";

    /// <summary>What a caller is asked for to prove who they are.</summary>
    public string LastFour => National.Length > 4 ? National[^4..] : National;

    /// <summary>Enough to recognise, too little to dial: <c>138****5678</c>, abroad with the country code.</summary>
    public string Masked
    {
        get
        {
            var shown = National.Length switch { >= 11 => National[..3] + "****" + National[^4..], >= 8 => "****" + National[^4..], _ => "****" + National[^2..] };
            return Country == HomeCountry ? shown : $"+{Country} {shown}";
        }
    }
}
