using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>A return whose goods were not sent in time expires; what it had at risk is free again.</summary>
internal sealed class WhenReturnSendDue(AfterSalesDb db, LossDesk losses) : IReaction<ReturnSendDue>
{
    public async Task On(ReturnSendDue e, CancellationToken ct)
    {
        if (await AfterSalesDb.Whole(db.Set<ReturnAuthorization>()).FindByAsync(r => r.Id == e.ReturnId, ct) is { } it && it.Expire(e.DueAt, db.Now)) await losses.SettleAsync(it, 0, ct);
    }
}
