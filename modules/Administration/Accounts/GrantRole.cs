using Microsoft.EntityFrameworkCore;
using Platform.Administration.Organisation;

namespace Platform.Administration.Accounts;

/// <summary>Gives an account a role at a unit. The caller must hold every permission of the role at least as far himself.</summary>
[Needs("administration:role:grant")]
internal sealed class GrantRole(AdministrationDb db, IPermissionCatalog catalog, Caller caller) : Mutation<GrantRole.GrantRoleInput, Membership>
{
    /// <summary>Who gets what, where and how far.</summary>
    public sealed record GrantRoleInput : MutationInput
    {
        /// <summary>The account.</summary>
        public required string AccountId { get; init; }

        /// <summary>Code of the role.</summary>
        public required string RoleCode { get; init; }

        /// <summary>The unit from which it reaches.</summary>
        public required string UnitId { get; init; }

        /// <summary>How far it reaches from there.</summary>
        public required ScopeKind Reaches { get; init; }
    }

    /// <inheritdoc />
    public override async Task<Membership> Run(GrantRoleInput input, CancellationToken ct)
    {
        var account = await db.Take<Account>(input.AccountId, "accountId", Scope, null, ct);
        var unit = await db.Take<OrgUnit>(input.UnitId, "unitId", Scope, null, ct);
        if (unit.Status == OrgUnitStatus.Closed) throw new Refused(OrganisationErrors.UnitClosed, "unitId", ("unit", unit.Code));
        var role = await db.Set<Role>().FirstOrDefaultAsync(r => r.Code == input.RoleCode, ct)
            ?? throw new Refused(CommonErrors.NotFound, "roleCode", ("what", nameof(Role)));
        GrantLimits.RequireHeld(caller, role.Held(catalog.All), input.Reaches, unit.Org, "roleCode");
        if (await db.Set<Membership>().AnyAsync(m => m.AccountId == account.Id && m.RoleId == role.Id && m.OrgId == unit.Id && m.Reaches == input.Reaches, ct))
            throw new Refused(CommonErrors.AlreadyExists, "roleCode", ("what", nameof(Role)), ("value", role.Code));
        var membership = Membership.Of(account, role, unit, input.Reaches);
        db.Add(membership);
        account.AccessChanged();
        return membership;
    }
}
