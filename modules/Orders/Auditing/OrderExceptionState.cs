namespace Platform.Orders;

/// <summary>How far the handling of an exception is.</summary>
internal enum OrderExceptionState
{
    /// <summary>Nobody has it yet.</summary>
    Open = 0,

    /// <summary>Somebody handles it.</summary>
    InProgress = 1,

    /// <summary>What was wrong is mended. Final.</summary>
    Resolved = 2,

    /// <summary>Accepted as it is, with a reason. Final.</summary>
    Waived = 3,
}
