using Microsoft.EntityFrameworkCore;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Orders;

namespace Platform.Orders;

/// <summary>
/// Books cancelled lines on the purchases that they take back: pieces and money, never more than was bought and paid. What no purchase is found for stays a source line
/// with the reason. The documents of the returns are AfterSales' and follow by an event.
/// </summary>
internal sealed class RetailReturns
{
    /// <summary>Reads the purchases that a batch of cancellations may take back, tracked.</summary>
    public static async Task<ILookup<long, Order>> PurchasesAsync(OrdersDb db, long channel, IReadOnlyCollection<RetailInvoice> cancellations, IReadOnlyDictionary<string, long> customers, CancellationToken ct)
    {
        var parties = cancellations.Where(c => c.Customer is not null).Select(c => (long?)customers[c.Customer!]).Distinct().ToList();
        var codes = cancellations.SelectMany(c => c.Lines).Select(l => l.Line.StockCode).Where(RetailMatching.IsGoods).Distinct().ToList();
        var orders = await OrdersDb.With(db.Orders).Where(o => o.ChannelId == channel && parties.Contains(o.PartyId) && o.Lines.Any(l => codes.Contains(l.Sku))).ToListAsync(ct);
        return orders.ToLookup(o => o.PartyId!.Value);
    }

    /// <summary>Books one cancellation.</summary>
    /// <returns>How each line was matched, by row.</returns>
    public static async Task<IReadOnlyDictionary<long, RetailMatch>> BookAsync(OrdersDb db, SourceOrder source, RetailInvoice from, long? party, ILookup<long, Order> purchases, CancellationToken ct)
    {
        var (matches, taken, found) = (new Dictionary<long, RetailMatch>(), new Dictionary<long, long>(), new List<(RetailLine Line, RetailMatch Match, Order? Order, OrderLine? Of, long Quantity, long Minor)>());
        foreach (var (line, _) in from.Lines)
        {
            var match = RetailMatching.Of(line, party is { } id ? [.. purchases[id]] : null, taken);
            matches[line.Row] = match.Match;
            if (match.Parts.Count == 0) found.Add((line, match.Match, null, null, -line.Quantity, 0));
            foreach (var (order, of, quantity) in match.Parts)
            {
                taken[of.Id] = taken.GetValueOrDefault(of.Id) + quantity;
                var before = found.Where(f => f.Of == of).Sum(f => f.Minor);
                found.Add((line, match.Match, order, of, quantity, Math.Min(quantity * RetailTakeOver.Pennies(line.PriceThousandths), of.RefundableMinor - before)));
            }
        }
        foreach (var of in found.Where(f => f.Order is not null).GroupBy(f => f.Order!)) await TakeBackAsync(db, source, of.Key, [.. of.Select(f => (f.Of!, f.Quantity, f.Minor))], from.At, ct);
        var returns = found.GroupBy(f => f.Order?.Id).Select(g => new PastReturn(g.Key, g.First().Order?.Number, [.. g.Select(f => new PastReturnLine(f.Of?.Id, f.Line.StockCode, f.Line.Description ?? f.Line.StockCode,
            f.Quantity, f.Minor, RetailMatching.IsGoods(f.Line.StockCode), Kernel.Flow.Flow<Order, RetailMatch>.Screaming(f.Match)))]));
        source.WasReturn(new PastReturnTold(source.Id, from.Number, from.At, party, RetailTakeOver.Currency, [.. returns]));
        return matches;
    }

    static async Task TakeBackAsync(OrdersDb db, SourceOrder source, Order order, IReadOnlyList<(OrderLine Line, long Quantity, long Minor)> lines, DateTime at, CancellationToken ct)
    {
        var returns = await db.Set<OrderReturn>().Where(r => r.OrderId == order.Id).ToListAsync(ct);
        returns.AddRange(db.Set<OrderReturn>().Local.Where(r => r.OrderId == order.Id && !returns.Contains(r)));
        var fact = new OrderReturn(0, order.Id);
        fact.Go(OrderReturnStage.Ended);
        fact.Accept([.. lines.Select(l => new ReturnedLine(0, l.Line.Id, l.Line.Sku, l.Line.Name, l.Quantity))], isReplaced: false);
        db.Add(fact);
        fact.WasElsewhere();
        returns.Add(fact);
        order.TakeReturns(returns, at);
        var money = lines.GroupBy(l => l.Line.Id).Select(g => (g.Key, Minor: g.Sum(l => l.Minor))).Where(l => l.Minor > 0).ToList();
        if (money.Count == 0) return;
        var refund = order.ProposeRefund(money, 0, 0, RefundCause.Agreed, source.PlatformNumber, null, at);
        refund.Approve(Caller.System, long.MaxValue, at);
        refund.Send("send", Caller.System);
        order.Refunded(refund, null, at);
    }
}
