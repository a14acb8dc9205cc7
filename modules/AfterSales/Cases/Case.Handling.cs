using Platform.Contracts.Administration;
using Platform.Kernel.Flow;

namespace Platform.AfterSales;

internal sealed partial class Case
{
    /// <summary>The company takes it on.</summary>
    public void Accept(Caller by, DateTime now)
    {
        CaseFlow.Table.Fire(this, "acceptCase", by);
        AcceptedAt = now;
        Record(() => new CaseAccepted(Id, Number, Kind, PartyId, ServiceItemCode, now));
    }

    /// <summary>The company does not take it on.</summary>
    public void Reject(string reason, Caller by, DateTime now)
    {
        CaseFlow.Table.Fire(this, "rejectCase", by);
        (ResolutionText, ClosedAt) = (reason, now);
        EndPhase(now);
        Record(() => new CaseRejected(Id, PartyId, reason));
    }

    /// <summary>Gives it to a team and perhaps a person.</summary>
    public void Assign(Standing to, Caller by, DateTime now)
    {
        CaseFlow.Table.Fire(this, "assignCase", by);
        Stand(to, now);
        if (to.OwnerId is { } owner && owner != by.UserId) Record(() => CaseNotices.Assigned.To(Subject, [new Recipient(owner)], Priority == CasePriority.Urgent, ("number", Number)));
    }

    /// <summary>Somebody takes it from the queue.</summary>
    public void Take(Standing to, Caller by, DateTime now)
    {
        CaseFlow.Table.Fire(this, "takeCase", by);
        Stand(to, now);
    }

    /// <summary>Another team gets it, perhaps in another part of the organisation. Its history stays with it.</summary>
    public void Transfer(Standing to, OrgPath org, string reason, bool isEscalation, Caller by, DateTime now)
    {
        CaseFlow.Table.Fire(this, isEscalation ? "escalateCase" : "transferCase", by);
        var from = TeamId;
        Transfers++;
        IsEscalated |= isEscalation;
        WaitReason = null;
        Org = org;
        Stand(to, now);
        Record(() => new CaseTransferred(Id, PartyId, from, to.TeamId!.Value, reason));
        Record(() => CaseNotices.Transferred.To(Subject, [new Recipient(TeamId: to.TeamId)], isEscalation, ("number", Number)));
    }

    /// <summary>Work begins.</summary>
    public void Start(Caller by) => CaseFlow.Table.Fire(this, "startCase", by);

    /// <summary>Work waits.</summary>
    public void Pause(CaseWait wait, string reason, Caller by)
    {
        CaseFlow.Table.Fire(this, CaseFlow.PauseStep(wait), by);
        WaitReason = reason;
        Record(() => new CaseWaiting(Id, wait.ToString().ToUpperInvariant(), reason));
    }

    /// <summary>Waiting is over.</summary>
    public void Continue(Caller by)
    {
        CaseFlow.Table.Fire(this, "continueCase", by);
        WaitReason = null;
        Record(() => new CaseContinued(Id));
    }

    /// <summary>Writes an answer or a note. The first answer stops the clock of the first response.</summary>
    public void Write(CaseMessage message)
    {
        if (State is CaseState.Rejected or CaseState.Duplicate or CaseState.Closed) throw new Refused(CaseErrors.CaseOver, "id", ("number", Number));
        _messages.Add(message);
        Touch(nameof(Messages), message.Visibility.ToString().ToUpperInvariant());
        if (message.Visibility == MessageVisibility.Internal || RespondedAt is not null) return;
        RespondedAt = message.At;
        Record(() => new CaseResponded(Id, PartyId, message.AuthorId, message.At));
    }

    /// <summary>Hands the present phase to another person without a change of state.</summary>
    /// <exception cref="Refused">The state belongs to another phase.</exception>
    public void HandOver(CasePhaseKind phase, long? teamId, long ownerId, DateTime now)
    {
        var present = State switch
        {
            CaseState.New or CaseState.Accepted => CasePhaseKind.Consultation,
            CaseState.Resolved => CasePhaseKind.FollowUp,
            _ => CasePhaseKind.Handling,
        };
        if (State > CaseState.Resolved) throw new Refused(CaseErrors.CaseOver, "id", ("number", Number));
        if (phase != present) throw new Refused(CaseErrors.NotInPhase, "phase", ("phase", Flow<Case, CaseState>.Screaming(State)));
        BeginPhase(phase, teamId, ownerId, now);
        if (phase == CasePhaseKind.Handling) OwnerId = ownerId;
        Record(() => CaseNotices.Assigned.To(Subject, [new Recipient(ownerId)], false, ("number", Number)));
    }

    /// <summary>Something that belongs to it came up which whoever changes it at the same moment must know: its version moves.</summary>
    /// <param name="part">What kind of part.</param>
    /// <param name="what">Which, by code.</param>
    public void Concern(string part, string what) => Touch(part, what);

    void Stand(Standing to, DateTime now)
    {
        (QueueId, WaitsIn, TeamId, OwnerId, Priority) = (to.QueueId, IsOpen ? to.QueueId : null, to.TeamId, to.OwnerId, to.Priority);
        if (State is not (CaseState.New or CaseState.Accepted)) BeginPhase(CasePhaseKind.Handling, TeamId, OwnerId, now);
        RecordAssigned();
    }

    void RecordAssigned()
    {
        var (team, owner) = (TeamId, OwnerId);
        Record(() => new CaseAssigned(Id, PartyId, team, owner));
    }

    void BeginPhase(CasePhaseKind phase, long? teamId, long? ownerId, DateTime now)
    {
        var current = _phases.LastOrDefault(p => p.To is null);
        if (current is not null && (current.Phase, current.TeamId, current.OwnerId) == (phase, teamId, ownerId)) return;
        EndPhase(now);
        _phases.Add(new CasePhase { Phase = phase, TeamId = teamId, OwnerId = ownerId, From = now });
        Touch();
    }

    void EndPhase(DateTime now)
    {
        foreach (var open in _phases.Where(p => p.To is null)) open.To = now;
    }
}
