using Platform.Contracts.Customers;

namespace Platform.Customers.FollowUps;

/// <summary>What happens to a follow-up.</summary>
internal sealed partial class FollowUp
{
    /// <summary>It is owed by this time; a timer makes it due.</summary>
    public void Plan(DateTime dueAt)
    {
        DueAt = dueAt;
        Record(() => new FollowUpPlanned(Id, Document, PartyId, dueAt));
        Record(() => new FollowUpTimeCame(Id, dueAt), dueAt);
    }

    /// <summary>The matter goes on: back to the beginning, unless it was there.</summary>
    public void Replan(DateTime dueAt, Caller caller)
    {
        if (State != FollowUpState.Planned) FollowUpFlow.Table.Fire(this, FollowUpFlow.Again, caller);
        Plan(dueAt);
    }

    /// <summary>The work ended: the call is owed earlier or later than planned. What is due already stays due.</summary>
    public void Move(DateTime dueAt, long? workerId)
    {
        WorkerId = workerId ?? WorkerId;
        if (State == FollowUpState.Planned && dueAt != DueAt) Plan(dueAt);
    }

    public void FallsDue(Caller caller)
    {
        FollowUpFlow.Table.Fire(this, FollowUpFlow.FallDue, caller);
        Record(() => new FollowUpDue(Id, Document, PartyId, OwnerId));
        if (OwnerId is null && TeamId is null) return;
        Record(() => CareNotices.Due.To(new SubjectRef(nameof(FollowUp), Id), [OwnerId is { } person ? new(AccountId: person) : new(TeamId: TeamId)], false, ("number", Number)));
    }

    public void Start(DateTime now, Caller caller)
    {
        FollowUpFlow.Table.Fire(this, "startFollowUp", caller);
        (OwnerId, StartedAt) = (caller.UserId ?? OwnerId, now);
    }

    /// <summary>Nobody was reached: another attempt is owed, or it is over.</summary>
    public void Missed(DateTime now, ServiceChannel channel, NotReachedReason reason, string? noteSealed, DateTime nextAt, int attemptsMax, Caller caller)
    {
        FollowUpFlow.Table.Fire(this, "recordAttempt", caller);
        AttemptsMade++;
        var isLast = AttemptsMade >= attemptsMax;
        _attempts.Add(new FollowUpAttempt(AttemptsMade, now, channel, reason, noteSealed, caller.UserId, isLast ? null : nextAt));
        if (!isLast)
        {
            DueAt = nextAt;
            Record(() => new FollowUpTimeCame(Id, nextAt), nextAt);
            return;
        }
        FollowUpFlow.Table.Fire(this, FollowUpFlow.Exhaust, caller);
        Outcome = FollowUpOutcome.NotReached;
        End(now, caller);
        Record(() => new FollowUpExhausted(Id, Document, PartyId, AttemptsMade));
    }

    public void Complete(DateTime now, FollowUpOutcome outcome, int? score, string? commentSealed, long? templateId, Caller caller)
    {
        FollowUpFlow.Table.Fire(this, "completeFollowUp", caller);
        Answer(now, outcome, score, commentSealed, templateId, caller);
    }

    /// <summary>The customer said it in a visit: nobody has to call any more.</summary>
    public void Visited(DateTime now, FollowUpOutcome outcome, int? score, string? commentSealed, Caller caller)
    {
        FollowUpFlow.Table.Fire(this, FollowUpFlow.Visited, caller);
        OwnerId = caller.UserId ?? OwnerId;
        Answer(now, outcome, score, commentSealed, null, caller);
    }

    void Answer(DateTime now, FollowUpOutcome outcome, int? score, string? commentSealed, long? templateId, Caller caller)
    {
        (Outcome, Score, CommentSealed, TemplateId) = (outcome, score, commentSealed, templateId);
        End(now, caller);
        var said = outcome switch { FollowUpOutcome.Satisfied => "SATISFIED", FollowUpOutcome.Dissatisfied => "DISSATISFIED", _ => "DECLINED" };
        Record(() => new FollowUpCompleted(Id, Document, PartyId, said, score, caller.UserId, now));
    }

    /// <summary>Nobody calls.</summary>
    public void Waive(DateTime now, WaiverClass why, string reason, Caller caller)
    {
        FollowUpFlow.Table.Fire(this, why == WaiverClass.Person ? "waiveFollowUp" : FollowUpFlow.FallAway, caller);
        (Waiver, WaiverReason) = (why, reason);
        End(now, caller);
        Record(() => new FollowUpWaived(Id, Document, PartyId, reason, why == WaiverClass.Sampled));
    }

    public void Assign(long? accountId, long? teamId) => (OwnerId, TeamId) = (accountId, teamId ?? TeamId);

    public void IsOf(long? partyId) => PartyId = partyId ?? PartyId;

    void End(DateTime now, Caller caller) => (EndedAt, EndedBy, OpenKey) = (now, caller.UserId, null);
}
