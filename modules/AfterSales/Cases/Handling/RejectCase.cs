namespace Platform.AfterSales;

/// <summary>Does not take a case on; the reason is kept with it.</summary>
[Needs(CasePermissions.Accept)]
internal sealed class RejectCase(AfterSalesDb db, Caller caller) : Mutation<RejectCase.RejectCaseInput, Case>
{
    /// <summary>Which case, and why.</summary>
    internal sealed record RejectCaseInput : ChangeInput
    {
        /// <summary>Why, 1 to 500 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<Case> Run(RejectCaseInput input, CancellationToken ct)
    {
        var reason = CaseChecks.Words(input.Reason, "reason", 500);
        var it = await db.Take<Case>(input, Scope, AfterSalesDb.WithPhase, ct);
        it.Reject(reason, caller, db.Now);
        return it;
    }
}
