namespace Platform.Orders;

/// <summary>Corrects who gets the goods, while nothing has left.</summary>
[Needs(OrderFlow.Change)]
internal sealed class ChangeReceiver(OrdersDb db, ReceiverSeal seal) : Mutation<ChangeReceiver.ChangeReceiverInput, Order>
{
    /// <summary>The order and its new receiver, complete.</summary>
    internal sealed record ChangeReceiverInput : ChangeInput
    {
        /// <summary>The receiver; replaces the old one as a whole.</summary>
        public required ReceiverInput Receiver { get; init; }
    }

    public override async Task<Order> Run(ChangeReceiverInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Receiver(input.Receiver, complete: true);
        reasons.ThrowIfAny();
        var order = await db.Take<Order>(input, Scope, OrdersDb.With, ct);
        order.ChangeReceiver(seal.Seal(input.Receiver));
        return order;
    }
}
