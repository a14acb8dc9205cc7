namespace Platform.Logistics;

/// <summary>What a stock location is for.</summary>
internal enum LocationKind
{
    /// <summary>Distribution centre or warehouse.</summary>
    Dc = 0,

    /// <summary>Shop with its own stock.</summary>
    Store = 1,

    /// <summary>Where returned goods wait to be looked at.</summary>
    Returns = 2,

    /// <summary>Goods that may not be used until somebody decides.</summary>
    Quarantine = 3,

    /// <summary>Goods that left one place and have not arrived at another.</summary>
    InTransit = 4,

    /// <summary>A place in the books only.</summary>
    Virtual = 5,

    /// <summary>Goods in the hands of a dealer or agent.</summary>
    ChannelHolder = 6,
}
