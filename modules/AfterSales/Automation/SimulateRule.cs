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

/// <summary>What a rule would have done to a case.</summary>
/// <param name="Case">The case, as it is now.</param>
/// <param name="Effects">What each action would change.</param>
internal sealed record SimulatedFiring(Case Case, IReadOnlyList<ActionEffect> Effects);

/// <summary>What a rule would have done in a past period. Cases are judged by what is known of them now; nothing was changed.</summary>
/// <param name="Looked">Cases within the viewer's reach that had the trigger in the period, the newest 2,000 at most.</param>
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
internal sealed class RuleSimulator(IDbContextFactory<AfterSalesDb> dbs, RuleChecks checks, IOrganisation organisation, Caller caller)
{
    const int Most = 2000, Shown = 50, MostDays = 92;

    /// <summary>What a rule would have done to past cases that the viewer may see, without changing anything. Null when there is no rule of the code.</summary>
    /// <param name="input">The rule and the period.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<RuleSimulation?> SimulateRule(SimulateRuleInput input, CancellationToken ct)
    {
        if (input.To <= input.From || input.To - input.From > TimeSpan.FromDays(MostDays)) throw new Refused(AutomationErrors.PeriodTooLong, "to", ("max", MostDays));
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await RuleAsync(db, input, ct) is not { } rule) return null;
        var found = await CasesAsync(db, rule.Trigger, input.From, input.To).OrderByDescending(c => c.Id).Take(Most + 1).ToListAsync(ct);
        var cases = found.Take(Most).ToList();
        var ids = cases.Select(c => c.Id).ToList();
        var tags = (await db.Set<CaseTag>().AsNoTracking().Where(t => ids.Contains(t.CaseId)).ToListAsync(ct)).ToLookup(t => t.CaseId, t => t.Tag);
        var works = OfWork(rule.Trigger) ? (await db.Set<WorkOrder>().AsNoTracking().Where(w => w.CaseId != null && ids.Contains(w.CaseId.Value)).ToListAsync(ct)).ToLookup(w => w.CaseId!.Value) : null;
        var fitting = cases.Where(c => works is null ? rule.Fits(c.Org, AutomationFacts.Of(c, tags[c.Id], null)) : works[c.Id].Any(w => rule.Fits(c.Org, AutomationFacts.Of(c, tags[c.Id], w))))
            .Select(c => new SimulatedFiring(c, CaseActor.Foresee(c, tags[c.Id].ToHashSet(), rule.Actions))).ToList();
        return new RuleSimulation(cases.Count, found.Count <= Most, fitting.Count, fitting.Count(f => f.Effects.Any(x => x.Changes)), [.. fitting.Take(Shown)]);
    }

    async Task<AutomationRule?> RuleAsync(AfterSalesDb db, SimulateRuleInput input, CancellationToken ct)
    {
        if (input.Code is { } code) return await db.Visible<AutomationRule>(caller.Scope(AutomationRule.Reads)).FirstOrDefaultAsync(r => r.Code == code, ct);
        var (conditions, actions) = await checks.ReadAsync(input.Conditions ?? [], input.Actions ?? [], ct);
        var rule = new AutomationRule("SIMULATED");
        rule.Fill("-", 0, input.Trigger ?? throw new Refused(CommonErrors.Required, "trigger"), caller.Home ?? await organisation.HeadOffice(ct), conditions, actions);
        return rule;
    }

    IQueryable<Case> CasesAsync(AfterSalesDb db, RuleTrigger trigger, DateTime from, DateTime to)
    {
        var seen = db.Visible<Case>(caller.Scope(CasePermissions.Read));
        var works = db.Set<WorkOrder>().Where(w => w.CaseId != null);
        return trigger switch
        {
            RuleTrigger.CaseOpened or RuleTrigger.CaseClassified => seen.Where(c => c.OpenedAt >= from && c.OpenedAt < to),
            RuleTrigger.CaseAccepted => seen.Where(c => c.AcceptedAt >= from && c.AcceptedAt < to),
            RuleTrigger.CaseJoined => seen.Where(c => c.LastContactAt >= from && c.LastContactAt < to && db.Set<CaseEntry>().Any(e => e.CaseId == c.Id && e.IsJoined && e.At >= from && e.At < to)),
            RuleTrigger.CaseResolved => seen.Where(c => c.ResolvedAt >= from && c.ResolvedAt < to),
            RuleTrigger.CaseReopened => seen.Where(c => c.Reopenings > 0 && c.OpenedAt < to && c.UpdatedAt >= from),
            RuleTrigger.SlaWarned => seen.Where(c => db.Set<ServiceLevel>().Any(l => l.CaseId == c.Id && db.Set<SlaClock>().Any(k => k.ServiceLevelId == l.Id && k.WarnedAt >= from && k.WarnedAt < to))),
            RuleTrigger.SlaBreached => seen.Where(c => db.Set<ServiceLevel>().Any(l => l.CaseId == c.Id && db.Set<SlaClock>().Any(k => k.ServiceLevelId == l.Id && k.BreachedAt >= from && k.BreachedAt < to))),
            RuleTrigger.WorkOrderCreated => seen.Where(c => works.Any(w => w.CaseId == c.Id && w.CreatedAt >= from && w.CreatedAt < to)),
            RuleTrigger.WorkOrderDone => seen.Where(c => works.Any(w => w.CaseId == c.Id && w.DoneAt >= from && w.DoneAt < to)),
            _ => seen.Where(c => works.Any(w => w.CaseId == c.Id && w.StopReason != null && w.UpdatedAt >= from && w.UpdatedAt < to)),
        };
    }

    static bool OfWork(RuleTrigger trigger) => trigger is RuleTrigger.WorkOrderCreated or RuleTrigger.WorkOrderDone or RuleTrigger.WorkOrderNotCompleted;
}
