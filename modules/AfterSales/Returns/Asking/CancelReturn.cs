namespace Platform.AfterSales;

/// <summary>Calls a return off before goods are here. What the fast lane has paid for it already counts as lost.</summary>
[Needs(ReturnRights.Request)]
internal sealed class CancelReturn(AfterSalesDb db, LossDesk losses, Caller caller) : Mutation<CancelReturn.CancelReturnInput, ReturnAuthorization>
{
    /// <summary>Which return, and why.</summary>
    internal sealed record CancelReturnInput : ChangeInput
    {
        /// <summary>Why, 1 to 200 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<ReturnAuthorization> Run(CancelReturnInput input, CancellationToken ct)
    {
        var reason = CaseChecks.Words(input.Reason, "reason", 200);
        var it = await db.Take<ReturnAuthorization>(input, Scope, AfterSalesDb.Whole, ct);
        it.Cancel(reason, caller, db.Now);
        await losses.SettleAsync(it, it.Lines.Sum(l => l.AheadMinor), ct);
        return it;
    }
}
