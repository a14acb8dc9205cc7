using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

[Needs(SlaPermissions.Read)]
internal sealed class SlaPolicyNodes(IDbContextFactory<AfterSalesDb> dbs) : INodeSource<SlaPolicy>
{
    public async Task<IReadOnlyDictionary<long, SlaPolicy>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<SlaPolicy>().AsNoTracking().Include(p => p.Versions).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
    }
}

[Needs(SlaPermissions.Read)]
internal sealed class ServiceLevelNodes(IDbContextFactory<AfterSalesDb> dbs) : INodeSource<ServiceLevel>
{
    public async Task<IReadOnlyDictionary<long, ServiceLevel>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Visible<ServiceLevel>(caller.Scope(SlaPermissions.Read)).Include(l => l.Clocks).Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, ct);
    }
}

[Needs(SlaPermissions.ReadEscalations)]
internal sealed class EscalationNodes(IDbContextFactory<AfterSalesDb> dbs) : INodeSource<Escalation>
{
    public async Task<IReadOnlyDictionary<long, Escalation>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Visible<Escalation>(caller.Scope(SlaPermissions.ReadEscalations)).Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
    }
}
