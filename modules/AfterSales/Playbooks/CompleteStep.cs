using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Marks a step of the case's playbook as done.</summary>
[Needs(CasePermissions.Work)]
internal sealed class CompleteStep(AfterSalesDb db, Caller caller, PlaybookShelf shelf) : Mutation<CompleteStep.CompleteStepInput, Case>
{
    /// <summary>Which case, which step.</summary>
    internal sealed record CompleteStepInput : ChangeInput
    {
        /// <summary>Code of the step.</summary>
        public required string Step { get; init; }

        /// <summary>What was found or done, at most 500 characters; null when there is nothing to say.</summary>
        public string? Note { get; init; }
    }

    public override async Task<Case> Run(CompleteStepInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Text(input.Note, "note", 500);
        reasons.ThrowIfAny();
        var it = await db.Take<Case>(input, Scope, AfterSalesDb.WithPhase, ct);
        await Mark(db, shelf, it, input.Step, false, input.Note.Tidy(), caller, ct);
        return it;
    }

    /// <summary>Marks a step of an open case, once.</summary>
    public static async Task Mark(AfterSalesDb db, PlaybookShelf shelf, Case it, string step, bool skipped, string? note, Caller caller, CancellationToken ct)
    {
        if (!it.IsOpen) throw new Refused(CaseErrors.CaseOver, "id", ("number", it.Number));
        if (!(await shelf.Steps(it.Kind, ct)).Any(s => s.Code == step)) throw new Refused(CaseErrors.StepUnknown, "step", ("step", step.Length > 40 ? step[..40] + "…" : step));
        if (await db.Set<StepMark>().AnyAsync(m => m.CaseId == it.Id && m.Step == step, ct)) throw new Refused(CaseErrors.StepDone, "step", ("step", step));
        db.Add(new StepMark { CaseId = it.Id, Step = step, IsSkipped = skipped, Note = note, By = caller.UserId, At = db.Now });
        it.Concern("Steps", step);
    }
}
