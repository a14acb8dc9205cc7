namespace Platform.AfterSales;

/// <summary>Takes a case on (受理). From now on the company owes the work and a call back.</summary>
[Needs(CasePermissions.Accept)]
internal sealed class AcceptCase(AfterSalesDb db, Caller caller) : Mutation<AcceptCase.AcceptCaseInput, Case>
{
    /// <summary>Which case.</summary>
    internal sealed record AcceptCaseInput : ChangeInput;

    public override async Task<Case> Run(AcceptCaseInput input, CancellationToken ct)
    {
        var it = await db.Take<Case>(input, Scope, AfterSalesDb.WithPhase, ct);
        it.Accept(caller, db.Now);
        return it;
    }
}
