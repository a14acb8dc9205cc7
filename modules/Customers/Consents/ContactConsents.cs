using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Contracts.Customers;
using Platform.Customers.Data;

namespace Platform.Customers.Consents;

/// <summary>Tells whoever is about to turn to somebody whether and when they may. What any record of a merged family refused is refused.</summary>
internal sealed class ContactConsents(IDbContextFactory<CustomersDb> dbs, IOptions<CustomersSettings> settings) : IContactConsents
{
    static readonly ContactWay[] All = Enum.GetValues<ContactWay>();

    public async Task<IReadOnlyDictionary<long, ContactWishes>> Of(IReadOnlyCollection<long> partyIds, ContactTopic topic, CancellationToken ct)
    {
        var found = new Dictionary<long, ContactWishes>();
        await using var db = await dbs.CreateDbContextAsync(ct);
        foreach (var some in partyIds.Distinct().Chunk(500))
        {
            var kin = await db.Set<Party>().AsNoTracking().Where(p => some.Contains(p.Id)).Join(db.Set<Party>(), p => p.FamilyId, k => k.FamilyId, (p, k) => new { p.Id, Kin = k.Id, k.Status }).ToListAsync(ct);
            var ids = kin.Select(k => k.Kin).Distinct().ToList();
            var said = await db.Set<ContactConsent>().AsNoTracking().Where(c => ids.Contains(c.PartyId) && c.Topic == topic).ToListAsync(ct);
            var hours = await db.Set<QuietTime>().AsNoTracking().Where(q => ids.Contains(q.PartyId) && q.From != null).ToListAsync(ct);
            foreach (var family in kin.GroupBy(k => k.Id))
            {
                var members = family.Select(k => k.Kin).ToHashSet();
                var quiet = hours.Where(q => members.Contains(q.PartyId)).OrderByDescending(q => q.PartyId == family.Key).FirstOrDefault();
                var words = said.Where(c => members.Contains(c.PartyId)).ToList();
                var erased = family.Any(k => k.Status == PartyStatus.Erased);
                found[family.Key] = new ContactWishes(All.Where(w => erased || !Allowed(words.Where(c => c.Way == w).ToList(), topic)).ToHashSet(), quiet?.From, quiet?.To, quiet?.TimeZone ?? "Asia/Shanghai");
            }
        }
        return found;
    }

    bool Allowed(List<ContactConsent> said, ContactTopic topic)
        => topic == ContactTopic.Security || (said.Count > 0 ? said.TrueForAll(c => c.Granted) : !settings.Value.AskFirst.Contains(topic));

    /// <summary>Refuses to write to a party that wants no message about a topic; quiet hours only delay one.</summary>
    /// <exception cref="Refused">It said no to every way of writing.</exception>
    public async Task CheckMessage(long partyId, ContactTopic topic, string field, CancellationToken ct)
    {
        if ((await Of([partyId], topic, ct)).TryGetValue(partyId, out var wishes) && All.Where(w => w != ContactWay.Phone).All(wishes.Refused.Contains)) throw new Refused(ConsentErrors.Refused, field, ("way", "MESSAGE"));
    }

    /// <summary>Refuses to turn to a party now.</summary>
    /// <exception cref="Refused">It said no, or its quiet hours last.</exception>
    public async Task Check(long partyId, ContactTopic topic, ContactWay way, string field, CancellationToken ct)
    {
        if (!(await Of([partyId], topic, ct)).TryGetValue(partyId, out var wishes)) return;
        if (wishes.Refused.Contains(way)) throw new Refused(ConsentErrors.Refused, field, ("way", way.ToString().ToUpperInvariant()));
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (QuietTime.Covers(wishes.QuietFrom, wishes.QuietTo, wishes.TimeZone, db.Now)) throw new Refused(ConsentErrors.Quiet, field, ("from", wishes.QuietFrom), ("to", wishes.QuietTo));
    }
}
