using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Administration.Accounts;
using Platform.Kernel.Flow;

namespace Platform.Administration.Bulletins;

/// <summary>Reads of bulletins.</summary>
[Extends(typeof(Query))]
internal sealed class BulletinQueries(IDbContextFactory<AdministrationDb> contexts, Caller caller)
{
    const int Most = 1000;

    /// <summary>The bulletins that the viewer is to read, unread ones first.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(Caller.SignedIn)]
    public async Task<Connection<BulletinReceipt>> Bulletins(PageRequest<BulletinReceipt> page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await page.Read(db.Set<BulletinReceipt>().AsNoTracking().Where(r => r.AccountId == caller.UserId && db.Set<Bulletin>().Any(b => b.Id == r.BulletinId && b.State == BulletinState.Published)));
    }

    /// <summary>Bulletins in the name of units within the viewer's reach, in every state.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(BulletinFlow.Read)]
    public async Task<Connection<Bulletin>> ManagedBulletins(PageRequest<Bulletin> page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<Bulletin>(caller.Scope(BulletinFlow.Read)));
    }

    /// <summary>Who has read a bulletin and who has not; null when there is none within the viewer's reach.</summary>
    /// <param name="id">Global id of the bulletin.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(BulletinFlow.Read)]
    public async Task<BulletinReaders?> BulletinReaders([Id("Bulletin")] long id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Visible<Bulletin>(caller.Scope(BulletinFlow.Read)).FirstOrDefaultAsync(b => b.Id == id, ct) is not { } bulletin) return null;
        var receipts = db.Set<BulletinReceipt>().AsNoTracking().Where(r => r.BulletinId == id);
        Task<List<BulletinReader>> People(IQueryable<BulletinReceipt> of, bool latestFirst = false)
        {
            var named = of.Join(db.Set<Account>(), r => r.AccountId, a => a.Id, (r, a) => new { r, a });
            return (latestFirst ? named.OrderByDescending(x => x.r.ReadAt).ThenBy(x => x.a.Id) : named.OrderBy(x => x.a.DisplayName).ThenBy(x => x.a.Id)).Take(Most)
                .Select(x => new BulletinReader(x.a.Id, x.a.DisplayName, x.r.ReadAt, x.r.AcknowledgedAt, !x.r.InFirstAudience)).ToListAsync(ct);
        }
        return new BulletinReaders(bulletin.AudienceSize, await receipts.CountAsync(r => r.IsRead, ct), await receipts.CountAsync(r => r.AcknowledgedAt != null, ct),
            await People(receipts.Where(r => !r.IsRead)), bulletin.MustRead ? await People(receipts.Where(r => r.AcknowledgedAt == null)) : [],
            await People(receipts.Where(r => r.IsRead), latestFirst: true), await People(receipts.Where(r => !r.InFirstAudience)));
    }
}

/// <summary>Bulletins by id, whatever may be seen of them: for receipts, which are one's own.</summary>
internal sealed class BulletinById(IDbContextFactory<AdministrationDb> contexts) : BatchLoader<long, Bulletin?>
{
    protected override async Task<Func<long, Bulletin?>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Set<Bulletin>().AsNoTracking().Where(b => keys.Contains(b.Id) && b.State == BulletinState.Published).ToDictionaryAsync(b => b.Id, ct);
        return key => found.GetValueOrDefault(key);
    }
}

/// <summary>Fields of receipts.</summary>
[Extends(typeof(BulletinReceipt))]
internal sealed class BulletinReceiptFields
{
    /// <summary>The bulletin; null when it is not published any more.</summary>
    [Requires(nameof(BulletinReceipt.BulletinId))]
    public IDataLoaderResult<Bulletin?> Bulletin([Parent] BulletinReceipt receipt, BulletinById loader) => loader.Load(receipt.BulletinId);
}

/// <summary>Fields of bulletins.</summary>
[Extends(typeof(Bulletin))]
internal sealed class BulletinFields(Caller caller)
{
    /// <summary>The moves that the state allows, and what stands in the viewer's way.</summary>
    [Requires(nameof(Bulletin.State))]
    public IReadOnlyList<Transition> AvailableTransitions([Parent] Bulletin bulletin) => BulletinFlow.Table.Available(bulletin, caller);
}

/// <summary>What an account has to read.</summary>
[Extends(typeof(Account))]
internal sealed class AccountBulletins(IDbContextFactory<AdministrationDb> contexts, Caller caller)
{
    /// <summary>Whether one has published bulletins that must be read and are not confirmed; nothing is blocked by it. Null on anybody else's account.</summary>
    [Requires(nameof(Account.Id))]
    public async Task<bool?> MustReadOpen([Parent] Account account, CancellationToken ct)
    {
        if (account.Id != caller.UserId) return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<BulletinReceipt>().AnyAsync(r => r.AccountId == account.Id && r.MustRead && r.AcknowledgedAt == null && db.Set<Bulletin>().Any(b => b.Id == r.BulletinId && b.State == BulletinState.Published), ct);
    }
}
