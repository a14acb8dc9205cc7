using Microsoft.EntityFrameworkCore;
using Platform.Administration.Organisation;

namespace Platform.Administration.Accounts;

/// <summary>Changes name, language, home unit or outside identity of an account. What is not given stays.</summary>
[Needs("administration:account:write")]
internal sealed class UpdateAccount(AdministrationDb db, AccountRights rights, Caller caller) : Mutation<UpdateAccount.UpdateAccountInput, Account>
{
    /// <summary>The account and what changes.</summary>
    public sealed record UpdateAccountInput : ChangeInput
    {
        /// <summary>Name for people, at most 60 characters; null leaves it.</summary>
        public string? DisplayName { get; init; }

        /// <summary>Language, <c>zh-CN</c> or <c>en</c>; null leaves it.</summary>
        public string? Locale { get; init; }

        /// <summary>New home unit; null leaves it.</summary>
        public string? UnitId { get; init; }

        /// <summary>Who it is at the outside issuer; empty takes it away, null leaves it.</summary>
        public string? ExternalId { get; init; }
    }

    /// <inheritdoc />
    public override async Task<Account> Run(UpdateAccountInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        if (input.DisplayName is not null) Texts.Name(reasons, input.DisplayName, "displayName", 60);
        reasons.AddIf(input.Locale is not (null or "zh-CN" or "en"), AccountErrors.UnknownLocale, "locale", ("known", "zh-CN, en"));
        reasons.AddIf(input.ExternalId?.Length > 190, CommonErrors.TooLong, "externalId", ("max", 190));
        reasons.ThrowIfAny();
        var account = await db.Take<Account>(input, Scope, null, ct);
        await rights.RequireNoStrongerAsync(caller, account, "id", ct);
        if (!string.IsNullOrEmpty(input.ExternalId) && await db.Set<Account>().AnyAsync(a => a.ExternalId == input.ExternalId && a.Id != account.Id, ct))
            throw new Refused(CommonErrors.AlreadyExists, "externalId", ("what", "externalId"), ("value", input.ExternalId));
        if (input.UnitId is not null) account.MoveTo(await db.Take<OrgUnit>(input.UnitId, "unitId", Scope, null, ct));
        account.Describe(input.DisplayName?.Trim(), input.Locale, input.ExternalId);
        return account;
    }
}
