using System.ComponentModel.DataAnnotations.Schema;

namespace Platform.AfterSales;

/// <summary>A matter that somebody brought to the company: who, what, where, who handles it and how far it is.</summary>
internal sealed partial class Case : ScopedAggregate, ICase, IOwned, ITeamed, IPartied
{
    /// <summary>Stands for "no time is set" where rows are sorted by when they are due.</summary>
    public static readonly DateTime Never = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    readonly List<CaseEntry> _entries = [];
    readonly List<CaseMessage> _messages = [];
    readonly List<CasePhase> _phases = [];

    Case() { }

    /// <summary>Number that people quote.</summary>
    public string Number { get; private set; } = "";

    /// <summary>What it is.</summary>
    public CaseKind Kind { get; private set; }

    /// <summary>A finer division within the kind, as the company uses it, such as <c>late</c> or <c>missing-item</c>; null without one.</summary>
    public string? Subkind { get; private set; }

    /// <summary>How it came in first.</summary>
    public ServiceChannel Channel { get; private set; }

    /// <summary>How far it is.</summary>
    public CaseState State { get; private set; }

    /// <summary>The three-stage view.</summary>
    [NotMapped]
    public CaseStage Stage => CaseFlow.StageOf(State);

    /// <summary>What it is about, in one line.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The matter in full; null when the title says all.</summary>
    public string? Description { get; private set; }

    /// <summary>Whose matter it is; null while nobody knows who called.</summary>
    public long? PartyId { get; private set; }

    /// <summary>The place it is about; null when it is about no place.</summary>
    public long? LocationId { get; private set; }

    /// <summary>The order it is about; null when it is about none.</summary>
    public long? OrderId { get; private set; }

    /// <summary>The service that is asked for; null while it is not classified.</summary>
    public long? ServiceItemId { get; private set; }

    /// <summary>Code of the service item; null while it is not classified.</summary>
    public string? ServiceItemCode { get; private set; }

    /// <summary>How much it presses.</summary>
    public CasePriority Priority { get; private set; }

    /// <summary>The queue it waits or is worked in; every case is in one.</summary>
    public long QueueId { get; private set; }

    /// <summary>The queue while work on it can still go on; null when it is settled or ended, so that a queue's page reads no finished case.</summary>
    public long? WaitsIn { get; private set; }

    /// <summary>Team that handles it; null while no team has it.</summary>
    public long? TeamId { get; private set; }

    /// <summary>Account that answers for it; null while nobody does.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>When it is due, UTC; a day in the year 9999 while nothing sets a time, so that it can be sorted.</summary>
    public DateTime DueSort { get; private set; } = Never;

    /// <summary>When it is due, UTC; null while nothing sets a time.</summary>
    [NotMapped]
    public DateTime? DueAt => DueSort == Never ? null : DueSort;

    /// <summary>When it came in, UTC.</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>When the person last came with it, UTC.</summary>
    public DateTime LastContactAt { get; private set; }

    /// <summary>When it was taken on, UTC; null before.</summary>
    public DateTime? AcceptedAt { get; private set; }

    /// <summary>When the customer got the first answer, UTC; null before.</summary>
    public DateTime? RespondedAt { get; private set; }

    /// <summary>When it was settled last, UTC; null before, and again after it was re-opened.</summary>
    public DateTime? ResolvedAt { get; private set; }

    /// <summary>When it ended, UTC; null before.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Why it waits; null while it does not.</summary>
    public string? WaitReason { get; private set; }

    /// <summary>Code of how it was settled; null before.</summary>
    public string? Resolution { get; private set; }

    /// <summary>Code of what had caused it; null when not said.</summary>
    public string? Cause { get; private set; }

    /// <summary>How it was settled, in words; why it was not taken on; null before.</summary>
    public string? ResolutionText { get; private set; }

    /// <summary>How often it was re-opened.</summary>
    public int Reopenings { get; private set; }

    /// <summary>How often it went to another team.</summary>
    public int Transfers { get; private set; }

    /// <summary>Whether it was handed up to head office.</summary>
    public bool IsEscalated { get; private set; }

    /// <summary>The case this one arose from or ended in; null without one.</summary>
    public long? RelatedCaseId { get; private set; }

    /// <summary>What made the program open it, such as <c>Visit:42:1</c>; null when a person did. Unique.</summary>
    public string? Origin { get; private set; }

    /// <summary>Each time somebody came with it.</summary>
    public IReadOnlyList<CaseEntry> Entries => _entries;

    /// <summary>Answers and notes.</summary>
    public IReadOnlyList<CaseMessage> Messages => _messages;

    /// <summary>Who had it in which phase.</summary>
    public IReadOnlyList<CasePhase> Phases => _phases;

    /// <summary>Whether work on it can still go on without re-opening.</summary>
    [NotMapped]
    public bool IsOpen => State < CaseState.Resolved;

    /// <summary>Moves to a state; only the flow table does.</summary>
    internal void Enter(CaseState state) => (State, WaitsIn) = (state, state < CaseState.Resolved ? QueueId : null);

    /// <summary>What messages and events call it.</summary>
    [NotMapped]
    internal SubjectRef Subject => new("Case", Id);

    /// <summary>Sets when it is due; the clocks do so in the same unit of work that moves them.</summary>
    internal void SetDue(DateTime? at) => DueSort = at ?? Never;
}
