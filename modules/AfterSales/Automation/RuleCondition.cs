using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.AfterSales;

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

    /// <summary>What is asked for by the return.</summary>
    ReturnKind = 20,

    /// <summary>Why something is returned; of several lines each counts.</summary>
    ReturnReason = 21,

    /// <summary>How far the return is.</summary>
    ReturnState = 22,

    /// <summary>TRUE when a rule allowed the return at once.</summary>
    FastLane = 23,

    /// <summary>Pieces that are asked to be returned.</summary>
    ReturnPieces = 24,

    /// <summary>SKU that is returned; of several lines each counts.</summary>
    ReturnSku = 25,

    /// <summary>TRUE when no rule of the return says no.</summary>
    ReturnEligible = 26,

    /// <summary>What the dispute is about.</summary>
    DisputeKind = 30,

    /// <summary>How the dispute was decided.</summary>
    DisputeOutcome = 31,

    /// <summary>What the buyer claims, minor units.</summary>
    ClaimMinor = 32,

    /// <summary>What came of the call back: SATISFIED, DISSATISFIED, DECLINED or EXHAUSTED.</summary>
    FollowUpOutcome = 40,

    /// <summary>Type of the document that the call back was about, such as Case, Order or WorkOrder.</summary>
    FollowUpDocument = 41,
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

/// <summary>What fields are about.</summary>
internal static class RuleFields
{
    /// <summary>The subject that a field belongs to; fields of cases fit every subject that has a case.</summary>
    public static RuleSubject Subject(this RuleField field) => (int)field switch { >= 40 => RuleSubject.FollowUp, >= 30 => RuleSubject.Dispute, >= 20 => RuleSubject.Return, _ => RuleSubject.Case };

    /// <summary>Whether it is a number.</summary>
    public static bool IsNumber(this RuleField field) => field is RuleField.Reopenings or RuleField.Visits or RuleField.ReturnPieces or RuleField.ClaimMinor;
}
