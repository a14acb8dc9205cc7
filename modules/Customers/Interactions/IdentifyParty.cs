using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.Finding;
using Platform.Customers.Keeping;
using Platform.Kernel.Security;

namespace Platform.Customers.Interactions;

/// <summary>
/// Who is behind a phone or mail address: the oldest party that has it, else a new one. A claim with a unique key keeps two who come at the
/// same moment from becoming two parties: the unit of the second fails, is run again and finds the first.
/// </summary>
internal sealed class IdentifyParty(CustomersDb db, FieldCipher cipher, NumberBlocks numbers, PartiesByContact byContact)
{
    /// <returns>Null when neither a phone nor a mail address can be read from what was said.</returns>
    public async Task<long?> Of(SealedContact contact, OrgPath org, string source, CancellationToken ct)
    {
        var values = ContactKey.Values(contact).ToList();
        if (values.Count == 0) return null;
        if (await KnownAsync(values, ct) is { } known) return known;
        var indexes = values.Select(v => ContactPoint.Index(cipher, v.Value)).Distinct().ToList();
        var claims = await db.Set<ContactClaim>().Where(c => indexes.Contains(c.ContactIndex)).ToDictionaryAsync(c => c.ContactIndex, ct);
        // Somebody may have come and claimed it since the first look; whoever claims after the claims were read makes this unit fail.
        if (claims.Count > 0 && await KnownAsync(values, ct) is { } newer) return newer;
        var party = new Party(await PartyNumber.NextAsync(numbers, db, ct), PartyKind.Person, org);
        if (!string.IsNullOrWhiteSpace(contact.Name)) party.Rename(AddressText.Cut(contact.Name.Trim(), PartyName.Longest)!, cipher);
        party.CameFrom(source);
        foreach (var (type, value) in values) party.Reach(type, value, verified: false, "contact", cipher);
        if (!string.IsNullOrWhiteSpace(contact.Address)) party.Locate(Address.TakenOver(Address.China, contact.Address, null, cipher), "address");
        db.Add(party);
        party.Begin();
        foreach (var index in indexes)
            if (claims.TryGetValue(index, out var claim)) claim.Pass(party.Id); // whom it belonged to has it no more
            else db.Add(new ContactClaim(index, party.Id));
        return party.Id;
    }

    async Task<long?> KnownAsync(IReadOnlyList<(ContactType, ContactValue Value)> values, CancellationToken ct)
    {
        foreach (var (_, value) in values)
            if (await byContact.Find(value, RowScope.Everything, 1, ct) is [var known]) return known.Id;
        return null;
    }
}
