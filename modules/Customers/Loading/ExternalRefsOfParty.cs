using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Loading;

internal sealed class ExternalRefsOfParty(IDbContextFactory<CustomersDb> dbs) : OfParty<ExternalRef>(dbs)
{
    protected override IQueryable<KeyValuePair<long, ExternalRef>> Rows(CustomersDb db, IReadOnlyList<long> parties)
        => from x in db.Set<ExternalRef>().AsNoTracking() where parties.Contains(x.PartyId) orderby x.Id select new KeyValuePair<long, ExternalRef>(x.PartyId, x);
}
