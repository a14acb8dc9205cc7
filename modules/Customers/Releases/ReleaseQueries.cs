using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Releases;

/// <summary>Reads of releases.</summary>
[Extends(typeof(Query)), Needs(ReleaseRights.Read)]
internal sealed class ReleaseQueries(IDbContextFactory<CustomersDb> dbs, Caller caller)
{
    /// <summary>Releases within the viewer's reach: the plan and what became of it, those planned last first unless asked otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<InfoRelease>> InfoReleases(PageRequest<InfoRelease> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<InfoRelease>(caller.Scope(ReleaseRights.Read)));
    }

    /// <summary>Releases by recipient, within the viewer's reach; an account manager with SELF sees those of the own portfolio.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<ReleaseDelivery>> ReleaseDeliveries(PageRequest<ReleaseDelivery> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<ReleaseDelivery>(caller.Scope(ReleaseRights.Read)));
    }
}

/// <summary>What the viewer, a recipient, was told.</summary>
[Extends(typeof(Query)), Needs(ReleaseRights.Own)]
internal sealed class MyReleasesQuery(IDbContextFactory<CustomersDb> dbs, ReleaseFiles files, Caller caller)
{
    const int Most = 100;

    /// <summary>Releases to the party that the viewer is, those that are not confirmed first, then newest first; at most 100.</summary>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<OwnRelease>> MyReleases(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var mine = caller.PartyIds;
        var rows = await (from d in db.Set<ReleaseDelivery>().AsNoTracking() where d.PartyId != null && mine.Contains(d.PartyId.Value) join r in db.Set<InfoRelease>() on d.ReleaseId equals r.Id
            orderby d.ReadAt != null, r.Id descending select new { r.Id, r.Kind, r.Title, r.Body, r.ReleasedAt, d.ReadAt }).Take(Most).ToListAsync(ct);
        var attached = await files.OfAsync(db, [.. rows.Select(r => r.Id)], ct);
        return [.. rows.Select(r => new OwnRelease(GlobalId.Encode(nameof(InfoRelease), r.Id), r.Kind, r.Title, r.Body, r.ReleasedAt!.Value, r.ReadAt, [.. attached[r.Id]]))];
    }
}

/// <summary>What became of a release.</summary>
[Extends(typeof(InfoRelease)), Needs(ReleaseRights.Read)]
internal static class InfoReleaseFields
{
    /// <summary>How many of its recipients within the viewer's reach it was planned for, sent to and read by.</summary>
    [Requires(nameof(InfoRelease.Id), nameof(InfoRelease.ProofDueAt))]
    public static IDataLoaderResult<ReleaseCoverage> Coverage([Parent] InfoRelease release, CoverageOfRelease loader) => loader.Load(release.Id);

    /// <summary>Files that go out with it.</summary>
    [Requires(nameof(InfoRelease.Id))]
    public static IDataLoaderResult<IReadOnlyList<ReleaseAttachment>> Attachments([Parent] InfoRelease release, FilesOfRelease loader) => loader.Load(release.Id);
}

internal sealed class FilesOfRelease(IDbContextFactory<CustomersDb> dbs, ReleaseFiles files) : BatchLoader<long, IReadOnlyList<ReleaseAttachment>>
{
    protected override async Task<Func<long, IReadOnlyList<ReleaseAttachment>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var attached = await files.OfAsync(db, keys, ct);
        return key => [.. attached[key]];
    }
}

internal sealed class CoverageOfRelease(IDbContextFactory<CustomersDb> dbs, Caller caller) : BatchLoader<long, ReleaseCoverage>
{
    protected override async Task<Func<long, ReleaseCoverage>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var counts = (await db.Visible<ReleaseDelivery>(caller.Scope(ReleaseRights.Read)).Where(d => keys.Contains(d.ReleaseId)).GroupBy(d => new { d.ReleaseId, d.State }).Select(g => new { g.Key.ReleaseId, g.Key.State, Count = g.Count() }).ToListAsync(ct)).ToLookup(c => c.ReleaseId);
        var due = (await db.Set<InfoRelease>().Where(r => keys.Contains(r.Id) && r.State == ReleaseState.Released && r.ProofDueAt <= db.Now).Select(r => r.Id).ToListAsync(ct)).ToHashSet();
        return key =>
        {
            int Of(DeliveryProgress state) => counts[key].Where(c => c.State == state).Sum(c => c.Count);
            var (planned, read) = (counts[key].Sum(c => c.Count), Of(DeliveryProgress.Read));
            return new ReleaseCoverage(planned, Of(DeliveryProgress.Sent) + read, read, due.Contains(key) ? planned - read : 0);
        };
    }
}

/// <summary>Releases by id.</summary>
[Needs(ReleaseRights.Read)]
internal sealed class InfoReleaseNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, InfoRelease>(dbs)
{
    protected override IQueryable<InfoRelease> Rows(CustomersDb db, Caller caller) => db.Visible<InfoRelease>(caller.Scope(ReleaseRights.Read));
}

/// <summary>Deliveries by id: those within reach, and a recipient's own.</summary>
[Needs(Caller.SignedIn)]
internal sealed class ReleaseDeliveryNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, ReleaseDelivery>(dbs)
{
    protected override IQueryable<ReleaseDelivery> Rows(CustomersDb db, Caller caller) => caller.Can(ReleaseRights.Read) ? db.Visible<ReleaseDelivery>(caller.Scope(ReleaseRights.Read))
        : caller.Can(ReleaseRights.Own) ? db.Set<ReleaseDelivery>().AsNoTracking().Where(d => d.PartyId != null && caller.PartyIds.Contains(d.PartyId.Value)) : db.Set<ReleaseDelivery>().AsNoTracking().Where(_ => false);
}
