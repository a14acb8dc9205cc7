using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;
using Platform.Contracts.Administration;

namespace Platform.AfterSales;

/// <summary>Brings a case or work order to the attention of a person or team, who must acknowledge it; a clock of its own runs until they do.</summary>
[Needs(SlaPermissions.Raise)]
internal sealed class RaiseEscalation(AfterSalesDb db, SlaBook book, ITeams teams, IAccounts accounts) : Mutation<RaiseEscalation.RaiseEscalationInput, Escalation>
{
    /// <summary>About what, to whom and why.</summary>
    internal sealed record RaiseEscalationInput : MutationInput
    {
        /// <summary>Global id of a case or work order.</summary>
        public required string SubjectId { get; init; }

        /// <summary>The person; exactly one of person and team.</summary>
        [Id("Account")]
        public long? AccountId { get; init; }

        /// <summary>The team; exactly one of person and team.</summary>
        [Id("Team")]
        public long? TeamId { get; init; }

        /// <summary>Why, 1 to 500 characters, without personal data.</summary>
        public required string Reason { get; init; }
    }

    public override async Task<Escalation> Run(RaiseEscalationInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        SlaChecks.Text(reasons, input.Reason, "reason", 500);
        reasons.AddIf(input.AccountId is > 0 == input.TeamId is > 0, SlaErrors.UnknownRecipient, input.TeamId is null ? "accountId" : "teamId");
        reasons.ThrowIfAny();
        if (input.TeamId is { } team && !(await teams.Get([team], ct)).ContainsKey(team)) throw new Refused(SlaErrors.UnknownRecipient, "teamId");
        await accounts.Require(input.AccountId, "accountId", ct);
        GlobalId.TryDecode(input.SubjectId, out var type, out var id);
        var key = new SubjectRef(type, id).ToString();
        var level = await db.Set<ServiceLevel>().Within(Scope).Include(l => l.Clocks).FindByAsync(l => l.SubjectKey == key, ct)
            ?? throw new Refused(CommonErrors.NotFound, "subjectId", ("what", type is "Case" or "WorkOrder" ? type : "Case"));
        var escalation = Escalation.ByHand(level, new Recipient(input.AccountId, input.TeamId), input.Reason, db.Now);
        db.Add(escalation);
        var ground = await book.GroundAsync(db, level, ct);
        level.Start(SlaTarget.Escalation, db.Now, ground, escalation.Id);
        level.Settle(db.Now, ground);
        return escalation;
    }
}
