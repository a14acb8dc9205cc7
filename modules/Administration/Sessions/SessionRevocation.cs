using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Sessions;

/// <summary>Ends sessions, within the caller's unit of work.</summary>
internal static class SessionRevocation
{
    /// <summary>Ends all sessions of an account but one; the rows are tracked and saved by the caller.</summary>
    public static async Task OfAccountAsync(AdministrationDb db, long accountId, long? except, CancellationToken ct)
    {
        var now = db.Now;
        var living = await db.Set<Session>().Where(s => s.AccountId == accountId && s.RevokedAt == null && (s.RefreshUntil > now || s.AccessUntil > now)).ToListAsync(ct);
        foreach (var session in living.Where(s => s.Id != except)) session.RevokedAt = now;
    }

    /// <summary>Ends a family at once.</summary>
    public static Task OfFamilyAsync(AdministrationDb db, long familyId, CancellationToken ct)
    {
        var now = db.Now;
        return Transient.RetryAsync(() => db.Set<Session>().Where(s => s.FamilyId == familyId && s.RevokedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.RevokedAt, now), ct), ct);
    }
}
