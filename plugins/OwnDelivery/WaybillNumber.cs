using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Platform.OwnDelivery;

/// <summary>
/// Numbers computed from the request key, so that the plugin remembers nothing: prefix, digits of a hash, check digit.
/// With 16 digits a million numbers collide with a chance of 1 in 20,000; the host refuses a number it already has.
/// </summary>
internal static class WaybillNumber
{
    public static string Of(string requestKey, int parcel, DeliveryTerms terms)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{parcel}\n{requestKey}")));
        var modulus = (ulong)Math.Pow(10, terms.Digits);
        var digits = (BinaryPrimitives.ReadUInt64BigEndian(hash) % modulus).ToString(CultureInfo.InvariantCulture).PadLeft(terms.Digits, '0');
        return terms.Prefix + digits + (terms.HasCheckDigit ? CheckDigit(digits) : "");
    }

    /// <summary>Whether a scanned number can be one of ours: catches a misread before it reaches the host.</summary>
    public static bool IsWellFormed(string number, DeliveryTerms terms)
    {
        if (!number.StartsWith(terms.Prefix, StringComparison.Ordinal)) return false;
        var rest = number[terms.Prefix.Length..];
        if (rest.Length != terms.Digits + (terms.HasCheckDigit ? 1 : 0) || !rest.All(char.IsAsciiDigit)) return false;
        return !terms.HasCheckDigit || CheckDigit(rest[..^1]) == rest[^1..];
    }

    // GS1 General Specifications 7.9: weights 3, 1, 3, … from the right.
    private static string CheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++) sum += (digits[^(i + 1)] - '0') * (i % 2 == 0 ? 3 : 1);
        return ((10 - sum % 10) % 10).ToString(CultureInfo.InvariantCulture);
    }
}
