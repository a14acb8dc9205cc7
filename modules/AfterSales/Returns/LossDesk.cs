using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Puts returns at the risk of a loss budget and takes them off it: the shop's own where it has one, else the one for the rest.</summary>
internal sealed class LossDesk(AfterSalesDb db)
{
    /// <summary>The budget that carries what a shop has at risk; null when nobody set one.</summary>
    public async Task<LossBudget?> ForAsync(string currency, long channelId, CancellationToken ct)
    {
        var (own, rest) = (LossBudget.KeyOf(currency, channelId), LossBudget.KeyOf(currency, null));
        var found = await db.Set<LossBudget>().Where(b => b.ScopeKey == own || b.ScopeKey == rest).ToListAsync(ct);
        return (found.Find(b => b.ScopeKey == own) ?? found.Find(b => b.ScopeKey == rest))?.AsOf(db.Now);
    }

    /// <summary>Puts an amount at risk for a return; false when the budget has not that much, and then nothing changed.</summary>
    public bool TryExpose(ReturnAuthorization it, LossBudget budget, long amountMinor)
    {
        if (!budget.TryExpose(amountMinor, db.Now)) return false;
        (it.ExposedMinor, it.LossBudgetId) = (amountMinor, budget.Id);
        return true;
    }

    /// <summary>It is known what became of what a return had at risk.</summary>
    public async Task SettleAsync(ReturnAuthorization it, long lostMinor, CancellationToken ct)
    {
        if (it.ExposedMinor == 0 || await OfAsync(it, ct) is not { } budget) return;
        budget.Settle(it.ExposedMinor, lostMinor, db.Now);
        it.ExposedMinor = 0;
    }

    /// <summary>What was counted as lost did not move.</summary>
    public async Task RecoverAsync(ReturnAuthorization it, long amountMinor, CancellationToken ct)
    {
        if (await OfAsync(it, ct) is { } budget) budget.Recover(amountMinor, db.Now);
    }

    // A return keeps the budget that carried it, whatever was set up since.
    async Task<LossBudget?> OfAsync(ReturnAuthorization it, CancellationToken ct)
    {
        var rest = LossBudget.KeyOf(it.Currency, null);
        return it.LossBudgetId is { } id ? await db.Set<LossBudget>().FirstOrDefaultAsync(b => b.Id == id, ct) : await db.Set<LossBudget>().FirstOrDefaultAsync(b => b.ScopeKey == rest, ct);
    }
}
