using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Loading;

internal sealed class ContactPointsOfParty(IDbContextFactory<CustomersDb> dbs) : OfParty<ContactPoint>(dbs)
{
    protected override IQueryable<Held<ContactPoint>> Rows(CustomersDb db, IQueryable<Party> holders)
        => from x in db.Set<ContactPoint>().AsNoTracking() join p in holders on x.PartyId equals p.Id orderby x.Id select new Held<ContactPoint>(p.FamilyId, p.Id, x);
}
