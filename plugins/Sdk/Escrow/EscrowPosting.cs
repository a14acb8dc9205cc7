namespace Platform.Sdk;

/// <summary>One movement of a trade's money in the host's ledger.</summary>
public sealed record EscrowPosting
{
    /// <summary>Which way the money went.</summary>
    public required EscrowMovement Movement { get; init; }

    /// <summary>The number of the payment, the release or the refund that moved it; unique per movement and trade.</summary>
    public required string RequestNumber { get; init; }

    /// <summary>How much; more than zero, in the trade's currency.</summary>
    public required Money Amount { get; init; }

    /// <summary>When it took effect.</summary>
    public required DateTimeOffset At { get; init; }
}
