namespace Platform.AfterSales;

/// <summary>Switches a rule on or off; it counts for what happens from then on. The audit trail says who did and why.</summary>
[Needs(AutomationRule.Switch)]
internal sealed class SwitchAutomationRule(AfterSalesDb db) : Mutation<SwitchAutomationRule.SwitchAutomationRuleInput, AutomationRule>
{
    /// <summary>Which rule.</summary>
    internal sealed record SwitchAutomationRuleInput : ChangeInput
    {
        /// <summary>On or off.</summary>
        public required bool On { get; init; }

        /// <summary>Why, 1 to 500 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<AutomationRule> Run(SwitchAutomationRuleInput input, CancellationToken ct)
    {
        var reason = CaseChecks.Words(input.Reason, "reason", 500);
        var rule = await db.Take<AutomationRule>(input, Scope, null, ct);
        rule.Turn(input.On, db.Now);
        db.Work = db.Work! with { Reason = reason };
        return rule;
    }
}
