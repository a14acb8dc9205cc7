using Platform.Administration.Organisation;

namespace Platform.Administration.Accounts;

/// <summary>What the schema shows of an account. Its password hash is not among it.</summary>
internal sealed class AccountType : ObjectType<Account>
{
    public AccountType()
    {
        Shows(a => a.Id);
        Shows(a => a.LoginId);
        Shows(a => a.DisplayName);
        Shows(a => a.Locale);
        Shows(a => a.Status);
        Shows(a => a.PasswordMustChange);
        Shows(a => a.ExternalId).Needs(AccountSource.Read);
        Shows(a => a.OrgId).AsId(nameof(OrgUnit)).As("unitId").Described("Home unit.");
        Shows(a => a.PartyId).AsId("Party");
        Shows(a => a.Version);
        Shows(a => a.CreatedAt);
        Shows(a => a.UpdatedAt);
        Filter<string>("search", (text, _) => a => a.LoginKey.StartsWith(text.ToLowerInvariant()) || a.DisplayName.Contains(text)).Described("Finds by the beginning of the login or by a part of the name.");
        DefaultOrder(a => a.LoginKey);
    }
}

/// <summary>What the schema shows of a role.</summary>
internal sealed class RoleType : ObjectType<Role>
{
    public RoleType()
    {
        Shows(r => r.Id);
        Shows(r => r.Code);
        Shows(r => r.Name);
        Shows(r => r.HoldsEverything);
        Shows("permissions", r => r.Permissions).NotNull().Reads(nameof(Role.PermissionLines)).Described("The permissions, sorted; empty for the role that holds everything.");
        Shows(r => r.Version);
        Shows(r => r.UpdatedAt);
        DefaultOrder(r => r.Code);
    }
}

/// <summary>What the schema shows of a grant.</summary>
internal sealed class MembershipType : ObjectType<Membership>
{
    public MembershipType()
    {
        Shows(m => m.Id);
        Shows(m => m.AccountId).AsId(nameof(Account));
        Shows(m => m.RoleId).AsId(nameof(Role));
        Shows(m => m.OrgId).AsId(nameof(OrgUnit)).As("unitId").Described("The unit from which it reaches.");
        Shows(m => m.Reaches);
        Shows(m => m.Version);
        Shows(m => m.CreatedAt);
    }
}
