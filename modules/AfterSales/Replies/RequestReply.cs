namespace Platform.AfterSales;

/// <summary>
/// Asks another department for a written answer (会办). The case cannot be settled or closed before the answer is there or the question is withdrawn. The
/// department sees the question and the excerpt, not the case.
/// </summary>
[Needs(ReplyPermissions.Request)]
internal sealed class RequestReply(AfterSalesDb db, Caller caller, Standings standings) : Mutation<RequestReply.RequestReplyInput, ReplyRequest>
{
    /// <summary>Which case, who is asked, what and by when.</summary>
    internal sealed record RequestReplyInput : ChangeInput
    {
        /// <summary>Global id of the team that is asked.</summary>
        public required string TeamId { get; init; }

        /// <summary>Account of the member that is asked; null: anybody of the team.</summary>
        public string? OwnerId { get; init; }

        /// <summary>What is asked, 1 to 2,000 characters.</summary>
        public required string Question { get; init; }

        /// <summary>What the department must know of the case, at most 2,000 characters; null when the question says it.</summary>
        public string? Excerpt { get; init; }

        /// <summary>By when, UTC; in the future, within 90 days.</summary>
        public required DateTime DueAt { get; init; }
    }

    public override async Task<ReplyRequest> Run(RequestReplyInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Text(input.Question, "question", 2000, required: true);
        reasons.Text(input.Excerpt, "excerpt", 2000);
        reasons.AddIf(input.DueAt <= db.Now || input.DueAt > db.Now.AddDays(90), CaseErrors.DueInThePast, "dueAt");
        reasons.ThrowIfAny();
        var it = await db.Take<Case>(input, Scope, null, ct);
        if (!it.IsOpen) throw new Refused(CaseErrors.CaseOver, "id", ("number", it.Number));
        var team = await standings.Team(input.TeamId, "teamId", ct);
        var owner = await standings.Person(team, input.OwnerId, "ownerId", ct);
        it.Concern("ReplyRequests", team.Code); // whoever settles the case at this moment must learn of the question
        var reply = ReplyRequest.Ask(it, team, owner, input.Question.Trim(), input.Excerpt.Tidy(), input.DueAt, caller.UserId, db.Now);
        db.Add(reply);
        return reply;
    }
}
