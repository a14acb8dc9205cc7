using System.Text.Json;

namespace Platform.AfterSales;

/// <summary>What conditions look at, of what set a rule off and of its case. What is not there is no fact.</summary>
internal static class AutomationFacts
{
    public static IReadOnlyDictionary<RuleField, IReadOnlyList<string>> Of(RuleTarget target)
    {
        var facts = new Dictionary<RuleField, IReadOnlyList<string>>();
        if (target.Case is { } it) OfCase(it, target.Tags, facts);
        if (target.Work is { } work) OfWork(work, facts);
        if (target.Return is { } back) OfReturn(back, facts);
        if (target.Dispute is { } dispute)
        {
            facts[RuleField.DisputeKind] = [Name(dispute.Kind)];
            facts[RuleField.DisputeOutcome] = dispute.Outcome is { } outcome ? [Name(outcome)] : [];
            facts[RuleField.ClaimMinor] = dispute.ClaimMinor is { } claim ? [Number(claim)] : [];
        }
        if (target.FollowUp is { } call)
        {
            facts[RuleField.FollowUpOutcome] = [call.Outcome];
            facts[RuleField.FollowUpDocument] = [call.Document.Type];
        }
        return facts;
    }

    static void OfCase(Case it, IReadOnlyList<string> tags, Dictionary<RuleField, IReadOnlyList<string>> facts)
    {
        (facts[RuleField.Kind], facts[RuleField.Channel], facts[RuleField.Priority], facts[RuleField.State]) = ([Name(it.Kind)], [Name(it.Channel)], [Name(it.Priority)], [Name(it.State)]);
        facts[RuleField.ServiceItem] = it.ServiceItemCode is { } item ? [item] : [];
        facts[RuleField.Team] = it.TeamId is { } team ? [GlobalId.Encode("Team", team)] : [];
        (facts[RuleField.Words], facts[RuleField.Tag], facts[RuleField.Reopenings], facts[RuleField.HasOrder]) = ([it.Title + "\n" + it.Description], tags, [Number(it.Reopenings)], [Truth(it.OrderId is not null)]);
    }

    static void OfWork(WorkOrder work, Dictionary<RuleField, IReadOnlyList<string>> facts)
    {
        facts[RuleField.WorkKind] = [Name(work.Kind)];
        facts[RuleField.Product] = work.ProductCode is { } product ? [product] : [];
        facts[RuleField.Brand] = work.Brand is { } brand ? [brand] : [];
        facts[RuleField.Visits] = [Number(work.Visits)];
    }

    static void OfReturn(ReturnAuthorization back, Dictionary<RuleField, IReadOnlyList<string>> facts)
    {
        (facts[RuleField.ReturnKind], facts[RuleField.ReturnState], facts[RuleField.FastLane]) = ([Name(back.Kind)], [Name(back.State)], [Truth(back.IsFastLane)]);
        facts[RuleField.ReturnReason] = [.. back.Lines.Select(l => Name(l.Reason)).Distinct()];
        facts[RuleField.ReturnSku] = [.. back.Lines.Select(l => l.Sku).Distinct()];
        facts[RuleField.ReturnPieces] = [Number(back.Lines.Sum(l => l.Requested))];
        facts[RuleField.ReturnEligible] = [Truth(JsonSerializer.Deserialize<List<RuleVerdict>>(back.Eligibility)!.TrueForAll(v => v.Outcome != RuleOutcome.Failed))];
        facts.TryAdd(RuleField.HasOrder, [Truth(back.OrderId is not null)]);
    }

    static string Truth(bool value) => value ? "TRUE" : "FALSE";

    static string Number(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    static string Name<T>(T value) where T : struct, Enum => Kernel.Flow.Flow<object, T>.Screaming(value);
}
