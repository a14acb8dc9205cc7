using Microsoft.EntityFrameworkCore;
using Platform.Administration.Sessions;

namespace Platform.Administration.Accounts;

/// <summary>
/// Sets a password. One's own needs the present one and ends all other sessions. An administrator sets another account's within his reach;
/// that account's sessions end and it must choose a new password at the next sign-in.
/// </summary>
[Needs(Caller.SignedIn)]
internal sealed class SetPassword(AdministrationDb db, Passwords passwords, AccountRights rights, Caller caller) : Mutation<SetPassword.SetPasswordInput, Account>
{
    public const string OfOthers = "administration:account:write";

    /// <summary>Whose password, and what it shall be.</summary>
    public sealed record SetPasswordInput : MutationInput
    {
        /// <summary>The account; null is one's own.</summary>
        public string? Id { get; init; }

        /// <summary>The present password; needed for one's own account only.</summary>
        public string? CurrentPassword { get; init; }

        /// <summary>The new password, 10 to 128 characters, not the login.</summary>
        public required string NewPassword { get; init; }
    }

    /// <inheritdoc />
    public override async Task<Account> Run(SetPasswordInput input, CancellationToken ct)
    {
        var account = await FindAsync(input, ct);
        var own = account.Id == caller.UserId;
        if (own)
        {
            if (string.IsNullOrEmpty(input.CurrentPassword)) throw new Refused(CommonErrors.Required, "currentPassword");
            if (!passwords.Verify(account.PasswordHash, input.CurrentPassword).Right) throw new Refused(AccountErrors.PasswordWrong, "currentPassword");
        }
        else await rights.RequireNoStrongerAsync(caller, account, "id", ct);
        var reasons = new Reasons();
        Passwords.Check(reasons, input.NewPassword, account.LoginId, "newPassword");
        reasons.AddIf(own && input.NewPassword == input.CurrentPassword, AccountErrors.PasswordTooEasy, "newPassword");
        reasons.ThrowIfAny();
        account.TakePassword(passwords.Hash(input.NewPassword), mustChange: !own && !caller.IsSystem);
        await SessionRevocation.OfAccountAsync(db, account.Id, except: own ? caller.SessionId : null, ct);
        return account;
    }

    async Task<Account> FindAsync(SetPasswordInput input, CancellationToken ct)
    {
        var own = input.Id is null || (GlobalId.TryDecode(input.Id, nameof(Account), out var id) && id == caller.UserId);
        if (!own) return await db.Take<Account>(input.Id!, "id", caller.Scope(OfOthers), null, ct);
        return await db.Set<Account>().FirstOrDefaultAsync(a => a.Id == caller.UserId, ct) ?? throw new Refused(CommonErrors.NotFound, "id", ("what", nameof(Account)));
    }
}
