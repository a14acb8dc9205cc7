using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;
using Platform.Contracts.AfterSales;

namespace Platform.AfterSales;

/// <summary>
/// It became known who came with a case: its work and charges are theirs, those as well that were made a moment later by somebody who had read the case a moment
/// before. Written past the versions, so that nobody who works on them is disturbed.
/// </summary>
internal sealed class WhenWorkHasACustomer(AfterSalesDb db) : IReaction<CaseClassified>, IReaction<WorkOrderCreated>, IReaction<ChargeRaised>
{
    /// <inheritdoc />
    public Task On(CaseClassified e, CancellationToken ct) => Theirs(e.CaseId, e.PartyId, ct);

    /// <inheritdoc />
    public Task On(WorkOrderCreated e, CancellationToken ct) => Made(e.CaseId, e.PartyId, ct);

    /// <inheritdoc />
    public Task On(ChargeRaised e, CancellationToken ct) => Made(e.CaseId, e.PartyId, ct);

    async Task Made(long? caseId, long? partyId, CancellationToken ct)
    {
        if (caseId is { } id && partyId is null) await Theirs(id, await db.Set<Case>().Where(c => c.Id == id).Select(c => c.PartyId).FirstOrDefaultAsync(ct), ct);
    }

    async Task Theirs(long caseId, long? partyId, CancellationToken ct)
    {
        if (partyId is null) return;
        await db.WorkOrders.Where(w => w.CaseId == caseId && w.PartyId == null).ExecuteUpdateAsync(s => s.SetProperty(w => w.PartyId, partyId), ct);
        await db.Charges.Where(c => c.CaseId == caseId && c.PartyId == null).ExecuteUpdateAsync(s => s.SetProperty(c => c.PartyId, partyId), ct);
    }
}
