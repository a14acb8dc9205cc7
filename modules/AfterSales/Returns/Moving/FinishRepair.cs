namespace Platform.AfterSales;

/// <summary>The pieces of a return that were to be mended are mended; they go back to the customer in a parcel of their own.</summary>
[Needs(ReturnRights.Inspect)]
internal sealed class FinishRepair(AfterSalesDb db, IModuleSwitch modules, Caller caller) : Mutation<FinishRepair.FinishRepairInput, ReturnAuthorization>
{
    /// <summary>Which return.</summary>
    internal sealed record FinishRepairInput : ChangeInput;

    public override async Task<ReturnAuthorization> Run(FinishRepairInput input, CancellationToken ct)
    {
        var it = await db.Take<ReturnAuthorization>(input, Scope, AfterSalesDb.Whole, ct);
        it.FinishRepair(caller, db.Now);
        if (!modules.IsOn("Logistics")) it.ParcelArrived(db.Now); // sent by hand
        return it;
    }
}
