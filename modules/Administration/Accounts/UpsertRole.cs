using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Accounts;

/// <summary>
/// Creates a role or changes its name and permissions. A role counts wherever it is granted, so only somebody who holds each permission
/// over everything can put it into a role. The audit trail lists what was added and taken away.
/// </summary>
[Needs("administration:role:write")]
internal sealed class UpsertRole(AdministrationDb db, IPermissionCatalog catalog, Caller caller) : Mutation<UpsertRole.UpsertRoleInput, Role>
{
    /// <summary>The role as it shall be.</summary>
    public sealed record UpsertRoleInput : MutationInput
    {
        /// <summary>Code; an unknown one makes a new role. 1 to 60 letters, digits, dashes and underscores.</summary>
        public required string Code { get; init; }

        /// <summary>Name, at most 60 characters.</summary>
        public required string Name { get; init; }

        /// <summary>All permissions it shall have, at most 500, such as <c>orders:order:read</c>.</summary>
        public required IReadOnlyList<string> Permissions { get; init; }

        /// <summary>The version the client saw; null for a new role.</summary>
        public long? ExpectedVersion { get; init; }
    }

    /// <inheritdoc />
    public override async Task<Role> Run(UpsertRoleInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        Texts.Code(reasons, input.Code, "code", 60);
        Texts.Name(reasons, input.Name, "name", 60);
        reasons.AddIf(input.Permissions.Count > 500, CommonErrors.TooMany, "permissions", ("max", 500));
        for (var i = 0; i < Math.Min(500, input.Permissions.Count); i++)
            reasons.AddIf(!catalog.All.Contains(input.Permissions[i]), AccountErrors.UnknownPermission, $"permissions.{i}", ("permission", Shortened(input.Permissions[i])));
        reasons.ThrowIfAny();

        var role = await db.Set<Role>().FirstOrDefaultAsync(r => r.Code == input.Code, ct);
        if ((role?.Version ?? 0) != (input.ExpectedVersion ?? 0))
            throw new Refused(CommonErrors.VersionConflict, "expectedVersion", ("current", role?.Version ?? 0), ("expected", input.ExpectedVersion ?? 0));
        string[] before = [.. role?.Permissions ?? []];
        if (role is null) db.Add(role = Role.New(input.Code));
        GrantLimits.RequireHeld(caller, input.Permissions.Union(before), ScopeKind.All, default, "permissions");
        role.Set(input.Name.Trim(), input.Permissions);
        db.Add(Difference(role, before));
        return role;
    }

    static string Shortened(string text) => text.Length > 100 ? text[..100] + "…" : text;

    // Long values are cut short in an audit row, and here every single permission matters.
    AuditRow Difference(Role role, string[] before) => new()
    {
        At = db.Now, Actor = caller.Name, ActorId = caller.UserId, Action = nameof(UpsertRole), SubjectType = nameof(Role), SubjectId = role.Id, SubjectVersion = role.Version + 1,
        Changes = JsonSerializer.Serialize(new { added = role.Permissions.Except(before), removed = before.Except(role.Permissions) }), Ip = caller.Ip, CorrelationId = caller.CorrelationId,
    };
}
