using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Loading;

internal sealed class ContactPointsOfParty(IDbContextFactory<CustomersDb> dbs) : OfParty<ContactPoint>(dbs)
{
    protected override IQueryable<KeyValuePair<long, ContactPoint>> Rows(CustomersDb db, IReadOnlyList<long> parties)
        => from x in db.Set<ContactPoint>().AsNoTracking() where parties.Contains(x.PartyId) orderby x.Id select new KeyValuePair<long, ContactPoint>(x.PartyId, x);
}
