using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Loading;

internal sealed class RolesOfParty(IDbContextFactory<CustomersDb> dbs) : OfParty<PartyRole>(dbs)
{
    protected override IQueryable<KeyValuePair<long, PartyRole>> Rows(CustomersDb db, IReadOnlyList<long> parties)
        => from r in db.Set<HeldRole>().AsNoTracking() where parties.Contains(r.PartyId) orderby r.Role select new KeyValuePair<long, PartyRole>(r.PartyId, r.Role);
}
