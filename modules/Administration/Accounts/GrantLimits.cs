using Platform.Administration.Sessions;

namespace Platform.Administration.Accounts;

/// <summary>A person grants only what he holds, within his own reach; and touches only accounts that can do no more than he can.</summary>
internal static class GrantLimits
{
    /// <summary>Refuses with the first permission that the caller does not hold that far.</summary>
    public static void RequireHeld(Caller caller, IEnumerable<string> permissions, ScopeKind reaches, OrgPath unit, string field)
    {
        if (caller.IsSystem) return;
        if (permissions.FirstOrDefault(p => !Covers(caller.Scope(p), reaches, unit)) is { } missing)
            throw new Refused(AccountErrors.BeyondOwnRights, field, ("permission", missing));
    }

    /// <summary>Whether everything that a grant of this kind at this unit reaches lies within a scope.</summary>
    public static bool Covers(RowScope scope, ScopeKind reaches, OrgPath unit) => scope.All || reaches switch
    {
        ScopeKind.All => false,
        // Head office as a subtree is everything; a unit that is merely visible itself does not cover what hangs below it.
        ScopeKind.Subtree => !ScopeUnion.IsHeadOffice(unit) && (scope with { Units = [] }).Reaches(unit),
        _ => scope.Reaches(unit),
    };
}
