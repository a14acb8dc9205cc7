namespace Platform.Sdk;

/// <summary>Which way money went.</summary>
public enum EscrowMovement
{
    /// <summary>From the buyer into the hold.</summary>
    Paid,

    /// <summary>From the hold to the seller.</summary>
    Released,

    /// <summary>From the hold back to the buyer.</summary>
    RefundedFromHeld,

    /// <summary>From the seller, after a release, back to the buyer.</summary>
    RefundedFromReleased,
}
