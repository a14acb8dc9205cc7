namespace Platform.Orders;

/// <summary>The platform's own words, which hold personal data.</summary>
[Extends(typeof(SourceOrder))]
internal static class SourceOrderPayload
{
    /// <summary>What the platform sent first, unchanged.</summary>
    [Needs("orders:source:payload"), Requires(nameof(SourceOrder.Payload))]
    public static string Payload([Parent] SourceOrder source) => source.Payload;
}

/// <summary>The platform's own words of a revision, which hold personal data.</summary>
[Extends(typeof(SourceRevision))]
internal static class SourceRevisionPayload
{
    /// <summary>What the platform sent, unchanged.</summary>
    [Needs("orders:source:payload"), Requires(nameof(SourceRevision.Payload))]
    public static string Payload([Parent] SourceRevision revision) => revision.Payload;
}
