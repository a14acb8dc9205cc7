using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Loading;

internal sealed class ExternalRefsOfParty(IDbContextFactory<CustomersDb> dbs) : OfParty<ExternalRef>(dbs)
{
    protected override IQueryable<Held<ExternalRef>> Rows(CustomersDb db, IQueryable<Party> holders)
        => from x in db.Set<ExternalRef>().AsNoTracking() join p in holders on x.PartyId equals p.Id orderby x.Id select new Held<ExternalRef>(p.FamilyId, p.Id, x);
}
