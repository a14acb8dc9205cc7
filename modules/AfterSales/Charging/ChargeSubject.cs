using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Finds what a charge is for, within the caller's reach.</summary>
internal sealed class ChargeSubject(AfterSalesDb db)
{
    /// <summary>What the new charge takes over.</summary>
    internal sealed record Found(OrgPath Org, long? WorkOrderId, long? CaseId, long? PartyId, long? TeamId);

    public async Task<Found> FindAsync(string? workOrderId, string? caseId, RowScope scope, CancellationToken ct)
    {
        if (workOrderId is not null)
        {
            var order = await db.Take<WorkOrder>(workOrderId, "workOrderId", scope, null, ct);
            if (caseId is not null && (!GlobalId.TryDecode(caseId, "Case", out var named) || named != order.CaseId)) throw new Refused(CommonErrors.NotFound, "caseId", ("what", "Case"));
            return new Found(order.Org, order.Id, order.CaseId, order.PartyId, order.TeamId);
        }
        var it = await db.Take<Case>(caseId!, "caseId", scope, null, ct);
        return new Found(it.Org, null, it.Id, it.PartyId, it.TeamId);
    }
}
