namespace Platform.Orders;

/// <summary>Sums over orders of one currency; amounts in minor units.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Orders">How many orders.</param>
/// <param name="Lines">How many lines.</param>
/// <param name="GoodsMinor">Goods at their prices.</param>
/// <param name="FreightMinor">Freight.</param>
/// <param name="PayableMinor">Payable amounts.</param>
/// <param name="CapturedMinor">All money that came in.</param>
/// <param name="HeldMinor">Of it, what is held.</param>
/// <param name="ReleasedMinor">Of it, what went to the seller.</param>
/// <param name="RefundedMinor">Of it, what went back to the buyer.</param>
/// <param name="Customers">Distinct known customers.</param>
internal sealed record OrderTotals(string Currency, int Orders, int Lines, long GoodsMinor, long FreightMinor, long PayableMinor, long CapturedMinor, long HeldMinor,
    long ReleasedMinor, long RefundedMinor, int Customers);

/// <summary>Shows the sums.</summary>
internal sealed class OrderTotalsType : ObjectType<OrderTotals>
{
    public OrderTotalsType() => ShowsAll();
}
