using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Loading;

internal sealed class RolesOfParty(IDbContextFactory<CustomersDb> dbs) : OfParty<PartyRole>(dbs)
{
    protected override IQueryable<Held<PartyRole>> Rows(CustomersDb db, IQueryable<Party> holders)
        => from r in db.Set<HeldRole>().AsNoTracking() join p in holders on r.PartyId equals p.Id orderby r.Role select new Held<PartyRole>(p.FamilyId, p.Id, r.Role);

    protected override IReadOnlyList<PartyRole> Settle(IEnumerable<PartyRole> rows) => [.. rows.Distinct().Order()];
}
