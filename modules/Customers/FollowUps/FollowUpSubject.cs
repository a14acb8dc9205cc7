namespace Platform.Customers.FollowUps;

/// <summary>What a call back is about.</summary>
internal enum FollowUpSubject
{
    /// <summary>A case that was accepted.</summary>
    Case = 0,

    /// <summary>An order of which goods were delivered; several parcels of one order are one call.</summary>
    Delivery = 1,

    /// <summary>Work that was done without a case.</summary>
    WorkOrder = 2,

    /// <summary>An issue that an account manager passed to a department; it is asked after in another visit.</summary>
    VisitIssue = 3,
}
