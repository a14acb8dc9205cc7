namespace Platform.Orders;

/// <summary>Ends an order without a sale, as long as no goods are outside. What is reserved becomes free, held money goes back in full.</summary>
[Needs(OrderFlow.Cancel)]
internal sealed class CancelOrder(OrdersDb db, Caller caller) : Mutation<CancelOrder.CancelOrderInput, Order>
{
    /// <summary>Which order, and why.</summary>
    internal sealed record CancelOrderInput : ChangeInput
    {
        /// <summary>Why, 1 to 200 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<Order> Run(CancelOrderInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Text(input.Reason, "reason", 200, required: true);
        reasons.ThrowIfAny();
        var order = await db.Take<Order>(input, Scope, OrdersDb.With, ct);
        order.Cancel(input.Reason, caller, db.Now);
        return order;
    }
}
