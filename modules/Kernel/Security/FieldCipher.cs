using System.Security.Cryptography;
using System.Text;

namespace Platform.Kernel.Security;

/// <summary>
/// Encrypts single fields with AES-256-GCM and builds blind indexes, so that a dump of the database shows no phone or name and a phone can
/// be looked up all the same. Format: <c>keyId.base64(nonce 12 | tag 16 | ciphertext)</c>.
/// </summary>
public sealed class FieldCipher(KeyRing ring)
{
    const int NonceSize = 12, TagSize = 16;

    /// <summary>Encrypts with the current key; null stays null. Two calls with one text differ.</summary>
    public string? Protect(string? plain)
    {
        if (plain is null) return null;
        var text = Encoding.UTF8.GetBytes(plain);
        var sealed_ = new byte[NonceSize + TagSize + text.Length];
        var nonce = sealed_.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(ring.Keys[ring.Current], TagSize);
        aes.Encrypt(nonce, text, sealed_.AsSpan(NonceSize + TagSize), sealed_.AsSpan(NonceSize, TagSize), Encoding.ASCII.GetBytes(ring.Current));
        return $"{ring.Current}.{Convert.ToBase64String(sealed_)}";
    }

    /// <summary>Decrypts with the key named in the value; null stays null, and so does the empty text that erasing leaves.</summary>
    /// <exception cref="CryptographicException">The value was changed, or its key is not in the ring.</exception>
    public string? Reveal(string? stored)
    {
        if (string.IsNullOrEmpty(stored)) return stored;
        var dot = stored.IndexOf('.', StringComparison.Ordinal);
        if (dot < 1 || !ring.Keys.TryGetValue(stored[..dot], out var key)) throw new CryptographicException("The key of an encrypted field is not in the key ring.");
        var sealed_ = Convert.FromBase64String(stored[(dot + 1)..]);
        if (sealed_.Length < NonceSize + TagSize) throw new CryptographicException("An encrypted field is too short.");
        var plain = new byte[sealed_.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(sealed_.AsSpan(0, NonceSize), sealed_.AsSpan(NonceSize + TagSize), sealed_.AsSpan(NonceSize, TagSize), plain, Encoding.ASCII.GetBytes(stored[..dot]));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>Whether a stored value still uses an older key and should be written anew.</summary>
    public bool IsStale(string? stored) => stored is not null && !stored.StartsWith(ring.Current + ".", StringComparison.Ordinal);

    /// <summary>
    /// A keyed fingerprint for equality search: 32 hexadecimal characters. The purpose keeps equal values of different fields apart.
    /// Normalise first (a phone without spaces and with its country code).
    /// </summary>
    public string BlindIndex(string purpose, string normalised)
        => Convert.ToHexStringLower(HMACSHA256.HashData(ring.IndexKey, Encoding.UTF8.GetBytes(purpose + "\0" + normalised)))[..32];
}
