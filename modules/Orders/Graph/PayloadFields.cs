using Platform.Kernel.Security;

namespace Platform.Orders;

/// <summary>The platform's own words, which hold personal data.</summary>
[Extends(typeof(SourceOrder))]
internal sealed class SourceOrderPayload(FieldCipher cipher)
{
    /// <summary>What the platform sent first, unchanged.</summary>
    [Needs("orders:source:payload"), Requires(nameof(SourceOrder.PayloadSealed))]
    [Reveals]
    public string Payload([Parent] SourceOrder source) => cipher.Reveal(source.PayloadSealed)!;
}

/// <summary>The platform's own words of a revision, which hold personal data.</summary>
[Extends(typeof(SourceRevision))]
internal sealed class SourceRevisionPayload(FieldCipher cipher)
{
    /// <summary>What the platform sent, unchanged.</summary>
    [Needs("orders:source:payload"), Requires(nameof(SourceRevision.PayloadSealed))]
    [Reveals]
    public string Payload([Parent] SourceRevision revision) => cipher.Reveal(revision.PayloadSealed)!;
}
