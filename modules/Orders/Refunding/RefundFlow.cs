using Platform.Kernel.Flow;

namespace Platform.Orders;

/// <summary>The allowed moves of a refund, as domain.md 4.2 has them.</summary>
internal static class RefundFlow
{
    public const string Propose = "orders:refund:propose", Approve = "orders:refund:approve";

    public static readonly Flow<Refund, RefundState> Table = new(r => r.State, (r, s) => r.State = s,
        new("approveRefund", RefundState.Proposed, RefundState.Approved, Approve),
        new("rejectRefund", RefundState.Proposed, RefundState.Rejected, Approve),
        new("withdrawRefund", RefundState.Proposed, RefundState.Withdrawn, Propose),
        new("withdrawRefund", RefundState.Approved, RefundState.Withdrawn, Propose),
        new("withdrawRefund", RefundState.Failed, RefundState.Failed, Propose),
        new("giveUp", RefundState.Failed, RefundState.Withdrawn, null),
        new("refuse", RefundState.Proposed, RefundState.Rejected, null),
        new("reportLate", RefundState.Failed, RefundState.Unbooked, null),
        new("reportLate", RefundState.Withdrawn, RefundState.Unbooked, null),
        new("reportLate", RefundState.Rejected, RefundState.Unbooked, null),
        new("bookLate", RefundState.Unbooked, RefundState.Executing, Approve),
        new("writeOff", RefundState.Unbooked, RefundState.Withdrawn, Approve),
        new("send", RefundState.Approved, RefundState.Executing, null),
        new("executeRefund", RefundState.Failed, RefundState.Executing, Approve),
        new("succeed", RefundState.Executing, RefundState.Succeeded, null),
        new("fail", RefundState.Executing, RefundState.Failed, null),
        new("lose", RefundState.Executing, RefundState.Unknown, null),
        new("succeed", RefundState.Unknown, RefundState.Succeeded, null),
        new("fail", RefundState.Unknown, RefundState.Failed, null));
}
