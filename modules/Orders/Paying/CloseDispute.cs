namespace Platform.Orders;

/// <summary>A dispute is settled; the clock of automatic confirmation goes on with what was left.</summary>
[Needs("orders:dispute:handle")]
internal sealed class CloseDispute(OrdersDb db) : Mutation<CloseDispute.CloseDisputeInput, Order>
{
    /// <summary>Which order.</summary>
    internal sealed record CloseDisputeInput : ChangeInput;

    public override async Task<Order> Run(CloseDisputeInput input, CancellationToken ct)
    {
        var order = await db.Take<Order>(input, Scope, OrdersDb.With, ct);
        order.CloseDispute(db.Now);
        return order;
    }
}
