using Microsoft.EntityFrameworkCore;

namespace Platform.Orders;

/// <summary>The customer does not buy: the draft is closed.</summary>
[Needs(OrderFlow.Place)]
internal sealed class CloseUnconfirmed(OrdersDb db, Caller caller) : Mutation<CloseUnconfirmed.CloseUnconfirmedInput, Order>
{
    /// <summary>Which draft, and why.</summary>
    internal sealed record CloseUnconfirmedInput : ChangeInput
    {
        /// <summary>Why, 1 to 200 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<Order> Run(CloseUnconfirmedInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Text(input.Reason, "reason", 200, required: true);
        reasons.ThrowIfAny();
        var order = await db.Take<Order>(input, Scope, OrdersDb.With, ct);
        order.CloseUnconfirmed(input.Reason, caller, db.Now);
        db.RemoveRange(await db.Set<OfferUse>().Where(u => u.OrderId == order.Id).ToListAsync(ct));
        return order;
    }
}
