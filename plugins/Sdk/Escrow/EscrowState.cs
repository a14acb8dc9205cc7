namespace Platform.Sdk;

/// <summary>How far a trade is.</summary>
public enum EscrowState
{
    /// <summary>Opened; nothing or not everything is paid.</summary>
    Created,

    /// <summary>All is paid and held.</summary>
    Held,

    /// <summary>Held, and the provider knows that goods left.</summary>
    Shipped,

    /// <summary>Some went to the seller, some is held.</summary>
    PartiallyReleased,

    /// <summary>All that was not refunded went to the seller. Final but for refunds from released money.</summary>
    Released,

    /// <summary>Some went back to the buyer, the rest is held.</summary>
    PartiallyRefunded,

    /// <summary>All went back to the buyer. Final.</summary>
    Refunded,

    /// <summary>The provider keeps the money until a dispute is settled.</summary>
    Disputed,

    /// <summary>Ended without a payment. Final.</summary>
    Closed,

    /// <summary>The provider's own time ran out before the payment. Final.</summary>
    Expired,
}
