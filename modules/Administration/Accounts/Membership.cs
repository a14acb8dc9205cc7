using Platform.Administration.Organisation;

namespace Platform.Administration.Accounts;

/// <summary>A role that an account has, and how far it reaches from which unit.</summary>
internal sealed class Membership : ScopedAggregate
{
    Membership() { }

    /// <summary>Who has it.</summary>
    public long AccountId { get; private set; }

    /// <summary>What they have.</summary>
    public long RoleId { get; private set; }

    /// <summary>How far it reaches from its unit; ALL reaches everything whatever the unit.</summary>
    public ScopeKind Reaches { get; private set; }

    /// <summary>A grant.</summary>
    public static Membership Of(Account account, Role role, OrgUnit unit, ScopeKind reaches) => new() { AccountId = account.Id, RoleId = role.Id, Reaches = reaches, Org = unit.Org };
}
