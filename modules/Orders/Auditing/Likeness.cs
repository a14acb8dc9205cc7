using System.Security.Cryptography;
using System.Text;

namespace Platform.Orders;

/// <summary>What two orders must share to be suspected duplicates: phone, set of SKUs, payable amount.</summary>
internal static class Likeness
{
    public static string Of(string phoneIndex, IEnumerable<string> skus, long payableMinor, string currency)
    {
        var text = string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{phoneIndex}\n{string.Join('\n', skus.Distinct().Order(StringComparer.Ordinal))}\n{payableMinor}\n{currency}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }
}
