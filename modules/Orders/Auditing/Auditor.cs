using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Platform.Orders;

/// <summary>Gathers what the rules look at and lets them look.</summary>
internal sealed class Auditor(OrdersDb db, IOptions<OrdersSettings> settings)
{
    const int MostAlike = 5;

    public async Task Audit(Order order, Caller caller, CancellationToken ct)
    {
        var input = AuditInput.Of(order, await Alike(order, ct), settings.Value);
        order.Audit(input, caller, db.Now);
        order.TryRelease(settings.Value.AutoRelease, db.Now);
    }

    // Only earlier orders count: the first of two alike passes, the second is doubted, whenever each is audited.
    async Task<IReadOnlyList<string>> Alike(Order order, CancellationToken ct)
    {
        if (order.LikenessKey is null || order.ReplacesId is not null || settings.Value.DuplicateMinutes <= 0) return [];
        var since = order.PlacedAt.AddMinutes(-settings.Value.DuplicateMinutes);
        return await db.Orders.AsNoTracking()
            .Where(o => o.LikenessKey == order.LikenessKey && o.PlacedAt >= since && (o.PlacedAt < order.PlacedAt || (o.PlacedAt == order.PlacedAt && o.Id < order.Id)))
            .Where(o => o.ReplacesId == null && o.Lifecycle != OrderLifecycle.Draft && o.Lifecycle != OrderLifecycle.Cancelled)
            .OrderBy(o => o.PlacedAt).ThenBy(o => o.Id).Take(MostAlike).Select(o => o.Number).ToListAsync(ct);
    }
}
