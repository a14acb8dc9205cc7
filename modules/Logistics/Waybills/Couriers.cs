using Microsoft.Extensions.Options;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Logistics;

/// <summary>What one courier would do for a parcel.</summary>
/// <param name="Courier">Connection code.</param>
/// <param name="Service">Its service; null when it does not serve the place.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Price">Freight; null when none is quoted.</param>
/// <param name="PromisedHours">Hours to delivery; null when nothing is promised.</param>
/// <param name="Reason">Why it does not serve the place, as a code; null when it does.</param>
/// <param name="Reached">Whether it could be asked at all.</param>
internal sealed record CourierOffer(string Courier, string? Service, string Name, Contracts.Money? Price, int? PromisedHours, string? Reason, bool Reached = true);

/// <summary>Asks the active couriers who goes where.</summary>
internal sealed class Couriers(IPorts ports, TimeProvider clock, IOptions<LogisticsOptions> options, Caller caller)
{
    public IReadOnlyList<string> Connections => ports.Connections<ICourier>();

    public ICourier? Find(string connection) => ports.Find<ICourier>(connection);

    public CallContext Context(string key, string? confirmed = null) => new()
    {
        IdempotencyKey = key, CorrelationId = caller.CorrelationId.Length > 0 ? caller.CorrelationId : key, Deadline = clock.GetUtcNow().AddSeconds(options.Value.CourierSeconds),
        Locale = caller.Locale, ConfirmedWarnings = confirmed?.Split(',') ?? [],
    };

    /// <summary>One answer per active courier, in the order of their codes.</summary>
    public async Task<IReadOnlyList<CourierOffer>> OffersAsync(PostalAddress to, int grams, CancellationToken ct)
        => await Task.WhenAll(Connections.Select(c => OfferAsync(c, to, grams, ct)));

    /// <summary>The serviceable offers, cheapest first; without a price last.</summary>
    public static IEnumerable<CourierOffer> Cheapest(IEnumerable<CourierOffer> offers)
        => offers.Where(o => o.Service is not null).OrderBy(o => o.Price is null).ThenBy(o => o.Price?.AmountMinor).ThenBy(o => o.PromisedHours ?? int.MaxValue).ThenBy(o => o.Courier, StringComparer.Ordinal);

    public async Task<CourierOffer> OfferAsync(string connection, PostalAddress to, int grams, CancellationToken ct)
    {
        if (Find(connection) is not { } courier) return new(connection, null, connection, null, null, LogisticsErrors.CourierUnavailable.Code, false);
        var key = $"offer-{Guid.NewGuid():N}";
        var services = await courier.Services(new ServicesRequest { To = to }, Context(key), ct);
        if (services is Ok<CourierServices> { Value.Services.Count: 0 }) return new(connection, null, connection, null, null, "OUT_OF_COVERAGE");
        var known = services is Ok<CourierServices> ok ? ok.Value.Services : [];
        var quotes = await courier.Quote(new QuoteRequest { To = to, Parcels = [new Parcel { Reference = "1", WeightGrams = Math.Max(1, grams), Contents = "商品" }] }, Context(key), ct);
        if (quotes is Ok<ShippingQuotes> { Value.Quotes: { Count: > 0 } all })
        {
            var best = all.Where(q => q.Serviceable).OrderBy(q => q.Price is null).ThenBy(q => q.Price?.AmountMinor).FirstOrDefault();
            if (best is null) return new(connection, null, connection, null, null, all[0].Reason ?? "NOT_SERVICEABLE");
            var service = known.FirstOrDefault(s => s.Code == best.ServiceCode);
            return new(connection, best.ServiceCode, service?.Name ?? connection, best.Price is { } p ? new Contracts.Money(p.AmountMinor, p.Currency) : null,
                Hours(best.PromisedAt - clock.GetUtcNow() ?? service?.PromisedWithin), null);
        }
        // A courier that quotes nothing still serves where its services go.
        if (known.Count > 0) return new(connection, known[0].Code, known[0].Name, null, Hours(known[0].PromisedWithin), null);
        return new(connection, null, connection, null, null, services.Error?.Code ?? quotes.Error?.Code ?? "NO_ANSWER", false);
    }

    static int? Hours(TimeSpan? within) => within is { } w ? (int)Math.Ceiling(Math.Round(w.TotalHours, 2)) : null;
}
