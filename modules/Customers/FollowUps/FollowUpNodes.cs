using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.FollowUps;

/// <summary>Follow-ups by id.</summary>
[Needs(CarePermissions.Read)]
internal sealed class FollowUpNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, FollowUp>(dbs)
{
    protected override IQueryable<FollowUp> Rows(CustomersDb db, Caller caller) => db.Visible<FollowUp>(caller.Scope(CarePermissions.Read));
}

/// <summary>Policies by id.</summary>
[Needs(CarePermissions.Read)]
internal sealed class FollowUpPolicyNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, FollowUpPolicy>(dbs)
{
    protected override IQueryable<FollowUpPolicy> Rows(CustomersDb db, Caller caller) => db.Set<FollowUpPolicy>().AsNoTracking();
}
