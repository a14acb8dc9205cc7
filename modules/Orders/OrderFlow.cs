using Platform.Kernel.Flow;

namespace Platform.Orders;

/// <summary>The allowed moves of an order, as domain.md 4.2 has them.</summary>
internal static class OrderFlow
{
    public const string Place = "orders:order:place", Audit = "orders:order:audit", Release = "orders:order:release",
        Cancel = "orders:order:cancel", Withdraw = "orders:order:withdraw", Confirm = "orders:order:confirm", Change = "orders:order:change", Read = "orders:order:read";

    static readonly Guard<Order> NoOpenException = new(OrdersErrors.OpenExceptions, o => o.OpenExceptions == 0);
    static readonly Guard<Order> Secured = new(OrdersErrors.FundsNotSecured, o => o.Trade.Secured);
    static readonly Guard<Order> NothingOutside = new(OrdersErrors.GoodsOutside, o => o.NothingOutside);
    static readonly Guard<Order> Unpaid = new(OrdersErrors.OrderPaid, o => o.Trade.CapturedMinor == 0);
    static readonly Guard<Order> Settled = new(OrdersErrors.NotSettled, o => o.IsDelivered && o.Trade.IsSettled && o.OpenReturns == 0);

    public static readonly Flow<Order, OrderLifecycle> Table = new(o => o.Lifecycle, (o, s) => o.Enter(s),
        new("confirmOrder", OrderLifecycle.Draft, OrderLifecycle.Placed, Place),
        new("closeUnconfirmed", OrderLifecycle.Draft, OrderLifecycle.ClosedUnconfirmed, Place),
        new("auditOrder", OrderLifecycle.Placed, OrderLifecycle.UnderAudit, Audit),
        new("holdOrder", OrderLifecycle.UnderAudit, OrderLifecycle.OnHold, Audit),
        new("resumeAudit", OrderLifecycle.OnHold, OrderLifecycle.UnderAudit, null, NoOpenException),
        new("passAudit", OrderLifecycle.UnderAudit, OrderLifecycle.Approved, null, NoOpenException),
        new("releaseOrder", OrderLifecycle.Approved, OrderLifecycle.Released, Release, NoOpenException, Secured),
        new("completeOrder", OrderLifecycle.Released, OrderLifecycle.Completed, null, Settled),
        new("cancelOrder", OrderLifecycle.Draft, OrderLifecycle.Cancelled, Cancel),
        new("cancelOrder", OrderLifecycle.Placed, OrderLifecycle.Cancelled, Cancel),
        new("cancelOrder", OrderLifecycle.UnderAudit, OrderLifecycle.Cancelled, Cancel),
        new("cancelOrder", OrderLifecycle.OnHold, OrderLifecycle.Cancelled, Cancel),
        new("cancelOrder", OrderLifecycle.Approved, OrderLifecycle.Cancelled, Cancel),
        new("cancelOrder", OrderLifecycle.Released, OrderLifecycle.Cancelled, Cancel, NothingOutside),
        new("withdrawOrder", OrderLifecycle.Placed, OrderLifecycle.Cancelled, Withdraw, Unpaid),
        new("withdrawOrder", OrderLifecycle.UnderAudit, OrderLifecycle.Cancelled, Withdraw, Unpaid),
        new("withdrawOrder", OrderLifecycle.OnHold, OrderLifecycle.Cancelled, Withdraw, Unpaid),
        new("withdrawOrder", OrderLifecycle.Approved, OrderLifecycle.Cancelled, Withdraw, Unpaid),
        new("withdrawOrder", OrderLifecycle.Released, OrderLifecycle.Cancelled, Withdraw, Unpaid, NothingOutside));

    /// <summary>Whether goods and money are where they belong.</summary>
    public static bool CanComplete(Order order) => Settled.Met(order);

    /// <summary>Every state is in exactly one stage.</summary>
    public static OrderStage StageOf(OrderLifecycle lifecycle) => lifecycle switch
    {
        OrderLifecycle.Draft or OrderLifecycle.Placed or OrderLifecycle.UnderAudit or OrderLifecycle.OnHold or OrderLifecycle.Approved => OrderStage.Pending,
        OrderLifecycle.Released => OrderStage.Processing,
        OrderLifecycle.Completed or OrderLifecycle.Cancelled or OrderLifecycle.ClosedUnconfirmed => OrderStage.Done,
        _ => throw new ArgumentOutOfRangeException(nameof(lifecycle)),
    };
}
