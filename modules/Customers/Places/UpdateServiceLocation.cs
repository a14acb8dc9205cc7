using Platform.Customers.Data;

namespace Platform.Customers.Places;

/// <summary>What to change; what is left out or null stays as it is.</summary>
internal sealed record UpdateServiceLocationInput : ChangeInput
{
    /// <summary>New name, at most 80 characters.</summary>
    public string? Name { get; init; }

    /// <summary>New division code; an empty text takes it away.</summary>
    public string? DivisionCode { get; init; }

    /// <summary>Degrees north, WGS 84, from -90 to 90; only together with the longitude.</summary>
    public decimal? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84, from -180 to 180; only together with the latitude.</summary>
    public decimal? Longitude { get; init; }
}

/// <summary>Changes name, division or position of a place.</summary>
[Needs(PlacePermissions.Write)]
internal sealed class UpdateServiceLocation(CustomersDb db) : Mutation<UpdateServiceLocationInput, ServiceLocation>
{
    public override async Task<ServiceLocation> Run(UpdateServiceLocationInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        PlaceTexts.Check(input.Name, input.DivisionCode, input.Latitude, input.Longitude, reasons);
        reasons.ThrowIfAny();
        var location = await db.Take<ServiceLocation>(input, Scope, null, ct);
        if (input.Name is { } name) location.Call(name);
        if (input.DivisionCode is { } division) location.LieIn(division.Length == 0 ? null : division);
        if (input.Latitude is not null) location.LieAt(input.Latitude, input.Longitude);
        return location;
    }
}
