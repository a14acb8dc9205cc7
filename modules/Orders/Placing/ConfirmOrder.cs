namespace Platform.Orders;

/// <summary>The customer confirms the purchase: a draft becomes an order.</summary>
[Needs(OrderFlow.Place)]
internal sealed class ConfirmOrder(OrdersDb db, Caller caller) : Mutation<ConfirmOrder.ConfirmOrderInput, Order>
{
    /// <summary>Which draft.</summary>
    internal sealed record ConfirmOrderInput : ChangeInput;

    public override async Task<Order> Run(ConfirmOrderInput input, CancellationToken ct)
    {
        var order = await db.Take<Order>(input, Scope, OrdersDb.With, ct);
        order.Confirm(caller, db.Now);
        return order;
    }
}
