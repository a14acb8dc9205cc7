namespace Platform.AfterSales;

/// <summary>What clocks stand on: the versions of policies and the calendars that they name, loaded beforehand.</summary>
internal sealed class SlaGround(IReadOnlyDictionary<long, SlaPolicyVersion> versions, IReadOnlyDictionary<long, BusinessCalendar> calendars)
{
    public SlaPolicyVersion Version(long id) => versions[id];

    /// <summary>What holds for a clock; null when that version promises nothing of the kind.</summary>
    public SlaRule? Rule(SlaTarget target, SlaAssignment assignment)
    {
        if (versions[assignment.PolicyVersionId].Terms.For(target) is not { } terms) return null;
        var work = SlaMeter.By(calendars[assignment.CalendarOrgId]);
        return new SlaRule
        {
            From = assignment.From, Limit = TimeSpan.FromMinutes(terms.LimitMinutes), Meter = terms.InWorkingTime ? work : SlaMeter.AroundTheClock, Work = work,
            WarningPercent = terms.WarningPercent, PausedBy = terms.PausedBy, Ladder = terms.Ladder, PromisedAt = assignment.PromisedAt,
        };
    }
}
