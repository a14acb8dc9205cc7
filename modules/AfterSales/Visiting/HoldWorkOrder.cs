using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Stops work until parts or the customer are ready; a re-visit continues it.</summary>
[Needs(WorkRights.Perform)]
internal sealed class HoldWorkOrder(AfterSalesDb db, Caller caller) : Mutation<HoldWorkOrder.HoldWorkOrderInput, WorkOrder>
{
    /// <summary>Which work order, and why.</summary>
    internal sealed record HoldWorkOrderInput : ChangeInput
    {
        /// <summary>What it waits for, 1 to 200 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<WorkOrder> Run(HoldWorkOrderInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Limit(input.Reason, "reason", 200, required: true);
        reasons.ThrowIfAny();
        var order = await db.Take<WorkOrder>(input, Scope, AfterSalesDb.Whole, ct);
        order.Hold(input.Reason, caller, db.Now);
        return order;
    }
}
