using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;
using Platform.Contracts.Customers;

namespace Platform.AfterSales;

/// <summary>It became known who came with a case: its work and charges are theirs. Written past the versions, so that nobody who works on them is disturbed.</summary>
internal sealed class WhenWorkPartyIdentified(AfterSalesDb db) : IReaction<PartyIdentified>
{
    /// <inheritdoc />
    public async Task On(PartyIdentified e, CancellationToken ct)
    {
        if (e.Subject.Type != "Case") return;
        await db.WorkOrders.Where(w => w.CaseId == e.Subject.Id && w.PartyId == null).ExecuteUpdateAsync(s => s.SetProperty(w => w.PartyId, (long?)e.PartyId), ct);
        await db.Charges.Where(c => c.CaseId == e.Subject.Id && c.PartyId == null).ExecuteUpdateAsync(s => s.SetProperty(c => c.PartyId, (long?)e.PartyId), ct);
    }
}
