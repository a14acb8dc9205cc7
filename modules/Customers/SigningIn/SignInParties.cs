using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;
using Platform.Customers.Data;
using Platform.Customers.Finding;
using Platform.Customers.Interactions;
using Platform.Customers.Keeping;
using Platform.Kernel.Security;

namespace Platform.Customers.SigningIn;

/// <summary>
/// Who signs in by a contact. The claim of the contact remembers it, so that a second party that somebody gives the same telephone later does not change
/// who its holder is; its unique key keeps two first sign-ins at one moment from becoming two parties.
/// </summary>
internal sealed class SignInParties(IDbContextFactory<CustomersDb> dbs, PartiesByContact byContact, FieldCipher cipher, NumberBlocks numbers, Caller caller) : ISignInParties
{
    const string Source = "SIGN_IN";

    public SignInContact? Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > ContactValue.Longest) return null;
        var isMail = text.Contains('@', StringComparison.Ordinal);
        try { return ContactValue.Read(isMail ? ContactType.Email : ContactType.Mobile, text, "contact") is var value && value.Text == value.Key ? new SignInContact(isMail, value.Text) : null; }
        catch (Refused) { return null; }
    }

    public async Task<long?> PartyOf(SignInContact contact, bool make, OrgPath org, CancellationToken ct)
    {
        long? party = null;
        await Transient.RetryAsync(async () => party = await FindAsync(contact, make, org, ct), ct);
        return party;
    }

    async Task<long?> FindAsync(SignInContact contact, bool make, OrgPath org, CancellationToken ct)
    {
        var value = ContactValue.Read(contact.IsMail ? ContactType.Email : ContactType.Mobile, contact.Value, "contact");
        var index = ContactPoint.Index(cipher, value);
        await using var db = await dbs.CreateDbContextAsync(ct);
        db.Work = new UnitOfWork(caller, nameof(SignInParties));
        var claim = await db.Set<ContactClaim>().FirstOrDefaultAsync(c => c.ContactIndex == index, ct); // first: a claim read after the parties could belong to one that they do not hold yet
        var living = await byContact.Find(value, RowScope.Everything, 100, ct);
        var known = claim is null ? null : await ClaimedAsync(db, claim, living, ct);
        known ??= living is [var only] ? only : await VerifiedAsync(db, living, index, ct);
        if (known is not null)
        {
            if (make) await RememberAsync(db, claim, index, known.Id, ct);
            return known.Status == PartyStatus.Active ? known.Id : null;
        }
        if (!make) return null;
        var party = await NewAsync(db, value, contact.IsMail, org, ct);
        await RememberAsync(db, claim, index, party.Id, ct);
        return party.Id;
    }

    static async Task<Party?> ClaimedAsync(CustomersDb db, ContactClaim claim, IReadOnlyList<Party> living, CancellationToken ct)
    {
        var goesOn = await db.Set<Party>().Where(p => p.Id == claim.PartyId).Select(p => (long?)p.FamilyId).FirstOrDefaultAsync(ct);
        return living.FirstOrDefault(p => p.Id == goesOn);
    }

    static async Task<Party?> VerifiedAsync(CustomersDb db, IReadOnlyList<Party> living, string index, CancellationToken ct)
    {
        if (living.Count == 0) return null;
        var ids = living.Select(p => p.Id).ToList();
        var verified = await db.Set<Party>().Where(p => ids.Contains(p.Id) && p.Kin.Any(k => k.ContactPoints.Any(c => c.ValueIndex == index && c.Verified))).Select(p => p.Id).Take(2).ToListAsync(ct);
        return verified is [var one] ? living.First(p => p.Id == one) : null;
    }

    async Task<Party> NewAsync(CustomersDb db, ContactValue value, bool isMail, OrgPath org, CancellationToken ct)
    {
        var party = new Party(await PartyNumber.NextAsync(numbers, db, ct), PartyKind.Person, org);
        party.Take(PartyRole.Consumer);
        party.CameFrom(Source);
        party.Reach(isMail ? ContactType.Email : ContactType.Mobile, value, verified: true, "contact", cipher);
        db.Add(party);
        return party.Begin();
    }

    static async Task RememberAsync(CustomersDb db, ContactClaim? claim, string index, long partyId, CancellationToken ct)
    {
        if (claim is null) db.Add(new ContactClaim(index, partyId));
        else if (claim.PartyId != partyId) claim.Pass(partyId);
        await db.SaveChangesAsync(ct);
    }
}
