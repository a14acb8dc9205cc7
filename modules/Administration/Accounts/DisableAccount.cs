using Platform.Administration.Sessions;

namespace Platform.Administration.Accounts;

/// <summary>Takes an account out of use and ends its sessions. Its history stays under its name.</summary>
[Needs("administration:account:write")]
internal sealed class DisableAccount(AdministrationDb db, AccountRights rights, Caller caller) : Mutation<DisableAccount.DisableAccountInput, Account>
{
    /// <summary>The account.</summary>
    public sealed record DisableAccountInput : ChangeInput;

    /// <inheritdoc />
    public override async Task<Account> Run(DisableAccountInput input, CancellationToken ct)
    {
        var account = await db.Take<Account>(input, Scope, null, ct);
        if (account.Id == caller.UserId) throw new Refused(AccountErrors.NotYourself, "id");
        await rights.RequireNoStrongerAsync(caller, account, "id", ct);
        await rights.RequireAnotherAdministratorAsync(account.Id, ct);
        account.Disable();
        await SessionRevocation.OfAccountAsync(db, account.Id, except: null, ct);
        return account;
    }
}
