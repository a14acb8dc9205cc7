namespace Platform.Customers.Places;

/// <summary>Whether a place is looked after.</summary>
[GraphName("ServiceLocationStatus")]
internal enum PlaceStatus
{
    /// <summary>Looked after.</summary>
    Active = 0,

    /// <summary>Given up or torn down; kept for its history.</summary>
    Closed = 1,
}
