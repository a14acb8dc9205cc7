using System.Globalization;
using System.Security.Cryptography;
using Platform.Contracts.Customers;
using Platform.Kernel.Security;

namespace Platform.Administration.CustomerSide;

/// <summary>Makes codes and the fingerprints of codes and contacts. Keyed: six digits behind a plain hash would be found in a moment.</summary>
internal sealed class CodeSeal(FieldCipher cipher)
{
    /// <summary>Six random digits.</summary>
    public static string New() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    public string Contact(SignInContact contact) => cipher.BlindIndex("adm.sign-in.contact", contact.Value);

    public string Code(long signInCodeId, string code) => cipher.BlindIndex("adm.sign-in.code", FormattableString.Invariant($"{signInCodeId}:{code}"));

    public string Seal(SignInContact contact) => cipher.Protect(contact.Value)!;

    public string Reveal(SignInCode code) => cipher.Reveal(code.ContactSealed)!;
}
