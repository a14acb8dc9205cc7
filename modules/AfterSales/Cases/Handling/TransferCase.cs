namespace Platform.AfterSales;

/// <summary>
/// Hands a case to another team. When that team belongs to another unit the case moves there with its whole history: who sees it changes at
/// once. The team, or the person named, takes it on anew when work had begun.
/// </summary>
[Needs(CasePermissions.Transfer)]
internal sealed class TransferCase(AfterSalesDb db, Caller caller, Standings standings) : Mutation<TransferCase.TransferCaseInput, Case>
{
    /// <summary>Which case, to whom and why.</summary>
    internal sealed record TransferCaseInput : ChangeInput
    {
        /// <summary>Global id of the team.</summary>
        public required string TeamId { get; init; }

        /// <summary>Account of a member of the team; null leaves it in the team's queue.</summary>
        public string? OwnerId { get; init; }

        /// <summary>Why, 1 to 500 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<Case> Run(TransferCaseInput input, CancellationToken ct)
    {
        var reason = CaseChecks.Words(input.Reason, "reason", 500);
        var it = await db.Take<Case>(input, Scope, AfterSalesDb.WithPhase, ct);
        var team = await standings.Team(input.TeamId, "teamId", ct);
        if (team.TeamId == it.TeamId) throw new Refused(CaseErrors.SameTeam, "teamId", ("team", team.Name));
        it.Transfer(await standings.With(team, input.OwnerId, it.Priority, ct), team.Org, reason, isEscalation: false, caller, db.Now);
        return it;
    }
}
