using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;

namespace Platform.AfterSales;

/// <summary>Writes a rule or replaces one. It is off afterwards: look at what it would have done with simulateRule, then switch it on.</summary>
[Needs(AutomationRule.Write)]
internal sealed class UpsertAutomationRule(AfterSalesDb db, Caller caller, RuleChecks checks, IOrganisation organisation) : Mutation<UpsertAutomationRule.UpsertAutomationRuleInput, AutomationRule>
{
    /// <summary>The rule as it shall be.</summary>
    internal sealed record UpsertAutomationRuleInput : MutationInput
    {
        /// <summary>Code, at most 40 printable ASCII characters; an unknown one makes a new rule.</summary>
        public required string Code { get; init; }

        /// <summary>The version the client saw; null for a new rule.</summary>
        public long? ExpectedVersion { get; init; }

        /// <summary>Name, 1 to 100 characters.</summary>
        public required string Name { get; init; }

        /// <summary>Place among rules of one trigger, 0 to 100,000; smaller acts first.</summary>
        public int Position { get; init; }

        /// <summary>What sets it off.</summary>
        public required RuleTrigger Trigger { get; init; }

        /// <summary>Global id of the unit below which it counts; the caller's own when not given.</summary>
        public string? OrgUnitId { get; init; }

        /// <summary>Conditions, all of which must hold, at most 20; none: it always fits.</summary>
        public required IReadOnlyList<RuleConditionInput> Conditions { get; init; }

        /// <summary>What it does, in order, 1 to 20.</summary>
        public required IReadOnlyList<CaseActionInput> Actions { get; init; }
    }

    public override async Task<AutomationRule> Run(UpsertAutomationRuleInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Code(input.Code, "code", 40, required: true);
        reasons.Text(input.Name, "name", 100, required: true);
        reasons.AddIf(input.Position is < 0 or > 100_000, CommonErrors.OutOfRange, "position", ("min", 0), ("max", 100_000));
        reasons.ThrowIfAny();
        var (conditions, actions) = await checks.ReadAsync(input.Trigger, input.Conditions, input.Actions, ct);
        var rule = await db.Set<AutomationRule>().Within(Scope).FirstOrDefaultAsync(r => r.Code == input.Code, ct);
        if (rule is null && await db.Set<AutomationRule>().AnyAsync(r => r.Code == input.Code, ct)) throw new Refused(CommonErrors.AlreadyExists, "code", ("what", nameof(AutomationRule)), ("value", input.Code));
        await db.RequireVersion(rule, input.ExpectedVersion ?? 0, ct);
        var org = await Units.Named(input.OrgUnitId, organisation, caller, Scope, ct);
        if (rule is null) db.Add(rule = new AutomationRule(input.Code));
        rule.Fill(input.Name.Trim(), input.Position, input.Trigger, org, conditions, actions);
        return rule;
    }
}
