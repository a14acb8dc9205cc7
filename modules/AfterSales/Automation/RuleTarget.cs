using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;

namespace Platform.AfterSales;

/// <summary>What set a rule off, and the case that it belongs to.</summary>
/// <param name="Subject">The case, return, dispute or call back.</param>
/// <param name="Number">The number that people quote.</param>
/// <param name="Org">Where it belongs.</param>
/// <param name="Case">Its case; null without one.</param>
/// <param name="Tags">The words on that case.</param>
internal sealed record RuleTarget(SubjectRef Subject, string Number, OrgPath Org, Case? Case, IReadOnlyList<string> Tags)
{
    /// <summary>The work order that set it off; null otherwise.</summary>
    public WorkOrder? Work { get; init; }

    /// <summary>The return; null for others.</summary>
    public ReturnAuthorization? Return { get; init; }

    /// <summary>The dispute; null for others.</summary>
    public Dispute? Dispute { get; init; }

    /// <summary>The call back; null for others.</summary>
    public FollowUpBrief? FollowUp { get; init; }

    /// <summary>The customer; null when unknown.</summary>
    public long? PartyId => Case?.PartyId ?? Return?.PartyId ?? Dispute?.PartyId ?? FollowUp?.PartyId;

    /// <summary>The order that it is about; null without one.</summary>
    public long? OrderId => Return?.OrderId ?? Dispute?.OrderId ?? (FollowUp is { Document: { Type: "Order", Id: var order } } ? order : Case?.OrderId);
}

/// <summary>Loads what sets rules off, tracked, so that rules may act on it.</summary>
internal sealed class RuleTargets(AfterSalesDb db, IFollowUps followUps)
{
    /// <summary>The subject of a trigger with its case; null when it is not there any more.</summary>
    public async Task<RuleTarget?> LoadAsync(SubjectRef subject, long? workOrderId, CancellationToken ct) => subject.Type switch
    {
        nameof(ReturnAuthorization) => await AfterSalesDb.Whole(db.Set<ReturnAuthorization>()).FindByAsync(r => r.Id == subject.Id, ct) is { } back
            ? await WithAsync(subject, back.Number, back.Org, back.CaseId, ct) with { Return = back } : null,
        nameof(Dispute) => await AfterSalesDb.Whole(db.Set<Dispute>()).FindByAsync(d => d.Id == subject.Id, ct) is { } dispute
            ? await WithAsync(subject, dispute.Number, dispute.Org, dispute.CaseId, ct) with { Dispute = dispute } : null,
        "FollowUp" => (await followUps.Brief([subject.Id], ct)).GetValueOrDefault(subject.Id) is { } call
            ? await WithAsync(subject, call.Number, call.Org, call.Document.Type == nameof(Case) ? call.Document.Id : null, ct) with { FollowUp = call } : null,
        _ => await CaseAsync(subject.Id, ct) is { } it
            ? new RuleTarget(subject, it.Number, it.Org, it, await TagsAsync(it.Id, ct)) { Work = workOrderId is { } w ? await db.Set<WorkOrder>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == w, ct) : null } : null,
    };

    async Task<RuleTarget> WithAsync(SubjectRef subject, string number, OrgPath org, long? caseId, CancellationToken ct)
    {
        var it = caseId is { } id ? await CaseAsync(id, ct) : null;
        return new RuleTarget(subject, number, org, it, it is null ? [] : await TagsAsync(it.Id, ct));
    }

    Task<Case?> CaseAsync(long id, CancellationToken ct) => AfterSalesDb.WithPhase(db.Set<Case>()).FindByAsync(c => c.Id == id, ct);

    async Task<IReadOnlyList<string>> TagsAsync(long caseId, CancellationToken ct) => await db.Set<CaseTag>().Where(t => t.CaseId == caseId).Select(t => t.Tag).ToListAsync(ct);
}
