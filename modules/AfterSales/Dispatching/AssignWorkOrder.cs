using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Gives a work order to an own technician without asking; open offers are taken back.</summary>
[Needs(WorkRights.Dispatch)]
internal sealed class AssignWorkOrder(AfterSalesDb db, Caller caller, Offering offering) : Mutation<AssignWorkOrder.AssignWorkOrderInput, WorkOrder>
{
    /// <summary>Which work order, and to whom.</summary>
    internal sealed record AssignWorkOrderInput : ChangeInput
    {
        /// <summary>Global id of the own technician.</summary>
        [Id("Technician")]
        public required long TechnicianId { get; init; }
    }

    public override async Task<WorkOrder> Run(AssignWorkOrderInput input, CancellationToken ct)
    {
        var order = await db.Take<WorkOrder>(input, Scope, AfterSalesDb.Whole, ct);
        var technician = await db.Technicians.FirstOrDefaultAsync(t => t.Id == input.TechnicianId, ct) ?? throw new Refused(CommonErrors.NotFound, "technicianId", ("what", "Technician"));
        if (Obstacle.Of(technician, order) is { } obstacle) throw new Refused(obstacle, "technicianId");
        order.Assign(technician, caller, db.Now);
        await offering.TakeBackAsync(order, null, ct);
        return order;
    }
}
