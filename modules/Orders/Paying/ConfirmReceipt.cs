namespace Platform.Orders;

/// <summary>The buyer, or staff for the buyer, confirms receipt: the trade is successful and held money goes to the seller.</summary>
[Needs(OrderFlow.Confirm)]
internal sealed class ConfirmReceipt(OrdersDb db, IModuleSwitch modules) : Mutation<ConfirmReceipt.ConfirmReceiptInput, Order>
{
    /// <summary>Which order.</summary>
    internal sealed record ConfirmReceiptInput : ChangeInput;

    public override async Task<Order> Run(ConfirmReceiptInput input, CancellationToken ct)
    {
        var order = await db.Take<Order>(input, Scope, OrdersDb.With, ct);
        order.ConfirmReceipt(!modules.IsOn("Logistics"), db.Now);
        return order;
    }
}
