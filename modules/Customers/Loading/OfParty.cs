using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Loading;

/// <summary>
/// Loads what hangs on parties that the caller already sees: under a party that goes on also what merged records hold, its own first; under
/// a merged record only what is its own.
/// </summary>
internal abstract class OfParty<T>(IDbContextFactory<CustomersDb> dbs) : BatchLoader<Kinship, IReadOnlyList<T>>
{
    protected abstract IQueryable<Held<T>> Rows(CustomersDb db, IQueryable<Party> holders);

    protected sealed override async Task<Func<Kinship, IReadOnlyList<T>>> Fetch(IReadOnlyList<Kinship> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var families = keys.Select(k => k.FamilyId).Distinct().ToList();
        var found = (await Rows(db, db.Set<Party>().Where(p => families.Contains(p.FamilyId))).ToListAsync(ct)).ToLookup(r => r.FamilyId);
        return key => Settle(found[key.FamilyId].Where(r => key.Goes || r.PartyId == key.PartyId).OrderBy(r => r.PartyId != key.PartyId).Select(r => r.Row));
    }

    /// <summary>Puts what several records hold together.</summary>
    protected virtual IReadOnlyList<T> Settle(IEnumerable<T> rows) => [.. rows];
}

/// <summary>A party and the family it belongs to.</summary>
internal readonly record struct Kinship(long PartyId, long FamilyId)
{
    /// <summary>True for the record that goes on.</summary>
    public bool Goes => PartyId == FamilyId;

    public static Kinship Of(Party party) => new(party.Id, party.FamilyId);
}

/// <summary>Something that hangs on a party.</summary>
internal sealed record Held<T>(long FamilyId, long PartyId, T Row);
