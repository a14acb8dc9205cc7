using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Takes a work order away from who has it; it waits for dispatch again, and the visit is called off.</summary>
[Needs(WorkRights.Dispatch)]
internal sealed class RedispatchWorkOrder(AfterSalesDb db, Caller caller, Offering offering) : Mutation<RedispatchWorkOrder.RedispatchWorkOrderInput, WorkOrder>
{
    /// <summary>Which work order, and why.</summary>
    internal sealed record RedispatchWorkOrderInput : ChangeInput
    {
        /// <summary>Why, 1 to 200 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<WorkOrder> Run(RedispatchWorkOrderInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Limit(input.Reason, "reason", 200, required: true);
        reasons.ThrowIfAny();
        var order = await db.Take<WorkOrder>(input, Scope, AfterSalesDb.Whole, ct);
        order.Redispatch(input.Reason, caller);
        await offering.TakeBackAsync(order, input.Reason, ct);
        return order;
    }
}
