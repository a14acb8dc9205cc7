namespace Platform.AfterSales;

/// <summary>Begins to work on a case.</summary>
[Needs(CasePermissions.Work)]
internal sealed class StartCase(AfterSalesDb db, Caller caller) : Mutation<StartCase.StartCaseInput, Case>
{
    /// <summary>Which case.</summary>
    internal sealed record StartCaseInput : ChangeInput;

    public override async Task<Case> Run(StartCaseInput input, CancellationToken ct)
    {
        var it = await db.Take<Case>(input, Scope, AfterSalesDb.WithPhase, ct);
        it.Start(caller);
        return it;
    }
}
