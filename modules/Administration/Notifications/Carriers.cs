using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Administration.Notifications;

/// <summary>A connection that carries messages, and what it carries.</summary>
internal sealed record Carrier(string Connection, INotificationChannel Port, ChannelDescription Description);

/// <summary>The active connections that carry messages to the outside.</summary>
internal sealed class Carriers(IPorts ports, TimeProvider time, IOptions<NotificationOptions> options)
{
    static readonly TimeSpan Remember = TimeSpan.FromMinutes(1);
    readonly ConcurrentDictionary<string, (ChannelDescription Description, DateTimeOffset Until)> _known = new();

    /// <summary>The connection that serves a channel now; null when none does.</summary>
    public async Task<Carrier?> For(NotificationChannel channel, CancellationToken ct)
    {
        var wanted = channel switch { NotificationChannel.Email => AddressKind.Email, NotificationChannel.Mobile => AddressKind.Mobile, NotificationChannel.Wechat => AddressKind.Wechat, _ => (AddressKind?)null };
        if (wanted is null) return null;
        var names = options.Value.Connections.GetValueOrDefault(channel.ToString()) is { } fixedOne ? [fixedOne] : ports.Connections<INotificationChannel>();
        foreach (var name in names)
            if (ports.Find<INotificationChannel>(name) is { } port && await DescribeAsync(name, port, ct) is { } description && description.Address == wanted) return new Carrier(name, port, description);
        return null;
    }

    /// <summary>What a call carries along.</summary>
    public CallContext Context(string key, string correlation, string locale)
        => new() { IdempotencyKey = key, CorrelationId = correlation.Length > 0 ? correlation : key, Deadline = time.GetUtcNow().AddSeconds(options.Value.SendSeconds), Locale = locale };

    async Task<ChannelDescription?> DescribeAsync(string name, INotificationChannel port, CancellationToken ct)
    {
        if (_known.TryGetValue(name, out var known) && known.Until > time.GetUtcNow()) return known.Description;
        if (await port.Describe(new DescribeChannelRequest(), Context("describe-" + name, "", "zh-CN"), ct) is not Ok<ChannelDescription> { Value: var description }) return null;
        _known[name] = (description, time.GetUtcNow() + Remember);
        return description;
    }
}
