using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Contracts.AfterSales;
using Platform.Customers.Data;
using Platform.Customers.Interactions;

namespace Platform.Customers.FollowUps;

/// <summary>
/// Keeps the promise that everything the company takes on is followed up: called by the reactions, each of which may come twice, late or at the same time
/// as another; the unique rows of subject and open follow-up let only one win, and the other runs again and finds it.
/// </summary>
internal sealed class FollowUpPlanner(CustomersDb db, FollowUpPolicies policies, IOrganisation organisation, Delivery delivery, Caller caller)
{
    /// <summary>Takes something on: plans its call at once, due at the latest some days from now. What is known already stays as it is.</summary>
    /// <param name="type">What it is.</param>
    /// <param name="document">The document.</param>
    /// <param name="number">Its number.</param>
    /// <param name="kind">Kind of the case; null when it is no case.</param>
    /// <param name="partyId">The customer; null when unknown.</param>
    /// <param name="at">When it was taken on, UTC.</param>
    /// <param name="finished">True when the work is over with it, as with a delivery.</param>
    /// <param name="ct">Cancels.</param>
    public async Task AcceptAsync(FollowUpSubject type, SubjectRef document, string number, CaseKind? kind, long? partyId, DateTime at, bool finished, CancellationToken ct)
    {
        if (await FindAsync(document, ct) is not null) return;
        var subject = new CareSubject(type, document, number, kind, partyId ?? await WhoCameAsync(document, ct), at, delivery.Org ?? await organisation.HeadOffice(ct));
        db.Add(subject);
        if (finished) subject.Finished(at, null);
        await NextAsync(subject, finished ? at : null, ct);
    }

    /// <summary>The work ended: the call is owed a while later.</summary>
    public async Task FinishAsync(SubjectRef document, DateTime at, long? workerId, CancellationToken ct)
    {
        if (await FindAsync(document, ct) is not { } subject) return;
        subject.Finished(at, workerId);
        if (await OpenAsync(subject, ct) is not { } open) return;
        if (await policies.OfAsync(open.PolicyId, ct) is { } policy) open.Move(at.AddMinutes(policy.DelayMinutes), workerId);
        subject.StandsAs(open);
    }

    /// <summary>The matter goes on: its call is planned anew, or a further one when the last is over.</summary>
    public async Task ReopenAsync(SubjectRef document, CancellationToken ct)
    {
        if (await FindAsync(document, ct) is not { } subject) return;
        if (await OpenAsync(subject, ct) is { } open)
        {
            var policy = await policies.OfAsync(open.PolicyId, ct);
            open.Replan(db.Now.AddDays(policy?.FallbackDays ?? 1), caller);
            subject.StandsAs(open);
        }
        else if (subject.Waiver is not (WaiverClass.Sampled or WaiverClass.Merged)) await NextAsync(subject, null, ct);
    }

    /// <summary>The matter is gone, and with it what is still owed for it.</summary>
    public async Task FallAwayAsync(SubjectRef document, WaiverClass why, string reason, CancellationToken ct)
    {
        if (await FindAsync(document, ct) is not { } subject || await OpenAsync(subject, ct) is not { } open) return;
        open.Waive(db.Now, why, reason.Length > LongestReason ? reason[..LongestReason] : reason, caller);
        subject.StandsAs(open);
    }

    /// <summary>It became known whose or what matter it is.</summary>
    public async Task IdentifyAsync(SubjectRef document, long? partyId, CaseKind? kind, CancellationToken ct)
    {
        if (await FindAsync(document, ct) is not { } subject) return;
        if (kind is { } now && now != subject.Kind) subject.Becomes(now);
        if (partyId is null || partyId == subject.PartyId) return;
        subject.IsOf(partyId);
        (await OpenAsync(subject, ct))?.IsOf(partyId);
    }

    public const int LongestReason = 500;

    async Task NextAsync(CareSubject subject, DateTime? finishedAt, CancellationToken ct)
    {
        var policy = await policies.ForAsync(subject.Type, subject.Kind, ct);
        var now = db.Now;
        var begin = subject.Rounds == 0 ? subject.AcceptedAt : now;
        var due = finishedAt is { } over ? over.AddMinutes(policy?.DelayMinutes ?? 0) : begin.AddDays(policy?.FallbackDays ?? 0);
        var next = subject.Next(policy, due);
        db.Add(next);
        if (policy is null) next.Waive(now, WaiverClass.NoPolicy, "No active policy asks for a call.", caller);
        else if (!Sampling.Takes(policy, subject.Document)) next.Waive(now, WaiverClass.Sampled, $"Policy {policy.Code} calls {policy.CoveragePercent} %, and this one is not among them.", caller);
        else next.Plan(due);
        subject.StandsAs(next);
    }

    /// <summary>
    /// Who is known to have come with it. Whoever accepts a case may have read it before that was found out and say so later than the finding itself, which then
    /// came before there was anything to write it to.
    /// </summary>
    async Task<long?> WhoCameAsync(SubjectRef document, CancellationToken ct)
        => await db.Set<Interaction>().Where(i => i.SubjectType == document.Type && i.SubjectId == document.Id && i.PartyId != null).OrderBy(i => i.Id).Select(i => i.PartyId).FirstOrDefaultAsync(ct)
        ?? (document.Type == "Case" ? await db.Set<ConversationThread>().Where(t => t.OpenCaseId == document.Id).Select(t => t.PartyId).FirstOrDefaultAsync(ct) : null);

    Task<CareSubject?> FindAsync(SubjectRef document, CancellationToken ct)
        => db.Set<CareSubject>().FirstOrDefaultAsync(s => s.DocumentType == document.Type && s.DocumentId == document.Id, ct);

    Task<FollowUp?> OpenAsync(CareSubject subject, CancellationToken ct)
        => db.Set<FollowUp>().FirstOrDefaultAsync(f => f.SubjectId == subject.Id && f.OpenKey != null, ct);
}
