using System.Globalization;
using Platform.Contracts.Customers;
using Platform.Customers.Interactions;
using Platform.Kernel.Security;

namespace Platform.Customers.Visits;

/// <summary>One visit to one party, to be made or made.</summary>
internal sealed class Visit : ScopedAggregate, IOwned, IPartied
{
    public const int LongestKey = 120, LongestNotes = 5000, MostIssues = 20;

    readonly List<VisitIssue> _issues = [];

    Visit() { }

    /// <summary>Why.</summary>
    public VisitKind Kind { get; private set; }

    /// <summary>Where it stands.</summary>
    public VisitState State { get; internal set; }

    /// <summary>What it comes from, unique, so that however often the same visit is planned there is one.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The plan; null when none wants it.</summary>
    public long? PlanId { get; private set; }

    /// <summary>The turn of its plan, such as 2026-11; null without a plan.</summary>
    public string? Period { get; private set; }

    /// <summary>What people call it: its plan's name, or what was asked for.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Who is visited.</summary>
    public long? PartyId { get; private set; }

    public string PartyNumber { get; private set; } = "";

    /// <summary>Account that is to make it; null while nobody is.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>From when on it can be made, UTC.</summary>
    public DateTime OpensAt { get; private set; }

    /// <summary>When it falls due and its manager is reminded, UTC.</summary>
    public DateTime RemindAt { get; private set; }

    /// <summary>By when it must be made, UTC, exclusive.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>How often it was put off.</summary>
    public int Rescheduled { get; private set; }

    /// <summary>When it was made, UTC; null until then.</summary>
    public DateTime? CompletedAt { get; private set; }

    /// <summary>How it went; null until then.</summary>
    public VisitResult? Result { get; private set; }

    [Protected, Encrypted]
    public string? NotesSealed { get; private set; }

    [Protected, Encrypted]
    public string? AnswersSealed { get; private set; }

    /// <summary>The talk that it was; null until then.</summary>
    public long? InteractionId { get; private set; }

    /// <summary>The case whose settling it is about; null for other kinds.</summary>
    public long? CaseId { get; private set; }

    /// <summary>What the customer said of the settled matter; null for other kinds and until then.</summary>
    public VisitSatisfaction? Satisfaction { get; private set; }

    /// <summary>1 (bad) to 5 (good); null when not asked.</summary>
    public int? Score { get; private set; }

    public IReadOnlyList<VisitIssue> Issues => _issues;

    public SubjectRef Ref => new(nameof(Visit), Id);

    public static Visit To(Party party, VisitKind kind, string key, string title, long? managerId, DateTime opensAt, DateTime remindAt, DateTime dueAt) => new()
    {
        Kind = kind, Key = key, Title = title, PartyId = party.Id, PartyNumber = party.Number, Org = party.Org, OwnerId = managerId,
        OpensAt = opensAt, RemindAt = remindAt < opensAt ? opensAt : remindAt, DueAt = dueAt,
    };

    public Visit Of(VisitPlan plan, string period)
    {
        (PlanId, Period) = (plan.Id, period);
        return this;
    }

    public Visit About(long caseId)
    {
        CaseId = caseId;
        return this;
    }

    public void HandTo(long managerId) => OwnerId = managerId;

    public void FallDue()
    {
        State = VisitState.Due;
        Tell(CustomersNotices.VisitDue, urgent: false);
    }

    public void Miss()
    {
        State = VisitState.Missed;
        Record(() => new VisitMissed(Id, PartyId!.Value, OwnerId ?? 0));
        Tell(CustomersNotices.VisitMissed, urgent: false);
    }

    public void PutOff(DateTime remindAt, DateTime dueAt)
    {
        (RemindAt, DueAt) = (remindAt, dueAt);
        Rescheduled++;
    }

    public void Note(VisitResult result, string? notes, string answers, Interaction talk, DateTime at, FieldCipher cipher)
        => (Result, NotesSealed, AnswersSealed, InteractionId, CompletedAt) = (result, cipher.Protect(notes), cipher.Protect(answers), talk.Id, at);

    public void Raise(long teamId, string title, string text, DateTime replyBy, long managerId, FieldCipher cipher)
    {
        var issue = new VisitIssue(_issues.Count + 1, teamId, cipher.Protect(title.Trim())!, cipher.Protect(text.Trim())!, replyBy);
        _issues.Add(issue);
        Record(() => new VisitIssueRaised(Id, issue.Number, PartyId!.Value, managerId, teamId, issue.TitleSealed, issue.TextSealed, replyBy));
    }

    public void Finish(long managerId, VisitSatisfaction? satisfaction, int? score, FollowUps.FollowUp? answers)
    {
        (Satisfaction, Score) = (satisfaction, score);
        Record(() => new VisitCompleted(Id, PartyId!.Value, managerId, _issues.Count, CompletedAt!.Value));
        if (CaseId is { } matter && satisfaction is { } said)
            Record(() => new SatisfactionVisited(Id, matter, PartyId!.Value, Kernel.Flow.Flow<Visit, VisitSatisfaction>.Screaming(said), score, managerId, CompletedAt!.Value, answers?.Id));
    }

    void Tell(Kernel.Notifications.NotificationKind kind, bool urgent)
    {
        if (OwnerId is not { } manager) return;
        Record(() => kind.To(Ref, [new(AccountId: manager)], urgent, ("party", PartyNumber), ("plan", Title), ("due", BusinessDay.Of(DueAt.AddTicks(-1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
    }
}

/// <summary>A matter that came up during a visit and that a department must settle.</summary>
internal sealed class VisitIssue : Entity
{
    VisitIssue() { }

    public VisitIssue(int number, long teamId, string titleSealed, string textSealed, DateTime replyBy)
        => (Number, TeamId, TitleSealed, TextSealed, ReplyBy) = (number, teamId, titleSealed, textSealed, replyBy);

    public long VisitId { get; private set; }

    /// <summary>Which matter of the visit, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Department asked.</summary>
    public long TeamId { get; private set; }

    [Encrypted]
    public string TitleSealed { get; private set; } = "";

    [Encrypted]
    public string TextSealed { get; private set; } = "";

    /// <summary>By when the department must answer, UTC.</summary>
    public DateTime ReplyBy { get; private set; }
}
