using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Kernel.Privacy;
using Platform.Kernel.Security;

namespace Platform.Customers.Privacy;

/// <summary>Tells by what a person can be recognised: all records of it, its names and numbers in the ways people write them, and which of them are its own alone.</summary>
internal sealed class PersonSeeker(CustomersDb db, FieldCipher cipher)
{
    public async Task<Person> Of(long partyId, CancellationToken ct)
    {
        var records = await db.Set<Party>().AsNoTracking().Include(p => p.ContactPoints).Where(p => p.FamilyId == partyId || p.Id == partyId).ToListAsync(ct);
        var ids = records.Select(r => r.Id).ToList();
        var (nameIndexes, valueIndexes) = (records.Select(r => r.NameIndex).OfType<string>().ToList(), records.SelectMany(r => r.ContactPoints).Select(c => c.ValueIndex).ToList());
        var namesakes = await db.Set<Party>().Where(p => !ids.Contains(p.Id) && nameIndexes.Contains(p.NameIndex!)).Select(p => p.NameIndex!).ToListAsync(ct);
        var shared = await db.Set<ContactPoint>().Where(c => !ids.Contains(c.PartyId) && valueIndexes.Contains(c.ValueIndex)).Select(c => c.ValueIndex).ToListAsync(ct);

        var (own, everywhere, contacts) = (new HashSet<string>(), new HashSet<string>(), new HashSet<PersonContact>());
        foreach (var record in records)
        {
            if (record.Name(cipher) is { Length: > 0 } name && IsTelling(name))
            {
                own.Add(name);
                if (!namesakes.Contains(record.NameIndex!) && IsLong(name)) everywhere.Add(name);
            }
            foreach (var point in record.ContactPoints)
            {
                var (value, alone) = (point.Reveal(cipher), !shared.Contains(point.ValueIndex));
                var spellings = Spellings(point.Type, value).Where(IsTelling).ToList();
                own.UnionWith(spellings);
                if (!alone || point.Type is not (ContactType.Mobile or ContactType.Phone or ContactType.Email)) continue;
                everywhere.UnionWith(spellings.Where(s => s.Length >= 7));
                contacts.Add(new PersonContact(point.Type == ContactType.Email ? value.ToLowerInvariant() : value.Split(';')[0], point.Type != ContactType.Email));
            }
        }
        return new Person(ids, [.. own], [.. everywhere], [.. contacts]);
    }

    static IEnumerable<string> Spellings(ContactType type, string value)
    {
        if (type is not (ContactType.Mobile or ContactType.Phone) || Phone.TryRead(value) is not { National: var n } phone) return [value];
        return n.Length == 11
            ? [phone.E164, n, $"{n[..3]} {n[3..7]} {n[7..]}", $"{n[..3]}-{n[3..7]}-{n[7..]}"]
            : n.Length >= 8 ? [phone.E164, n, n[2..] is { Length: >= 7 } local ? local : n, $"{n[..2]}-{n[2..]}", $"{n[..3]}-{n[3..]}"] : [phone.E164, n];
    }

    /// <summary>Two Latin letters would be found inside any code.</summary>
    static bool IsTelling(string text) => text.Length >= 4 || (text.Length >= 2 && text.All(c => c > 0x2E7F));

    /// <summary>Long enough not to be part of some other word.</summary>
    static bool IsLong(string name) => name.All(c => c > 0x2E7F) ? name.Length >= 3 : name.Length >= 7 && name.Contains(' ', StringComparison.Ordinal);
}
