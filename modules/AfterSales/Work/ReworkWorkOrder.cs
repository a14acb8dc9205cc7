using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Finds the work wanting: another visit is to be agreed, and a new report handed in.</summary>
[Needs(WorkRights.Verify)]
internal sealed class ReworkWorkOrder(AfterSalesDb db, Caller caller) : Mutation<ReworkWorkOrder.ReworkWorkOrderInput, WorkOrder>
{
    /// <summary>Which work order, and what is wanting.</summary>
    internal sealed record ReworkWorkOrderInput : ChangeInput
    {
        /// <summary>What is wanting, 1 to 500 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<WorkOrder> Run(ReworkWorkOrderInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Limit(input.Reason, "reason", 500, required: true);
        reasons.ThrowIfAny();
        var order = await db.Take<WorkOrder>(input, Scope, AfterSalesDb.Whole, ct);
        order.SendBack(input.Reason, caller);
        return order;
    }
}
