using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Customers.Data;

namespace Platform.Customers.Places;

/// <summary>A new place.</summary>
internal sealed record CreateServiceLocationInput : MutationInput
{
    /// <summary>Level.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>The place that it is in; null for a site.</summary>
    [Id(nameof(ServiceLocation))]
    public long? ParentId { get; init; }

    /// <summary>Unique within the parent, for a site in the deployment; at most 40 characters without blanks; it never changes.</summary>
    public required string Code { get; init; }

    /// <summary>Name as people say it, such as 翠湖花园, 3栋 or 1201; at most 80 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Chinese division code of 6, 9 or 12 digits; null when nothing is to be said.</summary>
    public string? DivisionCode { get; init; }

    /// <summary>Degrees north, WGS 84, from -90 to 90; only together with the longitude.</summary>
    public decimal? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84, from -180 to 180; only together with the latitude.</summary>
    public decimal? Longitude { get; init; }

    /// <summary>The unit that looks after a site; null is the caller's own. What is inside a site belongs where the site belongs, so it is left out there.</summary>
    [Id("OrgUnit")]
    public long? OrgUnitId { get; init; }
}

/// <summary>Adds a site, a building of a site, or a unit of a building or site.</summary>
[Needs(PlacePermissions.Write)]
internal sealed class CreateServiceLocation(CustomersDb db, IOrganisation organisation, Caller caller) : Mutation<CreateServiceLocationInput, ServiceLocation>
{
    public override async Task<ServiceLocation> Run(CreateServiceLocationInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        PlaceTexts.Check(input.Name, input.DivisionCode, input.Latitude, input.Longitude, reasons);
        reasons.AddIf(!PlaceTexts.IsCode(input.Code), CommonErrors.InvalidFormat, "code", ("expected", "1–40, no blanks"));
        reasons.ThrowIfAny();
        var parent = input.ParentId is { } id ? await Parent(id, ct) : null;
        if (!Fits(input.Kind, parent?.Kind)) throw new Refused(PlaceErrors.WrongParent, "parentId");
        if (parent?.Status == PlaceStatus.Closed) throw new Refused(PlaceErrors.Closed, "parentId");
        var key = ServiceLocation.CodeIn(parent?.Id, input.Code);
        if (await db.Set<ServiceLocation>().AnyAsync(l => l.CodeInParent == key, ct))
            throw new Refused(CommonErrors.AlreadyExists, "code", ("what", nameof(ServiceLocation)), ("value", input.Code));
        var location = ServiceLocation.Open(input.Kind, parent, input.Code, parent?.Org ?? await organisation.Place(input.OrgUnitId, caller, Scope, ct));
        location.Call(input.Name);
        location.LieIn(input.DivisionCode);
        location.LieAt(input.Latitude, input.Longitude);
        db.Add(location);
        return location;
    }

    async Task<ServiceLocation> Parent(long id, CancellationToken ct)
        => await db.Visible<ServiceLocation>(Scope).FirstOrDefaultAsync(l => l.Id == id, ct) ?? throw new Refused(CommonErrors.NotFound, "parentId", ("what", nameof(ServiceLocation)));

    static bool Fits(PlaceKind kind, PlaceKind? parent) => (kind, parent) switch
    {
        (PlaceKind.Site, null) or (PlaceKind.Building, PlaceKind.Site) or (PlaceKind.Unit, PlaceKind.Site or PlaceKind.Building) => true,
        _ => false,
    };
}
