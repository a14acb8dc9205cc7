using Microsoft.EntityFrameworkCore;

namespace Platform.Orders;

/// <summary>What imports of past orders look up.</summary>
internal static class PastOrders
{
    /// <summary>The channel of this code; made when it is not there.</summary>
    public static async Task<long> ChannelAsync(OrdersDb db, string code, ChannelKind kind, string name, CancellationToken ct)
    {
        if (await db.Channels.Where(c => c.Code == code).Select(c => (long?)c.Id).FirstOrDefaultAsync(ct) is { } known) return known;
        var channel = new SalesChannel(code, kind, name, null);
        db.Add(channel);
        return channel.Id;
    }

    /// <summary>Of these platform numbers those that were taken over already, each with the fingerprint of what the platform said then.</summary>
    public static Task<Dictionary<string, string>> KnownAsync(OrdersDb db, long channel, IReadOnlyCollection<string> numbers, CancellationToken ct)
        => db.SourceOrders.AsNoTracking().Where(s => s.ChannelId == channel && numbers.Contains(s.PlatformNumber)).ToDictionaryAsync(s => s.PlatformNumber, s => s.Hash, ct);
}
