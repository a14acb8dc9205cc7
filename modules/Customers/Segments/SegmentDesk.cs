using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Customers.Care;
using Platform.Customers.Data;
using Platform.Customers.Visits;

namespace Platform.Customers.Segments;

/// <summary>Puts parties into the segments whose rules they fit and takes them out of those they no longer fit; the caller's unit of work saves.</summary>
internal sealed class SegmentDesk(IOptions<CustomersSettings> settings)
{
    public async Task<int> EvaluateAsync(CustomersDb db, IReadOnlyCollection<long> partyIds, CancellationToken ct)
    {
        var segments = await db.Set<Segment>().AsNoTracking().Where(s => s.RuleJson != "[]").ToListAsync(ct);
        if (segments.Count == 0 || partyIds.Count == 0) return 0;
        var candidates = await LoadAsync(db, partyIds, ct);
        var (ids, rules) = (candidates.Select(c => c.PartyId).ToList(), segments.Select(s => s.Id).ToList());
        var members = (await db.Set<SegmentMember>().AsTracking().Where(m => ids.Contains(m.PartyId) && rules.Contains(m.SegmentId)).ToListAsync(ct)).ToDictionary(m => (m.SegmentId, m.PartyId));
        var moved = 0;
        foreach (var segment in segments)
            foreach (var who in candidates)
            {
                var (fits, member) = (segment.Fits(who), members.GetValueOrDefault((segment.Id, who.PartyId)));
                if (fits && member is null) db.Add(new SegmentMember(segment.Id, who.PartyId, false, db.Now));
                else if (!fits && member is { ByHand: false }) db.Remove(member);
                else continue;
                moved++;
            }
        return moved;
    }

    async Task<IReadOnlyList<SegmentCandidate>> LoadAsync(CustomersDb db, IReadOnlyCollection<long> partyIds, CancellationToken ct)
    {
        var heads = await db.Set<Party>().AsNoTracking().Where(p => partyIds.Contains(p.Id)).Select(p => p.FamilyId).Distinct().ToListAsync(ct);
        var records = await db.Set<Party>().AsNoTracking().Include(p => p.HeldRoles).Include(p => p.Addresses).AsSplitQuery().Where(p => heads.Contains(p.FamilyId)).ToListAsync(ct);
        var ids = records.ConvertAll(p => p.Id);
        // What this unit of work has just learnt is tracked and not stored yet.
        var stored = await db.Set<SegmentFact>().AsTracking().Where(f => f.PartyId != null && ids.Contains(f.PartyId.Value)).ToListAsync(ct);
        var facts = stored.Union(db.Set<SegmentFact>().Local).Where(f => f.Counts && f.PartyId is not null).ToLookup(f => f.PartyId!.Value);
        var days = (await db.Set<SpecialDay>().AsNoTracking().Where(d => d.Kind == SpecialDayKind.Birthday && ids.Contains(d.PartyId)).ToListAsync(ct)).ToLookup(d => d.PartyId);
        var (today, currency) = (BusinessDay.Of(db.Now), settings.Value.MainCurrency);
        return [.. records.GroupBy(p => p.FamilyId).Select(family =>
        {
            var head = family.FirstOrDefault(p => p.Id == family.Key) ?? family.First();
            var own = family.SelectMany(p => facts[p.Id]).ToList();
            var orders = own.Where(f => f.Type == "Order").ToList();
            var usable = head.Status is PartyStatus.Active or PartyStatus.Inactive;
            return new SegmentCandidate(head.Id, head.Kind, head.Level, head.Source, [.. usable ? family.SelectMany(p => p.HeldRoles).Select(r => r.Role).Distinct() : []],
                [.. family.SelectMany(p => p.Addresses).Select(a => a.DivisionCode).OfType<string>()], [.. family.SelectMany(p => days[p.Id]).SelectMany(d => d.In(today.Year)).Select(d => d.Month).Distinct()],
                orders.Count, orders.Where(o => o.Currency == currency).Sum(o => o.AmountMinor ?? 0), orders.Count == 0 ? null : today.DayNumber - BusinessDay.Of(orders.Max(o => o.At)).DayNumber,
                own.Count(f => f.Type == "Case"), own.Count(f => f.Type == "Case" && f.IsComplaint));
        })];
    }
}
