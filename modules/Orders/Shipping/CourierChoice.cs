using Platform.Contracts.Logistics;

namespace Platform.Orders;

/// <summary>Whether a chosen courier serves an address.</summary>
internal static class CourierChoice
{
    /// <summary>Finds fault with a courier that does not serve the address. While Logistics is off nobody can say, and the choice stands.</summary>
    public static async Task Courier(this Reasons reasons, IShipping shipping, string courier, string? regionCode, string? country, long weightGrams, CancellationToken ct)
    {
        // The answer itself says whether Logistics was on for this request; asking the switch again could get another one.
        if (await shipping.Options(regionCode, country, weightGrams, ct) is not { } options) return;
        reasons.AddIf(options.All(o => o.Courier != courier), OrdersErrors.CourierNotAvailable, "courier",
            ("courier", courier), ("available", string.Join(", ", options.Select(o => o.Courier).DefaultIfEmpty("-"))));
    }
}
