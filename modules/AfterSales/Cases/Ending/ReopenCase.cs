namespace Platform.AfterSales;

/// <summary>Goes on with a settled case, because the customer said that it is not well. Customers may do so with their own cases.</summary>
[Needs(CasePermissions.Reopen)]
internal sealed class ReopenCase(AfterSalesDb db, Caller caller) : Mutation<ReopenCase.ReopenCaseInput, Case>
{
    /// <summary>Which case, and why.</summary>
    internal sealed record ReopenCaseInput : ChangeInput
    {
        /// <summary>Why, 1 to 500 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<Case> Run(ReopenCaseInput input, CancellationToken ct)
    {
        var reason = CaseChecks.Words(input.Reason, "reason", 500);
        var it = await db.Take<Case>(input, Scope, AfterSalesDb.WithPhase, ct);
        it.Reopen(reason, null, caller, db.Now);
        return it;
    }
}
