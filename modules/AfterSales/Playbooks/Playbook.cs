namespace Platform.AfterSales;

/// <summary>How matters of one kind are handled, step by step (作业指导书). A kind has one playbook at most; some have one from the start.</summary>
internal sealed class Playbook : Aggregate
{
    readonly List<PlaybookStep> _steps = [];

    Playbook() { }

    /// <summary>A playbook of a kind, without steps.</summary>
    public Playbook(CaseKind kind) => Kind = kind;

    /// <summary>The kind of cases it is for.</summary>
    public CaseKind Kind { get; private set; }

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its steps.</summary>
    public IReadOnlyList<PlaybookStep> Steps => _steps;

    /// <summary>Replaces name and steps.</summary>
    public Playbook Fill(string name, IEnumerable<PlaybookStep> steps)
    {
        Name = name;
        _steps.Clear();
        _steps.AddRange(steps);
        Touch();
        return this;
    }
}

/// <summary>One step of a playbook.</summary>
internal sealed class PlaybookStep : Entity
{
    /// <summary>The playbook.</summary>
    public long PlaybookId { get; internal set; }

    /// <summary>Place in the playbook, from 1.</summary>
    public int Position { get; init; }

    /// <summary>Code, unique within the playbook.</summary>
    public string Code { get; init; } = "";

    /// <summary>What is to be done, in Chinese.</summary>
    public string Zh { get; init; } = "";

    /// <summary>What is to be done, in English.</summary>
    public string En { get; init; } = "";

    /// <summary>Whether a case cannot be settled before it is done or skipped with a reason.</summary>
    public bool IsMandatory { get; init; }

    /// <summary>In the language of a locale.</summary>
    public string Text(string locale) => locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Zh : En;
}
