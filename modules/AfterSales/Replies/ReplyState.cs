namespace Platform.AfterSales;

/// <summary>How far a requested answer is.</summary>
internal enum ReplyState
{
    /// <summary>Asked for; the case cannot be settled before it is there or withdrawn.</summary>
    Requested = 0,

    /// <summary>The department has answered in writing.</summary>
    Submitted = 1,

    /// <summary>It is not needed any more.</summary>
    Withdrawn = 2,
}
