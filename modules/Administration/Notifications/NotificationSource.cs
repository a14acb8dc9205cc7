using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Notifications;

/// <summary>Messages by id: one's own, and those within reach of who looks after deliveries.</summary>
[Needs(Caller.SignedIn)]
internal sealed class NotificationSource(IDbContextFactory<AdministrationDb> contexts) : INodeSource<Notification>
{
    public const string Read = "administration:notification:read";

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<long, Notification>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Visible<Notification>(caller.Scope(Read)).Where(n => ids.Contains(n.Id)).ToDictionaryAsync(n => n.Id, ct);
        if (caller.UserId is { } self)
            foreach (var own in await db.Set<Notification>().AsNoTracking().Where(n => ids.Contains(n.Id) && n.AccountId == self && n.Channel == NotificationChannel.InApp).ToListAsync(ct)) found[own.Id] = own;
        return found;
    }
}

/// <summary>Wishes by id: one's own.</summary>
[Needs(Caller.SignedIn)]
internal sealed class NotificationPreferenceSource(IDbContextFactory<AdministrationDb> contexts) : INodeSource<NotificationPreference>
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<long, NotificationPreference>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<NotificationPreference>().AsNoTracking().Where(p => ids.Contains(p.Id) && p.AccountId == caller.UserId).ToDictionaryAsync(p => p.Id, ct);
    }
}

/// <summary>Own wordings by id.</summary>
[Needs(NotificationSource.Read)]
internal sealed class NotificationTemplateSource(IDbContextFactory<AdministrationDb> contexts) : INodeSource<NotificationTemplate>
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<long, NotificationTemplate>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<NotificationTemplate>().AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
    }
}
