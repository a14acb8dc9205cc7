using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Lets an agreed work order go to dispatch.</summary>
[Needs(WorkRights.Dispatch)]
internal sealed class ReleaseWorkOrder(AfterSalesDb db, Caller caller) : Mutation<ReleaseWorkOrder.ReleaseWorkOrderInput, WorkOrder>
{
    /// <summary>Which work order.</summary>
    internal sealed record ReleaseWorkOrderInput : ChangeInput;

    public override async Task<WorkOrder> Run(ReleaseWorkOrderInput input, CancellationToken ct)
    {
        var order = await db.Take<WorkOrder>(input, Scope, AfterSalesDb.Whole, ct);
        order.Release(caller);
        return order;
    }
}
