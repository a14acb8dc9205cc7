namespace Platform.AfterSales;

/// <summary>How far a case is.</summary>
internal enum CaseState
{
    /// <summary>It came in; nobody has taken it on yet.</summary>
    New = 0,

    /// <summary>The company took it on.</summary>
    Accepted = 1,

    /// <summary>A team or person has it and has not begun.</summary>
    Assigned = 2,

    /// <summary>It is being worked on.</summary>
    InProgress = 3,

    /// <summary>Work waits for the customer.</summary>
    WaitingCustomer = 4,

    /// <summary>Work waits for parts.</summary>
    WaitingParts = 5,

    /// <summary>Work waits for another department.</summary>
    WaitingDepartment = 6,

    /// <summary>Another team has it now and has not taken it yet.</summary>
    Transferred = 7,

    /// <summary>It was settled and goes on, because the customer said so.</summary>
    Reopened = 8,

    /// <summary>It is settled, as the handling side sees it.</summary>
    Resolved = 9,

    /// <summary>It ended; nothing is owed any more.</summary>
    Closed = 10,

    /// <summary>It was not taken on.</summary>
    Rejected = 11,

    /// <summary>It is the same matter as another case and ended in that one.</summary>
    Duplicate = 12,
}
