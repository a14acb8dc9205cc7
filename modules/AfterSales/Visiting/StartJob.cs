using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>The technician has arrived and begins; the visit counts from now on.</summary>
[Needs(WorkRights.Perform)]
internal sealed class StartJob(AfterSalesDb db, Caller caller) : Mutation<StartJob.StartJobInput, WorkOrder>
{
    /// <summary>Which work order.</summary>
    internal sealed record StartJobInput : ChangeInput;

    public override async Task<WorkOrder> Run(StartJobInput input, CancellationToken ct)
    {
        var order = await db.Take<WorkOrder>(input, Scope, AfterSalesDb.Whole, ct);
        order.Start(caller, db.Now);
        return order;
    }
}
