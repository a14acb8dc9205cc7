using System.ComponentModel.DataAnnotations.Schema;
using Platform.Contracts.AfterSales;

namespace Platform.AfterSales;

/// <summary>What is owed in time on one case or work order: its clocks, and where it stands in the queue. Kept apart from the document, whose version must not move when time passes.</summary>
internal sealed partial class ServiceLevel : ScopedAggregate, IOwned, ITeamed, IPartied
{
    readonly List<SlaClock> _clocks = [];
    readonly List<Escalation> _raised = [];

    ServiceLevel() { }

    /// <summary>Begins to keep time for a document.</summary>
    public ServiceLevel(SubjectRef subject, string number)
    {
        (SubjectKey, Number) = (subject.ToString(), number);
        switch (subject.Type)
        {
            case "WorkOrder": WorkOrderId = subject.Id; break;
            case "ReplyRequest": ReplyRequestId = subject.Id; break;
            default: CaseId = subject.Id; break;
        }
    }

    /// <summary>The document, such as <c>Case:42</c>; unique.</summary>
    public string SubjectKey { get; private set; } = "";

    /// <summary>The case, also of a question to a department; null for a work order's.</summary>
    public long? CaseId { get; internal set; }

    /// <summary>The question to a department; null for others.</summary>
    public long? ReplyRequestId { get; private set; }

    /// <summary>The work order; null for a case's.</summary>
    public long? WorkOrderId { get; private set; }

    /// <summary>Number of the case or work order.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Whose matter it is; null while unknown.</summary>
    public long? PartyId { get; private set; }

    /// <summary>Team that handles it; null while no team has it.</summary>
    public long? TeamId { get; private set; }

    /// <summary>Account that answers for it; null while nobody does.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>What the case is; null for work without a case.</summary>
    public CaseKind? Kind { get; private set; }

    /// <summary>How much it presses.</summary>
    public CasePriority Priority { get; private set; }

    /// <summary>How it came in; null for work without a case.</summary>
    public ServiceChannel? Channel { get; private set; }

    /// <summary>The service; null while it is not classified.</summary>
    public long? ServiceItemId { get; private set; }

    /// <summary>The policy version that new clocks start under.</summary>
    public long PolicyVersionId { get; private set; }

    /// <summary>Whether a clock of it still counts or waits.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The earliest time by which something is due, UTC; null when nothing is, or only what stands still.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>When the program looks at it next, UTC; a timer for another time is stale.</summary>
    public DateTime? TimerAt { get; private set; }

    /// <summary>Its clocks, oldest first.</summary>
    public IReadOnlyList<SlaClock> Clocks => _clocks;

    /// <summary>The document on whose timeline it stands; for a question to a department the case.</summary>
    [NotMapped]
    public SubjectRef Subject => WorkOrderId is { } work ? new("WorkOrder", work) : new("Case", CaseId!.Value);

    /// <summary>What decides the policy.</summary>
    [NotMapped]
    public SlaFacts Facts => new(Kind, Priority, Channel, ServiceItemId, Org);

    /// <summary>Escalations that came up in this unit of work, to be stored with it.</summary>
    internal IReadOnlyList<Escalation> TakeRaised()
    {
        var raised = _raised.ToList();
        _raised.Clear();
        return raised;
    }

    /// <summary>Takes over who has the document and what it is.</summary>
    internal void Follow(SlaFacts facts, long? partyId, long? teamId, long? ownerId)
    {
        if (Facts != facts) (Kind, Priority, Channel, ServiceItemId, Org) = (facts.Kind, facts.Priority, facts.Channel, facts.ServiceItemId, facts.Org);
        (PartyId, TeamId, OwnerId) = (partyId, teamId, ownerId);
    }

    /// <summary>The clock of a target; of several the one for this request, otherwise the latest.</summary>
    internal SlaClock? Clock(SlaTarget target, long? reference = null) => _clocks.FindLast(c => c.Target == target && (reference is null || c.Reference == reference));
}
