namespace Platform.AfterSales;

/// <summary>Hands the present phase of a case to another member of its team without moving the case: the follow-up of a settled case, the consultation of a new one.</summary>
[Needs(CasePermissions.Assign)]
internal sealed class HandOverPhase(AfterSalesDb db, Standings standings) : Mutation<HandOverPhase.HandOverPhaseInput, Case>
{
    /// <summary>Which case, which phase and who gets it.</summary>
    internal sealed record HandOverPhaseInput : ChangeInput
    {
        /// <summary>The phase that begins or goes on.</summary>
        public required CasePhaseKind Phase { get; init; }

        /// <summary>Global id of the person's team; null: the case's own, as always for handling, which transferCase moves.</summary>
        public string? TeamId { get; init; }

        /// <summary>Account of a member of the team.</summary>
        public required string OwnerId { get; init; }
    }

    public override async Task<Case> Run(HandOverPhaseInput input, CancellationToken ct)
    {
        var it = await db.Take<Case>(input, Scope, AfterSalesDb.WithPhase, ct);
        var team = (input.TeamId is null || input.Phase == CasePhaseKind.Handling) && it.TeamId is { } present ? await standings.Team(present, "teamId", ct) : await standings.Team(input.TeamId, "teamId", ct);
        it.HandOver(input.Phase, team.TeamId, (await standings.Person(team, input.OwnerId, "ownerId", ct))!.Value, db.Now);
        return it;
    }
}
