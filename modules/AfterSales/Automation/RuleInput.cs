using Platform.Contracts.Administration;

namespace Platform.AfterSales;

/// <summary>A condition as clients write it.</summary>
internal sealed record RuleConditionInput
{
    /// <summary>What it looks at.</summary>
    public required RuleField Field { get; init; }

    /// <summary>How it compares.</summary>
    public required RuleOperator Operator { get; init; }

    /// <summary>With what, 1 to 50 values of at most 100 characters; AT_LEAST takes one whole number.</summary>
    public required IReadOnlyList<string> Values { get; init; }
}

/// <summary>What a rule looks for and does, read from what a client wrote.</summary>
internal sealed class RuleChecks(CaseActionChecks actions)
{
    const int MostConditions = 20, MostValues = 50, LongestValue = 100;

    /// <exception cref="Refused">Names every field that is missing or wrong.</exception>
    public async Task<(IReadOnlyList<RuleCondition> Conditions, IReadOnlyList<CaseAction> Actions)> ReadAsync(RuleTrigger trigger, IReadOnlyList<RuleConditionInput> conditions, IReadOnlyList<CaseActionInput> does, CancellationToken ct)
    {
        var reasons = new Reasons();
        if (!reasons.AddIf(conditions.Count > MostConditions, CommonErrors.TooMany, "conditions", ("max", MostConditions)))
            for (var i = 0; i < conditions.Count; i++) Check(conditions[i], trigger, $"conditions.{i}", reasons);
        reasons.AddIf(does.Count == 0, CommonErrors.Required, "actions");
        reasons.ThrowIfAny();
        return ([.. conditions.Select(c => new RuleCondition(c.Field, c.Operator, [.. c.Values.Select(v => v.Trim())]))], await actions.ReadAsync(does, "actions", ct, trigger));
    }

    static void Check(RuleConditionInput it, RuleTrigger trigger, string at, Reasons reasons)
    {
        if (it.Field.Subject() != RuleSubject.Case && reasons.AddIf(it.Field.Subject() != trigger.Subject(), AutomationErrors.NotOfTrigger, at + ".field", ("what", it.Field), ("trigger", trigger))) return;
        if (reasons.AddIf(it.Values.Count == 0, CommonErrors.Required, at + ".values") || reasons.AddIf(it.Values.Count > MostValues, CommonErrors.TooMany, at + ".values", ("max", MostValues))) return;
        for (var i = 0; i < it.Values.Count; i++) reasons.Text(it.Values[i], $"{at}.values.{i}", LongestValue, required: true);
        var isNumber = it.Field.IsNumber();
        reasons.AddIf(isNumber != (it.Operator == RuleOperator.AtLeast) || (isNumber && !it.Values.All(v => long.TryParse(v, out _))), AutomationErrors.ConditionMisfit, at, ("field", it.Field), ("operator", it.Operator));
        if (Names(it.Field) is { } names && it.Operator is RuleOperator.Is or RuleOperator.IsNot)
            for (var i = 0; i < it.Values.Count; i++) reasons.AddIf(!names.Contains(it.Values[i].Trim()), CommonErrors.InvalidFormat, $"{at}.values.{i}", ("expected", string.Join(", ", names)));
    }

    static IReadOnlyList<string>? Names(RuleField field) => field switch
    {
        RuleField.Kind => Of<CaseKind>(), RuleField.Channel => Of<ServiceChannel>(), RuleField.Priority => Of<CasePriority>(), RuleField.State => Of<CaseState>(), RuleField.WorkKind => Of<WorkKind>(),
        RuleField.ReturnKind => Of<ReturnKind>(), RuleField.ReturnReason => Of<ReturnReason>(), RuleField.ReturnState => Of<ReturnState>(), RuleField.DisputeKind => Of<DisputeKind>(), RuleField.DisputeOutcome => Of<DisputeOutcome>(),
        RuleField.FollowUpOutcome => ["SATISFIED", "DISSATISFIED", "DECLINED", "EXHAUSTED"],
        RuleField.HasOrder or RuleField.FastLane or RuleField.ReturnEligible => ["TRUE", "FALSE"],
        _ => null,
    };

    static IReadOnlyList<string> Of<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(Kernel.Flow.Flow<object, T>.Screaming)];
}
