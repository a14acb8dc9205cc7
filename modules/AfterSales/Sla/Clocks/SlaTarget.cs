namespace Platform.AfterSales;

/// <summary>What a clock measures.</summary>
internal enum SlaTarget
{
    /// <summary>From the request to the first answer.</summary>
    FirstResponse = 0,

    /// <summary>From a further message of the customer to the next answer.</summary>
    NextResponse = 1,

    /// <summary>From the request to its acceptance.</summary>
    Acceptance = 2,

    /// <summary>From the work order to somebody's arrival.</summary>
    Arrival = 3,

    /// <summary>From the request to the settled matter.</summary>
    Resolution = 4,

    /// <summary>From the question to a department to its written answer.</summary>
    Reply = 5,

    /// <summary>From an escalation by hand to its acknowledgement.</summary>
    Escalation = 6,
}
