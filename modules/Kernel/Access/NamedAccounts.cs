using Platform.Contracts.Administration;

namespace Platform.Kernel.Access;

/// <summary>Checks people that an input names as owner, manager or assignee.</summary>
public static class NamedAccounts
{
    /// <summary>Adds a reason when the account does not exist, or when its person cannot sign in and so cannot do what is asked of them.</summary>
    /// <param name="accounts">Who is known.</param>
    /// <param name="reasons">Takes the reason.</param>
    /// <param name="accountId">The account; null names nobody and is fine.</param>
    /// <param name="field">Path of the input field.</param>
    /// <param name="ct">Cancels the look-up.</param>
    public static async Task Check(this IAccounts accounts, Reasons reasons, long? accountId, string field, CancellationToken ct)
    {
        if (accountId is not { } id) return;
        var known = await accounts.Standing([id], ct);
        if (!reasons.AddIf(!known.TryGetValue(id, out var isActive), CommonErrors.NotFound, field, ("what", "Account"))) reasons.AddIf(!isActive, CommonErrors.AccountInactive, field);
    }

    /// <summary>Refuses at once what <see cref="Check"/> would add.</summary>
    public static async Task Require(this IAccounts accounts, long? accountId, string field, CancellationToken ct)
    {
        var reasons = new Reasons();
        await accounts.Check(reasons, accountId, field, ct);
        reasons.ThrowIfAny();
    }
}
