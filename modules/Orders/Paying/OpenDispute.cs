namespace Platform.Orders;

/// <summary>The buyer disputes the trade: nothing is released until the dispute is closed, and the clock of automatic confirmation stands still.</summary>
[Needs("orders:dispute:handle")]
internal sealed class OpenDispute(OrdersDb db) : Mutation<OpenDispute.OpenDisputeInput, Order>
{
    /// <summary>Which order.</summary>
    internal sealed record OpenDisputeInput : ChangeInput;

    public override async Task<Order> Run(OpenDisputeInput input, CancellationToken ct)
    {
        var order = await db.Take<Order>(input, Scope, OrdersDb.With, ct);
        order.OpenDispute(db.Now);
        return order;
    }
}
