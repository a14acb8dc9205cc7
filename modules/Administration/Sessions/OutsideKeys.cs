using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Platform.Administration.Sessions;

/// <summary>Reads a configured public key: a PEM block (RSA or elliptic curve) or a JSON Web Key.</summary>
internal static class OutsideKeys
{
    public static SecurityKey Read(string text)
    {
        if (text.TrimStart().StartsWith('{'))
        {
            var key = new JsonWebKey(text);
            return key.Kty is "RSA" or "EC" ? key : throw new FormatException("A signing key of an outside issuer is a public RSA or EC key.");
        }
        try
        {
            var rsa = RSA.Create();
            rsa.ImportFromPem(text);
            return new RsaSecurityKey(rsa);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            var curve = ECDsa.Create();
            curve.ImportFromPem(text);
            return new ECDsaSecurityKey(curve);
        }
    }
}
