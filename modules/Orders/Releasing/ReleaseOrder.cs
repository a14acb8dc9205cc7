namespace Platform.Orders;

/// <summary>Hands an approved order to the warehouse. Needs the money to be held (or cash on delivery) and no open exception.</summary>
[Needs(OrderFlow.Release)]
internal sealed class ReleaseOrder(OrdersDb db, Caller caller) : Mutation<ReleaseOrder.ReleaseOrderInput, Order>
{
    /// <summary>Which order.</summary>
    internal sealed record ReleaseOrderInput : ChangeInput;

    public override async Task<Order> Run(ReleaseOrderInput input, CancellationToken ct)
    {
        var order = await db.Take<Order>(input, Scope, OrdersDb.With, ct);
        order.Release(caller, db.Now);
        return order;
    }
}
