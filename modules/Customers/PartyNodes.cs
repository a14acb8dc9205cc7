using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers;

/// <summary>Parties by id, for <c>node</c> and for repeated mutations.</summary>
[Needs(Permissions.Read)]
internal sealed class PartyNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, Party>(dbs)
{
    protected override IQueryable<Party> Rows(CustomersDb db, Caller caller) => db.Visible<Party>(caller.Scope(Permissions.Read));
}
