namespace Platform.AfterSales;

/// <summary>Goes on with a case that waited.</summary>
[Needs(CasePermissions.Work)]
internal sealed class ContinueCase(AfterSalesDb db, Caller caller) : Mutation<ContinueCase.ContinueCaseInput, Case>
{
    /// <summary>Which case.</summary>
    internal sealed record ContinueCaseInput : ChangeInput;

    public override async Task<Case> Run(ContinueCaseInput input, CancellationToken ct)
    {
        var it = await db.Take<Case>(input, Scope, AfterSalesDb.WithPhase, ct);
        it.Continue(caller);
        return it;
    }
}
