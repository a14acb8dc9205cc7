namespace Platform.Kernel.Security;

/// <summary>
/// The stored text of this property comes from <see cref="FieldCipher.Protect"/>: when a new data key enters the ring, <see cref="Reencryption"/>
/// writes it anew.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EncryptedAttribute : Attribute;
