using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Kernel.Security;

namespace Platform.Customers.Privacy;

/// <summary>
/// After a new data key was put into the ring: writes every encrypted field anew with it, in batches, while everybody works. A field that
/// somebody changes meanwhile is left to them, because they write with the new key already; versions do not move and nothing is audited,
/// because nothing that anybody can see changes. When it comes back with nothing written and nothing unreadable, the old key may leave the ring.
/// </summary>
internal sealed class ReencryptFields(IDbContextFactory<CustomersDb> dbs, FieldCipher cipher, KeyRing ring)
{
    const int Batch = 200;

    public async Task<Outcome> RunAsync(CancellationToken ct)
        => await ColumnAsync<Party>(nameof(Party.NameSealed), ct)
         + await ColumnAsync<ContactPoint>(nameof(ContactPoint.ValueSealed), ct)
         + await ColumnAsync<Address>(nameof(Address.LinesSealed), ct)
         + await ColumnAsync<Address>(nameof(Address.PostalCodeSealed), ct);

    async Task<Outcome> ColumnAsync<T>(string column, CancellationToken ct) where T : Entity
    {
        var (current, after, outcome) = (ring.Current + ".", 0L, new Outcome(0, 0));
        while (true)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var stale = await db.Set<T>().AsNoTracking()
                .Where(x => x.Id > after && EF.Property<string?>(x, column) != null && !EF.Property<string>(x, column).StartsWith(current))
                .OrderBy(x => x.Id).Take(Batch).Select(x => new { x.Id, Sealed = EF.Property<string>(x, column) }).ToListAsync(ct);
            foreach (var row in stale) outcome += await OneAsync<T>(db, column, row.Id, row.Sealed, ct);
            if (stale.Count < Batch) return outcome;
            after = stale[^1].Id;
        }
    }

    async Task<Outcome> OneAsync<T>(CustomersDb db, string column, long id, string before, CancellationToken ct) where T : Entity
    {
        string fresh;
        try { fresh = cipher.Protect(cipher.Reveal(before))!; }
        catch (CryptographicException) { return new(0, 1); } // one damaged row must not keep all others on the old key
        return new(await db.Set<T>().Where(x => x.Id == id && EF.Property<string>(x, column) == before)
            .ExecuteUpdateAsync(s => s.SetProperty(x => EF.Property<string>(x, column), fresh), ct), 0);
    }

    /// <summary>What a run came to.</summary>
    /// <param name="Written">Fields that have the new key now.</param>
    /// <param name="Unreadable">Fields whose key is missing or whose text was changed.</param>
    public readonly record struct Outcome(int Written, int Unreadable)
    {
        public static Outcome operator +(Outcome a, Outcome b) => new(a.Written + b.Written, a.Unreadable + b.Unreadable);
    }
}
