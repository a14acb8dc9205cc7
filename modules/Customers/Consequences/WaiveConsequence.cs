using Platform.Customers.Data;
using Platform.Customers.FollowUps;

namespace Platform.Customers.Consequences;

/// <summary>Which consequence, and why nothing follows.</summary>
internal sealed record WaiveConsequenceInput : ChangeInput
{
    /// <summary>Why, 1 to 500 characters, without personal data.</summary>
    public required string Reason { get; init; }
}

/// <summary>Decides that nothing follows from a dissatisfied answer.</summary>
[Needs(CarePermissions.Waive)]
internal sealed class WaiveConsequence(CustomersDb db, Caller caller) : Mutation<WaiveConsequenceInput, Consequence>
{
    public override async Task<Consequence> Run(WaiveConsequenceInput input, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.Reason)) throw new Refused(CommonErrors.Required, "reason");
        if (input.Reason.Length > FollowUpPlanner.LongestReason) throw new Refused(CommonErrors.TooLong, "reason", ("max", FollowUpPlanner.LongestReason));
        var open = await db.Take<Consequence>(input, Scope, null, ct);
        if (!open.IsOpen) throw new Refused(FollowUpErrors.ConsequenceSettled, "id");
        open.Settle(ConsequenceState.Waived, null, input.Reason.Trim(), db.Now, caller);
        db.Work = db.Work! with { Reason = input.Reason.Trim() };
        return open;
    }
}
