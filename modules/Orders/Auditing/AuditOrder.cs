namespace Platform.Orders;

/// <summary>Lets the rules look at an order now. It passes, or goes on hold with an exception per finding.</summary>
[Needs(OrderFlow.Audit)]
internal sealed class AuditOrder(OrdersDb db, Caller caller, Auditor auditor) : Mutation<AuditOrder.AuditOrderInput, Order>
{
    /// <summary>Which order.</summary>
    internal sealed record AuditOrderInput : ChangeInput;

    public override async Task<Order> Run(AuditOrderInput input, CancellationToken ct)
    {
        var order = await db.Take<Order>(input, Scope, OrdersDb.With, ct);
        await auditor.Audit(order, caller, ct);
        return order;
    }
}
