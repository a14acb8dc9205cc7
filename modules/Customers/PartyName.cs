using System.Text;
using System.Text.RegularExpressions;
using Platform.Kernel.Security;

namespace Platform.Customers;

/// <summary>
/// Names are stored encrypted. Only an exact name can be found, apart from width, case and spaces: a part of a name cannot be searched for,
/// because an index that could do that would tell the names.
/// </summary>
internal static partial class PartyName
{
    public const int Longest = 120;

    public static string Tidy(string name) => Spaces().Replace(name.Trim(), " ");

    public static string Index(this FieldCipher cipher, string name)
        => cipher.BlindIndex("party.name", Tidy(name.Normalize(NormalizationForm.FormKC)).ToUpperInvariant());

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
