using Microsoft.EntityFrameworkCore;
using Platform.Contracts.AfterSales;
using Platform.Customers.Data;
using Platform.Customers.Portfolios;

namespace Platform.Customers.Visits;

/// <summary>
/// A department has settled a matter that came up in a visit: the customer is to be asked whether it is settled for them. One visit at a
/// time for a case; settled again after it was taken up again, it is asked about again.
/// </summary>
internal sealed class WhenIssueSettled(CustomersDb db, Delivery delivery) : IReaction<CaseResolved>
{
    static readonly TimeSpan Within = TimeSpan.FromDays(7), RemindBefore = TimeSpan.FromDays(5);

    public async Task On(CaseResolved e, CancellationToken ct)
    {
        if (e.Kind != CaseKind.Issue || e.PartyId is not { } partyId) return;
        if (await db.Set<Visit>().AnyAsync(v => v.CaseId == e.CaseId && (v.State == VisitState.Planned || v.State == VisitState.Due), ct)) return;
        var party = await db.Set<Party>().AsNoTracking().Where(k => k.Id == partyId).Join(db.Set<Party>().AsNoTracking(), k => k.FamilyId, p => p.Id, (k, p) => p).FirstOrDefaultAsync(ct);
        if (party is null) return;
        var manager = await db.Set<AccountAssignment>().Where(a => a.Current == true && a.PartyId == party.Id).Select(a => (long?)a.ManagerId).FirstOrDefaultAsync(ct)
            ?? await db.Set<Visit>().Where(v => v.PartyId == party.Id && v.State == VisitState.Done).OrderByDescending(v => v.CompletedAt).Select(v => v.OwnerId).FirstOrDefaultAsync(ct) ?? e.OwnerId;
        var now = db.Now;
        db.Add(Visit.To(party, VisitKind.Satisfaction, FormattableString.Invariant($"case:{e.CaseId}:{delivery.EventKey}"), "满意度回访 " + e.Number, manager, now, now + Within - RemindBefore, now + Within).About(e.CaseId));
    }
}
