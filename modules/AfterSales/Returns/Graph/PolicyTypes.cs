namespace Platform.AfterSales;

/// <summary>What clients see of a return policy.</summary>
internal sealed class ReturnPolicyType : ObjectType<ReturnPolicy>
{
    public ReturnPolicyType()
    {
        Shows(p => p.Id);
        Shows(p => p.Version);
        Shows(p => p.Code);
        Shows(p => p.Name);
        Shows("categories", p => Words.Split(p.Categories)).NotNull().Reads(nameof(ReturnPolicy.Categories)).Described("Codes of the product categories it is for; empty for DEFAULT, which takes the rest.");
        Shows(p => p.Position);
        Shows(p => p.IsActive);
        Shows(p => p.NoReasonDays);
        Shows(p => p.FaultDays);
        Shows(p => p.ExchangeDays);
        Shows(p => p.RepairDays);
        Shows(p => p.AllowsOpened);
        Shows(p => p.AllowsMadeToOrder);
        Shows(p => p.SendWithinDays);
        Shows(p => p.FastLaneMaxMinor);
        Shows(p => p.FastLaneMostReturns);
        Shows(p => p.RefundMoment);
        Shows(p => p.RefundOnlyMaxMinor);
        Shows(p => p.DecidesItself);
        Shows(p => p.ReturnTo).NotFilterable().NotSortable();
        DefaultOrder(p => p.Position);
    }
}

/// <summary>What clients see of the fast lane's loss budget.</summary>
internal sealed class LossBudgetType : ObjectType<LossBudget>
{
    public LossBudgetType()
    {
        Shows(b => b.Id);
        Shows(b => b.Version);
        Shows(b => b.Currency);
        Shows(b => b.ChannelId).AsId("SalesChannel");
        Shows(b => b.Shop);
        Shows(b => b.Period);
        Shows(b => b.PeriodStart);
        Shows(b => b.LimitMinor);
        Shows(b => b.ExposedMinor);
        Shows(b => b.LostMinor);
        Shows(b => b.FreeMinor).Reads(nameof(LossBudget.LimitMinor), nameof(LossBudget.ExposedMinor), nameof(LossBudget.LostMinor));
        DefaultOrder(b => b.Currency);
    }
}

/// <summary>What clients see of a rule's verdict.</summary>
internal sealed class RuleVerdictType : ObjectType<RuleVerdict>
{
    public RuleVerdictType()
    {
        Shows(v => v.Rule);
        Shows(v => v.Outcome);
        Shows(v => v.Position);
    }
}

/// <summary>The verdict in words.</summary>
[Extends(typeof(RuleVerdict))]
internal static class RuleVerdictText
{
    /// <summary>What the rule says, in the viewer's language.</summary>
    [Open]
    public static string Text([Parent] RuleVerdict verdict, Caller caller) => caller.Locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? verdict.Zh : verdict.En;
}

/// <summary>Whether pieces may be returned, and why.</summary>
/// <param name="IsEligible">Whether no rule says no.</param>
/// <param name="PolicyCode">The policy that was asked.</param>
/// <param name="FreightPayer">Who pays for sending them back.</param>
/// <param name="MostQuantity">Pieces that can still be returned.</param>
/// <param name="RefundMinor">Money for these pieces, minor units, if everything is accepted; 0 for exchange and repair.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Verdicts">What each rule says.</param>
internal sealed record ReturnEligibility(bool IsEligible, string PolicyCode, FreightPayer FreightPayer, long MostQuantity, long RefundMinor, string Currency, IReadOnlyList<RuleVerdict> Verdicts);

/// <summary>What clients see of it.</summary>
internal sealed class ReturnEligibilityType : ObjectType<ReturnEligibility>
{
    public ReturnEligibilityType() => ShowsAll();
}
