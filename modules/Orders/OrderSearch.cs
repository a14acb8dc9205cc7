using Microsoft.EntityFrameworkCore;

namespace Platform.Orders;

/// <summary>Finds orders by what people have at hand: number, platform number, receiver's name, phone or its last four digits, waybill, SKU.</summary>
internal sealed class OrderSearch(ReceiverSeal seal)
{
    /// <summary>Hits that are looked at; a term that fits more is too vague to be paged through anyway.</summary>
    public const int Most = 1000;

    /// <summary>Ids of the newest orders within the scope that the term fits exactly; one statement, each key served by its index.</summary>
    public async Task<IReadOnlyList<long>> Find(OrdersDb db, RowScope scope, string term, CancellationToken ct)
    {
        var text = term.Trim();
        if (text.Length is 0 or > 100) return [];
        IQueryable<Order> visible = db.Visible<Order>(scope);
        var keys = new List<IQueryable<Order>>();
        var name = seal.NameIndex(text);
        keys.Add(visible.Where(o => o.NameIndex == name));
        if (ReceiverSeal.Digits(text, null) is { Length: >= 5 } && text.All(c => char.IsDigit(c) || "+-() ".Contains(c, StringComparison.Ordinal)))
        {
            var phone = seal.PhoneIndex(text, null);
            keys.Add(visible.Where(o => o.PhoneIndex == phone));
        }
        if (text.Length == 4 && text.All(char.IsAsciiDigit))
        {
            var tail = seal.TailIndex(text);
            keys.Add(visible.Where(o => o.PhoneTailIndex == tail));
        }
        if (text.Length <= 64 && !text.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            keys.Add(visible.Where(o => o.Number == text));
            keys.Add(from w in db.Set<OrderWaybill>() where w.Number == text join o in visible on w.OrderId equals o.Id select o);
            keys.Add(from l in db.Set<OrderLine>() where l.Sku == text join o in visible on l.OrderId equals o.Id select o);
            keys.Add(from s in db.SourceOrders where s.PlatformNumber == text join o in visible on s.OrderId equals o.Id select o);
        }
        var ids = keys.Select(k => k.Select(o => new { o.Id, o.PlacedAt })).Aggregate((all, next) => all.Union(next));
        return await ids.OrderByDescending(o => o.PlacedAt).ThenByDescending(o => o.Id).Take(Most).Select(o => o.Id).ToListAsync(ct);
    }
}
