using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;

namespace Platform.AfterSales;

/// <summary>Finds what would have set a rule off in a past period, within the viewer's reach: the newest 2,000 at most.</summary>
internal sealed class PastTargets(IFollowUps followUps, Caller caller)
{
    const int Most = 2000;

    /// <summary>What had the trigger in the period, newest first, and whether that is all of it. A case stands there once for each of its work orders where work is the trigger.</summary>
    public async Task<(IReadOnlyList<RuleTarget> Targets, bool IsWhole)> FindAsync(AfterSalesDb db, RuleTrigger trigger, DateTime from, DateTime to, CancellationToken ct) => trigger.Subject() switch
    {
        RuleSubject.Return => await ReturnsAsync(db, trigger, from, to, ct),
        RuleSubject.Dispute => await DisputesAsync(db, trigger, from, to, ct),
        RuleSubject.FollowUp => await CallsAsync(db, trigger, from, to, ct),
        _ => await OfCasesAsync(db, trigger, from, to, ct),
    };

    async Task<(IReadOnlyList<RuleTarget>, bool)> OfCasesAsync(AfterSalesDb db, RuleTrigger trigger, DateTime from, DateTime to, CancellationToken ct)
    {
        var found = await Cases(db, trigger, from, to).OrderByDescending(c => c.Id).Take(Most + 1).ToListAsync(ct);
        var cases = found.Take(Most).ToList();
        var (ids, tags) = (cases.Select(c => c.Id).ToList(), await TagsAsync(db, cases, ct));
        RuleTarget Of(Case it, WorkOrder? work) => new(new SubjectRef(nameof(Case), it.Id), it.Number, it.Org, it, [.. tags[it.Id]]) { Work = work };
        if (trigger is not (RuleTrigger.WorkOrderCreated or RuleTrigger.WorkOrderDone or RuleTrigger.WorkOrderNotCompleted)) return ([.. cases.Select(c => Of(c, null))], found.Count <= Most);
        var works = (await db.Set<WorkOrder>().AsNoTracking().Where(w => w.CaseId != null && ids.Contains(w.CaseId.Value)).ToListAsync(ct)).ToLookup(w => w.CaseId!.Value);
        return ([.. cases.SelectMany(c => works[c.Id].Select(w => Of(c, w)))], found.Count <= Most);
    }

    async Task<(IReadOnlyList<RuleTarget>, bool)> ReturnsAsync(AfterSalesDb db, RuleTrigger trigger, DateTime from, DateTime to, CancellationToken ct)
    {
        var seen = AfterSalesDb.Whole(db.Visible<ReturnAuthorization>(caller.Scope(ReturnRights.Read)));
        var found = await (trigger switch
        {
            RuleTrigger.ReturnRequested => seen.Where(r => r.RequestedAt >= from && r.RequestedAt < to),
            RuleTrigger.ReturnAuthorised => seen.Where(r => r.AnsweredAt >= from && r.AnsweredAt < to && r.State != ReturnState.Declined),
            RuleTrigger.ReturnReceived => seen.Where(r => r.ReceivedAt >= from && r.ReceivedAt < to),
            RuleTrigger.ReturnInspected => seen.Where(r => r.Findings.Any(f => f.At >= from && f.At < to)),
            RuleTrigger.ReturnCompleted => seen.Where(r => r.EndedAt >= from && r.EndedAt < to && r.State == ReturnState.Completed),
            _ => seen.Where(r => r.EndedAt >= from && r.EndedAt < to && r.State == ReturnState.Expired),
        }).OrderByDescending(r => r.Id).Take(Most + 1).ToListAsync(ct);
        var (cases, tags) = await CasesOfAsync(db, found.Select(r => r.CaseId), ct);
        return ([.. found.Take(Most).Select(r => With(new SubjectRef(nameof(ReturnAuthorization), r.Id), r.Number, r.Org, r.CaseId, cases, tags) with { Return = r })], found.Count <= Most);
    }

