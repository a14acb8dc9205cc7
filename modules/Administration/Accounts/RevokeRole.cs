using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Accounts;

/// <summary>Takes a granted role back. The caller must hold what he takes away.</summary>
[Needs("administration:role:grant")]
internal sealed class RevokeRole(AdministrationDb db, IPermissionCatalog catalog, AccountRights rights, Caller caller) : Mutation<RevokeRole.RevokeRoleInput, Account>
{
    /// <summary>The grant to take back.</summary>
    public sealed record RevokeRoleInput : MutationInput
    {
        /// <summary>Id of the membership.</summary>
        public required string MembershipId { get; init; }
    }

    /// <inheritdoc />
    public override async Task<Account> Run(RevokeRoleInput input, CancellationToken ct)
    {
        var membership = await db.Take<Membership>(input.MembershipId, "membershipId", Scope, null, ct);
        var role = await db.Set<Role>().SingleAsync(r => r.Id == membership.RoleId, ct);
        GrantLimits.RequireHeld(caller, role.Held(catalog.All), membership.Reaches, membership.Org, "membershipId");
        if (role.HoldsEverything && membership.Reaches == ScopeKind.All) await rights.RequireAnotherAdministratorAsync(membership.AccountId, ct);
        var account = await db.Set<Account>().SingleAsync(a => a.Id == membership.AccountId, ct);
        db.Remove(membership);
        account.AccessChanged();
        return account;
    }
}
