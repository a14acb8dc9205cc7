namespace Platform.AfterSales;

/// <summary>Gives a case to a team and perhaps to one of its members. To give it to a team elsewhere in the organisation use transferCase.</summary>
[Needs(CasePermissions.Assign)]
internal sealed class AssignCase(AfterSalesDb db, Caller caller, Standings standings) : Mutation<AssignCase.AssignCaseInput, Case>
{
    /// <summary>Which case, and who gets it.</summary>
    internal sealed record AssignCaseInput : ChangeInput
    {
        /// <summary>The team; null keeps the present one.</summary>
        public string? TeamId { get; init; }

        /// <summary>Account of a member of the team; null leaves it in the team's queue.</summary>
        public string? OwnerId { get; init; }
    }

    public override async Task<Case> Run(AssignCaseInput input, CancellationToken ct)
    {
        var it = await db.Take<Case>(input, Scope, AfterSalesDb.WithPhase, ct);
        var team = input.TeamId is null && it.TeamId is { } present ? await standings.Team(present, "teamId", ct) : await standings.Team(input.TeamId, "teamId", ct);
        it.Assign(await standings.With(team, input.OwnerId, it.Priority, ct), caller, db.Now);
        return it;
    }
}
