namespace Platform.AfterSales;

/// <summary>Leaves a step of the case's playbook out; why is kept with it.</summary>
[Needs(CasePermissions.Work)]
internal sealed class SkipStep(AfterSalesDb db, Caller caller, PlaybookShelf shelf) : Mutation<SkipStep.SkipStepInput, Case>
{
    /// <summary>Which case, which step and why.</summary>
    internal sealed record SkipStepInput : ChangeInput
    {
        /// <summary>Code of the step.</summary>
        public required string Step { get; init; }

        /// <summary>Why, 1 to 500 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<Case> Run(SkipStepInput input, CancellationToken ct)
    {
        var reason = CaseChecks.Words(input.Reason, "reason", 500);
        var it = await db.Take<Case>(input, Scope, AfterSalesDb.WithPhase, ct);
        await CompleteStep.Mark(db, shelf, it, input.Step, true, reason, caller, ct);
        return it;
    }
}
