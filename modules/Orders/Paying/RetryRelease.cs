namespace Platform.Orders;

/// <summary>Asks the provider again for a release that it refused, under the same request number.</summary>
[Needs("orders:payment:record")]
internal sealed class RetryRelease(OrdersDb db) : Mutation<RetryRelease.RetryReleaseInput, Order>
{
    /// <summary>Which order.</summary>
    internal sealed record RetryReleaseInput : ChangeInput;

    public override async Task<Order> Run(RetryReleaseInput input, CancellationToken ct)
    {
        var order = await db.Take<Order>(input, Scope, OrdersDb.With, ct);
        if (order.Trade.ReleasePendingMinor == 0) throw new Refused(OrdersErrors.NothingHeld, "id");
        order.AskRelease();
        return order;
    }
}
