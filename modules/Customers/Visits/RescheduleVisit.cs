using Platform.Customers.Data;

namespace Platform.Customers.Visits;

/// <summary>Which visit, until when, and why.</summary>
internal sealed record RescheduleVisitInput : ChangeInput
{
    /// <summary>By when it is to be made now, exclusive; within a year.</summary>
    public required DateTime DueAt { get; init; }

    /// <summary>Why, for the audit trail; at most 500 characters and no personal data.</summary>
    public required string Reason { get; init; }
}

/// <summary>Puts a visit off, also one that was missed. It stays the visit of its turn.</summary>
[Needs(VisitFlow.Reschedule)]
internal sealed class RescheduleVisit(CustomersDb db, Caller caller) : Mutation<RescheduleVisitInput, Visit>
{
    static readonly TimeSpan Before = TimeSpan.FromDays(2);

    public override async Task<Visit> Run(RescheduleVisitInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        VisitTexts.Text(input.Reason, 500, "reason", reasons);
        reasons.AddIf(!VisitTimes.IsAhead(input.DueAt, db.Now), VisitErrors.NotAhead, "dueAt");
        reasons.ThrowIfAny();
        var visit = await db.Take<Visit>(input, Scope, null, ct);
        VisitFlow.Table.Fire(visit, "rescheduleVisit", caller);
        visit.PutOff(input.DueAt - Before, input.DueAt);
        db.Work = db.Work! with { Reason = input.Reason };
        return visit;
    }
}
