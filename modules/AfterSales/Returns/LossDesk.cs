using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Puts returns at the risk of the loss budget and takes them off it.</summary>
internal sealed class LossDesk(AfterSalesDb db)
{
    /// <summary>Puts an amount at risk for a return; false when the budget has not that much, and then nothing changed.</summary>
    public async Task<bool> TryExposeAsync(ReturnAuthorization it, long amountMinor, CancellationToken ct)
    {
        if (await FindAsync(it.Currency, ct) is not { } budget || !budget.TryExpose(amountMinor, db.Now)) return false;
        it.ExposedMinor = amountMinor;
        return true;
    }

    /// <summary>It is known what became of what a return had at risk.</summary>
    public async Task SettleAsync(ReturnAuthorization it, long lostMinor, CancellationToken ct)
    {
        if (it.ExposedMinor == 0 || await FindAsync(it.Currency, ct) is not { } budget) return;
        budget.Settle(it.ExposedMinor, lostMinor, db.Now);
        it.ExposedMinor = 0;
    }

    /// <summary>What was counted as lost did not move.</summary>
    public async Task RecoverAsync(string currency, long amountMinor, CancellationToken ct)
    {
        if (await FindAsync(currency, ct) is { } budget) budget.Recover(amountMinor, db.Now);
    }

    async Task<LossBudget?> FindAsync(string currency, CancellationToken ct) => await db.Set<LossBudget>().FirstOrDefaultAsync(b => b.Currency == currency, ct);
}
