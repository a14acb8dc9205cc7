using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Administration.Accounts;

namespace Platform.Administration.Sessions;

/// <summary>Counts wrong passwords per login text and says how long to wait. The count is one atomic UPDATE: parallel guesses all count.</summary>
internal sealed class Lockout(AdministrationDb db, IOptions<SignInOptions> options)
{
    /// <summary>Until when this login is locked; null when it is not.</summary>
    public async Task<DateTime?> LockedUntilAsync(string loginKey, CancellationToken ct)
    {
        var (hash, now) = (Token.Hash(loginKey), db.Now);
        return await db.Set<SignInAttempt>().AsNoTracking().Where(a => a.LoginHash == hash && a.LockedUntil > now).Select(a => a.LockedUntil).FirstOrDefaultAsync(ct);
    }

    /// <summary>Notes a wrong password; gives the end of the lock when that set one.</summary>
    public async Task<DateTime?> FailedAsync(string loginKey, CancellationToken ct)
    {
        var (hash, now) = (Token.Hash(loginKey), db.Now);
        DateTime? until = null;
        await Transient.RetryAsync(async () =>
        {
            db.ChangeTracker.Clear(); // what a lost race added must not be saved later
            var rows = db.Set<SignInAttempt>().Where(a => a.LoginHash == hash);
            if (await rows.ExecuteUpdateAsync(s => s.SetProperty(a => a.Failures, a => a.Failures + 1).SetProperty(a => a.LastAt, now), ct) == 0)
            {
                db.Add(new SignInAttempt { LoginHash = hash, Failures = 1, LastAt = now });
                await db.SaveChangesAsync(ct);
                return;
            }
            var failures = await rows.AsNoTracking().Select(a => a.Failures).SingleAsync(ct);
            until = LockOf(failures) is { } length ? now + length : null;
            if (until is not null) await rows.ExecuteUpdateAsync(s => s.SetProperty(a => a.LockedUntil, until), ct);
        }, ct);
        return until;
    }

    /// <summary>The right password came: the count begins anew.</summary>
    public async Task SucceededAsync(string loginKey, CancellationToken ct)
    {
        var hash = Token.Hash(loginKey);
        if (await db.Set<SignInAttempt>().AsNoTracking().AnyAsync(a => a.LoginHash == hash, ct))
            await Transient.RetryAsync(() => db.Set<SignInAttempt>().Where(a => a.LoginHash == hash).ExecuteDeleteAsync(ct), ct);
    }

    /// <summary>How long so many failures in a row lock; null when not at all.</summary>
    public TimeSpan? LockOf(int failures)
    {
        var over = failures - options.Value.FailuresBeforeLock;
        if (over < 0) return null;
        var ticks = options.Value.FirstLock.Ticks * Math.Pow(2, Math.Min(over, 30));
        return TimeSpan.FromTicks((long)Math.Min(ticks, options.Value.LongestLock.Ticks));
    }
}
