using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Security;

namespace Platform.Administration.CustomerSide;

/// <summary>Tries within a window.</summary>
internal sealed class ThrottleCount
{
    /// <summary>Keyed fingerprint of what is tried and by whom.</summary>
    public required string Key { get; init; }

    /// <summary>When the window began, UTC.</summary>
    public DateTime Since { get; set; }

    /// <summary>When it ends, UTC.</summary>
    public DateTime Until { get; set; }

    /// <summary>Tries in it.</summary>
    public int Tries { get; set; }
}

/// <summary>Counts in single statements, so that many at the same moment do not get more than the window holds.</summary>
internal sealed class Throttle(IDbContextFactory<AdministrationDb> contexts, FieldCipher cipher) : IThrottle
{
    /// <inheritdoc />
    public async Task Count(string what, string who, int most, TimeSpan window, CancellationToken ct)
    {
        var key = cipher.BlindIndex("adm.throttle." + what, who);
        var allowed = false;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await Transient.RetryAsync(async () =>
        {
            db.ChangeTracker.Clear();
            var (now, rows) = (db.Now, db.Set<ThrottleCount>().Where(t => t.Key == key));
            var until = now + window;
            allowed = await rows.Where(t => t.Until > now && t.Tries < most).ExecuteUpdateAsync(s => s.SetProperty(t => t.Tries, t => t.Tries + 1), ct) == 1
                || await rows.Where(t => t.Until <= now).ExecuteUpdateAsync(s => s.SetProperty(t => t.Tries, 1).SetProperty(t => t.Since, now).SetProperty(t => t.Until, until), ct) == 1;
            if (allowed || await rows.AnyAsync(t => t.Until > now && t.Tries >= most, ct)) return;
            db.Add(new ThrottleCount { Key = key, Since = now, Until = until, Tries = 1 });
            await db.SaveChangesAsync(ct); // somebody else was first: the duplicate key runs it again, and then the row is there
            allowed = true;
        }, ct);
        if (allowed) return;
        var end = await db.Set<ThrottleCount>().AsNoTracking().Where(t => t.Key == key).Select(t => t.Until).FirstOrDefaultAsync(ct);
        throw new Refused(GraphErrors.RateLimited, null, ("seconds", Math.Max(1, (long)Math.Ceiling((end - db.Now).TotalSeconds))));
    }
}
