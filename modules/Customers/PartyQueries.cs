using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.Finding;

namespace Platform.Customers;

/// <summary>Root fields that read parties.</summary>
[Extends(typeof(Query)), Needs(Permissions.Read)]
internal sealed class PartyQueries(IDbContextFactory<CustomersDb> dbs)
{
    const int MostByContact = 100;

    /// <summary>A party by id; null when there is none or the viewer may not see it.</summary>
    /// <param name="id">Global id.</param>
    public async Task<Party?> Party([Id("Party")] long id, Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Visible<Party>(caller.Scope(Permissions.Read)).FirstOrDefaultAsync(p => p.Id == id, ct);
    }

    /// <summary>The parties that the viewer may see, newest first unless ordered otherwise. What is found by a merged record's phone, name or number is the party that goes on.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="merged">True lists merged records as well, under their own numbers.</param>
    public async Task<Connection<Party>> Parties(PageRequest<Party> page, Caller caller, CancellationToken ct, bool merged = false)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = db.Visible<Party>(caller.Scope(Permissions.Read));
        return await page.Read(merged ? rows : rows.Where(p => p.Status != PartyStatus.Merged));
    }

    /// <summary>
    /// The parties that a phone, e-mail address or account belongs to, at most 100: several may share one. The value is normalised and must be
    /// complete; mobile and fixed lines are looked up together, and a number without extension finds every extension behind it.
    /// </summary>
    /// <param name="type">By what means.</param>
    /// <param name="value">As people write it.</param>
    [Needs(Permissions.SearchContacts)]
    public async Task<IReadOnlyList<Party>> PartyByContact(ContactType type, string value, PartiesByContact lookup, Caller caller, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > ContactValue.Longest) return [];
        var found = await lookup.Find(ContactValue.Lenient(type, value), caller.Scope(Permissions.SearchContacts), MostByContact, ct);
        var readable = found.Select(p => p.Id).ToList();
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Visible<Party>(caller.Scope(Permissions.Read)).Where(p => readable.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(ct);
    }
}
