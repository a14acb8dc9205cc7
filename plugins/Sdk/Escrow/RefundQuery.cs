namespace Platform.Sdk;

/// <summary>Which refund to ask about.</summary>
public sealed record RefundQuery
{
    /// <summary>In which trade.</summary>
    public required TradeReference Trade { get; init; }

    /// <summary>The number the refund was requested with.</summary>
    public required string RefundRequestNumber { get; init; }
}
