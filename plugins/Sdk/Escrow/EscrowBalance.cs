namespace Platform.Sdk;

/// <summary>Where a trade's money is, in minor units of the trade's currency. No part is below zero.</summary>
public sealed record EscrowBalance
{
    /// <summary>All that the buyer paid.</summary>
    public required long Paid { get; init; }

    /// <summary>What the provider still holds.</summary>
    public required long Held { get; init; }

    /// <summary>What the seller has and keeps.</summary>
    public required long Released { get; init; }

    /// <summary>What went back to the buyer.</summary>
    public required long Refunded { get; init; }

    /// <summary>
    /// True when nothing is below zero and released + refunded + held = paid. The host treats an answer without it as a bug.
    /// </summary>
    public bool IsConsistent() =>
        Paid >= 0 && Held >= 0 && Released >= 0 && Refunded >= 0 && (Int128)Held + Released + Refunded == Paid;

    /// <summary>Adds up postings.</summary>
    /// <exception cref="OverflowException">A sum leaves the 64-bit range.</exception>
    public static EscrowBalance Of(IEnumerable<EscrowPosting> postings)
    {
        long paid = 0, released = 0, fromHeld = 0, fromReleased = 0;
        foreach (var posting in postings)
        {
            checked
            {
                switch (posting.Movement)
                {
                    case EscrowMovement.Paid: paid += posting.Amount.AmountMinor; break;
                    case EscrowMovement.Released: released += posting.Amount.AmountMinor; break;
                    case EscrowMovement.RefundedFromHeld: fromHeld += posting.Amount.AmountMinor; break;
                    case EscrowMovement.RefundedFromReleased: fromReleased += posting.Amount.AmountMinor; break;
                    default: throw new ArgumentOutOfRangeException(nameof(postings), posting.Movement, null);
                }
            }
        }
        checked
        {
            return new EscrowBalance { Paid = paid, Held = paid - released - fromHeld, Released = released - fromReleased, Refunded = fromHeld + fromReleased };
        }
    }
}
