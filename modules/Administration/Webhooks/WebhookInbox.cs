using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Plugins;
using Platform.Kernel.Security;

namespace Platform.Administration.Webhooks;

/// <summary>Keeps pushes in the database, so that none is lost when an instance dies and none counts twice on two instances.</summary>
internal sealed class WebhookInbox(IDbContextFactory<AdministrationDb> contexts, FieldCipher cipher) : IWebhookStore
{
    static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);

    /// <inheritdoc />
    public async Task<string> Save(RawWebhook push, CancellationToken cancellation)
    {
        var content = cipher.Protect(JsonSerializer.Serialize(new { body = push.Body, headers = push.Headers, query = push.Query }))!;
        long id = 0;
        await Transient.RetryAsync(async () =>
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            var row = new WebhookPush { Connection = Cut(push.Connection, 40), Kind = Cut(push.Kind, 60), Content = content, ReceivedAt = push.ReceivedAt.UtcDateTime };
            db.Add(row);
            await db.SaveChangesAsync(cancellation);
            id = row.Id;
        }, cancellation);
        return id.ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc />
    public async Task<WebhookClaim> Claim(string connection, string eventId, string pushId, CancellationToken cancellation)
    {
        var (hash, push, answer) = (Sessions.Token.Hash(eventId), long.Parse(pushId, CultureInfo.InvariantCulture), WebhookClaim.Busy);
        await Transient.RetryAsync(async () =>
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            var (now, until) = (db.Now, db.Now + Hold);
            var known = db.Set<WebhookEvent>().Where(e => e.Connection == connection && e.EventHash == hash);
            if (await known.AsNoTracking().FirstOrDefaultAsync(cancellation) is not { } row)
            {
                db.Add(new WebhookEvent { Connection = connection, EventHash = hash, PushId = push, ClaimedUntil = until });
                await db.SaveChangesAsync(cancellation); // a duplicate is retried and then found
                answer = WebhookClaim.Taken;
                return;
            }
            if (row.DoneAt is not null) { answer = WebhookClaim.Done; return; }
            answer = await known.Where(e => e.DoneAt == null && (e.ClaimedUntil == null || e.ClaimedUntil < now))
                .ExecuteUpdateAsync(s => s.SetProperty(e => e.ClaimedUntil, until).SetProperty(e => e.PushId, push), cancellation) == 1 ? WebhookClaim.Taken : WebhookClaim.Busy;
        }, cancellation);
        return answer;
    }

    /// <inheritdoc />
    public Task Finish(string connection, string eventId, CancellationToken cancellation) => Update(connection, eventId, done: true, cancellation);

    /// <inheritdoc />
    public Task GiveUp(string connection, string eventId, CancellationToken cancellation) => Update(connection, eventId, done: false, cancellation);

    /// <inheritdoc />
    public async Task Close(string pushId, string outcome, string? reason, CancellationToken cancellation)
    {
        var id = long.Parse(pushId, CultureInfo.InvariantCulture);
        var (word, code) = (Cut(outcome, 20), reason is null ? null : Cut(reason, 100));
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await Transient.RetryAsync(() => db.Set<WebhookPush>().Where(p => p.Id == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Outcome, word).SetProperty(p => p.Reason, code), cancellation), cancellation);
    }

    async Task Update(string connection, string eventId, bool done, CancellationToken ct)
    {
        var hash = Sessions.Token.Hash(eventId);
        await using var db = await contexts.CreateDbContextAsync(ct);
        DateTime? at = done ? db.Now : null;
        await Transient.RetryAsync(() => db.Set<WebhookEvent>().Where(e => e.Connection == connection && e.EventHash == hash && e.DoneAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(e => e.ClaimedUntil, (DateTime?)null).SetProperty(e => e.DoneAt, at), ct), ct);
    }

    static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
