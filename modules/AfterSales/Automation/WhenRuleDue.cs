using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Lets a rule act, all of it or nothing, and notes what came of it in the same transaction.</summary>
internal sealed class WhenRuleDue(AfterSalesDb db, RuleTargets targets, RuleActor actor, Caller caller) : IReaction<RuleDue>
{
    const int LongestDetail = 2000;

    public async Task On(RuleDue e, CancellationToken ct)
    {
        var firing = await db.Set<RuleFiring>().FirstOrDefaultAsync(f => f.Id == e.RuleFiringId, ct);
        if (firing is not { Outcome: FiringOutcome.Due }) return;
        var rule = await db.Set<AutomationRule>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == firing.RuleId, ct);
        if (rule is not { IsOn: true } || rule.Version != firing.RuleVersion)
        {
            firing.Ended(FiringOutcome.Skipped, "");
            return;
        }
        try
        {
            var target = await targets.LoadAsync(new SubjectRef(firing.SubjectType, firing.SubjectId), null, ct) ?? throw new Refused(CommonErrors.NotFound, null, ("what", firing.SubjectType));
            var effects = await actor.ApplyAsync(target, firing, rule, caller, ct);
            var changed = effects.Where(x => x.Changes).ToList();
            firing.Ended(changed.Count > 0 ? FiringOutcome.Applied : FiringOutcome.NothingToDo, Detail(changed));
        }
        catch (Refused refused)
        {
            db.ChangeTracker.Clear(); // nothing of it is done
            firing = await db.Set<RuleFiring>().FirstAsync(f => f.Id == e.RuleFiringId, ct);
            firing.Ended(FiringOutcome.Failed, refused.Reasons[0].Code.Code);
        }
    }

    // Notes may hold names: what is kept says that one was written, not what it says.
    static string Detail(IEnumerable<ActionEffect> effects)
        => string.Join('\n', effects.Select(x => x.Kind is CaseActionKind.AddNote or CaseActionKind.AskReturnInfo ? Kernel.Flow.Flow<object, CaseActionKind>.Screaming(x.Kind) : $"{Kernel.Flow.Flow<object, CaseActionKind>.Screaming(x.Kind)}: {x.Before} → {x.After}")) is var text && text.Length > LongestDetail ? text[..LongestDetail] : text;
}
