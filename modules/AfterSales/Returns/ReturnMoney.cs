using Platform.Contracts.Orders;

namespace Platform.AfterSales;

/// <summary>What pieces of an order line are worth to the buyer.</summary>
internal static class ReturnMoney
{
    /// <summary>
    /// The share of so many pieces in what the buyer pays for the line, after so many others: cumulative, so that all pieces together give exactly what was paid.
    /// Never more than can still be refunded.
    /// </summary>
    /// <param name="line">The order line.</param>
    /// <param name="before">Pieces of it that other returns have claimed.</param>
    /// <param name="pieces">Pieces of this one.</param>
    public static long Share(LineForReturn line, long before, long pieces)
    {
        if (line.Quantity <= 0 || pieces <= 0) return 0;
        var net = (Int128)Math.Max(0, line.NetMinor);
        var (from, to) = (Math.Min(line.Quantity, before), Math.Min(line.Quantity, before + pieces));
        return Math.Min((long)(net * to / line.Quantity - net * from / line.Quantity), line.RefundableMinor);
    }

    /// <summary>Amounts in their order, cut off where the money ends.</summary>
    public static long[] Within(long available, IReadOnlyList<long> amounts)
    {
        var within = new long[amounts.Count];
        for (var i = 0; i < within.Length; i++) available -= within[i] = Math.Min(amounts[i], Math.Max(0, available));
        return within;
    }
}
