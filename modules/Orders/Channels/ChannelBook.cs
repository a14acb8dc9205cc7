using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Platform.Orders;

/// <summary>Active channels by code, remembered for half a minute: an order must not pay a round trip for a handful of rows that hardly change.</summary>
internal sealed class ChannelBook(TimeProvider time)
{
    static readonly TimeSpan Keep = TimeSpan.FromSeconds(30);
    readonly ConcurrentDictionary<string, (long Id, DateTimeOffset Until)> _known = new();

    /// <summary>The id of an active channel; null when there is none of this code.</summary>
    public async ValueTask<long?> Find(OrdersDb db, string code, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (_known.TryGetValue(code, out var known) && known.Until > now) return known.Id;
        var id = await db.Channels.AsNoTracking().Where(c => c.Code == code && c.IsActive).Select(c => (long?)c.Id).FirstOrDefaultAsync(ct);
        if (id is { } found) _known[code] = (found, now + Keep);
        return id;
    }

    public void Forget(string code) => _known.TryRemove(code, out _);
}
