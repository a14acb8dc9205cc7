using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;

namespace Platform.Administration.Bulletins;

/// <summary>Publishes a planned bulletin when its time has come.</summary>
internal sealed class WhenBulletinDue(AdministrationDb db, Opening opening) : IReaction<BulletinDue>
{
    /// <inheritdoc />
    public async Task On(BulletinDue e, CancellationToken ct)
    {
        if (await db.Set<Bulletin>().FirstOrDefaultAsync(b => b.Id == e.BulletinId, ct) is { State: BulletinState.Scheduled } bulletin && bulletin.Plan == e.Plan) await opening.OpenAsync(bulletin, ct);
    }
}

/// <summary>Ends a bulletin whose time is over.</summary>
internal sealed class WhenBulletinExpiryDue(AdministrationDb db) : IReaction<BulletinExpiryDue>
{
    /// <inheritdoc />
    public async Task On(BulletinExpiryDue e, CancellationToken ct)
    {
        if (await db.Set<Bulletin>().FirstOrDefaultAsync(b => b.Id == e.BulletinId, ct) is { State: BulletinState.Published } bulletin && bulletin.Plan == e.Plan) bulletin.Expire();
    }
}

/// <summary>
/// Reminds everybody who has not confirmed a bulletin that must be read. A person with several open ones is told of all in one message, by the timer of the oldest.
/// </summary>
internal sealed class WhenBulletinReminderDue(AdministrationDb db, Opening opening) : IReaction<BulletinReminderDue>
{
    /// <inheritdoc />
    public async Task On(BulletinReminderDue e, CancellationToken ct)
    {
        if (await db.Set<Bulletin>().FirstOrDefaultAsync(b => b.Id == e.BulletinId, ct) is not { State: BulletinState.Published } bulletin || bulletin.Plan != e.Plan) return;
        var people = db.Set<BulletinReceipt>().Where(r => r.BulletinId == bulletin.Id && r.AcknowledgedAt == null).Select(r => r.AccountId);
        var open = await db.Set<BulletinReceipt>().Where(r => r.MustRead && r.AcknowledgedAt == null && people.Contains(r.AccountId))
            .Join(db.Set<Bulletin>().Where(b => b.State == BulletinState.Published), r => r.BulletinId, b => b.Id, (r, b) => new { r.AccountId, b.Id, b.Title, b.PublishedAt }).ToListAsync(ct);
        var digests = open.GroupBy(o => o.AccountId).Select(g => (Account: g.Key, Open: g.OrderBy(o => o.PublishedAt).ThenBy(o => o.Id).ToList())).Where(p => p.Open[0].Id == bulletin.Id)
            .GroupBy(p => string.Join(',', p.Open.Select(o => o.Id))).Select(g => ((IReadOnlyList<string>)[.. g.First().Open.Select(o => o.Title)], (IReadOnlyList<long>)[.. g.Select(p => p.Account).Order()]));
        bulletin.Remind(digests, open.Count > 0 ? opening.NextReminder() : null);
    }
}

/// <summary>A new account may belong to the audience of bulletins that are published already.</summary>
internal sealed class WhenAccountCreated(Opening opening) : IReaction<AccountCreated>
{
    /// <inheritdoc />
    public Task On(AccountCreated e, CancellationToken ct) => opening.AdmitAsync(e.AccountId, ct);
}

/// <summary>An account that moved or got a role may belong to the audience of bulletins that are published already.</summary>
internal sealed class WhenAccountAccessChanged(Opening opening) : IReaction<AccountAccessChanged>
{
    /// <inheritdoc />
    public Task On(AccountAccessChanged e, CancellationToken ct) => opening.AdmitAsync(e.AccountId, ct);
}
