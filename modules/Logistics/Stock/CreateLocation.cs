using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;

namespace Platform.Logistics;

/// <summary>Adds a stock location. Its code must be new.</summary>
[Needs("logistics:location:manage")]
internal sealed class CreateLocation(LogisticsDb db, Caller caller, IOrganisation organisation) : Mutation<CreateLocation.CreateLocationInput, StockLocation>
{
    /// <summary>A new stock location.</summary>
    public sealed record CreateLocationInput : MutationInput
    {
        /// <summary>Short code: 2 to 30 upper-case letters, digits and dashes.</summary>
        public required string Code { get; init; }

        /// <summary>Name for people; at most 100 characters.</summary>
        public required string Name { get; init; }

        /// <summary>What it is for.</summary>
        public LocationKind Kind { get; init; } = LocationKind.Dc;

        /// <summary>Whether orders may be served from here; null means yes for warehouses and shops and no for anything else.</summary>
        public bool? Sellable { get; init; }

        /// <summary>Lower numbers are served from first; 0 to 1000.</summary>
        public int Priority { get; init; } = 100;

        /// <summary>Region codes it serves before others, as prefixes separated by commas; null serves all alike.</summary>
        public string? Serves { get; init; }

        /// <summary>Sender's name on waybills; null uses the location's name.</summary>
        public string? ContactName { get; init; }

        /// <summary>Sender's phone on waybills; null when there is none.</summary>
        public string? Phone { get; init; }

        /// <summary>Chinese division code, 6 to 12 digits; null when unknown.</summary>
        public string? RegionCode { get; init; }

        /// <summary>Names of province, city and district, separated by spaces; null when unknown.</summary>
        public string? Region { get; init; }

        /// <summary>Street and building; null when unknown.</summary>
        public string? Address { get; init; }

        /// <summary>Global id of the organisation unit it belongs to; null takes the caller's own.</summary>
        public string? OrgId { get; init; }
    }

    /// <inheritdoc />
    public override async Task<StockLocation> Run(CreateLocationInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        var code = input.Code.Trim();
        reasons.AddIf(code.Length is < 2 or > 30 || code.Any(c => !char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c != '-'), CommonErrors.InvalidFormat, "code", ("expected", "WH-01"));
        var sellable = input.Sellable ?? input.Kind is LocationKind.Dc or LocationKind.Store;
        var terms = new LocationTerms(input.Name, sellable, input.Priority, input.Serves, input.ContactName, input.Phone, input.RegionCode, input.Region, input.Address);
        terms.Check(reasons);
        reasons.ThrowIfAny();
        if (await db.Locations.AnyAsync(l => l.Code == code, ct)) throw new Refused(CommonErrors.AlreadyExists, "code", ("what", "StockLocation"), ("value", code));
        var location = StockLocation.Create(await OrgAsync(input.OrgId, ct), code, input.Kind, terms);
        db.Add(location);
        return location;
    }

    async Task<OrgPath> OrgAsync(string? orgId, CancellationToken ct)
    {
        var org = orgId is null ? caller.Home ?? await organisation.HeadOffice(ct)
            : GlobalId.TryDecode(orgId, "OrgUnit", out var unit) && await organisation.PathOf(unit, ct) is { } path ? path
            : throw new Refused(CommonErrors.NotFound, "orgId", ("what", "OrgUnit"));
        return Scope.Reaches(org) ? org : throw new Refused(CommonErrors.NotFound, "orgId", ("what", "OrgUnit"));
    }
}
