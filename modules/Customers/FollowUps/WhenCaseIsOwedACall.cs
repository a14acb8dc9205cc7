using Platform.Contracts.AfterSales;
using Platform.Contracts.Customers;

namespace Platform.Customers.FollowUps;

/// <summary>Every accepted case is owed a call back. One class for all its events, so that they come in the order in which they happened.</summary>
internal sealed class WhenCaseIsOwedACall(FollowUpPlanner planner) : IReaction<CaseAccepted>, IReaction<CaseResolved>, IReaction<CaseReopened>, IReaction<CaseRejected>,
    IReaction<CasesMerged>, IReaction<CaseClassified>
{
    public Task On(CaseAccepted e, CancellationToken ct)
        => planner.AcceptAsync(e.Kind == CaseKind.Issue ? FollowUpSubject.VisitIssue : FollowUpSubject.Case, Case(e.CaseId), e.Number, e.Kind, e.PartyId, e.AcceptedAt, finished: false, ct);

    public Task On(CaseResolved e, CancellationToken ct) => planner.FinishAsync(Case(e.CaseId), e.ResolvedAt, e.OwnerId, ct);

    public Task On(CaseReopened e, CancellationToken ct) => planner.ReopenAsync(Case(e.CaseId), ct);

    // What the person wrote may hold personal data and stays with the case.
    public Task On(CaseRejected e, CancellationToken ct) => planner.FallAwayAsync(Case(e.CaseId), WaiverClass.Rejected, "The case was rejected.", ct);

    public Task On(CasesMerged e, CancellationToken ct) => planner.FallAwayAsync(Case(e.CaseId), WaiverClass.Merged, $"The matter went on in another case ({e.IntoCaseId}).", ct);

    public Task On(CaseClassified e, CancellationToken ct) => planner.IdentifyAsync(Case(e.CaseId), e.PartyId, e.Kind, ct);

    static SubjectRef Case(long id) => new("Case", id);
}
