using Microsoft.EntityFrameworkCore;
using Platform.Contracts.AfterSales;

namespace Platform.AfterSales;

/// <summary>Finds the rules that an event sets off. Nothing is done here but noting them.</summary>
internal sealed class WhenSomethingSetsRulesOff(AfterSalesDb db, Delivery delivery)
    : IReaction<CaseOpened>, IReaction<CaseClassified>, IReaction<CaseAccepted>, IReaction<CaseJoined>, IReaction<CaseResolved>, IReaction<CaseReopened>, IReaction<SlaWarned>, IReaction<SlaBreached>,
    IReaction<WorkOrderCreated>, IReaction<WorkOrderDone>, IReaction<WorkOrderNotCompleted>
{
    /// <summary>A rule does not act again on a case within this time: long enough to break every circle of rules, short enough for what really happens twice.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    public Task On(CaseOpened e, CancellationToken ct) => Consider(RuleTrigger.CaseOpened, e.CaseId, null, ct);

    public Task On(CaseClassified e, CancellationToken ct) => Consider(RuleTrigger.CaseClassified, e.CaseId, null, ct);

    public Task On(CaseAccepted e, CancellationToken ct) => Consider(RuleTrigger.CaseAccepted, e.CaseId, null, ct);

    public Task On(CaseJoined e, CancellationToken ct) => Consider(RuleTrigger.CaseJoined, e.CaseId, null, ct);

    public Task On(CaseResolved e, CancellationToken ct) => Consider(RuleTrigger.CaseResolved, e.CaseId, null, ct);

    public Task On(CaseReopened e, CancellationToken ct) => Consider(RuleTrigger.CaseReopened, e.CaseId, null, ct);

    public Task On(SlaWarned e, CancellationToken ct) => e.Subject.Type == nameof(Case) ? Consider(RuleTrigger.SlaWarned, e.Subject.Id, null, ct) : Task.CompletedTask;

    public Task On(SlaBreached e, CancellationToken ct) => e.Subject.Type == nameof(Case) ? Consider(RuleTrigger.SlaBreached, e.Subject.Id, null, ct) : Task.CompletedTask;

    public Task On(WorkOrderCreated e, CancellationToken ct) => Consider(RuleTrigger.WorkOrderCreated, e.CaseId, e.WorkOrderId, ct);

    public Task On(WorkOrderDone e, CancellationToken ct) => Consider(RuleTrigger.WorkOrderDone, e.CaseId, e.WorkOrderId, ct);

    public Task On(WorkOrderNotCompleted e, CancellationToken ct) => Consider(RuleTrigger.WorkOrderNotCompleted, e.CaseId, e.WorkOrderId, ct);

    async Task Consider(RuleTrigger trigger, long? caseId, long? workOrderId, CancellationToken ct)
    {
        if (caseId is not { } id) return;
        var happened = delivery.OccurredAt;
        var rules = await db.Set<AutomationRule>().AsNoTracking().Where(r => r.IsOn && r.OnSince <= happened && r.Trigger == trigger).OrderBy(r => r.Position).ThenBy(r => r.Code).ToListAsync(ct);
        if (rules.Count == 0 || await db.Set<Case>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) is not { } it) return;
        var tags = await db.Set<CaseTag>().Where(t => t.CaseId == id).Select(t => t.Tag).ToListAsync(ct);
        var work = workOrderId is { } w ? await db.Set<WorkOrder>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == w, ct) : null;
        var facts = AutomationFacts.Of(it, tags, work);
        var fitting = rules.Where(r => r.Fits(it.Org, facts)).ToList();
        if (fitting.Count == 0) return;
        var (ids, since) = (fitting.Select(r => r.Id).ToList(), db.Now - Rest);
        var noted = (await db.Set<RuleFiring>().Where(f => ids.Contains(f.RuleId) && f.EventKey == delivery.EventKey).Select(f => f.RuleId).ToListAsync(ct)).ToHashSet();
        var resting = (await db.Set<RuleFiring>().Where(f => ids.Contains(f.RuleId) && f.CaseId == id && f.At > since && f.Outcome != FiringOutcome.Stopped).Select(f => f.RuleId).ToListAsync(ct)).ToHashSet();
        foreach (var rule in fitting.Where(r => !noted.Contains(r.Id))) db.Add(RuleFiring.Of(rule, it, delivery.EventKey, resting.Contains(rule.Id), db.Now));
    }
}
