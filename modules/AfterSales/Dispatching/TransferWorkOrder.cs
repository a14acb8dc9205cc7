using Platform.AfterSales.Data;
using Platform.Contracts.Administration;

namespace Platform.AfterSales;

/// <summary>Hands a work order over to another unit, such as another region or head office: that unit sees it from now on, the old one does not. It waits for dispatch there.</summary>
[Needs(WorkRights.Transfer)]
internal sealed class TransferWorkOrder(AfterSalesDb db, Caller caller, Offering offering, IOrganisation organisation, WorkDesk desk) : Mutation<TransferWorkOrder.TransferWorkOrderInput, WorkOrder>
{
    /// <summary>Which work order, where to, and why.</summary>
    internal sealed record TransferWorkOrderInput : ChangeInput
    {
        /// <summary>Global id of the unit.</summary>
        [Id("OrgUnit")]
        public required long OrgUnitId { get; init; }

        /// <summary>Global id of the team there that answers for it; null leaves it to that unit.</summary>
        [Id("Team")]
        public long? TeamId { get; init; }

        /// <summary>Why, 1 to 200 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<WorkOrder> Run(TransferWorkOrderInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Limit(input.Reason, "reason", 200, required: true);
        reasons.ThrowIfAny();
        var order = await db.Take<WorkOrder>(input, Scope, AfterSalesDb.Whole, ct);
        var to = await organisation.PathOf(input.OrgUnitId, ct) ?? throw new Refused(CommonErrors.NotFound, "orgUnitId", ("what", "OrgUnit"));
        await desk.RequireTeamAsync(input.TeamId, "teamId", ct);
        await offering.TakeBackAsync(order, input.Reason, ct);
        order.Transfer(to, input.TeamId, input.Reason, caller);
        return order;
    }
}
