using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Orders;

namespace Platform.AfterSales;

/// <summary>Says how much the fast lane may have at risk or lose in a period, in one shop or in all that have no budget of their own. Without a budget it puts nothing at risk.</summary>
[Needs(ReturnRights.Budget)]
internal sealed class SetLossBudget(AfterSalesDb db, IOrders orders) : Mutation<SetLossBudget.SetLossBudgetInput, LossBudget>
{
    /// <summary>The limit.</summary>
    internal sealed record SetLossBudgetInput : MutationInput
    {
        /// <summary>ISO 4217.</summary>
        public string Currency { get; init; } = "CNY";

        /// <summary>Global id of the shop (a sales channel); null for all that have no budget of their own.</summary>
        public string? ChannelId { get; init; }

        /// <summary>The time that the limit is for.</summary>
        public LossPeriod Period { get; init; } = LossPeriod.Month;

        /// <summary>Minor units, 0 or more, not below what is at risk or lost already.</summary>
        public required long LimitMinor { get; init; }
    }

    public override async Task<LossBudget> Run(SetLossBudgetInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Currency(input.Currency, "currency");
        reasons.Between(input.LimitMinor, "limitMinor", 0, UpsertServiceItem.LargestAmount);
        reasons.ThrowIfAny();
        var channel = input.ChannelId is null ? (long?)null : CaseChecks.RowOf(input.ChannelId, "SalesChannel");
        var shop = channel is { } id ? (await orders.ChannelCodes([id], ct)).GetValueOrDefault(id) ?? throw new Refused(CommonErrors.NotFound, "channelId", ("what", "SalesChannel")) : null;
        var key = LossBudget.KeyOf(input.Currency, channel);
        var budget = await db.Set<LossBudget>().FirstOrDefaultAsync(b => b.ScopeKey == key, ct);
        if (budget is null) db.Add(budget = new LossBudget(input.Currency, channel, shop, input.Period, BusinessDay.Of(db.Now)));
        budget.Limit(input.LimitMinor, input.Period, db.Now);
        return budget;
    }
}
