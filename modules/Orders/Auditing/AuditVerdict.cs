namespace Platform.Orders;

/// <summary>What the audit of an order came to.</summary>
internal enum AuditVerdict
{
    /// <summary>Nothing was found.</summary>
    Pass = 0,

    /// <summary>Doubtful: a person looks.</summary>
    Hold = 1,

    /// <summary>Cannot be carried out as it is.</summary>
    Reject = 2,
}
