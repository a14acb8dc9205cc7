using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Visits;

/// <summary>Which plan.</summary>
internal sealed record StopVisitPlanInput : ChangeInput;

/// <summary>Stops a plan for good; its visits that are still to be made are cancelled.</summary>
[Needs(VisitFlow.Plan)]
internal sealed class StopVisitPlan(CustomersDb db) : Mutation<StopVisitPlanInput, VisitPlan>
{
    public override async Task<VisitPlan> Run(StopVisitPlanInput input, CancellationToken ct)
    {
        var plan = await db.Take<VisitPlan>(input, Scope, null, ct);
        plan.Stop();
        foreach (var visit in await db.Set<Visit>().Where(v => v.PlanId == plan.Id && (v.State == VisitState.Planned || v.State == VisitState.Due)).ToListAsync(ct))
            VisitFlow.Table.Fire(visit, "stopVisitPlan", Caller.System);
        return plan;
    }
}
