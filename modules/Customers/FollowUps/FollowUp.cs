using System.ComponentModel.DataAnnotations.Schema;
using Platform.Contracts.Customers;
using Platform.Kernel.Security;

namespace Platform.Customers.FollowUps;

/// <summary>
/// A call back (回访) that the company owes somebody for something it took on: planned at once, due after the work or at the latest some days after
/// acceptance, and over only with an outcome or a reason.
/// </summary>
internal sealed partial class FollowUp : ScopedAggregate, IOwned, ITeamed, IPartied
{
    readonly List<FollowUpAttempt> _attempts = [];

    FollowUp() { }

    internal FollowUp(CareSubject subject, FollowUpPolicy? policy, DateTime dueAt)
    {
        (SubjectId, Subject, DocumentType, DocumentId, Number, Round, Org) = (subject.Id, subject.Type, subject.DocumentType, subject.DocumentId, subject.Number, subject.Rounds, subject.Org);
        (PartyId, WorkerId, PolicyId, TeamId, DueAt) = (subject.PartyId, subject.WorkerId, policy?.Id, policy?.TeamId, dueAt);
        OpenKey = $"{policy?.Id ?? 0}:{subject.Document}";
    }

    /// <summary>The policy it was planned by; null when none asked for it.</summary>
    public long? PolicyId { get; private set; }

    /// <summary>What it is owed for.</summary>
    public long SubjectId { get; private set; }

    /// <summary>What it is about.</summary>
    public FollowUpSubject Subject { get; private set; }

    /// <summary>Type of the document in the schema.</summary>
    public string DocumentType { get; private set; } = "";

    /// <summary>Id of the document within its module.</summary>
    public long DocumentId { get; private set; }

    /// <summary>The document's number.</summary>
    public string Number { get; private set; } = "";

    /// <summary>1 for the first, 2 after the matter was opened again, …</summary>
    public int Round { get; private set; }

    // Unique while open, null afterwards: the database itself refuses a second open follow-up of a policy and document.
    public string? OpenKey { get; private set; }

    /// <summary>Who is to be called; null while nobody knows.</summary>
    public long? PartyId { get; private set; }

    /// <summary>How far it is.</summary>
    public FollowUpState State { get; private set; }

    /// <summary>By when the call, or the next attempt, is owed, UTC.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>Account that is to call; null while nobody is.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>Team that is to call; null without one.</summary>
    public long? TeamId { get; private set; }

    /// <summary>Account that answered for the work; null when unknown.</summary>
    public long? WorkerId { get; private set; }

    /// <summary>Attempts that reached nobody.</summary>
    public int AttemptsMade { get; private set; }

    /// <summary>When the present or last call began, UTC.</summary>
    public DateTime? StartedAt { get; private set; }

    /// <summary>When it was over, UTC; null while it is owed.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Account that ended it; null while it is owed and when the program did.</summary>
    public long? EndedBy { get; private set; }

    /// <summary>What came of it; null while it is owed and when it was given up.</summary>
    public FollowUpOutcome? Outcome { get; private set; }

    /// <summary>1 (worst) to 5 (best); null when not asked.</summary>
    public int? Score { get; private set; }

    /// <summary>The questionnaire that was answered; null without one.</summary>
    public long? TemplateId { get; private set; }

    [Protected, Encrypted]
    public string? CommentSealed { get; private set; }

    /// <summary>Why nobody calls; null unless given up.</summary>
    public WaiverClass? Waiver { get; private set; }

    /// <summary>Why nobody calls, in words; null unless given up.</summary>
    public string? WaiverReason { get; private set; }

    /// <summary>Tries that reached nobody.</summary>
    public IReadOnlyList<FollowUpAttempt> Attempts => _attempts;

    [NotMapped]
    public SubjectRef Document => new(DocumentType, DocumentId);

    /// <summary>Whether it is still owed.</summary>
    [NotMapped]
    public bool IsOpen => State < FollowUpState.Done;

    internal void Enter(FollowUpState state) => State = state;
}
