using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;

namespace Platform.Administration.Accounts;

/// <summary>Answers <see cref="IAccounts"/>.</summary>
internal sealed class AccountLookup(IDbContextFactory<AdministrationDb> contexts) : IAccounts
{
    public async Task<IReadOnlyDictionary<long, bool>> Standing(IReadOnlyCollection<long> accountIds, CancellationToken ct)
    {
        if (accountIds.Count == 0) return new Dictionary<long, bool>();
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Account>().AsNoTracking().Where(a => accountIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Status == AccountStatus.Active, ct);
    }
}
