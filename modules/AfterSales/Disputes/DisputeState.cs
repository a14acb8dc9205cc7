namespace Platform.AfterSales;

/// <summary>How far a dispute is.</summary>
internal enum DisputeState
{
    /// <summary>Both sides may lay evidence before it; nothing is released to the seller.</summary>
    Open = 0,

    /// <summary>Decided; money or goods are on their way.</summary>
    Decided = 1,

    /// <summary>Money and goods are where the decision put them. Final.</summary>
    Settled = 2,

    /// <summary>The buyer does not dispute any more. Final.</summary>
    Withdrawn = 3,
}

/// <summary>Who lays something before a dispute.</summary>
internal enum DisputeSide
{
    /// <summary>The buyer.</summary>
    Buyer = 0,

    /// <summary>The seller: we.</summary>
    Seller = 1,

    /// <summary>The courier.</summary>
    Courier = 2,
}
