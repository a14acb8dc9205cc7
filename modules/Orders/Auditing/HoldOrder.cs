namespace Platform.Orders;

/// <summary>Stops an order for a reason of a person's own; it is not released before that is resolved.</summary>
[Needs(OrderFlow.Audit)]
internal sealed class HoldOrder(OrdersDb db) : Mutation<HoldOrder.HoldOrderInput, Order>
{
    /// <summary>Which order, and why.</summary>
    internal sealed record HoldOrderInput : ChangeInput
    {
        /// <summary>Why, 1 to 500 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<Order> Run(HoldOrderInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Text(input.Reason, "reason", 500, required: true);
        reasons.ThrowIfAny();
        var order = await db.Take<Order>(input, Scope, OrdersDb.With, ct);
        order.Hold(input.Reason);
        return order;
    }
}
