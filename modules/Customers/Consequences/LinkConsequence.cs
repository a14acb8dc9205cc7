using Platform.Contracts.AfterSales;
using Platform.Customers.Data;
using Platform.Customers.FollowUps;

namespace Platform.Customers.Consequences;

/// <summary>Which consequence, and where it is handled.</summary>
internal sealed record LinkConsequenceInput : ChangeInput
{
    /// <summary>The case in which the matter is handled.</summary>
    [Id("Case")]
    public required long CaseId { get; init; }
}

/// <summary>Points to the case in which a dissatisfied answer is handled, when no event did.</summary>
[Needs(CarePermissions.Work)]
internal sealed class LinkConsequence(CustomersDb db, ICases cases, Caller caller) : Mutation<LinkConsequenceInput, Consequence>
{
    public override async Task<Consequence> Run(LinkConsequenceInput input, CancellationToken ct)
    {
        var open = await db.Take<Consequence>(input, Scope, null, ct);
        if (!open.IsOpen) throw new Refused(FollowUpErrors.ConsequenceSettled, "id");
        if (!(await cases.Brief([input.CaseId], ct)).ContainsKey(input.CaseId)) throw new Refused(CommonErrors.NotFound, "caseId", ("what", "Case"));
        open.Settle(ConsequenceState.Linked, input.CaseId, null, db.Now, caller);
        return open;
    }
}
