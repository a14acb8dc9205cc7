namespace Platform.AfterSales;

/// <summary>Takes a case that nobody has from a queue; the caller answers for it then.</summary>
[Needs(CasePermissions.Take)]
internal sealed class TakeCase(AfterSalesDb db, Caller caller, Standings standings) : Mutation<TakeCase.TakeCaseInput, Case>
{
    /// <summary>Which case.</summary>
    internal sealed record TakeCaseInput : ChangeInput;

    public override async Task<Case> Run(TakeCaseInput input, CancellationToken ct)
    {
        var it = await db.Take<Case>(input, Scope, AfterSalesDb.WithPhase, ct);
        if (it.TeamId is { } team) Standings.RequireMember(await standings.Team(team, "id", ct), caller.UserId, "id"); // whoever takes it signed in just now
        it.Take(new Standing(it.QueueId, it.TeamId, caller.UserId, it.Priority), caller, db.Now);
        return it;
    }
}
