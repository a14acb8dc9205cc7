using GraphQL.DataLoader;
using Platform.Customers.Loading;

namespace Platform.Customers.Places;

/// <summary>What hangs on a place, each loaded for all places of a page at once.</summary>
[Extends(typeof(ServiceLocation))]
internal static class ServiceLocationFields
{
    /// <summary>Names from the site down, such as 翠湖花园 / 3栋 / 1201.</summary>
    [Requires]
    public static IDataLoaderResult<string> Path([Parent] ServiceLocation location, PathOfLocation loader) => loader.Load(location.Id);

    /// <summary>Who owns, rents or lives in it now, owners first.</summary>
    [Requires]
    public static IDataLoaderResult<IReadOnlyList<Occupancy>> Occupants([Parent] ServiceLocation location, OccupantsOfLocation loader) => loader.Load(location.Id);

    /// <summary>Who owns it now; null when nobody is known, or when the viewer may not see that party.</summary>
    [Requires, Needs(Permissions.Read)]
    public static IDataLoaderResult<Party?> Owner([Parent] ServiceLocation location, OwnerOfLocation loader) => loader.Load(location.Id);

    /// <summary>Who rents it now or, when nobody rents it, lives in it; null when nobody is known, or when the viewer may not see that party.</summary>
    [Requires, Needs(Permissions.Read)]
    public static IDataLoaderResult<Party?> Tenant([Parent] ServiceLocation location, TenantOfLocation loader) => loader.Load(location.Id);

    /// <summary>Everybody who ever owned, rented or lived in it, latest first; at most 500.</summary>
    [Requires]
    public static IDataLoaderResult<IReadOnlyList<Occupancy>> History([Parent] ServiceLocation location, OccupanciesOfLocation loader) => loader.Load(location.Id);
}

/// <summary>Who and where an occupancy is.</summary>
[Extends(typeof(Occupancy))]
internal static class OccupancyFields
{
    /// <summary>Who; null when the viewer may not see that party.</summary>
    [Requires(nameof(Occupancy.PartyId)), Needs(Permissions.Read)]
    public static IDataLoaderResult<Party?> Party([Parent] Occupancy occupancy, PartyById loader) => loader.Load(occupancy.PartyId);

    /// <summary>The place; null when the viewer may not see it.</summary>
    [Requires(nameof(Occupancy.LocationId)), Needs(PlacePermissions.Read)]
    public static IDataLoaderResult<ServiceLocation?> Location([Parent] Occupancy occupancy, LocationById loader) => loader.Load(occupancy.LocationId);
}

/// <summary>Places of a party.</summary>
[Extends(typeof(Party))]
internal static class PartyLocations
{
    /// <summary>What it owns, rents or lives in, now and before, present ones first.</summary>
    [Requires(nameof(Customers.Party.FamilyId)), Needs(PlacePermissions.Read)]
    public static IDataLoaderResult<IReadOnlyList<Occupancy>> Locations([Parent] Party party, OccupanciesOfParty loader) => loader.Load(Kinship.Of(party));
}
