using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Says that one has an escalation in hand. Its own clock stops, if it has one.</summary>
[Needs(SlaPermissions.Acknowledge)]
internal sealed class AcknowledgeEscalation(AfterSalesDb db, SlaBook book, Caller caller) : Mutation<AcknowledgeEscalation.AcknowledgeEscalationInput, Escalation>
{
    /// <summary>Which, and what one says to it.</summary>
    internal sealed record AcknowledgeEscalationInput : ChangeInput
    {
        /// <summary>What will be done, at most 500 characters; null says nothing.</summary>
        public string? Answer { get; init; }
    }

    public override async Task<Escalation> Run(AcknowledgeEscalationInput input, CancellationToken ct)
    {
        if (input.Answer?.Length > 500) throw new Refused(CommonErrors.TooLong, "answer", ("max", 500));
        var escalation = await db.Take<Escalation>(input, Scope, null, ct);
        escalation.Acknowledge(caller.UserId, input.Answer, db.Now);
        var level = await db.Set<ServiceLevel>().Include(l => l.Clocks).GetByAsync(l => l.Id == escalation.ServiceLevelId, ct);
        if (level.Clock(SlaTarget.Escalation, escalation.Id) is not { IsOpen: true }) return escalation;
        var ground = await book.GroundAsync(db, level, ct);
        level.Stop(SlaTarget.Escalation, db.Now, ground, escalation.Id);
        level.Settle(db.Now, ground);
        return escalation;
    }
}
