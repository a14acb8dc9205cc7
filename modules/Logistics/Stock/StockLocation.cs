namespace Platform.Logistics;

/// <summary>A place that holds stock: a warehouse, a shop, the returns shelf, goods on the way, a dealer.</summary>
internal sealed class StockLocation : ScopedAggregate
{
    /// <summary>Short code, unique among all locations; upper-case letters, digits and dashes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is for; fixed once created.</summary>
    public LocationKind Kind { get; private set; }

    /// <summary>Whether orders may be served from here.</summary>
    public bool Sellable { get; private set; }

    /// <summary>Lower numbers are served from first; 0 to 1000.</summary>
    public int Priority { get; private set; }

    /// <summary>Whether it is in use; a closed location takes no part in anything new.</summary>
    public bool Open { get; private set; } = true;

    /// <summary>Region codes it serves before others, as prefixes separated by commas (31 is all of Shanghai); null serves all alike.</summary>
    public string? Serves { get; private set; }

    /// <summary>Who is named as sender on waybills; null uses the location's name.</summary>
    public string? ContactName { get; private set; }

    /// <summary>The sender's phone on waybills; null when none was given.</summary>
    public string? Phone { get; private set; }

    /// <summary>Chinese division code of its address; null when unknown.</summary>
    public string? RegionCode { get; private set; }

    /// <summary>Names of province, city and district, separated by spaces; null when unknown.</summary>
    public string? Region { get; private set; }

    /// <summary>Street and building; null when unknown.</summary>
    public string? Address { get; private set; }

    public static StockLocation Create(OrgPath org, string code, LocationKind kind, LocationTerms terms)
    {
        var location = new StockLocation { Org = org, Code = code, Kind = kind };
        location.Apply(terms);
        return location;
    }

    public void Apply(LocationTerms terms)
    {
        (Name, Sellable, Priority, Serves) = (terms.Name.Trim(), terms.Sellable, terms.Priority, terms.Serves);
        (ContactName, Phone, RegionCode, Region, Address) = (terms.ContactName, terms.Phone, terms.RegionCode, terms.Region, terms.Address);
    }

    public void Close() => (Open, Sellable) = (false, false);

    /// <summary>Whether it is one of those that serve a region first.</summary>
    public bool Favours(string? regionCode)
        => regionCode is not null && Serves is not null && Serves.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Any(p => regionCode.StartsWith(p, StringComparison.Ordinal));
}
