using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Ends a work order before work begins; open offers are taken back and the visit is called off.</summary>
[Needs(WorkRights.Cancel)]
internal sealed class CancelWorkOrder(AfterSalesDb db, Caller caller, Offering offering) : Mutation<CancelWorkOrder.CancelWorkOrderInput, WorkOrder>
{
    /// <summary>Which work order, and why.</summary>
    internal sealed record CancelWorkOrderInput : ChangeInput
    {
        /// <summary>Why, 1 to 200 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<WorkOrder> Run(CancelWorkOrderInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Limit(input.Reason, "reason", 200, required: true);
        reasons.ThrowIfAny();
        var order = await db.Take<WorkOrder>(input, Scope, AfterSalesDb.Whole, ct);
        order.Cancel(input.Reason, caller, db.Now);
        await offering.TakeBackAsync(order, input.Reason, ct);
        return order;
    }
}
