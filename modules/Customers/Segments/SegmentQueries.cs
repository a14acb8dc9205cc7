using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.Loading;

namespace Platform.Customers.Segments;

/// <summary>What GraphQL shows of a segment.</summary>
internal sealed class SegmentType : ObjectType<Segment>
{
    public SegmentType()
    {
        Shows(s => s.Id);
        Shows(s => s.Version);
        Shows(s => s.Code);
        Shows(s => s.Name).NotSortable();
        Shows(s => s.IsActive);
        Shows(s => s.MatchesAny);
        Shows(s => s.IsComplete);
        Shows("conditions", s => s.Conditions).Reads(nameof(Segment.RuleJson)).NotNull().Described("The rule; empty for a segment of those only who were put in by hand.");
        Shows(s => s.OrgId).As("orgUnitId").AsId("OrgUnit").NotSortable();
    }
}

internal sealed class SegmentConditionType : ObjectType<SegmentCondition>
{
    public SegmentConditionType() => ShowsAll();
}

/// <summary>Segments by id.</summary>
[Needs(SegmentPermissions.Read)]
internal sealed class SegmentNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, Segment>(dbs)
{
    protected override IQueryable<Segment> Rows(CustomersDb db, Caller caller) => db.Visible<Segment>(caller.Scope(SegmentPermissions.Read));
}

/// <summary>Root fields that read segments.</summary>
[Extends(typeof(Query)), Needs(SegmentPermissions.Read)]
internal sealed class SegmentQueries(IDbContextFactory<CustomersDb> dbs, Caller caller)
{
    /// <summary>Segments that the viewer may see, newest first unless ordered otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    public async Task<Connection<Segment>> Segments(PageRequest<Segment> page)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await page.Read(db.Visible<Segment>(caller.Scope(SegmentPermissions.Read)));
    }

    /// <summary>The parties of a segment that the viewer may see, newest first unless ordered otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="segmentId">Global id of the segment.</param>
    public async Task<Connection<Party>> SegmentParties(PageRequest<Party> page, [Id("Segment")] long segmentId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var seen = db.Visible<Segment>(caller.Scope(SegmentPermissions.Read)).Where(s => s.Id == segmentId).Select(s => s.Id);
        return await page.Read(db.Visible<Party>(caller.Scope(Permissions.Read)).Where(p => db.Set<SegmentMember>().Any(m => m.PartyId == p.Id && seen.Contains(m.SegmentId))));
    }
}

/// <summary>The segments of a party.</summary>
[Extends(typeof(Party)), Needs(SegmentPermissions.Read)]
internal static class PartySegments
{
    /// <summary>Segments it is in, by rule or by hand.</summary>
    [Requires(nameof(Party.FamilyId))]
    public static IDataLoaderResult<IReadOnlyList<Segment>> Segments([Parent] Party party, SegmentsOfParty loader) => loader.Load(Kinship.Of(party));
}

internal sealed class SegmentsOfParty(IDbContextFactory<CustomersDb> dbs) : OfParty<Segment>(dbs)
{
    protected override IQueryable<Held<Segment>> Rows(CustomersDb db, IQueryable<Party> holders)
        => from m in db.Set<SegmentMember>().AsNoTracking() join p in holders on m.PartyId equals p.Id join s in db.Set<Segment>().AsNoTracking() on m.SegmentId equals s.Id orderby s.Code select new Held<Segment>(p.FamilyId, p.Id, s);
}
