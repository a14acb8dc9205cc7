namespace Platform.Orders;

/// <summary>How far an order is.</summary>
internal enum OrderLifecycle
{
    /// <summary>Written down, not yet confirmed by the customer.</summary>
    Draft = 0,

    /// <summary>Confirmed by the customer; audit has not begun.</summary>
    Placed = 1,

    /// <summary>Rules or a person look at it.</summary>
    UnderAudit = 2,

    /// <summary>Stopped by an open exception.</summary>
    OnHold = 3,

    /// <summary>Passed audit; waits for money or for the end of an exception.</summary>
    Approved = 4,

    /// <summary>To be shipped or shipped.</summary>
    Released = 5,

    /// <summary>Ended well: received and settled. Final.</summary>
    Completed = 6,

    /// <summary>Will not be, or was not, carried out. Final.</summary>
    Cancelled = 7,

    /// <summary>The enquiry ended without a purchase. Final.</summary>
    ClosedUnconfirmed = 8,
}
