namespace Platform.Orders;

/// <summary>
/// The buyer takes back an order for which nothing was paid yet and of which no goods are outside; what is reserved becomes free. A paid one is ORDER_PAID: staff cancel
/// it, and the money goes back.
/// </summary>
[Needs(OrderFlow.Withdraw)]
internal sealed class WithdrawOrder(OrdersDb db, Caller caller) : Mutation<WithdrawOrder.WithdrawOrderInput, Order>
{
    /// <summary>Which order, and why.</summary>
    internal sealed record WithdrawOrderInput : ChangeInput
    {
        /// <summary>Why, 1 to 200 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<Order> Run(WithdrawOrderInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Text(input.Reason, "reason", 200, required: true);
        reasons.ThrowIfAny();
        var order = await db.Take<Order>(input, Scope, OrdersDb.With, ct);
        order.Withdraw(input.Reason, caller, db.Now);
        return order;
    }
}
