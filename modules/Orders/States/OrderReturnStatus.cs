namespace Platform.Orders;

/// <summary>How far a return of delivered goods is.</summary>
internal enum OrderReturnStatus
{
    /// <summary>Nobody asked for one.</summary>
    None = 0,

    /// <summary>The buyer asked.</summary>
    Requested = 1,

    /// <summary>Goods are on their way back or under inspection.</summary>
    InProgress = 2,

    /// <summary>Some lines are back.</summary>
    PartiallyReturned = 3,

    /// <summary>All lines are back.</summary>
    Returned = 4,
}
