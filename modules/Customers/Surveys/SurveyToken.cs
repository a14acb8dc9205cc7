using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Customers.Surveys;

/// <summary>The secret of a survey's link: 256 random bits. Only its hash is looked up.</summary>
internal static class SurveyToken
{
    public const int Hashed = 64, Longest = 100;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Its fingerprint; a text that cannot be a token gets one as well, which no survey has.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token.Length > Longest ? "" : token)));
}
