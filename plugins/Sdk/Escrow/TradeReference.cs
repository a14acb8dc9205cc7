namespace Platform.Sdk;

/// <summary>Names a trade, and says what the host's ledger knows of it.</summary>
public sealed record TradeReference
{
    /// <summary>The order's reference it was opened with.</summary>
    public required string OrderReference { get; init; }

    /// <summary>The provider's number, from <see cref="EscrowTrade.TradeNumber"/>.</summary>
    public required string TradeNumber { get; init; }

    /// <summary>What the buyer has to pay in all.</summary>
    public required Money Amount { get; init; }

    /// <summary>The host's postings for this trade, oldest first, read in the moment of the call; empty before the first payment.</summary>
    public required IReadOnlyList<EscrowPosting> Ledger { get; init; }

    /// <summary>True once the host has told the provider that goods left.</summary>
    public bool Shipped { get; init; }
}
