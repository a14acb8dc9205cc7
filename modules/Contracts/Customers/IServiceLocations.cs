namespace Platform.Contracts.Customers;

/// <summary>What Customers tells of the places that are looked after.</summary>
public interface IServiceLocations
{
    /// <summary>Places with who owns and who rents them now; an unknown id is absent.</summary>
    Task<IReadOnlyDictionary<long, ServicePlace>> Get(IReadOnlyCollection<long> locationIds, CancellationToken ct);
}

/// <summary>A place as a dispatch slip or a routing rule needs it.</summary>
/// <param name="LocationId">Its id.</param>
/// <param name="Code">Code of the unit, unique within its site.</param>
/// <param name="Path">Names from the site down, such as <c>翠湖花园 / 3栋 / 1201</c>.</param>
/// <param name="RegionCode">Chinese division code of the site; null when unknown.</param>
/// <param name="Org">Where in the organisation the site is looked after.</param>
/// <param name="OwnerId">Party that owns it now; null when unknown.</param>
/// <param name="TenantId">Party that rents or lives in it now; null when nobody does.</param>
public sealed record ServicePlace(long LocationId, string Code, string Path, string? RegionCode, OrgPath Org, long? OwnerId, long? TenantId);

/// <summary>The answer while Customers is off.</summary>
public sealed class NoServiceLocations : IServiceLocations
{
    /// <inheritdoc />
    public Task<IReadOnlyDictionary<long, ServicePlace>> Get(IReadOnlyCollection<long> locationIds, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<long, ServicePlace>>(new Dictionary<long, ServicePlace>());
}
