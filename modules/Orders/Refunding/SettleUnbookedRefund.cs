using Microsoft.EntityFrameworkCore;

namespace Platform.Orders;

/// <summary>What became of money that the provider paid and our books do not hold.</summary>
internal enum UnbookedOutcome
{
    /// <summary>The money is there to book now: the refund took place.</summary>
    Book = 0,

    /// <summary>The provider took its payment back, or somebody bears it outside these books: nothing is booked.</summary>
    WriteOff = 1,
}

/// <summary>Settles a refund that the provider says it paid although the money was used otherwise meanwhile. Nothing is sent to the provider by it.</summary>
[Needs(RefundFlow.Approve)]
internal sealed class SettleUnbookedRefund(OrdersDb db, Caller caller) : Mutation<SettleUnbookedRefund.SettleUnbookedRefundInput, Refund>
{
    /// <summary>Which refund, and what became of it.</summary>
    internal sealed record SettleUnbookedRefundInput : ChangeInput
    {
        /// <summary>What became of the money.</summary>
        public required UnbookedOutcome Outcome { get; init; }

        /// <summary>How it was found out, 1 to 200 characters; stands in the audit trail.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<Refund> Run(SettleUnbookedRefundInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Text(input.Reason, "reason", 200, required: true);
        reasons.ThrowIfAny();
        var refund = await db.Take<Refund>(input, Scope, q => q.Include(r => r.Lines), ct);
        var order = (await db.Load(refund.OrderId, ct))!;
        if (input.Outcome == UnbookedOutcome.Book) order.BookLate(refund, caller, db.Now);
        else order.WriteOff(refund, caller, db.Now);
        db.Work = db.Work! with { Reason = input.Reason.Trim() };
        return refund;
    }
}
