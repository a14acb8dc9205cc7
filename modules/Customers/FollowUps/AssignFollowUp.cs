using Platform.Contracts.Administration;
using Platform.Customers.Data;

namespace Platform.Customers.FollowUps;

/// <summary>Who is to call.</summary>
internal sealed record AssignFollowUpInput : ChangeInput
{
    /// <summary>The person; null gives it back to the team.</summary>
    [Id("Account")]
    public long? AssigneeId { get; init; }

    /// <summary>The team; null leaves it as it is.</summary>
    [Id("Team")]
    public long? TeamId { get; init; }
}

/// <summary>Says who is to call. Where the policy says so, it cannot be whoever did the work.</summary>
[Needs(CarePermissions.Assign)]
internal sealed class AssignFollowUp(CustomersDb db, FollowUpPolicies policies, CareBook book, ITeams teams, IAccounts accounts) : Mutation<AssignFollowUpInput, FollowUp>
{
    public override async Task<FollowUp> Run(AssignFollowUpInput input, CancellationToken ct)
    {
        await accounts.Require(input.AssigneeId, "assigneeId", ct);
        if (input.TeamId is { } team && !(await teams.Get([team], ct)).ContainsKey(team)) throw new Refused(CommonErrors.NotFound, "teamId", ("what", "Team"));
        var followUp = await db.Take<FollowUp>(input, Scope, null, ct);
        if (!followUp.IsOpen)
            throw new Refused(CommonErrors.IllegalTransition, null, ("step", "assignFollowUp"), ("from", Kernel.Flow.Flow<FollowUp, FollowUpState>.Screaming(followUp.State)), ("possible", "-"));
        if (input.AssigneeId is { } who && who == followUp.WorkerId && await policies.OfAsync(followUp.PolicyId, ct) is { NotByWorker: true }) throw new Refused(FollowUpErrors.ByWorker, "assigneeId");
        followUp.Assign(input.AssigneeId, input.TeamId);
        await book.NoteAsync(followUp, ct);
        return followUp;
    }
}
