using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Administration.Sessions;

/// <summary>Opaque bearer secrets: 32 random bytes behind a prefix that secret scanners can find.</summary>
internal static class Token
{
    public const string Access = "pfa_", Refresh = "pfr_", Cookie = "pfc_";

    /// <summary>A new secret.</summary>
    public static string New(string prefix) => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is stored and looked for; a fast hash is enough for 256 random bits.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Whether a text could be one of ours at all.</summary>
    public static bool Looks(string token) => token.Length == 47 && (token.StartsWith(Access, StringComparison.Ordinal) || token.StartsWith(Cookie, StringComparison.Ordinal));
}
