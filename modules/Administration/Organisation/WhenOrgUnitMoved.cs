using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;

namespace Platform.Administration.Organisation;

/// <summary>Makes units follow that were added below a unit, or moved there, in the very moment in which it was moved itself.</summary>
internal sealed class WhenOrgUnitMoved(AdministrationDb db) : IReaction<OrgUnitMoved>
{
    public async Task On(OrgUnitMoved e, CancellationToken ct)
    {
        var unit = await db.Set<OrgUnit>().SingleAsync(u => u.Id == e.UnitId, ct);
        foreach (var below in await db.Set<OrgUnit>().Where(u => u.ParentId == e.UnitId).ToListAsync(ct)) below.Follow(unit, db.Now);
    }
}
