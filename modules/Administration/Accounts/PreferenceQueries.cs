using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Accounts;

/// <summary>What the schema shows of a preference.</summary>
internal sealed class AccountPreferenceType : ObjectType<AccountPreference>
{
    public AccountPreferenceType()
    {
        Shows(p => p.Id);
        Shows(p => p.Version);
        Shows(p => p.Name);
        Shows(p => p.Value);
    }
}

/// <summary>Reads of one's own preferences.</summary>
[Extends(typeof(Query))]
internal sealed class PreferenceQueries(IDbContextFactory<AdministrationDb> contexts, Caller caller)
{
    /// <summary>What front-ends keep for the viewer, by name; nobody else sees it.</summary>
    /// <param name="ct">Ends with the request.</param>
    [Needs(Caller.SignedIn)]
    public async Task<IReadOnlyList<AccountPreference>> MyPreferences(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<AccountPreference>().AsNoTracking().Where(p => p.AccountId == caller.UserId).OrderBy(p => p.Name).ToListAsync(ct);
    }
}
