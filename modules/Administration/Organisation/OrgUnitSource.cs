using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Organisation;

/// <summary>Units by id.</summary>
[Needs(Read)]
internal sealed class OrgUnitSource(IDbContextFactory<AdministrationDb> contexts) : RowNodes<AdministrationDb, OrgUnit>(contexts)
{
    public const string Read = "administration:org:read";

    protected override IQueryable<OrgUnit> Rows(AdministrationDb db, Caller caller) => db.Visible<OrgUnit>(caller.Scope(Read));
}

/// <summary>Teams by id.</summary>
[Needs(Read)]
internal sealed class TeamSource(IDbContextFactory<AdministrationDb> contexts) : RowNodes<AdministrationDb, Team>(contexts)
{
    public const string Read = "administration:team:read";

    protected override IQueryable<Team> Rows(AdministrationDb db, Caller caller) => db.Visible<Team>(caller.Scope(Read)).Include(t => t.Members);
}
