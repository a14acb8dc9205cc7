namespace Platform.AfterSales;

/// <summary>Why something is returned.</summary>
internal enum ReturnReason
{
    /// <summary>No reason is given (七天无理由).</summary>
    NoReason = 0,

    /// <summary>Size or colour does not suit.</summary>
    WrongSize = 1,

    /// <summary>Bad quality or broken.</summary>
    Quality = 2,

    /// <summary>Damaged on the way.</summary>
    Damaged = 3,

    /// <summary>Something else was sent.</summary>
    WrongItem = 4,

    /// <summary>Pieces are missing.</summary>
    MissingItem = 5,

    /// <summary>Not as it was described.</summary>
    NotAsDescribed = 6,

    /// <summary>Came late or not at all.</summary>
    Late = 7,

    /// <summary>The receiver did not take the parcel.</summary>
    Refused = 8,
}
