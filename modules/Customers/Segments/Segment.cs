using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Customers.Segments;

/// <summary>One condition of a segment's rule.</summary>
/// <param name="Subject">What it looks at.</param>
/// <param name="Comparison">How it compares.</param>
/// <param name="Number">With what; null for texts.</param>
/// <param name="Text">With what; null for numbers.</param>
internal sealed record SegmentCondition(SegmentSubject Subject, SegmentComparison Comparison, long? Number, string? Text);

/// <summary>A group of parties: whoever fits its rule, and whoever was put in by hand.</summary>
internal sealed class Segment : ScopedAggregate
{
    public const int LongestName = 80, LongestCode = 40, MostConditions = 20;
    static readonly JsonSerializerOptions Written = new() { Converters = { new JsonStringEnumConverter() } };

    Segment() { }

    public Segment(string code, OrgPath org) => (Code, Org) = (code, org);

    /// <summary>Short name, unique.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether it is kept up to date; its members are nobody's while it is not.</summary>
    public bool IsActive { get; private set; }

    /// <summary>True when one fitting condition is enough, false when all must fit.</summary>
    public bool MatchesAny { get; private set; }

    /// <summary>The conditions as they are stored.</summary>
    public string RuleJson { get; private set; } = "[]";

    /// <summary>Whether everybody was looked at since the rule last changed.</summary>
    public bool IsComplete { get; internal set; }

    public IReadOnlyList<SegmentCondition> Conditions => JsonSerializer.Deserialize<List<SegmentCondition>>(RuleJson, Written)!;

    public void Set(string name, bool active, bool any, IReadOnlyList<SegmentCondition> conditions)
        => (Name, IsActive, MatchesAny, RuleJson, IsComplete) = (name, active, any, JsonSerializer.Serialize(conditions, Written), false);

    public void LookAgain() => IsComplete = false;

    /// <summary>Whether somebody fits. A segment without conditions has only those who were put in by hand.</summary>
    public bool Fits(SegmentCandidate who)
    {
        var conditions = Conditions;
        return IsActive && conditions.Count > 0 && (MatchesAny ? conditions.Any(who.Fits) : conditions.All(who.Fits));
    }
}

/// <summary>That a party is in a segment.</summary>
internal sealed class SegmentMember : Entity
{
    SegmentMember() { }

    public SegmentMember(long segmentId, long partyId, bool byHand, DateTime since) => (SegmentId, PartyId, ByHand, Since) = (segmentId, partyId, byHand, since);

    public long SegmentId { get; private set; }

    /// <summary>The record that goes on.</summary>
    public long PartyId { get; private set; }

    /// <summary>True when somebody put it in; the rule then does not take it out.</summary>
    public bool ByHand { get; internal set; }

    /// <summary>Since when, UTC.</summary>
    public DateTime Since { get; private set; }
}
