namespace Platform.AfterSales;

/// <summary>What conditions look at, of one case and the work order that set a rule off.</summary>
internal static class AutomationFacts
{
    public static IReadOnlyDictionary<RuleField, IReadOnlyList<string>> Of(Case it, IEnumerable<string> tags, WorkOrder? work) => new Dictionary<RuleField, IReadOnlyList<string>>
    {
        [RuleField.Kind] = [Name(it.Kind)], [RuleField.Channel] = [Name(it.Channel)], [RuleField.Priority] = [Name(it.Priority)], [RuleField.State] = [Name(it.State)],
        [RuleField.ServiceItem] = it.ServiceItemCode is { } item ? [item] : [], [RuleField.Team] = it.TeamId is { } team ? [GlobalId.Encode("Team", team)] : [],
        [RuleField.Words] = [it.Title + "\n" + it.Description], [RuleField.Tag] = [.. tags], [RuleField.Reopenings] = [Number(it.Reopenings)], [RuleField.HasOrder] = [it.OrderId is null ? "FALSE" : "TRUE"],
        [RuleField.WorkKind] = work is null ? [] : [Name(work.Kind)], [RuleField.Product] = work?.ProductCode is { } product ? [product] : [], [RuleField.Brand] = work?.Brand is { } brand ? [brand] : [],
        [RuleField.Visits] = work is null ? [] : [Number(work.Visits)],
    };

    static string Number(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    static string Name<T>(T value) where T : struct, Enum => Kernel.Flow.Flow<object, T>.Screaming(value);
}
