namespace Platform.Orders;

/// <summary>Finds the purchases behind cancelled lines. A purchase is used up by what was matched to it before.</summary>
internal static class RetailMatching
{
    /// <summary>What was found for one line.</summary>
    /// <param name="Match">How, or why nothing was.</param>
    /// <param name="Parts">Pieces by order line; empty when nothing was found.</param>
    public sealed record Found(RetailMatch Match, IReadOnlyList<(Order Order, OrderLine Line, long Quantity)> Parts);

    /// <summary>Whether a stock code stands for goods: those have a digit in them, discounts and fees (D, M, POST, AMAZONFEE) have none.</summary>
    public static bool IsGoods(string stockCode) => stockCode.Any(char.IsAsciiDigit);

    /// <summary>Looks among a customer's purchases: the newest earlier one that covers the pieces, at the same price before any other, then several together.</summary>
    /// <param name="line">The cancelled line.</param>
    /// <param name="bought">All purchases of the customer that hold its stock code, whenever they were; null when no customer is named.</param>
    /// <param name="taken">Pieces of order lines that were matched before and are not in the order yet.</param>
    public static Found Of(RetailLine line, IReadOnlyList<Order>? bought, IReadOnlyDictionary<long, long> taken)
    {
        if (!IsGoods(line.StockCode)) return new(RetailMatch.NotGoods, []);
        if (bought is null) return new(RetailMatch.WithoutCustomer, []);
        var all = bought.SelectMany(o => o.Lines.Where(l => l.Sku == line.StockCode).Select(l => (Order: o, Line: l))).ToList();
        if (all.Count == 0) return new(RetailMatch.NeverBought, []);
        var earlier = all.Where(p => p.Order.PlacedAt <= line.At).OrderByDescending(p => p.Order.PlacedAt).ThenByDescending(p => p.Line.Id)
            .Select(p => (p.Order, p.Line, Left: p.Line.Quantity - p.Line.TakenBackQuantity - taken.GetValueOrDefault(p.Line.Id))).ToList();
        if (earlier.Count == 0) return new(RetailMatch.BoughtLater, []);
        var (pieces, price) = (-line.Quantity, RetailTakeOver.Pennies(line.PriceThousandths));
        var whole = earlier.Where(p => p.Left >= pieces).ToList();
        if (whole.Where(p => p.Line.UnitPriceMinor == price).Take(1).ToList() is [var same]) return new(RetailMatch.SamePrice, [(same.Order, same.Line, pieces)]);
        if (whole is [var other, ..]) return new(RetailMatch.OtherPrice, [(other.Order, other.Line, pieces)]);
        if (earlier.Sum(p => p.Left) < pieces) return new(RetailMatch.MoreThanBought, []);
        var parts = new List<(Order, OrderLine, long)>();
        foreach (var (order, from, left) in earlier.Where(p => p.Left > 0))
        {
            var take = Math.Min(left, pieces);
            parts.Add((order, from, take));
            if ((pieces -= take) == 0) break;
        }
        return new(RetailMatch.Several, parts);
    }
}
