namespace Platform.Orders;

/// <summary>How far a refund is.</summary>
internal enum RefundState
{
    /// <summary>Somebody proposed it; nothing is decided.</summary>
    Proposed = 0,

    /// <summary>Decided; not yet sent.</summary>
    Approved = 1,

    /// <summary>Being sent to the provider.</summary>
    Executing = 2,

    /// <summary>The money went back. Final.</summary>
    Succeeded = 3,

    /// <summary>It did not take place; it may be sent again under the same request number.</summary>
    Failed = 4,

    /// <summary>The provider gave no clear answer; only asking resolves it.</summary>
    Unknown = 5,

    /// <summary>Refused by the approver, or by the limits when a return or dispute decided it (<c>failureCode</c> says which). Final.</summary>
    Rejected = 6,

    /// <summary>Taken back before it was sent. Final.</summary>
    Withdrawn = 7,

    /// <summary>The provider says that it paid after all, but the money was used otherwise meanwhile, so nothing is booked: finance settles it with the provider (settleUnbookedRefund).</summary>
    Unbooked = 8,
}
