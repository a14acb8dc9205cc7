using System.ComponentModel.DataAnnotations.Schema;
using System.Globalization;
using Platform.Customers.FollowUps;
using Platform.Customers.Surveys;
using Platform.Customers.Visits;

namespace Platform.Customers.Consequences;

/// <summary>
/// What must follow from a dissatisfied answer: the case opened again, a complaint, or a person's reason why nothing does. An aggregate of its own, so that
/// what follows does not move the version of the follow-up that somebody may be looking at. Open until then, and reminded of.
/// </summary>
internal sealed class Consequence : ScopedAggregate, ITeamed, IPartied
{
    Consequence() { }

    /// <summary>Where it was said.</summary>
    public ConsequenceOrigin Origin { get; private set; }

    /// <summary>The follow-up, survey or visit.</summary>
    public long OriginId { get; private set; }

    /// <summary>Type of the document in the schema.</summary>
    public string DocumentType { get; private set; } = "";

    /// <summary>Its id within its module.</summary>
    public long DocumentId { get; private set; }

    /// <summary>The document's number.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Who is not content; null when unknown.</summary>
    public long? PartyId { get; private set; }

    /// <summary>Team that answers for it; null without one.</summary>
    public long? TeamId { get; private set; }

    /// <summary>Whether something has followed.</summary>
    public ConsequenceState State { get; private set; }

    /// <summary>When it was said, UTC.</summary>
    public DateTime RaisedAt { get; private set; }

    /// <summary>By when something must have followed, UTC; moves on with each reminder.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>Hours between two reminders.</summary>
    public int RepeatHours { get; private set; }

    /// <summary>Reminders that nothing had followed in time.</summary>
    public int Reminders { get; private set; }

    /// <summary>The case that was opened again, the complaint, or the case that a person named; null while open and when waived.</summary>
    public long? CaseId { get; private set; }

    /// <summary>Why nothing follows; null otherwise.</summary>
    public string? Reason { get; private set; }

    /// <summary>When it was settled, UTC; null while open.</summary>
    public DateTime? SettledAt { get; private set; }

    /// <summary>Account that settled it; null while open and when the program did.</summary>
    public long? SettledBy { get; private set; }

    [NotMapped]
    public bool IsOpen => State == ConsequenceState.Open;

    public static Consequence Of(FollowUp said, FollowUpPolicy? policy, DateTime now)
        => new Consequence { Origin = ConsequenceOrigin.FollowUp, OriginId = said.Id, Org = said.Org, TeamId = policy?.EscalationTeamId ?? said.TeamId, RepeatHours = policy?.ConsequenceHours ?? 24 }
            .Raise(said.Document, said.Number, said.PartyId, now);

    public static Consequence Of(Survey said, SurveyTemplate template, DateTime now)
        => new Consequence { Origin = ConsequenceOrigin.Survey, OriginId = said.Id, Org = said.Org, TeamId = template.EscalationTeamId ?? said.TeamId, RepeatHours = template.ConsequenceHours }
            .Raise(said.Document, said.Number, said.PartyId, now);

    public static Consequence Of(Visit said, long caseId, string number, FollowUpPolicy? policy, DateTime now)
        => new Consequence { Origin = ConsequenceOrigin.Visit, OriginId = said.Id, Org = said.Org, TeamId = policy?.EscalationTeamId ?? policy?.TeamId, RepeatHours = policy?.ConsequenceHours ?? 24 }
            .Raise(new SubjectRef("Case", caseId), number, said.PartyId, now);

    /// <summary>Nothing has followed in time.</summary>
    public void Remind(DateTime now)
    {
        (Reminders, DueAt) = (Reminders + 1, now.AddHours(RepeatHours));
        var (times, due) = (Reminders, DueAt);
        if (TeamId is { } team)
            Record(() => CareNotices.ConsequenceMissing.To(Self, [new(TeamId: team)], true, ("number", Number), ("times", times.ToString(CultureInfo.InvariantCulture))));
        Record(() => new ConsequenceTimeCame(Id, due), due);
    }

    public void Settle(ConsequenceState how, long? caseId, string? reason, DateTime now, Caller caller)
        => (State, CaseId, Reason, SettledAt, SettledBy) = (how, caseId, reason, now, caller.UserId);

    Consequence Raise(SubjectRef document, string number, long? partyId, DateTime now)
    {
        (DocumentType, DocumentId, Number, PartyId, RaisedAt, DueAt) = (document.Type, document.Id, number, partyId, now, now.AddHours(RepeatHours));
        var due = DueAt;
        if (TeamId is { } team)
            Record(() => CareNotices.Dissatisfied.To(Self, [new(TeamId: team)], true, ("number", Number), ("due", BusinessDay.Text(due))));
        Record(() => new ConsequenceTimeCame(Id, due), due);
        return this;
    }

    SubjectRef Self => new(nameof(Consequence), Id);
}
