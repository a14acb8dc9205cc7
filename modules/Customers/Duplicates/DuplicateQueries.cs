using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.Places;

namespace Platform.Customers.Duplicates;

/// <summary>Finds records that may be the same party.</summary>
[Extends(typeof(Query)), Needs(DuplicatePermissions.Merge)]
internal sealed class DuplicateQueries(IDbContextFactory<CustomersDb> dbs, Caller caller)
{
    const int Most = 100, LeastScore = 45, Looked = 500;

    /// <summary>
    /// Pairs of records that may be the same party, likeliest first: they share a phone, mail or account, or have the same name and a place in
    /// common. Both must be within the viewer's reach. Among all parties the newest 500 pairs of each kind are looked at.
    /// </summary>
    /// <param name="partyId">Only pairs of this party; null looks at all.</param>
    /// <param name="first">How many, 1 to 100.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<DuplicateCandidate>> DuplicateCandidates([Id("Party")] long? partyId = null, int first = 20, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var pairs = (await ByContact(db, partyId, ct)).Concat(await ByNameAndPlace(db, partyId, ct)).Distinct().ToList();
        var ids = pairs.SelectMany(p => new[] { p.A, p.B }).Distinct().ToList();
        var parties = await Living(db).Include(p => p.ContactPoints).Where(p => ids.Contains(p.Id)).AsSplitQuery().ToDictionaryAsync(p => p.Id, ct);
        var places = (await db.Set<Occupancy>().AsNoTracking().Where(o => ids.Contains(o.PartyId)).Select(o => new { o.PartyId, o.LocationId }).ToListAsync(ct)).ToLookup(o => o.PartyId, o => o.LocationId);
        return [.. pairs.Where(p => parties.ContainsKey(p.A) && parties.ContainsKey(p.B)).Select(p => Judge(parties[p.A], parties[p.B], places[p.A].Intersect(places[p.B]).Any()))
            .Where(c => c.Score >= LeastScore).OrderByDescending(c => c.Score).ThenBy(c => c.Party.Id).ThenBy(c => c.Other.Id).Take(Math.Clamp(first, 1, Most))];
    }

    IQueryable<Party> Living(CustomersDb db) => db.Visible<Party>(caller.Scope(DuplicatePermissions.Merge)).Where(p => p.Status == PartyStatus.Active || p.Status == PartyStatus.Inactive);

    async Task<List<Pair>> ByContact(CustomersDb db, long? party, CancellationToken ct)
        => await (from a in db.Set<ContactPoint>()
                  join b in db.Set<ContactPoint>() on a.ValueIndex equals b.ValueIndex
                  where a.PartyId < b.PartyId && (party == null || a.PartyId == party || b.PartyId == party)
                  join pa in Living(db) on a.PartyId equals pa.Id
                  join pb in Living(db) on b.PartyId equals pb.Id
                  orderby b.Id descending
                  select new Pair(a.PartyId, b.PartyId)).Take(Looked).ToListAsync(ct);

    async Task<List<Pair>> ByNameAndPlace(CustomersDb db, long? party, CancellationToken ct)
        => await (from a in db.Set<Occupancy>()
                  join b in db.Set<Occupancy>() on a.LocationId equals b.LocationId
                  where a.PartyId < b.PartyId && (party == null || a.PartyId == party || b.PartyId == party)
                  join pa in Living(db) on a.PartyId equals pa.Id
                  join pb in Living(db) on b.PartyId equals pb.Id
                  where pa.NameIndex == pb.NameIndex
                  orderby b.Id descending
                  select new Pair(a.PartyId, b.PartyId)).Take(Looked).ToListAsync(ct);

    static DuplicateCandidate Judge(Party a, Party b, bool samePlace)
    {
        var shared = a.ContactPoints.Join(b.ContactPoints, x => x.ValueIndex, y => y.ValueIndex, (x, _) => x.Type).ToList();
        var reasons = new List<(DuplicateReason Why, int Score)>();
        if (shared.Exists(t => t is ContactType.Mobile or ContactType.Phone)) reasons.Add((DuplicateReason.SamePhone, 50));
        if (shared.Contains(ContactType.Email)) reasons.Add((DuplicateReason.SameEmail, 45));
        if (shared.Exists(t => t is ContactType.Wechat or ContactType.MarketplaceAccount)) reasons.Add((DuplicateReason.SameAccount, 40));
        if (a.NameIndex is not null && a.NameIndex == b.NameIndex) reasons.Add((DuplicateReason.SameName, 35));
        if (samePlace) reasons.Add((DuplicateReason.SamePlace, 20));
        return new DuplicateCandidate(a, b, Math.Min(100, reasons.Sum(r => r.Score)), [.. reasons.Select(r => r.Why)]);
    }

    sealed record Pair(long A, long B);
}
