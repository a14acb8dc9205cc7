using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Platform.Kernel.Security;

namespace Platform.Administration.Sessions;

/// <summary>Protects what travels through the browser during a sign-in with the deployment's own key ring, so that every instance can read it back.</summary>
internal sealed class OutsideStateProtection(FieldCipher cipher, string purpose = "") : IDataProtectionProvider, IDataProtector
{
    public IDataProtector CreateProtector(string purpose1) => new OutsideStateProtection(cipher, $"{purpose}/{purpose1}");

    public byte[] Protect(byte[] plaintext) => System.Text.Encoding.ASCII.GetBytes(cipher.Protect($"{cipher.BlindIndex("oidc", purpose)}{Convert.ToBase64String(plaintext)}")!);

    public byte[] Unprotect(byte[] protectedData)
    {
        string text;
        try { text = cipher.Reveal(System.Text.Encoding.ASCII.GetString(protectedData))!; }
        catch (FormatException e) { throw new CryptographicException("What came back is not what was sent.", e); }
        var mark = cipher.BlindIndex("oidc", purpose);
        if (!text.StartsWith(mark, StringComparison.Ordinal)) throw new CryptographicException("What came back was made for something else.");
        return Convert.FromBase64String(text[mark.Length..]);
    }
}
