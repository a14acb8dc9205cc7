using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.Loading;

namespace Platform.Customers.Documents;

/// <summary>Documents about a party.</summary>
[Extends(typeof(Party))]
internal static class PartyDocuments
{
    /// <summary>What is open for this party in any module, latest first: cases, work orders, charges, orders, calls back, surveys; merged records' included.</summary>
    [Requires(nameof(Party.FamilyId)), Needs(Customer360Queries.Permission)]
    public static IDataLoaderResult<IReadOnlyList<PartyDocument>> OpenDocuments([Parent] Party party, OpenDocumentsOfParty loader) => loader.Load(Kinship.Of(party));
}

internal sealed class OpenDocumentsOfParty(IDbContextFactory<CustomersDb> dbs) : OfParty<PartyDocument>(dbs)
{
    protected override IQueryable<Held<PartyDocument>> Rows(CustomersDb db, IQueryable<Party> holders)
        => from d in db.Set<PartyDocument>().AsNoTracking() where d.IsOpen join p in holders on d.PartyId equals p.Id orderby d.LastAt descending, d.Id descending select new Held<PartyDocument>(p.FamilyId, p.Id, d);

    protected override IReadOnlyList<PartyDocument> Settle(IEnumerable<PartyDocument> rows) => [.. rows.OrderByDescending(d => d.LastAt).ThenByDescending(d => d.Id)];
}
