using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Nobody let the technician in; another visit has to be agreed.</summary>
[Needs(WorkRights.Perform)]
internal sealed class ReportNoShow(AfterSalesDb db, Caller caller) : Mutation<ReportNoShow.ReportNoShowInput, WorkOrder>
{
    /// <summary>Which work order.</summary>
    internal sealed record ReportNoShowInput : ChangeInput
    {
        /// <summary>What was found, at most 200 characters.</summary>
        public string? Reason { get; init; }
    }

    public override async Task<WorkOrder> Run(ReportNoShowInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Limit(input.Reason, "reason", 200);
        reasons.ThrowIfAny();
        var order = await db.Take<WorkOrder>(input, Scope, AfterSalesDb.Whole, ct);
        order.NoShow(input.Reason, caller, db.Now);
        return order;
    }
}
