using Platform.Contracts.Orders;

namespace Platform.AfterSales;

/// <summary>What may be given in an exchange, and what it costs more or less than what was bought.</summary>
internal static class ExchangeTerms
{
    /// <summary>Something on sale in the order's currency; null when it is not, and then the reason is noted.</summary>
    public static SkuBrief? Find(string? sku, IReadOnlyDictionary<string, SkuBrief> known, string? currency, string field, Reasons reasons)
    {
        if (reasons.AddIf(string.IsNullOrWhiteSpace(sku), CommonErrors.Required, field)) return null;
        var found = known.GetValueOrDefault(sku!);
        return reasons.AddIf(found is not { IsOnSale: true } || (currency is not null && found.Currency != currency), ReturnErrors.SkuUnknown, field, ("sku", sku)) ? null : found;
    }

    /// <summary>
    /// What a piece costs more than what was bought, minor units; below zero when it costs less. Another size or colour of the same product is compared at the prices of today, so that a
    /// price that went up or down since is nobody's gain; other goods are compared with what the piece cost then.
    /// </summary>
    public static long Difference(SkuBrief wanted, IReadOnlyDictionary<string, SkuBrief> known, LineForReturn bought)
        => wanted.PriceMinor - (known.GetValueOrDefault(bought.Sku) is { ProductId: not 0 } today && today.ProductId == wanted.ProductId && today.Currency == wanted.Currency ? today.PriceMinor : bought.UnitPriceMinor);

    /// <summary>What of the money for some pieces goes back because the other goods cost less; a discount is shared in proportion.</summary>
    /// <param name="paidMinor">What the buyer paid for the pieces, minor units.</param>
    /// <param name="differenceMinor">The difference of a piece.</param>
    /// <param name="unitPriceMinor">What a piece cost.</param>
    public static long Back(long paidMinor, long differenceMinor, long unitPriceMinor)
        => differenceMinor >= 0 || unitPriceMinor <= 0 ? 0 : (long)((Int128)paidMinor * Math.Min(-differenceMinor, unitPriceMinor) / unitPriceMinor);

    /// <summary>As <see cref="Find"/>, for what is sent without any money moving: it must not cost more than what was bought.</summary>
    public static void Check(string? sku, IReadOnlyDictionary<string, SkuBrief> known, LineForReturn? bought, string? currency, string field, Reasons reasons)
    {
        if (Find(sku, known, currency, field, reasons) is { } found)
            reasons.AddIf(bought is not null && found.PriceMinor > bought.UnitPriceMinor, ReturnErrors.ExchangeDearer, field, ("sku", sku), ("price", found.PriceMinor), ("paid", bought?.UnitPriceMinor));
    }
}
