using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Reads of escalations.</summary>
[Extends(typeof(Query))]
[Needs(SlaPermissions.ReadEscalations)]
internal sealed class EscalationQueries(IDbContextFactory<AfterSalesDb> dbs, Caller caller)
{
    /// <summary>Escalations within the viewer's reach, newest first.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<Escalation>> Escalations(PageRequest<Escalation> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<Escalation>(caller.Scope(SlaPermissions.ReadEscalations)));
    }
}
