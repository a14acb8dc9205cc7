namespace Platform.Sdk;

/// <summary>Where a refund's money comes from.</summary>
public enum RefundSource
{
    /// <summary>From what the provider still holds.</summary>
    Held,

    /// <summary>
    /// From what the seller already has; the provider may be unable to take it back (<see cref="ErrorKind.InsufficientFunds"/>).
    /// </summary>
    Released,
}
