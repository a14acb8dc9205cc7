using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Places;

/// <summary>Which place.</summary>
internal sealed record CloseServiceLocationInput : ChangeInput;

/// <summary>Gives a place up; it and its history stay. Refused while somebody is in it or open places are inside.</summary>
[Needs(PlacePermissions.Write)]
internal sealed class CloseServiceLocation(CustomersDb db) : Mutation<CloseServiceLocationInput, ServiceLocation>
{
    public override async Task<ServiceLocation> Run(CloseServiceLocationInput input, CancellationToken ct)
    {
        var location = await db.Take<ServiceLocation>(input, Scope, q => q.Include(l => l.Occupancies), ct);
        if (location.Status == PlaceStatus.Closed) throw new Refused(PlaceErrors.Closed, "id");
        var inside = await db.Set<ServiceLocation>().CountAsync(l => l.ParentId == location.Id && l.Status == PlaceStatus.Active, ct);
        if (inside > 0) throw new Refused(PlaceErrors.HasPlaces, "id", ("count", inside));
        location.Close(db.Now);
        return location;
    }
}
