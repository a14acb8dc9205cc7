using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;

namespace Platform.AfterSales;

/// <summary>A rule that is to be tried on the past: one that is written already, or one that is not.</summary>
internal sealed record SimulateRuleInput
{
    /// <summary>Code of a rule that is written; null for one that is not.</summary>
    public string? Code { get; init; }

    /// <summary>What sets it off; needed without a code.</summary>
    public RuleTrigger? Trigger { get; init; }

    /// <summary>Conditions, all of which must hold; without a code.</summary>
    public IReadOnlyList<RuleConditionInput>? Conditions { get; init; }

    /// <summary>What it does; needed without a code.</summary>
    public IReadOnlyList<CaseActionInput>? Actions { get; init; }

    /// <summary>First moment that is looked at, UTC.</summary>
    public required DateTime From { get; init; }

    /// <summary>First moment after it, UTC, at most 92 days later.</summary>
    public required DateTime To { get; init; }
}

/// <summary>What a rule would have done to a case, return, dispute or call back.</summary>
/// <param name="Case">Its case, as it is now; null without one or when the viewer may not see it.</param>
/// <param name="SubjectId">Global id of what would have set the rule off.</param>
/// <param name="Number">The number that people quote.</param>
/// <param name="Effects">What each action would change.</param>
internal sealed record SimulatedFiring(Case? Case, string SubjectId, string Number, IReadOnlyList<ActionEffect> Effects);

/// <summary>What a rule would have done in a past period. Cases, returns, disputes and calls back are judged by what is known of them now; nothing was changed.</summary>
/// <param name="Looked">Of them those within the viewer's reach that had the trigger in the period, the newest 2,000 at most.</param>
/// <param name="IsWhole">False when there were more.</param>
/// <param name="Fitting">Of them, those that meet the conditions.</param>
/// <param name="Changing">Of them, those on which at least one action would change something.</param>
/// <param name="Firings">The newest 50 of them.</param>
internal sealed record RuleSimulation(int Looked, bool IsWhole, int Fitting, int Changing, IReadOnlyList<SimulatedFiring> Firings);

internal sealed class SimulatedFiringType : ObjectType<SimulatedFiring>
{
    public SimulatedFiringType() => ShowsAll();
}

internal sealed class RuleSimulationType : ObjectType<RuleSimulation>
{
    public RuleSimulationType() => ShowsAll();
}

/// <summary>Tries rules on the past before they are switched on.</summary>
[Extends(typeof(Query)), Needs(AutomationRule.Reads)]
internal sealed class RuleSimulator(IDbContextFactory<AfterSalesDb> dbs, RuleChecks checks, PastTargets past, IOrganisation organisation, Caller caller)
{
    const int Shown = 50, MostDays = 92;

    /// <summary>What a rule would have done to past cases, returns, disputes and calls back that the viewer may see, without changing anything. Null when there is no rule of the code.</summary>
    /// <param name="input">The rule and the period.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<RuleSimulation?> SimulateRule(SimulateRuleInput input, CancellationToken ct)
    {
        if (input.To <= input.From || input.To - input.From > TimeSpan.FromDays(MostDays)) throw new Refused(AutomationErrors.PeriodTooLong, "to", ("max", MostDays));
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await RuleAsync(db, input, ct) is not { } rule) return null;
        var (targets, isWhole) = await past.FindAsync(db, rule.Trigger, input.From, input.To, ct);
        // Of a case with several work orders one that fits is enough.
        var fitting = targets.Where(t => rule.Fits(t.Org, AutomationFacts.Of(t))).DistinctBy(t => t.Subject).Select(t => new SimulatedFiring(t.Case, GlobalId.Encode(t.Subject.Type, t.Subject.Id), t.Number, RuleActor.Foresee(t, rule.Actions))).ToList();
        return new RuleSimulation(targets.DistinctBy(t => t.Subject).Count(), isWhole, fitting.Count, fitting.Count(f => f.Effects.Any(x => x.Changes)), [.. fitting.Take(Shown)]);
    }

    async Task<AutomationRule?> RuleAsync(AfterSalesDb db, SimulateRuleInput input, CancellationToken ct)
    {
        if (input.Code is { } code) return await db.Visible<AutomationRule>(caller.Scope(AutomationRule.Reads)).FirstOrDefaultAsync(r => r.Code == code, ct);
        var trigger = input.Trigger ?? throw new Refused(CommonErrors.Required, "trigger");
        var (conditions, actions) = await checks.ReadAsync(trigger, input.Conditions ?? [], input.Actions ?? [], ct);
        var rule = new AutomationRule("SIMULATED");
        rule.Fill("-", 0, trigger, caller.Home ?? await organisation.HeadOffice(ct), conditions, actions);
        return rule;
    }
}
