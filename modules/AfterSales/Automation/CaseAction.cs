using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.AfterSales;

/// <summary>What macros and rules can do to a case.</summary>
internal enum CaseActionKind
{
    /// <summary>Says how much it presses.</summary>
    SetPriority = 0,

    /// <summary>Says what it is; with it the playbook of that kind begins.</summary>
    SetKind = 1,

    /// <summary>Puts a word on it.</summary>
    AddTag = 2,

    /// <summary>Takes a word off it.</summary>
    RemoveTag = 3,

    /// <summary>Hands it to a team.</summary>
    Route = 4,

    /// <summary>Writes a note among staff.</summary>
    AddNote = 5,

    /// <summary>Tells a team, or without one whoever handles the case.</summary>
    Notify = 6,
}

/// <summary>One action as it is kept; what its kind does not need is null.</summary>
internal sealed record CaseAction(CaseActionKind Kind, CasePriority? Priority = null, CaseKind? CaseKind = null, string? Tag = null, long? TeamId = null, string? Text = null)
{
    public const int Most = 20;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Written(IReadOnlyList<CaseAction> actions) => JsonSerializer.Serialize(actions, Json);

    public static IReadOnlyList<CaseAction> Read(string text) => text.Length == 0 ? [] : JsonSerializer.Deserialize<CaseAction[]>(text, Json)!;
}

/// <summary>One action as clients write it.</summary>
internal sealed record CaseActionInput
{
    /// <summary>What is done.</summary>
    public required CaseActionKind Kind { get; init; }

    /// <summary>For SET_PRIORITY.</summary>
    public CasePriority? Priority { get; init; }

    /// <summary>For SET_KIND.</summary>
    public CaseKind? CaseKind { get; init; }

    /// <summary>For ADD_TAG and REMOVE_TAG, 1 to 40 characters without blanks.</summary>
    public string? Tag { get; init; }

    /// <summary>For ROUTE; for NOTIFY a team instead of whoever handles the case.</summary>
    public string? TeamId { get; init; }

    /// <summary>For ADD_NOTE, 1 to 2,000 characters; placeholders as in macros.</summary>
    public string? Text { get; init; }
}

/// <summary>What clients see of an action.</summary>
internal sealed class CaseActionType : ObjectType<CaseAction>
{
    public CaseActionType()
    {
        Shows(a => a.Kind).Described("What is done.");
        Shows(a => a.Priority).Described("For SET_PRIORITY.");
        Shows(a => a.CaseKind).Described("For SET_KIND.");
        Shows(a => a.Tag).Described("For ADD_TAG and REMOVE_TAG.");
        Shows(a => a.TeamId).AsId("Team").Described("For ROUTE and NOTIFY.");
        Shows(a => a.Text).Described("For ADD_NOTE.");
    }
}

/// <summary>Checks actions as clients write them.</summary>
internal sealed class CaseActionChecks(Standings standings)
{
    /// <exception cref="Refused">Names every field that is missing or wrong.</exception>
    public async Task<IReadOnlyList<CaseAction>> ReadAsync(IReadOnlyList<CaseActionInput> inputs, string field, CancellationToken ct)
    {
        var reasons = new Reasons();
        if (reasons.AddIf(inputs.Count > CaseAction.Most, CommonErrors.TooMany, field, ("max", CaseAction.Most))) reasons.ThrowIfAny();
        for (var i = 0; i < inputs.Count; i++)
        {
            var (it, at) = (inputs[i], $"{field}.{i}");
            reasons.AddIf(it.Kind == CaseActionKind.SetPriority && it.Priority is null, CommonErrors.Required, at + ".priority");
            reasons.AddIf(it.Kind == CaseActionKind.SetKind && it.CaseKind is null, CommonErrors.Required, at + ".caseKind");
            reasons.AddIf(it.Kind == CaseActionKind.Route && it.TeamId is null, CommonErrors.Required, at + ".teamId");
            if (it.Kind is CaseActionKind.AddTag or CaseActionKind.RemoveTag) CaseTag.Check(reasons, it.Tag, at + ".tag");
            if (it.Kind == CaseActionKind.AddNote) reasons.Text(it.Text, at + ".text", 2000, required: true);
        }
        reasons.ThrowIfAny();
        var actions = new List<CaseAction>();
        for (var i = 0; i < inputs.Count; i++)
        {
            var it = inputs[i];
            var team = it.Kind is CaseActionKind.Route or CaseActionKind.Notify && it.TeamId is not null ? (await standings.Team(it.TeamId, $"{field}.{i}.teamId", ct)).TeamId : (long?)null;
            actions.Add(it.Kind switch
            {
                CaseActionKind.SetPriority => new(it.Kind, Priority: it.Priority),
                CaseActionKind.SetKind => new(it.Kind, CaseKind: it.CaseKind),
                CaseActionKind.AddTag or CaseActionKind.RemoveTag => new(it.Kind, Tag: it.Tag!.Trim()),
                CaseActionKind.AddNote => new(it.Kind, Text: it.Text!.Trim()),
                _ => new(it.Kind, TeamId: team),
            });
        }
        return actions;
    }
}
