namespace Platform.Analytics.Acting;

/// <summary>How far an action is.</summary>
internal enum ActionState
{
    /// <summary>Somebody owes it.</summary>
    Open = 0,

    /// <summary>It is being done.</summary>
    InProgress = 1,

    /// <summary>It was done; whether it helped is not known yet.</summary>
    Done = 2,

    /// <summary>The figure moved the way it should.</summary>
    Verified = 3,

    /// <summary>The figure did not; it can be opened again.</summary>
    Ineffective = 4,
}

/// <summary>Which way a figure should move.</summary>
internal enum ActionAim
{
    /// <summary>Up, such as satisfaction.</summary>
    Higher = 0,

    /// <summary>Down, such as complaints.</summary>
    Lower = 1,
}

/// <summary>What a finding of a report leads to: who does what by when, and what it did to a figure.</summary>
internal sealed class CorrectiveAction : ScopedAggregate, IOwned
{
    public const int LongestTitle = 120, LongestText = 1000;

    CorrectiveAction() { }

    /// <summary>The report that it comes from: graph type.</summary>
    public string? SourceType { get; private set; }

    public long? SourceId { get; private set; }

    /// <summary>What is to be done, in one line.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What was found.</summary>
    public string Finding { get; private set; } = "";

    /// <summary>Account that owes it.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>By when, UTC.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>How far it is.</summary>
    public ActionState State { get; private set; }

    /// <summary>How often the owner was reminded after it fell due.</summary>
    public int Reminders { get; private set; }

    /// <summary>The figure that it should move.</summary>
    public FigureCode Figure { get; private set; }

    /// <summary>Which way.</summary>
    public ActionAim Aim { get; private set; }

    /// <summary>First moment of the time before, UTC.</summary>
    public DateTime BeforeFrom { get; private set; }

    /// <summary>End of the time before, UTC, exclusive.</summary>
    public DateTime BeforeTo { get; private set; }

    /// <summary>The figure then; null when there was nothing to count. It does not change any more.</summary>
    public double? Before { get; private set; }

    /// <summary>First moment of the time after, UTC; null until it was verified.</summary>
    public DateTime? AfterFrom { get; private set; }

    /// <summary>End of the time after, UTC, exclusive; null until it was verified.</summary>
    public DateTime? AfterTo { get; private set; }

    /// <summary>The figure afterwards; null until it was verified, or when there was nothing to count.</summary>
    public double? After { get; private set; }

    /// <summary>What was done; null before.</summary>
    public string? Result { get; private set; }

    /// <summary>When it was done, UTC; null before.</summary>
    public DateTime? DoneAt { get; private set; }

    public static CorrectiveAction Make(string title, string finding, (string Type, long Id)? source, long owner, DateTime due, FigureCode figure, ActionAim aim, OrgPath org)
    {
        var action = new CorrectiveAction { Title = title, Finding = finding, SourceType = source?.Type, SourceId = source?.Id, OwnerId = owner, DueAt = due, Figure = figure, Aim = aim, Org = org };
        action.Record(() => ActionNotices.Given.To(new SubjectRef("CorrectiveAction", action.Id), [new(AccountId: owner)], false, ("title", title), ("due", Day(due))));
        action.Await();
        return action;
    }

    public void Measure(DateTime from, DateTime to, double? value) => (BeforeFrom, BeforeTo, Before) = (from, to, value);

    public void Start() => Move(ActionState.InProgress, ActionState.Open);

    public void Complete(string result, DateTime now)
    {
        Move(ActionState.Done, ActionState.Open, ActionState.InProgress);
        (Result, DoneAt) = (result, now);
    }

    /// <summary>Compares; without a figure on either side nothing is proven, so it counts as ineffective.</summary>
    public void Verify(DateTime from, DateTime to, double? value)
    {
        var better = Before is { } before && value is { } after && (Aim == ActionAim.Higher ? after > before : after < before);
        Move(better ? ActionState.Verified : ActionState.Ineffective, ActionState.Done, ActionState.Ineffective);
        (AfterFrom, AfterTo, After) = (from, to, value);
    }

    /// <summary>What did not help is owed again, with another day.</summary>
    public void Reopen(DateTime due)
    {
        Move(ActionState.Open, ActionState.Ineffective);
        (DueAt, Reminders, Result, DoneAt, AfterFrom, AfterTo, After) = (due, 0, null, null, null, null, null);
        Await();
    }

    /// <summary>It is overdue: the owner is told, and again a week later.</summary>
    public void Remind(DateTime due)
    {
        if (DueAt != due || State is not (ActionState.Open or ActionState.InProgress)) return;
        Reminders++;
        Record(() => ActionNotices.Overdue.To(new SubjectRef("CorrectiveAction", Id), [new(AccountId: OwnerId)], false, ("title", Title), ("due", Day(due))));
        Await();
    }

    void Await()
    {
        var due = DueAt;
        Record(() => new ActionFellDue(Id, due), due.AddDays(7 * Reminders));
    }

    void Move(ActionState to, params ActionState[] from)
    {
        if (!from.Contains(State)) throw new Refused(CommonErrors.IllegalTransition, "id", ("step", to.ToString()), ("from", Kernel.Flow.Flow<CorrectiveAction, ActionState>.Screaming(State)), ("possible", "-"));
        State = to;
    }

    static string Day(DateTime utc) => utc.AddHours(8).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The day of an action has come; means nothing when it was moved since.</summary>
internal sealed record ActionFellDue(long CorrectiveActionId, DateTime DueAt) : IEvent;
