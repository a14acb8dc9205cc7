using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;
using Platform.Customers.Data;
using Platform.Customers.Finding;
using Platform.Kernel.Security;

namespace Platform.Customers.Importing;

/// <summary>What other modules learn about parties.</summary>
internal sealed class Parties(IDbContextFactory<CustomersDb> dbs, TakeOverParties takeOver, PartiesByContact byContact, FieldCipher cipher) : IParties
{
    public async Task<IReadOnlySet<long>> Existing(IReadOnlyCollection<long> partyIds, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = new HashSet<long>();
        foreach (var some in partyIds.Distinct().Chunk(1000))
            found.UnionWith(await db.Set<Party>().AsNoTracking().Where(p => some.Contains(p.Id) && (p.Status == PartyStatus.Active || p.Status == PartyStatus.Inactive)).Select(p => p.Id).ToListAsync(ct));
        return found;
    }

    public Task<IReadOnlyDictionary<long, IReadOnlyList<long>>> Family(IReadOnlyCollection<long> partyIds, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<long, IReadOnlyList<long>>>(partyIds.Distinct().ToDictionary(id => id, id => (IReadOnlyList<long>)[id]));

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
            foreach (var party in await db.Set<Party>().AsNoTracking().Include(p => p.ContactPoints).Include(p => p.Addresses).AsSplitQuery()
                .Where(p => some.Contains(p.Id) && (p.Status == PartyStatus.Active || p.Status == PartyStatus.Inactive)).ToListAsync(ct))
                cards[party.Id] = Card(party);
        return cards;
    }

    PartyCard Card(Party party)
    {
        return new PartyCard(party.Id, party.Name(cipher) ?? party.Number, First(ContactType.Mobile) ?? First(ContactType.Phone), First(ContactType.Email), First(ContactType.Wechat),
            party.Addresses.OrderBy(a => a.Id).FirstOrDefault()?.OneLine(cipher));

        string? First(ContactType type) => party.ContactPoints.Where(c => c.Type == type).OrderByDescending(c => c.Preferred).ThenBy(c => c.Id).FirstOrDefault()?.Reveal(cipher);
    }

    public Task<IReadOnlyDictionary<string, long>> TakeOver(string system, IReadOnlyCollection<ForeignParty> parties, OrgPath org, CancellationToken ct)
        => takeOver.Run(system, parties, org, ct);
}
