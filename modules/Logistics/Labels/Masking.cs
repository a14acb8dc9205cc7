using System.Text;

namespace Platform.Logistics;

/// <summary>
/// Hides personal data as parcels require it (GB/T 41833-2022 and the privacy rules of express waybills): at least one character of the
/// name, at least six digits of the phone, the room.
/// </summary>
internal static class Masking
{
    /// <summary>王小明 is 王*明, 李雷 is 李*, one character is *.</summary>
    public static string Name(string name)
    {
        var letters = name.Trim().EnumerateRunes().ToList();
        return letters.Count switch
        {
            0 => "",
            1 => "*",
            2 => letters[0] + "*",
            _ => letters[0] + new string('*', letters.Count - 2) + letters[^1],
        };
    }

    /// <summary>13812345678 is 1*******678: all digits but the first and the last three; six at least, however short it is.</summary>
    public static string Phone(string phone)
    {
        var digits = phone.Count(char.IsAsciiDigit);
        var (head, tail) = digits >= 10 ? (1, 3) : digits >= 7 ? (0, 1) : (0, 0);
        var (masked, seen) = (new StringBuilder(phone.Length), 0);
        foreach (var c in phone)
        {
            if (!char.IsAsciiDigit(c)) { masked.Append(char.IsLetter(c) ? '*' : c); continue; }
            seen++;
            masked.Append(seen <= head || seen > digits - tail ? c : '*');
        }
        return masked.ToString();
    }

    /// <summary>Everything from the first number of a house, building, unit or room on is hidden; street and estate remain.</summary>
    public static string Address(string address)
    {
        var at = address.AsSpan().IndexOfAnyInRange('0', '9');
        var hidden = at >= 0 ? address[..at] : address.Length > 6 ? address[..^4] : "";
        return hidden.TrimEnd() + "****";
    }
}
