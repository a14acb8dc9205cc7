namespace Platform.AfterSales;

/// <summary>A prepared answer or note with what is done along with it, for one click.</summary>
internal sealed class Macro : Aggregate
{
    public const string Read = "aftersales:macro:read", Write = "aftersales:macro:write";

    Macro() { }

    public Macro(string code) => Code = code;

    /// <summary>Code, unique; it never changes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Kinds of cases that it is offered for, separated by blanks; empty: all.</summary>
    public string KindLine { get; private set; } = "";

    /// <summary>What is written to the customer in Chinese, with placeholders; null writes nothing.</summary>
    public string? TextZh { get; private set; }

    /// <summary>What is written to the customer in English; null takes the Chinese.</summary>
    public string? TextEn { get; private set; }

    /// <summary>What is done, as JSON.</summary>
    public string ActionText { get; private set; } = "";

    /// <summary>Whether it is offered.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>What is done, in order.</summary>
    public IReadOnlyList<CaseAction> Actions => CaseAction.Read(ActionText);

    /// <summary>Kinds of cases that it is offered for; empty: all.</summary>
    public IReadOnlyList<CaseKind> Kinds => [.. KindLine.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<CaseKind>)];

    /// <summary>Replaces everything but the code.</summary>
    public void Fill(string name, IEnumerable<CaseKind> kinds, string? textZh, string? textEn, IReadOnlyList<CaseAction> actions, bool isActive)
        => (Name, KindLine, TextZh, TextEn, ActionText, IsActive) = (name, string.Join(' ', kinds.Distinct()), textZh, textEn, CaseAction.Written(actions), isActive);
}
