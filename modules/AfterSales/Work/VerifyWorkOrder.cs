using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Finds the work good.</summary>
[Needs(WorkRights.Verify)]
internal sealed class VerifyWorkOrder(AfterSalesDb db, Caller caller) : Mutation<VerifyWorkOrder.VerifyWorkOrderInput, WorkOrder>
{
    /// <summary>Which work order, and what shows it.</summary>
    internal sealed record VerifyWorkOrderInput : ChangeInput
    {
        /// <summary>What shows that it is good: the customer's word, a signature, a call back; 1 to 500 characters.</summary>
        public required string Evidence { get; init; }
    }

    public override async Task<WorkOrder> Run(VerifyWorkOrderInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Limit(input.Evidence, "evidence", 500, required: true);
        reasons.ThrowIfAny();
        var order = await db.Take<WorkOrder>(input, Scope, AfterSalesDb.Whole, ct);
        order.Verify(input.Evidence, caller, db.Now);
        return order;
    }
}
