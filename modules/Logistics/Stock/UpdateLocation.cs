namespace Platform.Logistics;

/// <summary>Changes what can be changed about a stock location; what the input leaves out stays.</summary>
[Needs("logistics:location:manage")]
internal sealed class UpdateLocation(LogisticsDb db) : Mutation<UpdateLocation.UpdateLocationInput, StockLocation>
{
    /// <summary>Changes to a stock location; null leaves a value as it is.</summary>
    public sealed record UpdateLocationInput : ChangeInput
    {
        /// <summary>Name for people.</summary>
        public string? Name { get; init; }

        /// <summary>Whether orders may be served from here.</summary>
        public bool? Sellable { get; init; }

        /// <summary>Lower numbers are served from first; 0 to 1000.</summary>
        public int? Priority { get; init; }

        /// <summary>Region codes it serves before others, as prefixes separated by commas; empty serves all alike.</summary>
        public string? Serves { get; init; }

        /// <summary>Sender's name on waybills.</summary>
        public string? ContactName { get; init; }

        /// <summary>Sender's phone on waybills.</summary>
        public string? Phone { get; init; }

        /// <summary>Chinese division code, 6 to 12 digits.</summary>
        public string? RegionCode { get; init; }

        /// <summary>Names of province, city and district, separated by spaces.</summary>
        public string? Region { get; init; }

        /// <summary>Street and building.</summary>
        public string? Address { get; init; }
    }

    /// <inheritdoc />
    public override async Task<StockLocation> Run(UpdateLocationInput input, CancellationToken ct)
    {
        var location = await db.Take<StockLocation>(input, Scope, null, ct);
        if (!location.Open) throw new Refused(LogisticsErrors.LocationClosed, "id", ("code", location.Code));
        var terms = new LocationTerms(input.Name ?? location.Name, input.Sellable ?? location.Sellable, input.Priority ?? location.Priority, input.Serves ?? location.Serves,
            input.ContactName ?? location.ContactName, input.Phone ?? location.Phone, input.RegionCode ?? location.RegionCode, input.Region ?? location.Region, input.Address ?? location.Address);
        var reasons = new Reasons();
        terms.Check(reasons);
        reasons.ThrowIfAny();
        location.Apply(terms);
        return location;
    }
}
