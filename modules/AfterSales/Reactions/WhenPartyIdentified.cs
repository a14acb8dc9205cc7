using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;

namespace Platform.AfterSales;

/// <summary>Customers found out, or wrote down, who came with a case.</summary>
internal sealed class WhenPartyIdentified(AfterSalesDb db) : IReaction<PartyIdentified>
{
    public async Task On(PartyIdentified e, CancellationToken ct)
    {
        if (e.Subject.Type != "Case") return;
        if (await db.Set<Case>().FirstOrDefaultAsync(c => c.Id == e.Subject.Id, ct) is { } it) it.Identify(e.PartyId);
    }
}
