using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Organisation;

/// <summary>Units by id.</summary>
[Needs(Read)]
internal sealed class OrgUnitSource(IDbContextFactory<AdministrationDb> contexts) : INodeSource<OrgUnit>
{
    public const string Read = "administration:org:read";

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<long, OrgUnit>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Visible<OrgUnit>(caller.Scope(Read)).Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
    }
}

/// <summary>Teams by id.</summary>
[Needs(Read)]
internal sealed class TeamSource(IDbContextFactory<AdministrationDb> contexts) : INodeSource<Team>
{
    public const string Read = "administration:team:read";

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<long, Team>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Visible<Team>(caller.Scope(Read)).Include(t => t.Members).Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
    }
}
