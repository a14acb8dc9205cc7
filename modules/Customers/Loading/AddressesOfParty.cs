using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Loading;

internal sealed class AddressesOfParty(IDbContextFactory<CustomersDb> dbs) : OfParty<Address>(dbs)
{
    protected override IQueryable<Held<Address>> Rows(CustomersDb db, IQueryable<Party> holders)
        => from x in db.Set<Address>().AsNoTracking() join p in holders on x.PartyId equals p.Id orderby x.Id select new Held<Address>(p.FamilyId, p.Id, x);
}
