using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Ends a visit with work left: what is left stays on the work order, and a re-visit is to be agreed.</summary>
[Needs(WorkRights.Perform)]
internal sealed class CannotComplete(AfterSalesDb db, Caller caller) : Mutation<CannotComplete.CannotCompleteInput, WorkOrder>
{
    /// <summary>Why, and what is left.</summary>
    internal sealed record CannotCompleteInput : ChangeInput
    {
        /// <summary>Code of why, 1 to 40 characters, such as <c>PARTS</c> or <c>ACCESS</c>.</summary>
        public required string Reason { get; init; }

        /// <summary>What is left to do, 1 to 1,000 characters.</summary>
        public required string RemainingWork { get; init; }
    }

    public override async Task<WorkOrder> Run(CannotCompleteInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Codes([input.Reason], "reason", 1);
        reasons.Limit(input.RemainingWork, "remainingWork", 1000, required: true);
        reasons.ThrowIfAny();
        var order = await db.Take<WorkOrder>(input, Scope, AfterSalesDb.Whole, ct);
        order.CannotComplete(input.Reason, input.RemainingWork.Trim(), caller, db.Now);
        return order;
    }
}
