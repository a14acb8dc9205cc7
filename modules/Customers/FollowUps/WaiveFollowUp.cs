using Platform.Customers.Data;

namespace Platform.Customers.FollowUps;

/// <summary>Which follow-up, and why nobody calls.</summary>
internal sealed record WaiveFollowUpInput : ChangeInput
{
    /// <summary>Why, 1 to 500 characters, without personal data.</summary>
    public required string Reason { get; init; }
}

/// <summary>Gives a call up before it was begun. It counts as waived, never as made.</summary>
[Needs(CarePermissions.Waive)]
internal sealed class WaiveFollowUp(CustomersDb db, CareBook book, Caller caller) : Mutation<WaiveFollowUpInput, FollowUp>
{
    public override async Task<FollowUp> Run(WaiveFollowUpInput input, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.Reason)) throw new Refused(CommonErrors.Required, "reason");
        if (input.Reason.Length > FollowUpPlanner.LongestReason) throw new Refused(CommonErrors.TooLong, "reason", ("max", FollowUpPlanner.LongestReason));
        var followUp = await db.Take<FollowUp>(input, Scope, null, ct);
        followUp.Waive(db.Now, WaiverClass.Person, input.Reason.Trim(), caller);
        db.Work = db.Work! with { Reason = input.Reason.Trim() };
        await book.NoteAsync(followUp, ct);
        return followUp;
    }
}
