namespace Platform.AfterSales;

/// <summary>Does not allow a return; the customer is told why.</summary>
[Needs(ReturnRights.Authorise)]
internal sealed class DeclineReturn(AfterSalesDb db, Caller caller) : Mutation<DeclineReturn.DeclineReturnInput, ReturnAuthorization>
{
    /// <summary>Which return, and why not.</summary>
    internal sealed record DeclineReturnInput : ChangeInput
    {
        /// <summary>Why, to the customer; 1 to 200 characters.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<ReturnAuthorization> Run(DeclineReturnInput input, CancellationToken ct)
    {
        var reason = CaseChecks.Words(input.Reason, "reason", 200);
        var it = await db.Take<ReturnAuthorization>(input, Scope, AfterSalesDb.Whole, ct);
        it.Decline(reason, caller, db.Now);
        return it;
    }
}
