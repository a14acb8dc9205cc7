using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Sdk;

/// <summary>
/// The signature our own pushes carry: HMAC-SHA256, lower-case hexadecimal, over the Unix time in seconds, a full stop and the raw body.
/// Partners that sign otherwise do so themselves.
/// </summary>
public static class BodySignature
{
    /// <summary>Signs a body.</summary>
    /// <param name="body">The bytes as they are sent.</param>
    /// <param name="unixSeconds">When it is sent; goes along in a header.</param>
    /// <param name="secret">What both sides know; used as UTF-8.</param>
    public static string Sign(ReadOnlySpan<byte> body, long unixSeconds, string secret) =>
        Convert.ToHexStringLower(Hash(body, unixSeconds, secret));

    /// <summary>Checks a signature in a time that does not depend on how much of it is right.</summary>
    /// <param name="body">The bytes as they arrived.</param>
    /// <param name="timestamp">The header with the Unix time in seconds; null or malformed is a wrong signature.</param>
    /// <param name="signature">The header with the signature, hexadecimal in either case; null or malformed is a wrong signature.</param>
    /// <param name="secret">What both sides know.</param>
    /// <param name="now">The clock.</param>
    /// <param name="window">How far the time may lie from the clock, both ways, inclusive.</param>
    /// <returns>Null when it is right; else SIGNATURE_WRONG, or TIMESTAMP_OUT_OF_WINDOW for a right one that is too old or too
    /// new.</returns>
    public static string? Check(
        ReadOnlySpan<byte> body, string? timestamp, string? signature, string secret, DateTimeOffset now, TimeSpan window)
    {
        if (signature is not { Length: 64 } || !signature.All(char.IsAsciiHexDigit)
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return "SIGNATURE_WRONG";
        if (!CryptographicOperations.FixedTimeEquals(Hash(body, seconds, secret), Convert.FromHexString(signature)))
            return "SIGNATURE_WRONG";
        return Int128.Abs((Int128)now.ToUnixTimeSeconds() - seconds) > (long)window.TotalSeconds ? "TIMESTAMP_OUT_OF_WINDOW" : null;
    }

    private static byte[] Hash(ReadOnlySpan<byte> body, long unixSeconds, string secret)
    {
        var head = Encoding.ASCII.GetBytes(FormattableString.Invariant($"{unixSeconds}."));
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(head);
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }
}
