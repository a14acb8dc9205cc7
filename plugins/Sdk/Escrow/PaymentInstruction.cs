namespace Platform.Sdk;

/// <summary>How the buyer pays.</summary>
public sealed record PaymentInstruction
{
    /// <summary>What the content is.</summary>
    public required PaymentInstructionKind Kind { get; init; }

    /// <summary>An address, the text of a QR code, a form, parameters, or words, as the kind says. At most 64 KiB.</summary>
    public required string Content { get; init; }

    /// <summary>After this it no longer works; null when it has no end.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
