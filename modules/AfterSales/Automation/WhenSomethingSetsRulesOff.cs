using Microsoft.EntityFrameworkCore;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Customers;

namespace Platform.AfterSales;

/// <summary>Finds the rules that an event sets off. Nothing is done here but noting them.</summary>
internal sealed class WhenSomethingSetsRulesOff(AfterSalesDb db, RuleTargets targets, Delivery delivery)
    : IReaction<CaseOpened>, IReaction<CaseClassified>, IReaction<CaseAccepted>, IReaction<CaseJoined>, IReaction<CaseResolved>, IReaction<CaseReopened>, IReaction<SlaWarned>, IReaction<SlaBreached>,
    IReaction<WorkOrderCreated>, IReaction<WorkOrderDone>, IReaction<WorkOrderNotCompleted>, IReaction<ReturnRequested>, IReaction<ReturnAuthorised>, IReaction<ReturnReceived>, IReaction<ReturnInspected>,
      IReaction<ReturnCompleted>, IReaction<ReturnExpired>, IReaction<DisputeOpened>, IReaction<DisputeEvidenceAdded>, IReaction<DisputeDecided>, IReaction<DisputeSettled>, IReaction<FollowUpCompleted>, IReaction<FollowUpExhausted>
{
    /// <summary>A rule does not act again on the same case, return, dispute or call back within this time: long enough to break every circle of rules, short enough for what really happens twice.</summary>
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

    public Task On(ReturnRequested e, CancellationToken ct) => Return(RuleTrigger.ReturnRequested, e.ReturnId, ct);

    public Task On(ReturnAuthorised e, CancellationToken ct) => Return(RuleTrigger.ReturnAuthorised, e.ReturnId, ct);

    public Task On(ReturnReceived e, CancellationToken ct) => Return(RuleTrigger.ReturnReceived, e.ReturnId, ct);

    public Task On(ReturnInspected e, CancellationToken ct) => Return(RuleTrigger.ReturnInspected, e.ReturnId, ct);

    public Task On(ReturnCompleted e, CancellationToken ct) => Return(RuleTrigger.ReturnCompleted, e.ReturnId, ct);

    public Task On(ReturnExpired e, CancellationToken ct) => Return(RuleTrigger.ReturnExpired, e.ReturnId, ct);

    public Task On(DisputeOpened e, CancellationToken ct) => Dispute(RuleTrigger.DisputeOpened, e.DisputeId, ct);

    public Task On(DisputeEvidenceAdded e, CancellationToken ct) => Dispute(RuleTrigger.DisputeEvidenceAdded, e.DisputeId, ct);

    public Task On(DisputeDecided e, CancellationToken ct) => Dispute(RuleTrigger.DisputeDecided, e.DisputeId, ct);

    public Task On(DisputeSettled e, CancellationToken ct) => Dispute(RuleTrigger.DisputeSettled, e.DisputeId, ct);

    public Task On(FollowUpCompleted e, CancellationToken ct) => Consider(RuleTrigger.FollowUpCompleted, new SubjectRef("FollowUp", e.FollowUpId), null, ct);

    public Task On(FollowUpExhausted e, CancellationToken ct) => Consider(RuleTrigger.FollowUpExhausted, new SubjectRef("FollowUp", e.FollowUpId), null, ct);

    Task Return(RuleTrigger trigger, long id, CancellationToken ct) => Consider(trigger, new SubjectRef(nameof(ReturnAuthorization), id), null, ct);

    Task Dispute(RuleTrigger trigger, long id, CancellationToken ct) => Consider(trigger, new SubjectRef(nameof(Platform.AfterSales.Dispute), id), null, ct);

    Task Consider(RuleTrigger trigger, long? caseId, long? workOrderId, CancellationToken ct) => caseId is { } id ? Consider(trigger, new SubjectRef(nameof(Case), id), workOrderId, ct) : Task.CompletedTask;

    async Task Consider(RuleTrigger trigger, SubjectRef subject, long? workOrderId, CancellationToken ct)
    {
        var happened = delivery.OccurredAt;
        var rules = await db.Set<AutomationRule>().AsNoTracking().Where(r => r.IsOn && r.OnSince <= happened && r.Trigger == trigger).OrderBy(r => r.Position).ThenBy(r => r.Code).ToListAsync(ct);
        if (rules.Count == 0 || await targets.LoadAsync(subject, workOrderId, ct) is not { } target) return;
        var facts = AutomationFacts.Of(target);
        var fitting = rules.Where(r => r.Fits(target.Org, facts)).ToList();
        if (fitting.Count == 0) return;
        var (ids, since) = (fitting.Select(r => r.Id).ToList(), db.Now - Rest);
        var noted = (await db.Set<RuleFiring>().Where(f => ids.Contains(f.RuleId) && f.EventKey == delivery.EventKey).Select(f => f.RuleId).ToListAsync(ct)).ToHashSet();
        var resting = (await db.Set<RuleFiring>().Where(f => ids.Contains(f.RuleId) && f.SubjectType == subject.Type && f.SubjectId == subject.Id && f.At > since && f.Outcome != FiringOutcome.Stopped).Select(f => f.RuleId).ToListAsync(ct)).ToHashSet();
        foreach (var rule in fitting.Where(r => !noted.Contains(r.Id))) db.Add(RuleFiring.Of(rule, target, delivery.EventKey, resting.Contains(rule.Id), db.Now));
    }
}
