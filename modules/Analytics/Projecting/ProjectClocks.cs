using Platform.Contracts.AfterSales;

namespace Platform.Analytics.Projecting;

/// <summary>Keeps the facts of SLA clocks. A clock is the object that published the event; a re-opened one is decided anew.</summary>
internal sealed class ProjectClocks(FactBook facts, Delivery delivery) : IProjection, IReaction<SlaBreached>, IReaction<SlaMet>
{
    public async Task On(SlaBreached e, CancellationToken ct)
    {
        if (await Newer(e.Subject, e.Target, ct) is { } fact) (fact.DueAt, fact.InTime, fact.WorkingSeconds, fact.DecidedAt) = (e.DueAt, false, null, e.DueAt);
    }

    public async Task On(SlaMet e, CancellationToken ct)
    {
        if (await Newer(e.Subject, e.Target, ct) is { } fact) (fact.DueAt, fact.InTime, fact.WorkingSeconds, fact.DecidedAt) = (e.DueAt, e.InTime, e.WorkingSeconds, e.At);
    }

    async Task<ClockFact?> Newer(SubjectRef subject, string target, CancellationToken ct)
    {
        var id = delivery.Subject.Id;
        var fact = await facts.Of(() => new ClockFact { ClockId = id, Target = target }, ct, id, target);
        (fact.SubjectType, fact.SubjectId, fact.CaseId) = (subject.Type, subject.Id, FactBook.CaseOf(subject));
        return fact.Newer(delivery) ? fact : null;
    }
}
