namespace Platform.Orders;

/// <summary>The audit rules: pure functions of <see cref="AuditInput"/>. An id keeps its meaning; a changed rule gets a new one.</summary>
internal static class AuditRules
{
    public const string ReceiverMissing = "INCOMPLETE_RECEIVER", LinesMissing = "INCOMPLETE_LINES", SkuUnknown = "INCOMPLETE_SKU",
        Duplicate = "DUPLICATE_ALIKE", NotPositive = "AMOUNT_NOT_POSITIVE", PriceDeviates = "AMOUNT_PRICE_DEVIATES", AboveLimit = "AMOUNT_ABOVE_LIMIT";

    public static IReadOnlyList<Finding> Look(AuditInput input) => [.. All(input)];

    static IEnumerable<Finding> All(AuditInput input)
    {
        string[] missing = [.. new[] { input.HasName ? null : "name", input.HasPhone ? null : "phone", input.HasAddress || !input.NeedsShipping ? null : "address" }.OfType<string>()];
        if (missing.Length > 0) yield return new(ReceiverMissing, OrderExceptionType.Incomplete, AuditVerdict.Hold, "missing: " + string.Join(", ", missing));
        if (input.Lines.Count == 0 || input.Lines.Any(l => l.Quantity <= 0))
            yield return new(LinesMissing, OrderExceptionType.Incomplete, AuditVerdict.Reject, input.Lines.Count == 0 ? "no lines" : "line without pieces");
        if (input.Lines.Where(l => l.CataloguePriceMinor is null).Select(l => l.Sku).ToList() is { Count: > 0 } unknown)
            yield return new(SkuUnknown, OrderExceptionType.Incomplete, AuditVerdict.Hold, "not in the catalogue: " + string.Join(", ", unknown));

        if (input.AlikeNumbers.Count > 0) yield return new(Duplicate, OrderExceptionType.Duplicate, AuditVerdict.Hold, "like: " + string.Join(", ", input.AlikeNumbers));

        if (input.IsReplacement) yield break;
        if (input.PayableMinor <= 0 || input.Lines.Any(l => l.UnitPriceMinor < 0))
            yield return new(NotPositive, OrderExceptionType.Amount, AuditVerdict.Reject, $"payable {input.PayableMinor}");
        if (input.Lines.Where(l => Deviates(l, input.PriceTolerancePercent)).ToList() is { Count: > 0 } odd)
            yield return new(PriceDeviates, OrderExceptionType.Amount, AuditVerdict.Hold, string.Join("; ", odd.Select(l => $"line {l.Position} {l.Sku}: {l.UnitPriceMinor} instead of {l.CataloguePriceMinor}")));
        if (input.PayableMinor > input.AmountLimitMinor)
            yield return new(AboveLimit, OrderExceptionType.Amount, AuditVerdict.Hold, $"payable {input.PayableMinor} > {input.AmountLimitMinor}");
    }

    static bool Deviates(AuditLine line, int tolerancePercent)
        => line.CataloguePriceMinor is { } price && Int128.Abs((Int128)line.UnitPriceMinor - price) * 100 > (Int128)price * tolerancePercent;
}
