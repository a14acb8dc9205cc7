using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

[Needs(SlaPermissions.Read)]
internal sealed class SlaPolicyNodes(IDbContextFactory<AfterSalesDb> dbs) : RowNodes<AfterSalesDb, SlaPolicy>(dbs)
{
    protected override IQueryable<SlaPolicy> Rows(AfterSalesDb db, Caller caller) => db.Set<SlaPolicy>().AsNoTracking().Include(p => p.Versions);
}

[Needs(SlaPermissions.Read)]
internal sealed class ServiceLevelNodes(IDbContextFactory<AfterSalesDb> dbs) : RowNodes<AfterSalesDb, ServiceLevel>(dbs)
{
    protected override IQueryable<ServiceLevel> Rows(AfterSalesDb db, Caller caller) => db.Visible<ServiceLevel>(caller.Scope(SlaPermissions.Read)).Include(l => l.Clocks);
}

[Needs(SlaPermissions.ReadEscalations)]
internal sealed class EscalationNodes(IDbContextFactory<AfterSalesDb> dbs) : RowNodes<AfterSalesDb, Escalation>(dbs)
{
    protected override IQueryable<Escalation> Rows(AfterSalesDb db, Caller caller) => db.Visible<Escalation>(caller.Scope(SlaPermissions.ReadEscalations));
}
