using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Administration.Accounts;
using Platform.Kernel.Timeline;

namespace Platform.Administration.Timeline;

/// <summary>Who acted, by name.</summary>
[Extends(typeof(TimelineEntry))]
internal sealed class TimelineActors
{
    /// <summary>What the person who acted is called; null when it was a part of the program, or somebody without an account any more.</summary>
    [Needs(TimelineView.Internal)]
    public IDataLoaderResult<string?> ActorName([Parent] TimelineEntry entry, AccountNameByLogin names) => names.Load(entry.Actor ?? "");
}

/// <summary>What accounts are called, by login.</summary>
internal sealed class AccountNameByLogin(IDbContextFactory<AdministrationDb> contexts) : BatchLoader<string, string?>
{
    protected override async Task<Func<string, string?>> Fetch(IReadOnlyList<string> keys, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Set<Account>().AsNoTracking().Where(a => keys.Contains(a.LoginId)).ToDictionaryAsync(a => a.LoginId, a => a.DisplayName, StringComparer.OrdinalIgnoreCase, ct);
        return login => found.GetValueOrDefault(login);
    }
}
