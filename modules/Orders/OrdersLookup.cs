using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Orders;
using Platform.Kernel.Security;

namespace Platform.Orders;

/// <summary>What Orders tells other modules.</summary>
internal sealed class OrdersLookup(OrdersDb db, FieldCipher cipher) : IOrders
{
    public async Task<IReadOnlyDictionary<long, bool>> FundsSecured(IReadOnlyCollection<long> orderIds, CancellationToken ct)
    {
        var rows = await db.Orders.AsNoTracking().Where(o => orderIds.Contains(o.Id)).Select(o => new { o.Id, o.Lifecycle, o.Trade }).ToListAsync(ct);
        return rows.ToDictionary(r => r.Id, r => r.Lifecycle is OrderLifecycle.Approved or OrderLifecycle.Released && r.Trade.Secured);
    }

    public async Task<IReadOnlyDictionary<long, OrderToShip>> ToShip(IReadOnlyCollection<long> orderIds, CancellationToken ct)
    {
        var orders = await db.Orders.AsNoTracking().Include(o => o.Lines).Where(o => orderIds.Contains(o.Id)).ToListAsync(ct);
        return orders.ToDictionary(o => o.Id, o => new OrderToShip(o.Id, o.Number, o.Org, ReceiverOf(o), o.CourierConnection,
            o.Method == PaymentMethod.CashOnDelivery ? new Money(o.PayableMinor, o.Currency) : null, StateOf(o.Lifecycle),
            [.. o.Lines.Where(l => l.Quantity > 0).OrderBy(l => l.Position).Select(l => new LineToShip(l.Id, l.Sku, l.Name, l.Quantity))]));
    }

    public async Task<IReadOnlyDictionary<long, OrderBrief>> Brief(IReadOnlyCollection<long> orderIds, CancellationToken ct)
        => (await db.Orders.AsNoTracking().Where(o => orderIds.Contains(o.Id)).Select(o => new { o.Id, o.Number, o.PartyId, o.OrgId, o.RegionId, o.BranchId, o.SiteId }).ToListAsync(ct))
            .ToDictionary(o => o.Id, o => new OrderBrief(o.Id, o.Number, o.PartyId, new OrgPath(o.OrgId, o.RegionId, o.BranchId, o.SiteId)));

    public async Task<IReadOnlyDictionary<string, OrderBrief>> OfPlatform(string channelCode, IReadOnlyCollection<string> platformNumbers, CancellationToken ct)
    {
        var sources = await db.SourceOrders.AsNoTracking().Where(s => s.OrderId != null && platformNumbers.Contains(s.PlatformNumber) && db.Channels.Any(c => c.Id == s.ChannelId && c.Code == channelCode))
            .Select(s => new { s.PlatformNumber, OrderId = s.OrderId!.Value }).ToListAsync(ct);
        var briefs = await Brief([.. sources.Select(s => s.OrderId)], ct);
        return sources.ToDictionary(s => s.PlatformNumber, s => briefs[s.OrderId]);
    }

    public async Task<IReadOnlyDictionary<long, OrderArrival>> Arrivals(IReadOnlyCollection<long> orderIds, CancellationToken ct)
        => await db.Orders.AsNoTracking().Where(o => orderIds.Contains(o.Id)).Select(o => new OrderArrival(o.Id, o.PromisedAt, o.DeliveredAt)).ToDictionaryAsync(a => a.OrderId, ct);

    public async Task<IReadOnlyDictionary<long, OrderForReturn>> ForReturn(IReadOnlyCollection<long> orderIds, CancellationToken ct)
    {
        var orders = await OrdersDb.With(db.Orders.AsNoTracking()).Where(o => orderIds.Contains(o.Id)).ToListAsync(ct);
        var codes = orders.SelectMany(o => o.Lines).Select(l => l.Sku).Distinct().ToList();
        var categories = await (from s in db.Skus where codes.Contains(s.Code) join p in db.Products on s.ProductId equals p.Id select new { s.Code, p.Category }).ToDictionaryAsync(c => c.Code, c => (string?)c.Category, ct);
        return orders.ToDictionary(o => o.Id, o => ForReturns.Of(o, categories));
    }

    public async Task<IReadOnlyDictionary<long, long>> OfLines(IReadOnlyCollection<long> lineIds, CancellationToken ct)
        => await db.Set<OrderLine>().Where(l => lineIds.Contains(l.Id)).ToDictionaryAsync(l => l.Id, l => l.OrderId, ct);

    public async Task<IReadOnlyDictionary<long, string>> ChannelCodes(IReadOnlyCollection<long> channelIds, CancellationToken ct)
        => await db.Channels.AsNoTracking().Where(c => channelIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Code, ct);

    public async Task<IReadOnlyDictionary<string, SkuBrief>> Skus(IReadOnlyCollection<string> codes, CancellationToken ct)
        => await db.Skus.Where(s => codes.Contains(s.Code)).ToDictionaryAsync(s => s.Code, s => new SkuBrief(s.Code, s.Name, s.PriceMinor, s.Currency, s.IsOnSale, s.ProductId), ct);

    Receiver ReceiverOf(Order o) => new(cipher.Reveal(o.ReceiverName) ?? "", cipher.Reveal(o.ReceiverPhone) ?? "", o.RegionCode, cipher.Reveal(o.ReceiverAddress) ?? "", o.RegionName, o.PostalCode);

    static ShippingState StateOf(OrderLifecycle lifecycle) => lifecycle switch
    {
        OrderLifecycle.Placed or OrderLifecycle.UnderAudit or OrderLifecycle.OnHold => ShippingState.Pending,
        OrderLifecycle.Approved => ShippingState.Approved,
        OrderLifecycle.Released => ShippingState.Released,
        _ => ShippingState.Closed,
    };
}
