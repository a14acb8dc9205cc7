namespace Platform.Customers.Places;

/// <summary>Level of a place that is looked after.</summary>
[GraphName("ServiceLocationKind")]
internal enum PlaceKind
{
    /// <summary>An estate, campus or business park.</summary>
    Site = 0,

    /// <summary>A building of a site.</summary>
    Building = 1,

    /// <summary>A flat, shop or room, in a building or, as a villa, directly on a site.</summary>
    Unit = 2,
}
