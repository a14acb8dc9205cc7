namespace Platform.Orders;

/// <summary>One movement of an order's money: a journal whose sides sum to zero.</summary>
/// <param name="Cause">What caused it; posted at most once.</param>
/// <param name="At">When the money moved, UTC.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Sides">Accounts and signed amounts.</param>
internal sealed record LedgerEntry(string Cause, DateTime At, string Currency, IReadOnlyList<LedgerSide> Sides);

/// <summary>One side of a movement.</summary>
/// <param name="Account">BUYER, ESCROW_HELD, SELLER_SETTLED or COD_RECEIVABLE.</param>
/// <param name="AmountMinor">Signed, minor units.</param>
internal sealed record LedgerSide(string Account, long AmountMinor);