    async Task<(IReadOnlyList<RuleTarget>, bool)> DisputesAsync(AfterSalesDb db, RuleTrigger trigger, DateTime from, DateTime to, CancellationToken ct)
    {
        var seen = AfterSalesDb.Whole(db.Visible<Dispute>(caller.Scope(DisputeRights.Read)));
        var found = await (trigger switch
        {
            RuleTrigger.DisputeOpened => seen.Where(d => d.OpenedAt >= from && d.OpenedAt < to),
            RuleTrigger.DisputeEvidenceAdded => seen.Where(d => d.Evidence.Count(e => e.At >= from && e.At < to && e.At > d.OpenedAt) > 0),
            RuleTrigger.DisputeDecided => seen.Where(d => d.DecidedAt >= from && d.DecidedAt < to),
            _ => seen.Where(d => d.EndedAt >= from && d.EndedAt < to && d.State == DisputeState.Settled),
        }).OrderByDescending(d => d.Id).Take(Most + 1).ToListAsync(ct);
        var (cases, tags) = await CasesOfAsync(db, found.Select(d => (long?)d.CaseId), ct);
        return ([.. found.Take(Most).Select(d => With(new SubjectRef(nameof(Dispute), d.Id), d.Number, d.Org, d.CaseId, cases, tags) with { Dispute = d })], found.Count <= Most);
    }

    // Customers does not know this module's permissions: whoever reads cases of a unit sees its calls back here.
    async Task<(IReadOnlyList<RuleTarget>, bool)> CallsAsync(AfterSalesDb db, RuleTrigger trigger, DateTime from, DateTime to, CancellationToken ct)
    {
        var all = await followUps.Ended(from, to, Most + 1, ct);
        var scope = caller.Scope(CasePermissions.Read);
        var found = all.Take(Most).Where(f => scope.Reaches(f.Org) && (f.Outcome == "EXHAUSTED") == (trigger == RuleTrigger.FollowUpExhausted)).ToList();
        static long? CaseOf(FollowUpBrief f) => f.Document.Type == nameof(Case) ? f.Document.Id : null;
        var (cases, tags) = await CasesOfAsync(db, found.Select(CaseOf), ct);
        return ([.. found.Select(f => With(new SubjectRef("FollowUp", f.FollowUpId), f.Number, f.Org, CaseOf(f), cases, tags) with { FollowUp = f })], all.Count <= Most);
    }

    async Task<(Dictionary<long, Case> Cases, ILookup<long, string> Tags)> CasesOfAsync(AfterSalesDb db, IEnumerable<long?> caseIds, CancellationToken ct)
    {
        var ids = caseIds.OfType<long>().Distinct().ToList();
        var cases = ids.Count == 0 ? [] : await db.Visible<Case>(caller.Scope(CasePermissions.Read)).Where(c => ids.Contains(c.Id)).ToListAsync(ct);
        return (cases.ToDictionary(c => c.Id), await TagsAsync(db, cases, ct));
    }

    static RuleTarget With(SubjectRef subject, string number, OrgPath org, long? caseId, Dictionary<long, Case> cases, ILookup<long, string> tags)
        => caseId is { } id && cases.TryGetValue(id, out var it) ? new(subject, number, org, it, [.. tags[id]]) : new(subject, number, org, null, []);

    static async Task<ILookup<long, string>> TagsAsync(AfterSalesDb db, IReadOnlyCollection<Case> cases, CancellationToken ct)
    {
        var ids = cases.Select(c => c.Id).ToList();
        return (await db.Set<CaseTag>().AsNoTracking().Where(t => ids.Contains(t.CaseId)).ToListAsync(ct)).ToLookup(t => t.CaseId, t => t.Tag);
    }

    IQueryable<Case> Cases(AfterSalesDb db, RuleTrigger trigger, DateTime from, DateTime to)
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
}
