using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;
using Platform.Customers.Data;
using Platform.Customers.Keeping;
using Platform.Kernel.Security;

namespace Platform.Customers.Importing;

/// <summary>
/// Takes parties over from another system, 500 to a transaction of its own. Known keys keep their party as it is, so that a repeated or
/// interrupted take-over goes on where it stopped. Nothing is refused for its content: a phone that is none is kept as it came.
/// </summary>
internal sealed class TakeOverParties(IDbContextFactory<CustomersDb> dbs, FieldCipher cipher, NumberBlocks numbers, Caller caller)
{
    const int Batch = 500;

    public async Task<IReadOnlyDictionary<string, long>> Run(string system, IReadOnlyCollection<ForeignParty> parties, OrgPath org, CancellationToken ct)
    {
        if (!PartyTexts.IsCode(system, ExternalRef.LongestSystem)) throw new Refused(CommonErrors.InvalidFormat, "system", ("expected", "ASCII, 1–40"));
        if (parties.Any(p => !PartyTexts.IsCode(p.Key, ExternalRef.LongestKey))) throw new Refused(CommonErrors.InvalidFormat, "key", ("expected", "ASCII, 1–64"));
        var ids = new Dictionary<string, long>(parties.Count);
        foreach (var some in parties.DistinctBy(p => p.Key).Chunk(Batch))
            await Transient.RetryAsync(() => TakeAsync(system, some, org, ids, ct), ct);
        return ids;
    }

    async Task TakeAsync(string system, ForeignParty[] parties, OrgPath org, Dictionary<string, long> ids, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        db.Work = new UnitOfWork(caller, nameof(TakeOverParties)) { History = true };
        var keys = parties.Select(p => p.Key).ToList();
        var known = await db.Set<ExternalRef>().AsNoTracking().Where(r => r.System == system && keys.Contains(r.Key)).ToDictionaryAsync(r => r.Key, r => r.PartyId, ct);
        var made = new List<(string Key, Party Party)>();
        foreach (var foreign in parties.Where(p => !known.ContainsKey(p.Key)))
        {
            var party = await MakeAsync(db, system, foreign, org, ct);
            db.Add(party);
            party.Begin();
            made.Add((foreign.Key, party));
        }
        if (made.Count > 0) await db.SaveChangesAsync(ct);
        foreach (var (key, id) in known) ids[key] = id;
        foreach (var (key, party) in made) ids[key] = party.Id;
    }

    async Task<Party> MakeAsync(CustomersDb db, string system, ForeignParty foreign, OrgPath org, CancellationToken ct)
    {
        var party = new Party(await PartyNumber.NextAsync(numbers, db, ct), PartyKind.Person, org);
        if (!string.IsNullOrWhiteSpace(foreign.Name)) party.Rename(AddressText.Cut(foreign.Name.Trim(), PartyName.Longest)!, cipher);
        party.Take(PartyRole.Consumer);
        party.CameFrom(system);
        party.KnownAs(system, foreign.Key);
        if (!string.IsNullOrWhiteSpace(foreign.Phone))
            party.Reach(ContactType.Phone, ContactValue.Lenient(ContactType.Phone, AddressText.Cut(foreign.Phone, ContactValue.Longest)!), verified: false, "phone", cipher);
        if (!string.IsNullOrWhiteSpace(foreign.Address) || !string.IsNullOrWhiteSpace(foreign.PostalCode))
            party.Locate(Address.TakenOver(foreign.Country, foreign.Address, foreign.PostalCode, cipher), "address");
        return party;
    }
}
