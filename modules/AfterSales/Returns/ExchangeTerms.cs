using Platform.Contracts.Orders;

namespace Platform.AfterSales;

/// <summary>What may be given in an exchange: something on sale that costs no more than what was bought, because no money moves.</summary>
internal static class ExchangeTerms
{
    public static void Check(string? sku, IReadOnlyDictionary<string, SkuBrief> known, LineForReturn? bought, string? currency, string field, Reasons reasons)
    {
        if (reasons.AddIf(string.IsNullOrWhiteSpace(sku), CommonErrors.Required, field)) return;
        var found = known.GetValueOrDefault(sku!);
        if (reasons.AddIf(found is not { IsOnSale: true } || (currency is not null && found.Currency != currency), ReturnErrors.SkuUnknown, field, ("sku", sku))) return;
        reasons.AddIf(bought is not null && found!.PriceMinor > bought.UnitPriceMinor, ReturnErrors.ExchangeDearer, field, ("sku", sku), ("price", found!.PriceMinor), ("paid", bought?.UnitPriceMinor));
    }
}
