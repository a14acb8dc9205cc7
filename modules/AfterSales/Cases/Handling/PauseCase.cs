namespace Platform.AfterSales;

/// <summary>Says that work on a case waits for somebody; its clocks may stop meanwhile.</summary>
[Needs(CasePermissions.Work)]
internal sealed class PauseCase(AfterSalesDb db, Caller caller) : Mutation<PauseCase.PauseCaseInput, Case>
{
    /// <summary>Which case, for whom it waits and why.</summary>
    internal sealed record PauseCaseInput : ChangeInput
    {
        /// <summary>For whom.</summary>
        public required CaseWait WaitsFor { get; init; }

        /// <summary>Why, 1 to 500 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<Case> Run(PauseCaseInput input, CancellationToken ct)
    {
        var reason = CaseChecks.Words(input.Reason, "reason", 500);
        var it = await db.Take<Case>(input, Scope, AfterSalesDb.WithPhase, ct);
        it.Pause(input.WaitsFor, reason, caller);
        return it;
    }
}
