using Platform.Contracts.Logistics;
using Platform.Kernel.Plugins;

namespace Platform.Logistics;

/// <summary>Reads of couriers.</summary>
[Extends(typeof(Query)), Needs(ShippingQueries.Read)]
internal sealed class CourierQueries(Couriers couriers, ShippingOptions options)
{
    /// <summary>Codes of the courier connections that are active now.</summary>
    public IReadOnlyList<string> Couriers() => couriers.Connections;

    /// <summary>The couriers that serve a place, cheapest first, with price and promise; empty when none does.</summary>
    /// <param name="regionCode">Chinese division code, 6 to 12 digits; null abroad or when unknown.</param>
    /// <param name="country">ISO 3166 two-letter code; null means China.</param>
    /// <param name="weightGrams">Weight of the parcel in grams, 1 to 1,000,000.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<ShippingOption>> ShippingOptions(string? regionCode, string? country, int weightGrams = 1000, CancellationToken ct = default)
    {
        if (weightGrams is < 1 or > 1_000_000) throw new Refused(CommonErrors.OutOfRange, "weightGrams", ("min", 1), ("max", 1_000_000));
        if (regionCode is { } r && (r.Length is < 2 or > 12 || !r.All(char.IsAsciiDigit))) throw new Refused(CommonErrors.InvalidFormat, "regionCode", ("expected", "310115"));
        if (country is { } c && (c.Length != 2 || !c.All(char.IsAsciiLetterUpper))) throw new Refused(CommonErrors.InvalidFormat, "country", ("expected", "CN"));
        return await options.Options(regionCode, country, weightGrams, ct) ?? [];
    }
}

/// <summary>What the schema shows of a shipping option.</summary>
internal sealed class ShippingOptionType : ObjectType<ShippingOption>
{
    public ShippingOptionType() => ShowsAll();
}
