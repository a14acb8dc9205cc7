using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;
using Platform.Customers.Data;

namespace Platform.Customers.FollowUps;

/// <summary>What Customers tells other modules of follow-ups: what it knows is cared for, because knowing and planning (or waiving) are one transaction.</summary>
internal sealed class FollowUpsLookup(IDbContextFactory<CustomersDb> dbs) : IFollowUps
{
    public async Task<IReadOnlySet<SubjectRef>> CaredFor(IReadOnlyCollection<SubjectRef> subjects, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var cared = new HashSet<SubjectRef>();
        foreach (var group in subjects.GroupBy(s => s.Type, s => s.Id))
            foreach (var some in group.Distinct().Chunk(1000))
                cared.UnionWith((await db.Set<CareSubject>().AsNoTracking().Where(s => s.DocumentType == group.Key && some.Contains(s.DocumentId) && s.FollowUpId != null).Select(s => s.DocumentId).ToListAsync(ct))
                    .Select(id => new SubjectRef(group.Key, id)));
        return cared;
    }

    public async Task<IReadOnlyDictionary<long, FollowUpBrief>> Brief(IReadOnlyCollection<long> followUpIds, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return (await Over(db).Where(f => followUpIds.Contains(f.Id)).ToListAsync(ct)).ToDictionary(f => f.Id, Of);
    }

    public async Task<IReadOnlyList<FollowUpBrief>> Ended(DateTime from, DateTime to, int most, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return [.. (await Over(db).Where(f => f.EndedAt >= from && f.EndedAt < to).OrderByDescending(f => f.Id).Take(most).ToListAsync(ct)).Select(Of)];
    }

    static IQueryable<FollowUp> Over(CustomersDb db) => db.Set<FollowUp>().AsNoTracking().Where(f => f.State == FollowUpState.Done || f.State == FollowUpState.Exhausted);

    static FollowUpBrief Of(FollowUp f) => new(f.Id, f.Number, f.Document, f.PartyId, f.State == FollowUpState.Exhausted ? "EXHAUSTED" : f.Outcome.ToString()!.ToUpperInvariant(), f.EndedAt ?? f.UpdatedAt, f.Org);
}
