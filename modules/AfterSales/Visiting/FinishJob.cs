using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Says that the work is done. Refused while the job report lacks something that the service demands; each missing item is named.</summary>
[Needs(WorkRights.Perform)]
internal sealed class FinishJob(AfterSalesDb db, Caller caller) : Mutation<FinishJob.FinishJobInput, WorkOrder>
{
    /// <summary>Which work order.</summary>
    internal sealed record FinishJobInput : ChangeInput;

    public override async Task<WorkOrder> Run(FinishJobInput input, CancellationToken ct)
    {
        var order = await db.Take<WorkOrder>(input, Scope, AfterSalesDb.Whole, ct);
        order.Finish(caller, db.Now);
        return order;
    }
}
