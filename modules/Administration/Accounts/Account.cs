using Platform.Administration.Organisation;
using Platform.Contracts.Administration;

namespace Platform.Administration.Accounts;

/// <summary>A person or program that signs in.</summary>
internal sealed class Account : ScopedAggregate
{
    Account() { }

    /// <summary>What is typed to sign in, 2 to 60 letters, digits and <c>. _ - @ +</c>; unique without regard to case; it never changes.</summary>
    public string LoginId { get; private set; } = "";

    /// <summary>The login in lower case, for finding it.</summary>
    public string LoginKey { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string DisplayName { get; private set; } = "";

    /// <summary>Language of messages, <c>zh-CN</c> or <c>en</c>.</summary>
    public string Locale { get; private set; } = "zh-CN";

    /// <summary>Whether it may sign in.</summary>
    public AccountStatus Status { get; private set; }

    /// <summary>True while the password was given by somebody else: all it can do is change it.</summary>
    public bool PasswordMustChange { get; private set; }

    /// <summary>Who it is at the outside issuer (value of the configured claim); null when it signs in here only.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>The party within Customers that the account is, for customers and providers who sign in themselves; null for staff.</summary>
    public long? PartyId { get; private set; }

    /// <summary>The salted hash; null for an account that signs in outside only.</summary>
    [Protected]
    public string? PasswordHash { get; private set; }

    /// <summary>An account in a unit. Its permissions come from roles, granted separately.</summary>
    public static Account Open(OrgUnit home, string loginId, string displayName, string locale, string? externalId, long? partyId)
    {
        if (home.Status == OrgUnitStatus.Closed) throw new Refused(OrganisationErrors.UnitClosed, "unitId", ("unit", home.Code));
        var account = new Account { LoginId = loginId, LoginKey = KeyOf(loginId), DisplayName = displayName, Locale = locale, ExternalId = externalId, PartyId = partyId, Org = home.Org };
        account.Record(() => new AccountCreated(account.Id));
        return account;
    }

    /// <summary>The form in which logins are compared.</summary>
    public static string KeyOf(string loginId) => loginId.ToLowerInvariant();

    /// <summary>Changes what is known of the person.</summary>
    public void Describe(string? displayName, string? locale, string? externalId)
    {
        (DisplayName, Locale, ExternalId) = (displayName ?? DisplayName, locale ?? Locale, externalId is null ? ExternalId : externalId.Length == 0 ? null : externalId);
        Record(() => new AccountAccessChanged(Id));
    }

    /// <summary>Moves it to another home unit; its roles stay.</summary>
    public void MoveTo(OrgUnit home)
    {
        if (home.Status == OrgUnitStatus.Closed) throw new Refused(OrganisationErrors.UnitClosed, "unitId", ("unit", home.Code));
        Org = home.Org;
        Record(() => new AccountAccessChanged(Id));
    }

    /// <summary>Takes a new password, already checked and hashed.</summary>
    public void TakePassword(string hash, bool mustChange)
    {
        (PasswordHash, PasswordMustChange) = (hash, mustChange);
        Record(() => new AccountAccessChanged(Id));
    }

    /// <summary>Ends it; idempotent in effect, so a second call is refused.</summary>
    public void Disable()
    {
        if (Status == AccountStatus.Disabled) throw new Refused(AccountErrors.AlreadyDisabled, "id");
        Status = AccountStatus.Disabled;
        Record(() => new AccountAccessChanged(Id));
    }

    /// <summary>Ends it for good and takes the login away, because its person was erased.</summary>
    public void Forget()
    {
        (LoginId, LoginKey, Status) = ($"erased-{Id}", $"erased-{Id}", AccountStatus.Disabled);
        Record(() => new AccountAccessChanged(Id));
    }

    /// <summary>Lets it sign in again.</summary>
    public void Enable()
    {
        Status = AccountStatus.Active;
        Record(() => new AccountAccessChanged(Id));
    }

    /// <summary>Something outside the row changed what it may do: a grant, a session.</summary>
    public void AccessChanged()
    {
        Touch();
        Record(() => new AccountAccessChanged(Id));
    }
}
