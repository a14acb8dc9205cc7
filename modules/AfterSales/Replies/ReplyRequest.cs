using Platform.Contracts.Administration;

namespace Platform.AfterSales;

/// <summary>
/// A written answer that another department owes to a case (书面答复). It belongs to the department that is asked, so that its people see the question and
/// what they must know of the case without seeing the case itself.
/// </summary>
internal sealed class ReplyRequest : ScopedAggregate, ITeamed, IOwned
{
    ReplyRequest() { }

    /// <summary>The case.</summary>
    public long CaseId { get; private set; }

    /// <summary>Number of the case.</summary>
    public string CaseNumber { get; private set; } = "";

    /// <summary>What the case is about, in one line, when the question was put.</summary>
    public string CaseTitle { get; private set; } = "";

    /// <summary>What the department must know of the case; null when the question says it.</summary>
    public string? Excerpt { get; private set; }

    /// <summary>What is asked.</summary>
    public string Question { get; private set; } = "";

    /// <summary>The team that is asked.</summary>
    public long? TeamId { get; private set; }

    /// <summary>Account of the person who is asked; null: anybody of the team.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>Account that asks; null when the program does.</summary>
    public long? AskedBy { get; private set; }

    /// <summary>Team of the case that asks; null when none has it.</summary>
    public long? AskingTeamId { get; private set; }

    /// <summary>How far it is.</summary>
    public ReplyState State { get; private set; }

    /// <summary>By when it is due, UTC.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>When it was asked for, UTC.</summary>
    public DateTime RequestedAt { get; private set; }

    /// <summary>The written answer, or why it was withdrawn; null before.</summary>
    public string? Answer { get; private set; }

    /// <summary>Account that answered; null before.</summary>
    public long? AnsweredBy { get; private set; }

    /// <summary>When it was answered or withdrawn, UTC; null before.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Puts a question.</summary>
    public static ReplyRequest Ask(Case it, TeamCard team, long? owner, string question, string? excerpt, DateTime dueAt, long? askedBy, DateTime now)
    {
        var reply = new ReplyRequest
        {
            CaseId = it.Id, CaseNumber = it.Number, CaseTitle = it.Title, Excerpt = excerpt, Question = question, TeamId = team.TeamId, OwnerId = owner, AskedBy = askedBy, AskingTeamId = it.TeamId,
            DueAt = dueAt, RequestedAt = now, Org = team.Org,
        };
        reply.Record(() => new ReplyRequested(reply.CaseId, reply.Id, team.TeamId, dueAt));
        reply.Record(() => CaseNotices.ReplyRequested.To(new SubjectRef("ReplyRequest", reply.Id), [owner is { } person ? new Recipient(person) : new Recipient(TeamId: team.TeamId)], false,
            ("number", reply.CaseNumber), ("due", BusinessDay.Text(dueAt))));
        return reply;
    }

    /// <summary>The department answers.</summary>
    public void Submit(string answer, Caller by, DateTime now)
    {
        ReplyFlow.Table.Fire(this, "submitReply", by);
        (Answer, AnsweredBy, AnsweredAt) = (answer, by.UserId, now);
        Record(() => new ReplySubmitted(CaseId, Id, TeamId!.Value, DueAt, now));
        Recipient[] asking = AskedBy is { } person ? [new Recipient(person)] : AskingTeamId is { } team ? [new Recipient(TeamId: team)] : [];
        if (asking.Length > 0) Record(() => CaseNotices.ReplyGiven.To(new SubjectRef("Case", CaseId), asking, false, ("number", CaseNumber)));
    }

    /// <summary>It is not needed any more.</summary>
    public void Withdraw(string reason, Caller by, DateTime now)
    {
        ReplyFlow.Table.Fire(this, "withdrawReply", by);
        (Answer, AnsweredAt) = (reason, now);
    }

    internal void Enter(ReplyState state) => State = state;
}
