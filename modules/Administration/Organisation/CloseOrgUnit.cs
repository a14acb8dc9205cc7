using Microsoft.EntityFrameworkCore;
using Platform.Administration.Accounts;

namespace Platform.Administration.Organisation;

/// <summary>Closes a unit that has neither active units below it nor active accounts. What it owns stays readable.</summary>
[Needs("administration:org:write")]
internal sealed class CloseOrgUnit(AdministrationDb db) : Mutation<CloseOrgUnit.CloseOrgUnitInput, OrgUnit>
{
    /// <summary>The unit to close.</summary>
    public sealed record CloseOrgUnitInput : ChangeInput;

    /// <inheritdoc />
    public override async Task<OrgUnit> Run(CloseOrgUnitInput input, CancellationToken ct)
    {
        var unit = await db.Take<OrgUnit>(input, Scope, null, ct);
        var below = await db.Set<OrgUnit>().CountAsync(u => u.ParentId == unit.Id && u.Status == OrgUnitStatus.Active, ct);
        var people = await db.Set<Account>().CountAsync(a => a.OrgId == unit.Id && a.Status == AccountStatus.Active, ct);
        if (below + people > 0) throw new Refused(OrganisationErrors.UnitInUse, "id", ("units", below), ("accounts", people));
        unit.Close();
        return unit;
    }
}
