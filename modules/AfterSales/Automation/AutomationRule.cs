using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.AfterSales;

/// <summary>What sets a rule off.</summary>
internal enum RuleTrigger
{
    /// <summary>A case came in.</summary>
    CaseOpened = 0,

    /// <summary>It was said what a case is, or that changed.</summary>
    CaseClassified = 1,

    /// <summary>A case was taken on.</summary>
    CaseAccepted = 2,

    /// <summary>The customer came again with it.</summary>
    CaseJoined = 3,

    /// <summary>A case was settled.</summary>
    CaseResolved = 4,

    /// <summary>A case was opened again.</summary>
    CaseReopened = 5,

    /// <summary>Something that is owed on a case will soon be late.</summary>
    SlaWarned = 6,

    /// <summary>Something that is owed on a case is late.</summary>
    SlaBreached = 7,

    /// <summary>A work order of a case was made.</summary>
    WorkOrderCreated = 8,

    /// <summary>A work order of a case was done.</summary>
    WorkOrderDone = 9,

    /// <summary>The work of a case could not be completed.</summary>
    WorkOrderNotCompleted = 10,
}

/// <summary>What a condition looks at.</summary>
internal enum RuleField
{
    /// <summary>What the case is.</summary>
    Kind = 0,

    /// <summary>How it came in.</summary>
    Channel = 1,

    /// <summary>How much it presses.</summary>
    Priority = 2,

    /// <summary>How far it is.</summary>
    State = 3,

    /// <summary>Code of the service.</summary>
    ServiceItem = 4,

    /// <summary>Global id of the team that has it.</summary>
    Team = 5,

    /// <summary>Title and description.</summary>
    Words = 6,

    /// <summary>Words that were put on it.</summary>
    Tag = 7,

    /// <summary>How often it was opened again.</summary>
    Reopenings = 8,

    /// <summary>TRUE when it is about an order.</summary>
    HasOrder = 9,

    /// <summary>Kind of the work order that set the rule off.</summary>
    WorkKind = 10,

    /// <summary>Product of the work order that set the rule off.</summary>
    Product = 11,

    /// <summary>Brand of the product of the work order that set the rule off.</summary>
    Brand = 12,

    /// <summary>Visits that the work order took so far.</summary>
    Visits = 13,
}

/// <summary>How a condition compares.</summary>
internal enum RuleOperator
{
    /// <summary>It is one of the values.</summary>
    Is = 0,

    /// <summary>It is none of them.</summary>
    IsNot = 1,

    /// <summary>One of them occurs in it, apart from case.</summary>
    Contains = 2,

    /// <summary>It is a number not below the first of them.</summary>
    AtLeast = 3,
}

/// <summary>A condition; a rule fits when all of its conditions hold.</summary>
/// <param name="Field">What it looks at.</param>
/// <param name="Operator">How it compares.</param>
/// <param name="Values">With what, 1 to 50 values of at most 100 characters; states and kinds by their names in the schema.</param>
internal sealed record RuleCondition(RuleField Field, RuleOperator Operator, IReadOnlyList<string> Values)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public bool Holds(IReadOnlyDictionary<RuleField, IReadOnlyList<string>> facts)
    {
        var there = facts.GetValueOrDefault(Field) ?? [];
        return Operator switch
        {
            RuleOperator.Is => there.Any(Values.Contains),
            RuleOperator.IsNot => !there.Any(Values.Contains),
            RuleOperator.Contains => there.Any(t => Values.Any(v => t.Contains(v, StringComparison.OrdinalIgnoreCase))),
            _ => there.Any(t => long.TryParse(t, out var number) && long.TryParse(Values[0], out var least) && number >= least),
        };
    }

    public static string Written(IReadOnlyList<RuleCondition> conditions) => JsonSerializer.Serialize(conditions, Json);

    public static IReadOnlyList<RuleCondition> Read(string text) => text.Length == 0 ? [] : JsonSerializer.Deserialize<RuleCondition[]>(text, Json)!;
}

/// <summary>What the program does by itself when something happens to a case or its work. Off until somebody switches it on; each change is a version of its own.</summary>
internal sealed class AutomationRule : ScopedAggregate
{
    public const string Reads = "aftersales:automation:read", Write = "aftersales:automation:write", Switch = "aftersales:automation:switch";

    AutomationRule() { }

    public AutomationRule(string code) => Code = code;

    /// <summary>Code, unique; it never changes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Place among rules of one trigger; smaller acts first.</summary>
    public int Position { get; private set; }

    /// <summary>What sets it off.</summary>
    public RuleTrigger Trigger { get; private set; }

    /// <summary>Its conditions, as JSON.</summary>
    public string ConditionText { get; private set; } = "";

    /// <summary>What it does, as JSON.</summary>
    public string ActionText { get; private set; } = "";

    /// <summary>Whether it acts.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Since when it acts, UTC: on nothing that happened before; null while it is off.</summary>
    public DateTime? OnSince { get; private set; }

    /// <summary>Its conditions, all of which must hold.</summary>
    public IReadOnlyList<RuleCondition> Conditions => RuleCondition.Read(ConditionText);

    /// <summary>What it does, in order.</summary>
    public IReadOnlyList<CaseAction> Actions => CaseAction.Read(ActionText);

    /// <summary>Replaces everything but the code; it is off then, because what is new was not simulated.</summary>
    public void Fill(string name, int position, RuleTrigger trigger, OrgPath org, IReadOnlyList<RuleCondition> conditions, IReadOnlyList<CaseAction> actions)
    {
        (Name, Position, Trigger, Org, IsOn, OnSince) = (name, position, trigger, org, false, null);
        (ConditionText, ActionText) = (RuleCondition.Written(conditions), CaseAction.Written(actions));
        Touch();
    }

    public void Turn(bool on, DateTime now) => (IsOn, OnSince) = (on, on ? OnSince ?? now : null);

    /// <summary>Whether a case fits. A rule of a unit counts for everything below it.</summary>
    public bool Fits(OrgPath org, IReadOnlyDictionary<RuleField, IReadOnlyList<string>> facts) => Covers(org) && Conditions.All(c => c.Holds(facts));

    bool Covers(OrgPath org) => OrgId == org.Unit || (RegionId is null && BranchId is null && SiteId is null)
        || (SiteId is { } s ? s == org.Site : BranchId is { } b ? b == org.Branch : RegionId == org.Region);
}
