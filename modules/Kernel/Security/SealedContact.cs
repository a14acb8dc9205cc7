using System.Text.Json;

namespace Platform.Kernel.Security;

/// <summary>Name and ways to reach of somebody who is no known party yet, as one protected text.</summary>
/// <param name="Name">Name; null when not said.</param>
/// <param name="Phone">Phone as written; null when not said.</param>
/// <param name="Email">E-mail address as written; null when not said.</param>
/// <param name="Address">Address in words; null when not said.</param>
public sealed record SealedContact(string? Name, string? Phone, string? Email = null, string? Address = null)
{
    /// <summary>As it is stored and put into events.</summary>
    public string Seal(FieldCipher cipher) => cipher.Protect(JsonSerializer.Serialize(this))!;

    /// <summary>Reads what <see cref="Seal"/> wrote; null stays null.</summary>
    public static SealedContact? Open(string? stored, FieldCipher cipher)
        => cipher.Reveal(stored) is { Length: > 0 } plain ? JsonSerializer.Deserialize<SealedContact>(plain) : null;
}
