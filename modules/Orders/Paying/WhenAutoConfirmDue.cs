namespace Platform.Orders;

/// <summary>Confirms receipt by time. A dispute stops the clock; a later timer then comes with what was left.</summary>
internal sealed class WhenAutoConfirmDue(OrdersDb db) : IReaction<AutoConfirmDue>
{
    public async Task On(AutoConfirmDue e, CancellationToken ct)
    {
        if (await db.Load(e.OrderId, ct) is not { Lifecycle: OrderLifecycle.Released, IsDisputed: false, ReceivedAt: null } order) return;
        if (order.Trade.AutoConfirmAt is not { } due || due > db.Now || !order.IsDelivered || order.Trade.HeldMinor == 0) return;
        order.ConfirmReceipt(mayBeUnshipped: false, db.Now);
    }
}
