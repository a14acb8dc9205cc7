using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Bulletins;

/// <summary>Bulletins by id: those one looks after, and published ones that one is to read.</summary>
[Needs(Caller.SignedIn)]
internal sealed class BulletinSource(IDbContextFactory<AdministrationDb> contexts) : INodeSource<Bulletin>
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<long, Bulletin>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Visible<Bulletin>(caller.Scope(BulletinFlow.Read)).Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, ct);
        if (caller.UserId is { } self)
            foreach (var mine in await db.Set<Bulletin>().AsNoTracking().Where(b => ids.Contains(b.Id) && b.State == BulletinState.Published && db.Set<BulletinReceipt>().Any(r => r.BulletinId == b.Id && r.AccountId == self)).ToListAsync(ct))
                found[mine.Id] = mine;
        return found;
    }
}

/// <summary>Receipts by id: one's own.</summary>
[Needs(Caller.SignedIn)]
internal sealed class BulletinReceiptSource(IDbContextFactory<AdministrationDb> contexts) : INodeSource<BulletinReceipt>
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<long, BulletinReceipt>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<BulletinReceipt>().AsNoTracking().Where(r => ids.Contains(r.Id) && r.AccountId == caller.UserId).ToDictionaryAsync(r => r.Id, ct);
    }
}
