namespace Platform.Logistics;

/// <summary>What became of a promise of stock.</summary>
internal enum AllocationState
{
    /// <summary>The pieces are promised and still in their place.</summary>
    Reserved = 0,

    /// <summary>The pieces left the place.</summary>
    Consumed = 1,

    /// <summary>The promise was taken back; the pieces are free again.</summary>
    Released = 2,

    /// <summary>The promise ran out before it was used; the pieces are free again.</summary>
    Expired = 3,
}

/// <summary>Where the stock of an order stands.</summary>
internal enum ReservationState
{
    /// <summary>Some line is short; nothing is promised.</summary>
    Short = 0,

    /// <summary>Every line is promised.</summary>
    Reserved = 1,

    /// <summary>Every promised piece left.</summary>
    Consumed = 2,

    /// <summary>The promise was taken back because the order will not be shipped.</summary>
    Released = 3,

    /// <summary>The promise ran out; it can be asked for again.</summary>
    Expired = 4,
}
