namespace Platform.Sdk;

/// <summary>A payment provider told what became of a refund.</summary>
public sealed record RefundReported : WebhookEvent
{
    /// <summary>The order's reference the trade was opened with.</summary>
    public required string OrderReference { get; init; }

    /// <summary>The number the host requested the refund with.</summary>
    public required string RefundRequestNumber { get; init; }

    /// <summary>The provider's own number; null when it failed before there was one.</summary>
    public string? RefundNumber { get; init; }

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    /// <summary>True when the money went back, false when the refund failed for good.</summary>
    public required bool Succeeded { get; init; }
}
