using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>The technician sets out.</summary>
[Needs(WorkRights.Perform)]
internal sealed class StartTravel(AfterSalesDb db, Caller caller) : Mutation<StartTravel.StartTravelInput, WorkOrder>
{
    /// <summary>Which work order.</summary>
    internal sealed record StartTravelInput : ChangeInput;

    public override async Task<WorkOrder> Run(StartTravelInput input, CancellationToken ct)
    {
        var order = await db.Take<WorkOrder>(input, Scope, AfterSalesDb.Whole, ct);
        order.SetOut(caller, db.Now);
        return order;
    }
}
