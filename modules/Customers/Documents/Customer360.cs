using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.Interactions;

namespace Platform.Customers.Documents;

/// <summary>Everything about one customer at a glance; the documents themselves hang on the party.</summary>
/// <param name="Party">The customer; for a merged record the one that goes on.</param>
internal sealed record Customer360(Party Party);

/// <summary>How many documents of one kind.</summary>
/// <param name="Type">Graph type of the documents.</param>
/// <param name="Total">All of them.</param>
/// <param name="Open">Those with something left to do.</param>
/// <param name="LastAt">When something last happened to one of them, UTC.</param>
internal sealed record DocumentCount(string Type, int Total, int Open, DateTime LastAt);

/// <summary>How often customer and company talked.</summary>
/// <param name="Direction">Who turned to whom.</param>
/// <param name="Total">How often.</param>
/// <param name="LastAt">When last, UTC.</param>
internal sealed record TalkCount(InteractionDirection Direction, int Total, DateTime LastAt);

/// <summary>What GraphQL shows of a customer at a glance.</summary>
internal sealed class Customer360Type : ObjectType<Customer360>
{
    public Customer360Type() => ShowsAll();
}

/// <summary>What GraphQL shows of a count.</summary>
internal sealed class DocumentCountType : ObjectType<DocumentCount>
{
    public DocumentCountType() => ShowsAll();
}

/// <summary>What GraphQL shows of a count of talks.</summary>
internal sealed class TalkCountType : ObjectType<TalkCount>
{
    public TalkCountType() => ShowsAll();
}

/// <summary>The one service record of a customer.</summary>
[Extends(typeof(Query))]
internal sealed class Customer360Queries(IDbContextFactory<CustomersDb> dbs, Caller caller)
{
    public const string Permission = "customers:party:overview";

    /// <summary>
    /// Everything about a customer: counts and last dates here, and on its party what modules that are on contribute, such as contact points,
    /// places, interactions, cases, work orders, charges, calls back and orders. Null when there is no such party or the viewer may not see it.
    /// </summary>
    /// <param name="partyId">Global id of the party, also of a merged record.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(Permission), GraphName("customer360")]
    public async Task<Customer360?> Of([Id("Party")] long partyId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var party = await db.Set<Party>().Where(k => k.Id == partyId).Join(db.Visible<Party>(caller.Scope(Permission)), k => k.FamilyId, p => p.Id, (k, p) => p).AsNoTracking().FirstOrDefaultAsync(ct);
        return party is null ? null : new Customer360(party);
    }
}

/// <summary>What is counted about a customer, merged records included; one statement each.</summary>
[Extends(typeof(Customer360))]
internal sealed class Customer360Counts(IDbContextFactory<CustomersDb> dbs)
{
    /// <summary>How many documents there are of each kind, in the order of their names.</summary>
    public async Task<IReadOnlyList<DocumentCount>> Documents([Parent] Customer360 customer, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db.Set<PartyDocument>().Where(d => db.Set<Party>().Any(k => k.Id == d.PartyId && k.FamilyId == customer.Party.Id)).GroupBy(d => d.Type)
            .Select(g => new { g.Key, Total = g.Count(), Open = g.Sum(d => d.IsOpen ? 1 : 0), LastAt = g.Max(d => d.LastAt) }).ToListAsync(ct);
        return [.. rows.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => new DocumentCount(d.Key, d.Total, d.Open, d.LastAt))];
    }

    /// <summary>How often customer and company talked, and when last, by who turned to whom.</summary>
    public async Task<IReadOnlyList<TalkCount>> Talks([Parent] Customer360 customer, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db.Set<Interaction>().Where(i => db.Set<Party>().Any(k => k.Id == i.PartyId && k.FamilyId == customer.Party.Id)).GroupBy(i => i.Direction)
            .Select(g => new { g.Key, Total = g.Count(), LastAt = g.Max(i => i.StartedAt) }).ToListAsync(ct);
        return [.. rows.OrderBy(r => r.Key).Select(r => new TalkCount(r.Key, r.Total, r.LastAt))];
    }
}
