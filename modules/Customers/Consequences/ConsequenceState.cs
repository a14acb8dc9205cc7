namespace Platform.Customers.Consequences;

/// <summary>Whether something has followed from a dissatisfied answer.</summary>
internal enum ConsequenceState
{
    /// <summary>Nothing yet.</summary>
    Open = 0,

    /// <summary>The case was opened again.</summary>
    Reopened = 1,

    /// <summary>A complaint was opened.</summary>
    Complaint = 2,

    /// <summary>A person pointed to the case in which it is handled.</summary>
    Linked = 3,

    /// <summary>A person decided that nothing follows, and said why.</summary>
    Waived = 4,
}
