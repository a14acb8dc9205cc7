namespace Platform.AfterSales;

/// <summary>How far a return is.</summary>
internal enum ReturnState
{
    /// <summary>The customer asked.</summary>
    Requested = 0,

    /// <summary>Something must be said or shown first.</summary>
    NeedsInfo = 1,

    /// <summary>Allowed; the goods may be sent.</summary>
    Authorised = 2,

    /// <summary>The goods are on their way back.</summary>
    InTransit = 3,

    /// <summary>Some goods are here.</summary>
    PartiallyReceived = 4,

    /// <summary>Everything that will come is here.</summary>
    Received = 5,

    /// <summary>Looked at; what is to be done waits for a decision.</summary>
    Inspected = 6,

    /// <summary>The customer disputes what the inspection found.</summary>
    Disputed = 7,

    /// <summary>Decided; money or goods are on their way.</summary>
    Resolving = 8,

    /// <summary>Money and goods are where they belong. Final.</summary>
    Completed = 9,

    /// <summary>Not allowed. Final.</summary>
    Declined = 10,

    /// <summary>Called off. Final.</summary>
    Cancelled = 11,

    /// <summary>The goods were not sent in time. Final.</summary>
    Expired = 12,
}
