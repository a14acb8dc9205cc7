using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Ends a work order: one that was found good, or one with work left that will not be done, which takes a reason.</summary>
[Needs(WorkRights.Close)]
internal sealed class CloseWorkOrder(AfterSalesDb db, Caller caller) : Mutation<CloseWorkOrder.CloseWorkOrderInput, WorkOrder>
{
    /// <summary>Which work order.</summary>
    internal sealed record CloseWorkOrderInput : ChangeInput
    {
        /// <summary>Why it ends with work left, at most 500 characters; needed then.</summary>
        public string? Reason { get; init; }
    }

    public override async Task<WorkOrder> Run(CloseWorkOrderInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Limit(input.Reason, "reason", 500);
        reasons.ThrowIfAny();
        var order = await db.Take<WorkOrder>(input, Scope, AfterSalesDb.Whole, ct);
        order.Close(input.Reason, caller, db.Now);
        return order;
    }
}
