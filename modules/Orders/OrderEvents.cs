namespace Platform.Orders;

/// <summary>The rules are to look at an order again.</summary>
internal sealed record AuditDue(long OrderId) : IEvent;

/// <summary>The provider is to be told that goods left.</summary>
internal sealed record ShippedNoticeDue(long OrderId, string Courier, string WaybillNumber, DateTime ShippedAt) : IEvent;

/// <summary>Held money is to be paid out.</summary>
internal sealed record ReleaseDue(long OrderId, string RequestNumber) : IEvent;

/// <summary>A release gave no clear answer: the provider is to be asked.</summary>
internal sealed record ReleaseQueryDue(long OrderId, string RequestNumber) : IEvent;

/// <summary>The provider is to be told that nobody will pay.</summary>
internal sealed record TradeCloseDue(long OrderId) : IEvent;

/// <summary>The time of automatic confirmation is over.</summary>
internal sealed record AutoConfirmDue(long OrderId) : IEvent;

/// <summary>A refund was decided for.</summary>
internal sealed record RefundApproved(long OrderId, long RefundId, long AmountMinor) : IEvent;

/// <summary>A refund is to be sent to the provider.</summary>
internal sealed record RefundSendDue(long OrderId, long RefundId) : IEvent;

/// <summary>A refund gave no clear answer: the provider is to be asked.</summary>
internal sealed record RefundQueryDue(long OrderId, long RefundId) : IEvent;

/// <summary>A failed refund was given up: the provider is to be asked whether nothing moved.</summary>
internal sealed record RefundGiveUpDue(long OrderId, long RefundId) : IEvent;

/// <summary>A refund did not take place.</summary>
internal sealed record RefundFailed(long OrderId, long RefundId, string Code) : IEvent;

/// <summary>An exception of an order was opened.</summary>
internal sealed record OrderExceptionOpened(long OrderId, long ExceptionId, string Type) : IEvent;

/// <summary>An exception of an order was resolved or waived.</summary>
internal sealed record OrderExceptionResolved(long OrderId, long ExceptionId, string Type) : IEvent;

/// <summary>An order passed audit or was put on hold.</summary>
internal sealed record OrderAudited(long OrderId, string Verdict) : IEvent;

/// <summary>An order went on hold.</summary>
internal sealed record OrderHeld(long OrderId, string Codes) : IEvent;
