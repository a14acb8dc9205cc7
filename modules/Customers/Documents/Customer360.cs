using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.Interactions;

namespace Platform.Customers.Documents;

/// <summary>Everything about one customer at a glance; the documents themselves hang on the party.</summary>
/// <param name="Party">The customer; for a merged record the one that goes on.</param>
/// <param name="Documents">How many documents there are of each kind, in the order of their names.</param>
/// <param name="Interactions">How often customer and company talked.</param>
/// <param name="LastInteractionAt">When they last talked, UTC; null when never.</param>
/// <param name="LastInboundAt">When the customer last turned to the company, UTC; null when never.</param>
/// <param name="CustomerSince">When the oldest of its records was made, UTC.</param>
internal sealed record Customer360(Party Party, IReadOnlyList<DocumentCount> Documents, int Interactions, DateTime? LastInteractionAt, DateTime? LastInboundAt, DateTime CustomerSince);

/// <summary>How many documents of one kind.</summary>
/// <param name="Type">Graph type of the documents.</param>
/// <param name="Total">All of them.</param>
/// <param name="Open">Those with something left to do.</param>
/// <param name="LastAt">When something last happened to one of them, UTC.</param>
internal sealed record DocumentCount(string Type, int Total, int Open, DateTime LastAt);

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
        var kin = await db.Set<Party>().AsNoTracking().Where(k => k.Id == partyId).Join(db.Set<Party>(), k => k.FamilyId, f => f.FamilyId, (k, f) => f).ToListAsync(ct);
        if (kin.Count == 0) return null;
        var (family, ids) = (kin[0].FamilyId, kin.ConvertAll(k => k.Id));
        if (await db.Visible<Party>(caller.Scope(Permission)).FirstOrDefaultAsync(p => p.Id == family, ct) is not { } party) return null;
        var documents = await db.Set<PartyDocument>().Where(d => d.PartyId != null && ids.Contains(d.PartyId.Value)).GroupBy(d => d.Type)
            .Select(g => new { g.Key, Total = g.Count(), Open = g.Sum(d => d.IsOpen ? 1 : 0), LastAt = g.Max(d => d.LastAt) }).ToListAsync(ct);
        var talks = await db.Set<Interaction>().Where(i => i.PartyId != null && ids.Contains(i.PartyId.Value)).GroupBy(i => i.Direction)
            .Select(g => new { g.Key, Count = g.Count(), LastAt = g.Max(i => i.StartedAt) }).ToListAsync(ct);
        return new Customer360(party, [.. documents.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => new DocumentCount(d.Key, d.Total, d.Open, d.LastAt))], talks.Sum(t => t.Count),
            talks.Count == 0 ? null : talks.Max(t => t.LastAt), talks.FirstOrDefault(t => t.Key == InteractionDirection.Inbound)?.LastAt, kin.Min(k => k.CreatedAt));
    }
}
