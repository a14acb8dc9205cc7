namespace Platform.AfterSales;

/// <summary>Ends a settled case. Refused while a written answer or work is outstanding, or while the call back is neither planned nor made nor waived.</summary>
[Needs(CasePermissions.Close)]
internal sealed class CloseCase(AfterSalesDb db, Caller caller, CaseHindrances hindrances) : Mutation<CloseCase.CloseCaseInput, Case>
{
    /// <summary>Which case.</summary>
    internal sealed record CloseCaseInput : ChangeInput;

    public override async Task<Case> Run(CloseCaseInput input, CancellationToken ct)
    {
        var it = await db.Take<Case>(input, Scope, AfterSalesDb.WithPhase, ct);
        it.Close(caller, db.Now);
        await hindrances.Require(CaseEnd.Close, it.Id, ct);
        return it;
    }
}
