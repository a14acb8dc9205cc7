namespace Platform.Sdk;

/// <summary>What a <see cref="PaymentInstruction"/> holds.</summary>
public enum PaymentInstructionKind
{
    /// <summary>An https address to send the buyer to.</summary>
    Redirect,

    /// <summary>Text to show as a QR code.</summary>
    QrCode,

    /// <summary>An HTML form that posts itself; show it only in a page of its own.</summary>
    FormHtml,

    /// <summary>JSON for the provider's own app kit.</summary>
    AppParameters,

    /// <summary>Plain words, for example account and reference for a bank transfer.</summary>
    Words,
}
