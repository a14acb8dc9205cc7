namespace Platform.Sdk;

/// <summary>The seller was paid.</summary>
public sealed record ReleaseReceipt
{
    /// <summary>The number of the request.</summary>
    public required string RequestNumber { get; init; }

    /// <summary>The provider's own number.</summary>
    public required string ReleaseNumber { get; init; }

    /// <summary>How much was paid out.</summary>
    public required Money Amount { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset ReleasedAt { get; init; }

    /// <summary>Where the trade's money is now, this release included.</summary>
    public required EscrowBalance Balance { get; init; }
}
