using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Organisation;

/// <summary>
/// Puts a unit, with everything below it, below another unit within the caller's reach. Who sees what follows: the tree at once, the documents of the moved units
/// within seconds, in every module. Their history stays as it was. A unit that stands there already is left as it is.
/// </summary>
[Needs("administration:org:write")]
internal sealed class MoveOrgUnit(AdministrationDb db) : Mutation<MoveOrgUnit.MoveOrgUnitInput, OrgUnit>
{
    /// <summary>The unit and where it goes.</summary>
    public sealed record MoveOrgUnitInput : ChangeInput
    {
        /// <summary>The unit above from now on; of a higher tier than the moved one, and active.</summary>
        public required string ParentId { get; init; }
    }

    /// <inheritdoc />
    public override async Task<OrgUnit> Run(MoveOrgUnitInput input, CancellationToken ct)
    {
        var unit = await db.Take<OrgUnit>(input, Scope, null, ct);
        var parent = await db.Take<OrgUnit>(input.ParentId, "parentId", Scope, null, ct);
        if (unit.ParentId == parent.Id) return unit;
        unit.MoveBelow(parent, db.Now);
        for (List<OrgUnit> above = [unit]; above.Count > 0;)
        {
            var places = above.ToDictionary(u => u.Id);
            var ids = places.Keys.ToList();
            above = await db.Set<OrgUnit>().Where(u => u.ParentId != null && ids.Contains(u.ParentId.Value)).ToListAsync(ct);
            foreach (var below in above) below.Follow(places[below.ParentId!.Value], db.Now);
        }
        return unit;
    }
}
