using Platform.Sdk;

namespace Platform.Logistics;

/// <summary>Who carries a parcel.</summary>
/// <param name="Courier">Connection; null when nobody does.</param>
/// <param name="Service">The courier's service; null when nobody carries it.</param>
/// <param name="Reason">Why the customer's choice was not kept, or why nobody carries it; null when there is nothing to say.</param>
internal sealed record CourierChoice(string? Courier, string? Service, string? Reason)
{
    /// <summary>
    /// The customer's courier whenever it goes there; another only when it says that it does not, and then the reason is kept. One that
    /// cannot be asked right now is still the customer's choice: an outage is no reason to take another.
    /// </summary>
    public static async Task<CourierChoice> MakeAsync(Couriers couriers, string? wanted, PostalAddress to, int grams, CancellationToken ct)
    {
        string? reason = null;
        if (wanted is not null)
        {
            var offer = await couriers.OfferAsync(wanted, to, grams, ct);
            if (offer.Service is not null) return new(wanted, offer.Service, null);
            if (!offer.Reached && couriers.Find(wanted) is not null) return new(wanted, null, offer.Reason);
            reason = $"{wanted}: {offer.Reason}";
        }
        var others = await couriers.OffersAsync(to, grams, ct);
        if (Couriers.Cheapest(others).FirstOrDefault() is { } best) return new(best.Courier, best.Service, reason);
        return new(null, null, reason ?? (others.Count == 0 ? "NO_COURIER" : string.Join(", ", others.Select(o => $"{o.Courier}: {o.Reason}"))));
    }
}
