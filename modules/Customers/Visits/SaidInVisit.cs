using Microsoft.EntityFrameworkCore;
using Platform.Customers.Consequences;
using Platform.Customers.Data;
using Platform.Customers.FollowUps;
using Platform.Kernel.Security;

namespace Platform.Customers.Visits;

/// <summary>
/// A visit that asks whether a settled matter is settled for the customer is the call back that was owed for it: nobody is asked twice. The account manager who
/// passed the matter on may answer it, because the department did the work. When no call back is owed any more, or somebody is calling at that moment, a
/// dissatisfied word has a consequence of its own.
/// </summary>
internal sealed class SaidInVisit(CustomersDb db, FollowUpPolicies policies, CareBook book, FieldCipher cipher, Caller caller)
{
    /// <returns>The call back that is answered by it; null when there is none.</returns>
    public async Task<FollowUp?> TakeAsync(Visit visit, CompleteVisitInput input, DateTime at, CancellationToken ct)
    {
        if (visit is not { Kind: VisitKind.Satisfaction, CaseId: { } matter } || input.Satisfaction is null or VisitSatisfaction.NoAnswer) return null;
        var isContent = input.Satisfaction == VisitSatisfaction.Satisfied;
        var owed = await db.Set<FollowUp>().FirstOrDefaultAsync(f => f.DocumentType == "Case" && f.DocumentId == matter && f.OpenKey != null && f.State != FollowUpState.InProgress, ct);
        if (owed is null)
        {
            if (isContent) return null;
            var subject = await db.Set<CareSubject>().AsNoTracking().FirstOrDefaultAsync(s => s.DocumentType == "Case" && s.DocumentId == matter, ct);
            var policy = subject is null ? null : await policies.ForAsync(subject.Type, subject.Kind, ct);
            db.Add(Consequence.Of(visit, matter, subject?.Number ?? visit.PartyNumber, policy, db.Now));
            return null;
        }
        owed.Visited(at, isContent ? FollowUpOutcome.Satisfied : FollowUpOutcome.Dissatisfied, input.Score, cipher.Protect(string.IsNullOrWhiteSpace(input.Notes) ? null : input.Notes.Trim()), caller);
        await book.NoteAsync(owed, ct);
        if (!isContent) db.Add(Consequence.Of(owed, await policies.OfAsync(owed.PolicyId, ct), db.Now));
        return owed;
    }
}
