using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Platform.Administration.Accounts;

namespace Platform.Administration.Notifications;

/// <summary>Reads of messages, wishes and wordings.</summary>
[Extends(typeof(Query))]
internal sealed class NotificationQueries(IDbContextFactory<AdministrationDb> contexts, Wordings wordings, Caller caller)
{
    /// <summary>The viewer's own messages in the program, newest first.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="unread">True for unread ones only.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(Caller.SignedIn)]
    public async Task<Connection<Notification>> MyNotifications(PageRequest<Notification> page, bool unread = false, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var mine = db.Set<Notification>().AsNoTracking().Where(n => n.AccountId == caller.UserId && n.Channel == NotificationChannel.InApp);
        return await page.Read(unread ? mine.Where(n => n.ReadAt == null) : mine);
    }

    /// <summary>How the viewer wants to be told; null when nothing was set.</summary>
    /// <param name="ct">Ends with the request.</param>
    [Needs(Caller.SignedIn)]
    public async Task<NotificationPreference?> MyNotificationPreference(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<NotificationPreference>().AsNoTracking().FirstOrDefaultAsync(p => p.AccountId == caller.UserId, ct);
    }

    /// <summary>Messages of all channels within the viewer's reach and what became of them, newest first.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(NotificationSource.Read)]
    public async Task<Connection<Notification>> NotificationDeliveries(PageRequest<Notification> page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<Notification>(caller.Scope(NotificationSource.Read)));
    }

    /// <summary>What is said on every occasion of the program, in both languages.</summary>
    /// <param name="ct">Ends with the request.</param>
    [Needs(NotificationSource.Read)]
    public Task<IReadOnlyList<NotificationWording>> NotificationTemplates(CancellationToken ct) => wordings.All(ct);
}

/// <summary>The messages of an account.</summary>
[Extends(typeof(Account))]
internal sealed class AccountNotifications(IDbContextFactory<AdministrationDb> contexts, Caller caller)
{
    /// <summary>How many messages one has not read; null on anybody else's account.</summary>
    [Requires(nameof(Account.Id))]
    public async Task<int?> UnreadNotifications([Parent] Account account, CancellationToken ct)
    {
        if (account.Id != caller.UserId) return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Notification>().CountAsync(n => n.AccountId == account.Id && n.Channel == NotificationChannel.InApp && n.ReadAt == null, ct);
    }
}

/// <summary>New messages, live.</summary>
[Extends(typeof(Subscription))]
internal sealed class NotificationChanges(ChangeFeed feed, IDbContextFactory<AdministrationDb> contexts, Caller caller)
{
    /// <summary>Each new message to the viewer in the program.</summary>
    /// <param name="ct">Ends with the subscription.</param>
    [Needs(Caller.SignedIn)]
    public async IAsyncEnumerable<Notification> NotificationReceived([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var change in feed.Listen(nameof(Notification), ct))
        {
            if (change.Event != nameof(NotificationArrived)) continue;
            await using var db = await contexts.CreateDbContextAsync(ct);
            if (await db.Set<Notification>().AsNoTracking().FirstOrDefaultAsync(n => n.Id == change.SubjectId && n.AccountId == caller.UserId, ct) is { } mine) yield return mine;
        }
    }
}
