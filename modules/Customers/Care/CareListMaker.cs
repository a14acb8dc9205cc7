using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;
using Platform.Customers.Consents;
using Platform.Customers.Data;
using Platform.Customers.Segments;

namespace Platform.Customers.Care;

/// <summary>
/// Works a month's list out from the campaigns of a unit and those below it: the same rules and facts give the same list. A party stands on it once for an
/// occasion, for the campaign that was made first; whoever refused care in every way stands on it as skipped.
/// </summary>
internal sealed class CareListMaker(IDbContextFactory<CustomersDb> dbs, ContactConsents consents)
{
    const int Batch = 200;
    static readonly Caller Actor = Caller.System with { Name = nameof(CareListMaker) };

    /// <summary>Who is due: party and day, by campaign.</summary>
    public async Task<IReadOnlyList<(CareCampaign Campaign, long PartyId, DateOnly Day)>> DueAsync(CareList list, CancellationToken ct)
    {
        var (first, due, taken) = (DateOnly.ParseExact(list.Month + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), new List<(CareCampaign, long, DateOnly)>(), new HashSet<(string, long)>());
        await using var db = await dbs.CreateDbContextAsync(ct);
        foreach (var campaign in await Under(db.Set<CareCampaign>().AsNoTracking(), list).Where(c => c.IsActive).OrderBy(c => c.Id).ToListAsync(ct))
        {
            var reached = Reached(db, campaign, campaign.Role, campaign.SegmentId);
            var pairs = new List<(long Party, DateOnly Day)>();
            if (campaign.Own is { } kind)
                foreach (var own in await db.Set<SpecialDay>().AsNoTracking().Where(d => d.Kind == kind).Join(db.Set<Party>(), d => d.PartyId, p => p.Id, (d, p) => new { Day = d, p.FamilyId }).Where(x => reached.Any(p => p.Id == x.FamilyId)).OrderBy(x => x.Day.Id).ToListAsync(ct))
                    pairs.AddRange(own.Day.In(first.Year).Where(d => d.Month == first.Month).Select(d => (own.FamilyId, d)));
            else if (campaign.In(first.Year).Where(d => d.Month == first.Month).ToList() is { Count: > 0 } days)
                foreach (var party in await reached.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(ct)) pairs.AddRange(days.Select(d => (party, d)));
            due.AddRange(pairs.Where(p => taken.Add((CareTask.KeyOf(campaign, p.Day), p.Party))).Select(p => (campaign, p.Party, p.Day)));
        }
        return due;
    }

    /// <summary>Adds what is missing; says how much that was.</summary>
    public async Task<int> MakeAsync(CareList list, CancellationToken ct)
    {
        var added = 0;
        foreach (var some in (await DueAsync(list, ct)).Chunk(Batch))
            await Transient.RetryAsync(async () =>
            {
                await using var db = await dbs.CreateDbContextAsync(ct);
                db.Work = new UnitOfWork(Actor, nameof(CareListMaker));
                var ids = some.Select(s => s.PartyId).Distinct().ToList();
                var keys = some.Select(s => CareTask.KeyOf(s.Campaign, s.Day)).Distinct().ToList();
                var known = (await db.Set<CareTask>().AsNoTracking().Where(t => ids.Contains(t.PartyId) && keys.Contains(t.OccasionKey)).Select(t => new { t.OccasionKey, t.PartyId }).ToListAsync(ct)).ToHashSet();
                var parties = await db.Set<Party>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
                var wishes = await consents.Of(ids, ContactTopic.Care, ct);
                var fresh = some.Where(s => !known.Contains(new { OccasionKey = CareTask.KeyOf(s.Campaign, s.Day), s.PartyId })).ToList();
                foreach (var (campaign, party, day) in fresh) db.Add(new CareTask(campaign, parties[party], day, list.Month, RefusesAll(wishes.GetValueOrDefault(party))));
                if (fresh.Count > 0) await db.SaveChangesAsync(ct);
                added += fresh.Count;
            }, ct);
        return added;
    }

    public static bool RefusesAll(ContactWishes? wishes) => wishes is not null && Enum.GetValues<ContactWay>().All(wishes.Refused.Contains);

    /// <summary>Parties of a unit and below that are in use and have a role and are in a segment, where one is asked for; of a merged family the record that goes on.</summary>
    public static IQueryable<Party> Reached(CustomersDb db, ScopedAggregate place, PartyRole? withRole, long? segmentId)
    {
        var rows = Under(db.Set<Party>().AsNoTracking().Where(p => p.Status == PartyStatus.Active), place);
        if (withRole is { } role) rows = rows.Where(p => p.Kin.Any(k => k.HeldRoles.Any(r => r.Role == role)));
        return segmentId is { } segment ? rows.Where(p => db.Set<SegmentMember>().Any(m => m.SegmentId == segment && m.PartyId == p.Id)) : rows;
    }

    public static IQueryable<T> Under<T>(IQueryable<T> rows, ScopedAggregate place) where T : ScopedAggregate
        => place.SiteId is { } site ? rows.Where(p => p.SiteId == site) : place.BranchId is { } branch ? rows.Where(p => p.BranchId == branch) : place.RegionId is { } region ? rows.Where(p => p.RegionId == region) : rows;
}
