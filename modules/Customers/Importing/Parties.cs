using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;
using Platform.Customers.Data;
using Platform.Customers.Finding;
using Platform.Kernel.Security;

namespace Platform.Customers.Importing;

/// <summary>What other modules learn about parties.</summary>
internal sealed class Parties(IDbContextFactory<CustomersDb> dbs, TakeOverParties takeOver, PartiesByContact byContact, FieldCipher cipher) : IParties
{
    public async Task<IReadOnlySet<long>> Existing(IReadOnlyCollection<long> partyIds, CancellationToken ct) => (await Orgs(partyIds, ct)).Keys.ToHashSet();

    public async Task<IReadOnlyDictionary<long, OrgPath>> Orgs(IReadOnlyCollection<long> partyIds, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = new Dictionary<long, OrgPath>();
        foreach (var some in partyIds.Distinct().Chunk(1000))
            foreach (var p in await db.Set<Party>().AsNoTracking().Where(p => some.Contains(p.Id) && (p.Status == PartyStatus.Active || p.Status == PartyStatus.Inactive)).Select(p => new { p.Id, p.OrgId, p.RegionId, p.BranchId, p.SiteId }).ToListAsync(ct))
                found[p.Id] = new OrgPath(p.OrgId, p.RegionId, p.BranchId, p.SiteId);
        return found;
    }

    public async Task<IReadOnlyDictionary<long, IReadOnlyList<long>>> Family(IReadOnlyCollection<long> partyIds, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var families = new Dictionary<long, IReadOnlyList<long>>();
        foreach (var some in partyIds.Distinct().Chunk(1000))
        {
            var rows = await db.Set<Party>().AsNoTracking().Where(p => some.Contains(p.Id)).Join(db.Set<Party>(), p => p.FamilyId, k => k.FamilyId, (p, k) => new { p.Id, Kin = k.Id, Goes = k.Id == k.FamilyId }).ToListAsync(ct);
            foreach (var family in rows.GroupBy(r => r.Id)) families[family.Key] = [.. family.OrderByDescending(r => r.Goes).ThenBy(r => r.Kin).Select(r => r.Kin)];
            foreach (var unknown in some.Where(id => !families.ContainsKey(id))) families[unknown] = [unknown];
        }
        return families;
    }

    public async Task<IReadOnlyList<long>> ByContact(string text, CancellationToken ct)
    {
        var value = ContactValue.Lenient(text.Contains('@', StringComparison.Ordinal) ? ContactType.Email : ContactType.Phone, text);
        return [.. (await byContact.Find(value, RowScope.Everything, 10, ct)).Where(p => p.Status == PartyStatus.Active).Select(p => p.Id)];
    }

    public async Task<IReadOnlyDictionary<long, PartyCard>> Cards(IReadOnlyCollection<long> partyIds, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var cards = new Dictionary<long, PartyCard>();
        foreach (var some in partyIds.Distinct().Chunk(500))
            foreach (var party in await db.Set<Party>().AsNoTracking().Include(p => p.Kin).ThenInclude(k => k.ContactPoints).Include(p => p.Kin).ThenInclude(k => k.Addresses).AsSplitQuery()
                .Where(p => some.Contains(p.Id) && (p.Status == PartyStatus.Active || p.Status == PartyStatus.Inactive)).ToListAsync(ct))
                cards[party.Id] = Card(party);
        return cards;
    }

    PartyCard Card(Party party)
    {
        var kin = party.Kin.OrderByDescending(k => k.Id == party.Id).ThenBy(k => k.Id).ToList();
        return new PartyCard(party.Id, party.Name(cipher) ?? party.Number, First(ContactType.Mobile) ?? First(ContactType.Phone), First(ContactType.Email), First(ContactType.Wechat),
            kin.SelectMany(k => k.Addresses.OrderBy(a => a.Id)).FirstOrDefault()?.OneLine(cipher), party.Locale, [.. party.DeclinedChannels.Select(c => c.ToString().ToUpperInvariant())], party.PreferredChannel?.ToString().ToUpperInvariant());

        string? First(ContactType type) => kin.SelectMany(k => k.ContactPoints.Where(c => c.Type == type).OrderByDescending(c => c.Preferred).ThenBy(c => c.Id)).FirstOrDefault()?.Reveal(cipher);
    }

    public Task<IReadOnlyDictionary<string, long>> TakeOver(string system, IReadOnlyCollection<ForeignParty> parties, OrgPath org, CancellationToken ct)
        => takeOver.Run(system, parties, org, ct);
}
