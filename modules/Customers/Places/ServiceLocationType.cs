namespace Platform.Customers.Places;

/// <summary>What GraphQL shows of a place; what hangs on it is in <see cref="ServiceLocationFields"/>.</summary>
internal sealed class ServiceLocationType : ObjectType<ServiceLocation>
{
    public ServiceLocationType()
    {
        Shows(l => l.Id);
        Shows(l => l.Version);
        Shows(l => l.Kind);
        Shows(l => l.ParentId).AsId(nameof(ServiceLocation));
        Shows(l => l.EstateId).AsId(nameof(ServiceLocation));
        Shows(l => l.Code);
        Shows(l => l.Name);
        Shows(l => l.DivisionCode);
        Shows(l => l.Status);
        Shows("latitude", l => l.LatitudeE6 / 1_000_000m).Reads(nameof(ServiceLocation.LatitudeE6)).Described("Degrees north, WGS 84; null when unknown.");
        Shows("longitude", l => l.LongitudeE6 / 1_000_000m).Reads(nameof(ServiceLocation.LongitudeE6)).Described("Degrees east, WGS 84; null when unknown.");
        Shows(l => l.OrgId).As("orgUnitId").AsId("OrgUnit").NotSortable();
        Shows(l => l.CreatedAt);
        Shows(l => l.UpdatedAt);
        Filter<string>("search", (text, _) => PlaceSearch.Of(text))
            .Described("A room number or the way to it, such as 1201, 3栋1201 or 翠湖花园 3-1201; also the name of a building, or how a site's name begins.");
    }
}

/// <summary>What GraphQL shows of an occupancy.</summary>
internal sealed class OccupancyType : ObjectType<Occupancy>
{
    public OccupancyType()
    {
        Shows(o => o.Id);
        Shows(o => o.LocationId).AsId(nameof(ServiceLocation));
        Shows(o => o.PartyId).AsId("Party");
        Shows(o => o.Role);
        Shows(o => o.From);
        Shows(o => o.To);
    }
}
