using Microsoft.EntityFrameworkCore;
using Platform.Administration.Accounts;

namespace Platform.Administration.Organisation;

/// <summary>Names of units.</summary>
internal sealed class UnitNames(IDbContextFactory<AdministrationDb> contexts) : INamesOf
{
    public string Type => nameof(OrgUnit);

    public async Task<IReadOnlyDictionary<long, string>> Names(IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<OrgUnit>().AsNoTracking().Where(x => ids.Contains(x.Id)).Select(x => new { x.Id, x.Name }).ToDictionaryAsync(x => x.Id, x => x.Name, ct);
    }
}

/// <summary>Names of teams.</summary>
internal sealed class TeamNames(IDbContextFactory<AdministrationDb> contexts) : INamesOf
{
    public string Type => nameof(Team);

    public async Task<IReadOnlyDictionary<long, string>> Names(IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Team>().AsNoTracking().Where(x => ids.Contains(x.Id)).Select(x => new { x.Id, x.Name }).ToDictionaryAsync(x => x.Id, x => x.Name, ct);
    }
}

/// <summary>Names of people with an account.</summary>
internal sealed class AccountNames(IDbContextFactory<AdministrationDb> contexts) : INamesOf
{
    public string Type => nameof(Account);

    public async Task<IReadOnlyDictionary<long, string>> Names(IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Account>().AsNoTracking().Where(x => ids.Contains(x.Id)).Select(x => new { x.Id, x.DisplayName }).ToDictionaryAsync(x => x.Id, x => x.DisplayName, ct);
    }
}
