using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Platform.Administration.Bulletins;

/// <summary>Opens a bulletin to its audience of this moment: one receipt each, and everybody is told.</summary>
internal sealed class Opening(AdministrationDb db, Audience audience, IOptions<BulletinOptions> options)
{
    public async Task OpenAsync(Bulletin bulletin, CancellationToken ct)
    {
        var people = await audience.Of(bulletin, ct);
        db.AddRange(people.Select(a => new BulletinReceipt { BulletinId = bulletin.Id, AccountId = a, InFirstAudience = true, MustRead = bulletin.MustRead }));
        bulletin.Open(people, db.Now, NextReminder());
    }

    /// <summary>When those who have not confirmed are looked at next; null never.</summary>
    public DateTime? NextReminder() => options.Value.RemindAfter > TimeSpan.Zero ? db.Now + options.Value.RemindAfter : null;

    /// <summary>Gives an account that came to an audience later its receipts.</summary>
    public async Task AdmitAsync(long accountId, CancellationToken ct)
    {
        var missing = await db.Set<Bulletin>().AsNoTracking().Where(b => b.State == BulletinState.Published && !db.Set<BulletinReceipt>().Any(r => r.BulletinId == b.Id && r.AccountId == accountId)).ToListAsync(ct);
        foreach (var bulletin in missing)
            if (await audience.Has(bulletin, accountId, ct)) db.Add(new BulletinReceipt { BulletinId = bulletin.Id, AccountId = accountId, InFirstAudience = false, MustRead = bulletin.MustRead });
    }
}
