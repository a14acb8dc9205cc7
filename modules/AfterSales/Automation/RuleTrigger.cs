namespace Platform.AfterSales;

/// <summary>What sets a rule off.</summary>
internal enum RuleTrigger
{
    /// <summary>A case came in.</summary>
    CaseOpened = 0,

    /// <summary>It was said what a case is, or that changed.</summary>
    CaseClassified = 1,

    /// <summary>A case was taken on.</summary>
    CaseAccepted = 2,

    /// <summary>The customer came again with it.</summary>
    CaseJoined = 3,

    /// <summary>A case was settled.</summary>
    CaseResolved = 4,

    /// <summary>A case was opened again.</summary>
    CaseReopened = 5,

    /// <summary>Something that is owed on a case will soon be late.</summary>
    SlaWarned = 6,

    /// <summary>Something that is owed on a case is late.</summary>
    SlaBreached = 7,

    /// <summary>A work order of a case was made.</summary>
    WorkOrderCreated = 8,

    /// <summary>A work order of a case was done.</summary>
    WorkOrderDone = 9,

    /// <summary>The work of a case could not be completed.</summary>
    WorkOrderNotCompleted = 10,

    /// <summary>A return was asked for.</summary>
    ReturnRequested = 20,

    /// <summary>A return was allowed, by a person or a rule.</summary>
    ReturnAuthorised = 21,

    /// <summary>Goods of a return were counted in.</summary>
    ReturnReceived = 22,

    /// <summary>Goods of a return were looked at.</summary>
    ReturnInspected = 23,

    /// <summary>A return is at its end.</summary>
    ReturnCompleted = 24,

    /// <summary>The goods of a return were not sent in time.</summary>
    ReturnExpired = 25,

    /// <summary>A trade is disputed.</summary>
    DisputeOpened = 30,

    /// <summary>Something was laid before a dispute.</summary>
    DisputeEvidenceAdded = 31,

    /// <summary>A dispute was decided.</summary>
    DisputeDecided = 32,

    /// <summary>What was decided about a dispute is carried out.</summary>
    DisputeSettled = 33,

    /// <summary>Somebody was called back, or declined to talk.</summary>
    FollowUpCompleted = 40,

    /// <summary>Nobody could be reached for a call back.</summary>
    FollowUpExhausted = 41,
}

/// <summary>What a rule is about.</summary>
internal enum RuleSubject
{
    /// <summary>A case and its work.</summary>
    Case = 0,

    /// <summary>A return, and its case when it has one.</summary>
    Return = 1,

    /// <summary>A dispute and its case.</summary>
    Dispute = 2,

    /// <summary>A call back, and the case that it was about when it was one.</summary>
    FollowUp = 3,
}

/// <summary>What triggers are about.</summary>
internal static class RuleTriggers
{
    public static RuleSubject Subject(this RuleTrigger trigger) => (int)trigger switch { >= 40 => RuleSubject.FollowUp, >= 30 => RuleSubject.Dispute, >= 20 => RuleSubject.Return, _ => RuleSubject.Case };
}
