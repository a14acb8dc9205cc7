using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Tells people that money is due, if it still is.</summary>
internal sealed class WhenChargeFellDue(AfterSalesDb db) : IReaction<ChargeFellDue>
{
    /// <inheritdoc />
    public async Task On(ChargeFellDue e, CancellationToken ct) => (await db.Charges.FirstOrDefaultAsync(c => c.Id == e.ChargeId, ct))?.Remind();
}
