using Platform.Kernel.Security;

namespace Platform.Orders;

/// <summary>What a platform sent, encrypted, and by what equal content is recognised.</summary>
/// <param name="Text">The content, encrypted: it holds names, phones and addresses.</param>
/// <param name="Fingerprint">Keyed, because a plain hash of a short text could be guessed from a dump of the database.</param>
internal sealed record SealedPayload(string Text, string Fingerprint)
{
    public static SealedPayload Of(string payload, FieldCipher cipher) => new(cipher.Protect(payload)!, FingerprintOf(payload, cipher));

    public static string FingerprintOf(string payload, FieldCipher cipher) => cipher.BlindIndex("ord.source.payload", payload);
}
