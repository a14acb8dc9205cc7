using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Organisation;

/// <summary>Reads of the organisation.</summary>
[Extends(typeof(Query))]
internal sealed class OrgQueries(IDbContextFactory<AdministrationDb> contexts, Caller caller)
{
    /// <summary>Units within the viewer's reach, from head office downwards.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(OrgUnitSource.Read)]
    public async Task<Connection<OrgUnit>> OrgUnits(PageRequest<OrgUnit> page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<OrgUnit>(caller.Scope(OrgUnitSource.Read)));
    }

    /// <summary>Teams within the viewer's reach.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(TeamSource.Read)]
    public async Task<Connection<Team>> Teams(PageRequest<Team> page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<Team>(caller.Scope(TeamSource.Read)));
    }
}
