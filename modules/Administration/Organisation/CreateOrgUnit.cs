using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Organisation;

/// <summary>Adds a unit below another one within the caller's reach. Its tier must be below the parent's; tiers may be skipped.</summary>
[Needs("administration:org:write")]
internal sealed class CreateOrgUnit(AdministrationDb db) : Mutation<CreateOrgUnit.CreateOrgUnitInput, OrgUnit>
{
    /// <summary>The unit to add.</summary>
    public sealed record CreateOrgUnitInput : MutationInput
    {
        /// <summary>The unit above.</summary>
        public required string ParentId { get; init; }

        /// <summary>Unique code, 1 to 40 letters, digits, dashes and underscores.</summary>
        public required string Code { get; init; }

        /// <summary>Name, at most 100 characters.</summary>
        public required string Name { get; init; }

        /// <summary>Its tier, below the parent's.</summary>
        public required OrgTier Tier { get; init; }
    }

    /// <inheritdoc />
    public override async Task<OrgUnit> Run(CreateOrgUnitInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        Texts.Code(reasons, input.Code, "code", 40);
        Texts.Name(reasons, input.Name, "name", 100);
        reasons.ThrowIfAny();
        var parent = await db.Take<OrgUnit>(input.ParentId, "parentId", Scope, null, ct);
        if (await db.Set<OrgUnit>().AnyAsync(u => u.Code == input.Code, ct))
            throw new Refused(CommonErrors.AlreadyExists, "code", ("what", "OrgUnit"), ("value", input.Code));
        return OrgUnit.Below(db, parent, input.Code, input.Name.Trim(), input.Tier);
    }
}
