namespace Platform.Orders;

/// <summary>Ledger accounts of Orders.</summary>
internal static class Accounts
{
    public const string Buyer = "BUYER", EscrowHeld = "ESCROW_HELD", SellerSettled = "SELLER_SETTLED", CodReceivable = "COD_RECEIVABLE";
}
