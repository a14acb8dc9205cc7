using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Platform.Administration.Organisation;
using Platform.Contracts.Customers;

namespace Platform.Administration.Accounts;

/// <summary>Opens an account in a unit within the caller's reach. The password given is for the first sign-in only: it must be changed then.</summary>
[Needs("administration:account:write")]
internal sealed partial class CreateAccount(AdministrationDb db, Passwords passwords, IParties parties) : Mutation<CreateAccount.CreateAccountInput, Account>
{
    /// <summary>The account to open.</summary>
    public sealed record CreateAccountInput : MutationInput
    {
        /// <summary>Home unit.</summary>
        public required string UnitId { get; init; }

        /// <summary>What is typed to sign in: 2 to 60 letters, digits and <c>. _ - @ +</c>, unique without regard to case.</summary>
        public required string LoginId { get; init; }

        /// <summary>Name for people, at most 60 characters.</summary>
        public required string DisplayName { get; init; }

        /// <summary>Language, <c>zh-CN</c> or <c>en</c>; zh-CN when not given.</summary>
        public string? Locale { get; init; }

        /// <summary>First password, 10 to 128 characters; null for an account that signs in at the outside issuer only.</summary>
        public string? Password { get; init; }

        /// <summary>Who it is at the outside issuer; null when it signs in here only.</summary>
        public string? ExternalId { get; init; }

        /// <summary>Global id of the party that the account is, for a customer or provider who signs in; with SELF its roles then reach what concerns that party. It never changes. Null for staff.</summary>
        public string? PartyId { get; init; }

        /// <summary>False lets the first password stand (service accounts); true when not given.</summary>
        public bool? PasswordMustChange { get; init; }
    }

    /// <inheritdoc />
    public override async Task<Account> Run(CreateAccountInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        if (!reasons.AddIf(string.IsNullOrWhiteSpace(input.LoginId), CommonErrors.Required, "loginId"))
            reasons.AddIf(!Logins().IsMatch(input.LoginId), CommonErrors.InvalidFormat, "loginId", ("expected", "2-60 × A-Z a-z 0-9 . _ - @ +"));
        Texts.Name(reasons, input.DisplayName, "displayName", 60);
        reasons.AddIf(input.Locale is not (null or "zh-CN" or "en"), AccountErrors.UnknownLocale, "locale", ("known", "zh-CN, en"));
        if (input.Password is not null) Passwords.Check(reasons, input.Password, input.LoginId ?? "", "password");
        else reasons.AddIf(string.IsNullOrWhiteSpace(input.ExternalId), CommonErrors.Required, "password");
        reasons.AddIf(input.ExternalId?.Length > 190, CommonErrors.TooLong, "externalId", ("max", 190));
        reasons.ThrowIfAny();

        var home = await db.Take<OrgUnit>(input.UnitId, "unitId", Scope, null, ct);
        var key = Account.KeyOf(input.LoginId!);
        if (await db.Set<Account>().AnyAsync(a => a.LoginKey == key, ct))
            throw new Refused(CommonErrors.AlreadyExists, "loginId", ("what", "loginId"), ("value", input.LoginId));
        if (!string.IsNullOrEmpty(input.ExternalId) && await db.Set<Account>().AnyAsync(a => a.ExternalId == input.ExternalId, ct))
            throw new Refused(CommonErrors.AlreadyExists, "externalId", ("what", "externalId"), ("value", input.ExternalId));
        var party = await PartyOf(input.PartyId, ct);
        var account = Account.Open(home, input.LoginId!, input.DisplayName.Trim(), input.Locale ?? "zh-CN", string.IsNullOrWhiteSpace(input.ExternalId) ? null : input.ExternalId, party);
        if (input.Password is not null) account.TakePassword(passwords.Hash(input.Password), input.PasswordMustChange ?? true);
        db.Add(account);
        return account;
    }

    async Task<long?> PartyOf(string? globalId, CancellationToken ct)
    {
        if (globalId is null) return null;
        return GlobalId.TryDecode(globalId, "Party", out var id) && (await parties.Existing([id], ct)).Contains(id) ? id : throw new Refused(CommonErrors.NotFound, "partyId", ("what", "Party"));
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._@+-]{1,59}\z")]
    private static partial Regex Logins();
}
