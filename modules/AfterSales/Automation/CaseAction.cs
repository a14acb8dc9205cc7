using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.AfterSales;

/// <summary>What macros and rules can do to a case, and rules to what set them off.</summary>
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

    /// <summary>For rules of returns and calls back: opens a case about it when it has no open one, and what stands behind it is done to that case.</summary>
    OpenCase = 7,

    /// <summary>For rules of returns: allows the return in full, unless a rule of it says no.</summary>
    AuthoriseReturn = 8,

    /// <summary>For rules of returns: asks the customer to say or show something first.</summary>
    AskReturnInfo = 9,
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

    /// <summary>For SET_KIND and OPEN_CASE.</summary>
    public CaseKind? CaseKind { get; init; }

    /// <summary>For ADD_TAG and REMOVE_TAG, 1 to 40 characters without blanks.</summary>
    public string? Tag { get; init; }

    /// <summary>For ROUTE; for NOTIFY a team instead of whoever handles the case.</summary>
    public string? TeamId { get; init; }

    /// <summary>For ADD_NOTE, 1 to 2,000 characters, placeholders as in macros; for ASK_RETURN_INFO what is asked.</summary>
    public string? Text { get; init; }
}

/// <summary>What clients see of an action.</summary>
internal sealed class CaseActionType : ObjectType<CaseAction>
{
    public CaseActionType()
    {
        Shows(a => a.Kind).Described("What is done.");
        Shows(a => a.Priority).Described("For SET_PRIORITY.");
        Shows(a => a.CaseKind).Described("For SET_KIND and OPEN_CASE.");
        Shows(a => a.Tag).Described("For ADD_TAG and REMOVE_TAG.");
        Shows(a => a.TeamId).AsId("Team").Described("For ROUTE and NOTIFY.");
        Shows(a => a.Text).Described("For ADD_NOTE and ASK_RETURN_INFO.");
    }
}

/// <summary>Checks actions as clients write them.</summary>
internal sealed class CaseActionChecks(Standings standings)
{
    /// <exception cref="Refused">Names every field that is missing or wrong.</exception>
    public async Task<IReadOnlyList<CaseAction>> ReadAsync(IReadOnlyList<CaseActionInput> inputs, string field, CancellationToken ct, RuleTrigger? trigger = null)
    {
        var subject = trigger?.Subject() ?? RuleSubject.Case;
        var reasons = new Reasons();
        if (reasons.AddIf(inputs.Count > CaseAction.Most, CommonErrors.TooMany, field, ("max", CaseAction.Most))) reasons.ThrowIfAny();
        for (var i = 0; i < inputs.Count; i++)
        {
            var (it, at) = (inputs[i], $"{field}.{i}");
            if (reasons.AddIf(!Fits(it.Kind, subject), AutomationErrors.NotOfTrigger, at + ".kind", ("what", it.Kind), ("trigger", trigger?.ToString() ?? "macro"))) continue;
            reasons.AddIf(it.Kind == CaseActionKind.SetPriority && it.Priority is null, CommonErrors.Required, at + ".priority");
            reasons.AddIf(it.Kind is CaseActionKind.SetKind or CaseActionKind.OpenCase && it.CaseKind is null, CommonErrors.Required, at + ".caseKind");
            reasons.AddIf((it.Kind == CaseActionKind.Route || (it.Kind == CaseActionKind.Notify && subject is RuleSubject.Return or RuleSubject.FollowUp)) && it.TeamId is null, CommonErrors.Required, at + ".teamId");
            if (it.Kind is CaseActionKind.AddTag or CaseActionKind.RemoveTag) CaseTag.Check(reasons, it.Tag, at + ".tag");
            if (it.Kind is CaseActionKind.AddNote or CaseActionKind.AskReturnInfo) reasons.Text(it.Text, at + ".text", 2000, required: true);
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
                CaseActionKind.SetKind or CaseActionKind.OpenCase => new(it.Kind, CaseKind: it.CaseKind),
                CaseActionKind.AuthoriseReturn => new(it.Kind),
                CaseActionKind.AddTag or CaseActionKind.RemoveTag => new(it.Kind, Tag: it.Tag!.Trim()),
                CaseActionKind.AddNote or CaseActionKind.AskReturnInfo => new(it.Kind, Text: it.Text!.Trim()),
                _ => new(it.Kind, TeamId: team),
            });
        }
        return actions;
    }

    // A dispute has its case already.
    static bool Fits(CaseActionKind kind, RuleSubject subject) => kind switch
    {
        CaseActionKind.OpenCase => subject is RuleSubject.Return or RuleSubject.FollowUp,
        CaseActionKind.AuthoriseReturn or CaseActionKind.AskReturnInfo => subject == RuleSubject.Return,
        _ => true,
    };
}
