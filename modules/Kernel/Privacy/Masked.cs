namespace Platform.Kernel.Privacy;

/// <summary>Enough of a person's particulars to recognise them, too little to reach them: what screens and messages show until somebody asks for more.</summary>
public static class Masked
{
    /// <summary>What stands for something that is there and not shown at all, such as a street.</summary>
    public const string Hidden = "****";

    /// <summary>王小明 is 王**. Null stays null.</summary>
    public static string? Name(string? name) => string.IsNullOrEmpty(name) ? name : name.EnumerateRunes().First() + "**";

    /// <summary>+8613812345678 and 138 1234 5678 are 138****5678, 0595-22000000 is ****0000, +44 7911 123456 is ****3456. Null stays null.</summary>
    public static string? Phone(string? phone)
    {
        if (phone is null) return null;
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        if (digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal)) digits = digits[2..];
        return digits.Length switch { 11 when digits[0] == '1' => digits[..3] + Hidden + digits[^4..], >= 7 => Hidden + digits[^4..], _ => Hidden };
    }

    /// <summary>wang@example.cn is w***@example.cn. Null stays null.</summary>
    public static string? Email(string? email) => string.IsNullOrEmpty(email) ? email : email.EnumerateRunes().First() + "***" + (email.LastIndexOf('@') is > 0 and var at ? email[at..] : "");
}
