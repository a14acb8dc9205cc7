namespace Platform.Orders;

/// <summary>Finance records that the amount collected at the door arrived.</summary>
[Needs("orders:payment:record")]
internal sealed class RecordCodCollection(OrdersDb db) : Mutation<RecordCodCollection.RecordCodCollectionInput, Order>
{
    /// <summary>What arrived, for which order.</summary>
    internal sealed record RecordCodCollectionInput : ChangeInput
    {
        /// <summary>What arrived, minor units; must be the payable amount.</summary>
        public required long AmountMinor { get; init; }
    }

    public override async Task<Order> Run(RecordCodCollectionInput input, CancellationToken ct)
    {
        var order = await db.Take<Order>(input, Scope, OrdersDb.With, ct);
        order.CollectCod(input.AmountMinor, db.Now);
        return order;
    }
}
