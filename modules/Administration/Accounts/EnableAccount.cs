namespace Platform.Administration.Accounts;

/// <summary>Puts a disabled account back into use; its password and roles are as they were.</summary>
[Needs("administration:account:write")]
internal sealed class EnableAccount(AdministrationDb db, AccountRights rights, Caller caller) : Mutation<EnableAccount.EnableAccountInput, Account>
{
    /// <summary>The account.</summary>
    public sealed record EnableAccountInput : ChangeInput;

    /// <inheritdoc />
    public override async Task<Account> Run(EnableAccountInput input, CancellationToken ct)
    {
        var account = await db.Take<Account>(input, Scope, null, ct);
        await rights.RequireNoStrongerAsync(caller, account, "id", ct);
        account.Enable();
        return account;
    }
}
