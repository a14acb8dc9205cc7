using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Loading;

internal sealed class AddressesOfParty(IDbContextFactory<CustomersDb> dbs) : OfParty<Address>(dbs)
{
    protected override IQueryable<KeyValuePair<long, Address>> Rows(CustomersDb db, IReadOnlyList<long> parties)
        => from x in db.Set<Address>().AsNoTracking() where parties.Contains(x.PartyId) orderby x.Id select new KeyValuePair<long, Address>(x.PartyId, x);
}
