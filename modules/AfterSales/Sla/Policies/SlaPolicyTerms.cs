using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.Contracts.AfterSales;

namespace Platform.AfterSales;

/// <summary>One version of a policy, whole: for what it holds and what it promises. Never changed once a clock may refer to it.</summary>
internal sealed record SlaPolicyTerms
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Kinds of cases it holds for; empty for all.</summary>
    public IReadOnlyList<CaseKind> Kinds { get; init; } = [];

    /// <summary>Priorities it holds for; empty for all.</summary>
    public IReadOnlyList<CasePriority> Priorities { get; init; } = [];

    /// <summary>Channels it holds for; empty for all.</summary>
    public IReadOnlyList<ServiceChannel> Channels { get; init; } = [];

    /// <summary>Service items it holds for; empty for all.</summary>
    public IReadOnlyList<long> ServiceItemIds { get; init; } = [];

    /// <summary>The unit that it holds for, with everything below; null for the whole organisation.</summary>
    public long? OrgUnitId { get; init; }

    /// <summary>What it promises; a target that is missing has no clock.</summary>
    public IReadOnlyList<SlaTargetRule> Targets { get; init; } = [];

    /// <summary>What holds when nobody has said anything, so that no matter is without a clock.</summary>
    public static SlaPolicyTerms Standard { get; } = new()
    {
        Targets =
        [
            Promise(SlaTarget.Acceptance, 30), Promise(SlaTarget.FirstResponse, 60), Promise(SlaTarget.NextResponse, 240), Promise(SlaTarget.Arrival, 480, CaseWait.Customer),
            Promise(SlaTarget.Resolution, 1440, CaseWait.Customer, CaseWait.Parts), Promise(SlaTarget.Reply, 960), Promise(SlaTarget.Escalation, 120),
        ],
    };

    /// <summary>What it promises for a target; null when it promises nothing.</summary>
    public SlaTargetRule? For(SlaTarget target) => Targets.FirstOrDefault(t => t.Target == target);

    /// <summary>Whether a matter falls under it.</summary>
    public bool Fits(SlaFacts facts)
        => (Kinds.Count == 0 || (facts.Kind is { } kind && Kinds.Contains(kind))) && (Priorities.Count == 0 || Priorities.Contains(facts.Priority))
        && (Channels.Count == 0 || (facts.Channel is { } channel && Channels.Contains(channel))) && (ServiceItemIds.Count == 0 || (facts.ServiceItemId is { } item && ServiceItemIds.Contains(item)))
        && (OrgUnitId is not { } unit || facts.Org.Unit == unit || facts.Org.Region == unit || facts.Org.Branch == unit || facts.Org.Site == unit);

    /// <summary>As it is stored.</summary>
    public string Text() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads what <see cref="Text"/> wrote.</summary>
    public static SlaPolicyTerms Of(string text) => JsonSerializer.Deserialize<SlaPolicyTerms>(text, Json)!;

    static SlaTargetRule Promise(SlaTarget target, int minutes, params CaseWait[] pausedBy)
        => new(target, minutes, true, 80, pausedBy, [new(1, 0, EscalateTo.Owner), new(2, 240, EscalateTo.Team)]);
}
