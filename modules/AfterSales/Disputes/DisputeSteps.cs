using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Marks the steps of the dispute playbook that follow from what was done, so that nobody ticks them by hand. A playbook without such a step is left alone.</summary>
internal sealed class DisputeSteps(AfterSalesDb db, PlaybookShelf shelf)
{
    public const string Claim = "CLAIM", Evidence = "EVIDENCE", Rule = "RULE", Offer = "OFFER", Execute = "EXECUTE";

    public async Task MarkAsync(long caseId, string step, string note, Caller caller, CancellationToken ct)
    {
        if ((await shelf.Steps(CaseKind.Dispute, ct)).All(s => s.Code != step) || await db.Set<StepMark>().AnyAsync(m => m.CaseId == caseId && m.Step == step, ct)) return;
        db.Add(new StepMark { CaseId = caseId, Step = step, Note = note, By = caller.UserId, At = db.Now });
    }
}
