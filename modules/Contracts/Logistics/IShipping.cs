namespace Platform.Contracts.Logistics;

/// <summary>What Logistics tells other modules.</summary>
public interface IShipping
{
    /// <summary>The courier connections that serve an address, cheapest first; empty when none does, null while Logistics is off and nobody can say.</summary>
    Task<IReadOnlyList<ShippingOption>?> Options(string? regionCode, string? country, long weightGrams, CancellationToken ct);

    /// <summary>Free pieces by SKU over all sellable places; a SKU without stock is absent. Empty while Logistics is off.</summary>
    Task<IReadOnlyDictionary<string, long>> Available(IReadOnlyCollection<string> skus, CancellationToken ct);
}

/// <summary>A courier that would take a parcel.</summary>
/// <param name="Courier">Connection code.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Price">Freight; null when the courier quotes none.</param>
/// <param name="PromisedHours">Hours from hand-over to delivery; null when not promised.</param>
public sealed record ShippingOption(string Courier, string Name, Money? Price, int? PromisedHours);

/// <summary>The answer while Logistics is off.</summary>
public sealed class NoShipping : IShipping
{
    /// <inheritdoc />
    public Task<IReadOnlyList<ShippingOption>?> Options(string? regionCode, string? country, long weightGrams, CancellationToken ct) => Task.FromResult<IReadOnlyList<ShippingOption>?>(null);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<string, long>> Available(IReadOnlyCollection<string> skus, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<string, long>>(new Dictionary<string, long>());
}
