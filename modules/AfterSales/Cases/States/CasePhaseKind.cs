namespace Platform.AfterSales;

/// <summary>The three phases of after-sales work, each with an owner of its own.</summary>
internal enum CasePhaseKind
{
    /// <summary>The customer is listened to and the matter is taken on (客户咨询).</summary>
    Consultation = 0,

    /// <summary>The matter is worked on (问题处理).</summary>
    Handling = 1,

    /// <summary>The customer is asked whether it is well (售后跟踪).</summary>
    FollowUp = 2,
}
