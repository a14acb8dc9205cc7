using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Organisation;

/// <summary>Adds a team to a unit within the caller's reach; it begins without members.</summary>
[Needs("administration:team:write")]
internal sealed class CreateTeam(AdministrationDb db) : Mutation<CreateTeam.CreateTeamInput, Team>
{
    /// <summary>The team to add.</summary>
    public sealed record CreateTeamInput : MutationInput
    {
        /// <summary>The unit it belongs to.</summary>
        public required string UnitId { get; init; }

        /// <summary>Unique code, 1 to 40 letters, digits, dashes and underscores.</summary>
        public required string Code { get; init; }

        /// <summary>Name, at most 100 characters.</summary>
        public required string Name { get; init; }
    }

    /// <inheritdoc />
    public override async Task<Team> Run(CreateTeamInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        Texts.Code(reasons, input.Code, "code", 40);
        Texts.Name(reasons, input.Name, "name", 100);
        reasons.ThrowIfAny();
        var unit = await db.Take<OrgUnit>(input.UnitId, "unitId", Scope, null, ct);
        if (unit.Status == OrgUnitStatus.Closed) throw new Refused(OrganisationErrors.UnitClosed, "unitId", ("unit", unit.Code));
        if (await db.Set<Team>().AnyAsync(t => t.Code == input.Code, ct))
            throw new Refused(CommonErrors.AlreadyExists, "code", ("what", "Team"), ("value", input.Code));
        var team = Team.In(unit, input.Code, input.Name.Trim());
        db.Add(team);
        return team;
    }
}
