using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;

namespace Platform.Administration.Organisation;

/// <summary>Answers <see cref="IOrganisation"/> from memory; what another instance changed is seen within three seconds, a new unit at once.</summary>
internal sealed class OrganisationLookup(IDbContextFactory<AdministrationDb> contexts, TimeProvider time) : IOrganisation
{
    static readonly TimeSpan Trust = TimeSpan.FromSeconds(3);
    volatile Tree? _tree;

    public async ValueTask<OrgPath?> PathOf(long unitId, CancellationToken ct)
    {
        if ((await TreeAsync(ct)).Paths.TryGetValue(unitId, out var path)) return path;
        return (await ReadAsync(ct)).Paths.TryGetValue(unitId, out path) ? path : null;
    }

    public async ValueTask<OrgPath> HeadOffice(CancellationToken ct)
        => (await TreeAsync(ct)).Root ?? (await ReadAsync(ct)).Root ?? throw new InvalidOperationException("The organisation has no head office yet.");

    /// <summary>Forgets what it knows; the next question reads anew.</summary>
    public void Forget() => _tree = null;

    async ValueTask<Tree> TreeAsync(CancellationToken ct)
        => _tree is { } known && time.GetUtcNow() - known.ReadAt < Trust ? known : await ReadAsync(ct);

    async Task<Tree> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var units = db.Set<OrgUnit>().AsNoTracking();
        // Versions only grow, so the sum moves with every change; the latest time of a change would miss one that committed late.
        var versions = await units.SumAsync(u => u.Version, ct);
        if (_tree is { } known && known.Versions == versions) return _tree = known with { ReadAt = now };
        var rows = await units.Where(u => u.Status == OrgUnitStatus.Active).Select(u => new { u.Id, u.Tier, u.RegionId, u.BranchId, u.SiteId }).ToListAsync(ct);
        var paths = rows.ToDictionary(u => u.Id, u => new OrgPath(u.Id, u.RegionId, u.BranchId, u.SiteId));
        return _tree = new Tree(paths, rows.Where(u => u.Tier == OrgTier.Hq).Select(u => (OrgPath?)new OrgPath(u.Id)).FirstOrDefault(), versions, now);
    }

    sealed record Tree(IReadOnlyDictionary<long, OrgPath> Paths, OrgPath? Root, long Versions, DateTimeOffset ReadAt);
}
