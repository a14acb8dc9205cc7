using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>
/// Takes a case on (受理). From now on the company owes the work and a call back. When its service item needs a visit, the dispatch slip is made in the
/// same transaction.
/// </summary>
[Needs(CasePermissions.Accept)]
internal sealed class AcceptCase(AfterSalesDb db, Caller caller, WorkDesk work, FieldCipher cipher) : Mutation<AcceptCase.AcceptCaseInput, Case>
{
    /// <summary>Which case.</summary>
    internal sealed record AcceptCaseInput : ChangeInput;

    public override async Task<Case> Run(AcceptCaseInput input, CancellationToken ct)
    {
        var it = await db.Take<Case>(input, Scope, q => AfterSalesDb.WithPhase(q).Include(c => c.Entries.Where(e => e.ContactSealed != null)), ct);
        it.Accept(caller, db.Now);
        if (it.ServiceItemId is { } id && await db.Set<ServiceItem>().FirstOrDefaultAsync(s => s.Id == id, ct) is { NeedsVisit: true } item)
            await work.OpenForCaseAsync(it.Id, it.Org, item, it.Title, it.Description, Pressing(it.Priority), it.PartyId, it.LocationId, item.TeamId ?? it.TeamId,
                SealedContact.Open(it.Entries.FirstOrDefault()?.ContactSealed, cipher), it.DueAt, ct);
        return it;
    }

    static WorkPriority Pressing(CasePriority priority) => priority switch
    {
        CasePriority.Urgent => WorkPriority.Urgent,
        CasePriority.High => WorkPriority.High,
        CasePriority.Low => WorkPriority.Low,
        _ => WorkPriority.Normal,
    };
}
