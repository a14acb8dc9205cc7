using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Logistics;
using Platform.Kernel.Stock;
using Platform.Sdk;

namespace Platform.Logistics;

/// <summary>What Logistics tells other modules: who would carry a parcel, and what is free to sell.</summary>
internal sealed class ShippingOptions(Couriers couriers, IDbContextFactory<LogisticsDb> contexts) : IShipping
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<ShippingOption>?> Options(string? regionCode, string? country, long weightGrams, CancellationToken ct)
    {
        var to = new PostalAddress { Country = country ?? "CN", DivisionCode = regionCode, Province = "-", City = "-", Detail = "-" };
        var offers = await couriers.OffersAsync(to, (int)Math.Clamp(weightGrams, 1, int.MaxValue), ct);
        return [.. Logistics.Couriers.Cheapest(offers).Select(o => new ShippingOption(o.Courier, o.Name, o.Price, o.PromisedHours))];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, long>> Available(IReadOnlyCollection<string> skus, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var places = db.Locations.Where(l => l.Sellable && l.Open).Select(l => l.Id);
        return await db.Set<StockLevel>().Where(l => skus.Contains(l.Item) && l.Condition == StockCondition.New && places.Contains(l.LocationId))
            .GroupBy(l => l.Item).Select(g => new { g.Key, Free = g.Sum(l => l.OnHand - l.Reserved) }).ToDictionaryAsync(g => g.Key, g => g.Free, ct);
    }
}
