using System.Buffers;

namespace Platform.Customers;

/// <summary>
/// Codes of China's administrative divisions: 6 digits down to the county (GB/T 2260), 9 to the street or township (GB/T 10114), 12 to the
/// community (statistical use). Which counties exist changes every year and is not checked here.
/// </summary>
internal static class DivisionCode
{
    // GB/T 2260: the 34 divisions of the first level.
    static readonly HashSet<string> Provinces =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46",
        "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82",
    ];

    static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>Right form, known province, and a city named; Taiwan, Hong Kong and Macao have no codes below the first level.</summary>
    public static bool IsValid(string code)
        => code.Length is 6 or 9 or 12 && !code.AsSpan().ContainsAnyExcept(Digits) && Provinces.Contains(code[..2])
        && (code.AsSpan(2, 2) is not "00" || code[0] is '7' or '8');
}
