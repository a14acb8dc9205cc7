using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Agrees to a draft; it is held back from dispatch until releaseWorkOrder.</summary>
[Needs(WorkRights.Create)]
internal sealed class AcceptWorkOrder(AfterSalesDb db, Caller caller) : Mutation<AcceptWorkOrder.AcceptWorkOrderInput, WorkOrder>
{
    /// <summary>Which work order.</summary>
    internal sealed record AcceptWorkOrderInput : ChangeInput;

    public override async Task<WorkOrder> Run(AcceptWorkOrderInput input, CancellationToken ct)
    {
        var order = await db.Take<WorkOrder>(input, Scope, AfterSalesDb.Whole, ct);
        order.Accept(caller);
        return order;
    }
}
