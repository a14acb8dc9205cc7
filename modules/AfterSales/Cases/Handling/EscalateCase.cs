using Platform.Contracts.Administration;

namespace Platform.AfterSales;

/// <summary>Hands a case up to a team of head office, which gets it with at least high priority. It leaves the unit it was in, with its history.</summary>
[Needs(CasePermissions.Transfer)]
internal sealed class EscalateCase(AfterSalesDb db, Caller caller, Standings standings, IOrganisation organisation) : Mutation<EscalateCase.EscalateCaseInput, Case>
{
    /// <summary>Which case, to whom and why.</summary>
    internal sealed record EscalateCaseInput : ChangeInput
    {
        /// <summary>Global id of a team of head office.</summary>
        public required string TeamId { get; init; }

        /// <summary>Why, 1 to 500 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<Case> Run(EscalateCaseInput input, CancellationToken ct)
    {
        var reason = CaseChecks.Words(input.Reason, "reason", 500);
        var it = await db.Take<Case>(input, Scope, AfterSalesDb.WithPhase, ct);
        var team = await standings.Team(input.TeamId, "teamId", ct);
        if (team.Org != await organisation.HeadOffice(ct)) throw new Refused(CaseErrors.NotHeadOffice, "teamId", ("team", team.Name));
        if (team.TeamId == it.TeamId) throw new Refused(CaseErrors.SameTeam, "teamId", ("team", team.Name));
        var priority = it.Priority < CasePriority.High ? it.Priority : CasePriority.High;
        it.Transfer(await standings.With(team, null, priority, ct), team.Org, reason, isEscalation: true, caller, db.Now);
        return it;
    }
}
