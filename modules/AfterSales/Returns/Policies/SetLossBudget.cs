using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Says how much the fast lane may have at risk or lose in a calendar month. Without a budget it puts nothing at risk.</summary>
[Needs(ReturnRights.Budget)]
internal sealed class SetLossBudget(AfterSalesDb db) : Mutation<SetLossBudget.SetLossBudgetInput, LossBudget>
{
    /// <summary>The limit.</summary>
    internal sealed record SetLossBudgetInput : MutationInput
    {
        /// <summary>ISO 4217.</summary>
        public string Currency { get; init; } = "CNY";

        /// <summary>Minor units, 0 or more, not below what is at risk or lost already.</summary>
        public required long LimitMinor { get; init; }
    }

    public override async Task<LossBudget> Run(SetLossBudgetInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Currency(input.Currency, "currency");
        reasons.Between(input.LimitMinor, "limitMinor", 0, UpsertServiceItem.LargestAmount);
        reasons.ThrowIfAny();
        var budget = await db.Set<LossBudget>().FirstOrDefaultAsync(b => b.Currency == input.Currency, ct);
        var day = BusinessDay.Of(db.Now);
        if (budget is null) db.Add(budget = new LossBudget(input.Currency, new DateOnly(day.Year, day.Month, 1)));
        budget.Limit(input.LimitMinor, db.Now);
        return budget;
    }
}
