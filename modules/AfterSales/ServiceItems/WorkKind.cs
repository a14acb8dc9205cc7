namespace Platform.AfterSales;

/// <summary>What sort of work is done.</summary>
internal enum WorkKind
{
    /// <summary>Something new is installed.</summary>
    Install = 0,

    /// <summary>Something broken is mended.</summary>
    Repair = 1,

    /// <summary>Something is looked at and reported on.</summary>
    Inspect = 2,

    /// <summary>Something is kept in good order.</summary>
    Maintain = 3,

    /// <summary>A service around a building or flat: cleaning, moving, gardening.</summary>
    PropertyService = 4,

    /// <summary>A manufacturer calls parts or goods back.</summary>
    Recall = 5,
}
