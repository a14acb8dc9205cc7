namespace Platform.AfterSales;

internal sealed class SlaExplanationType : ObjectType<SlaExplanation>
{
    public SlaExplanationType()
    {
        Shows(e => e.ServiceLevelId).AsId("ServiceLevel");
        Shows(e => e.Number);
        Shows(e => e.At);
        Shows(e => e.DueAt);
        Shows(e => e.Clocks);
    }
}

internal sealed class SlaExplainedClockType : ObjectType<SlaExplainedClock>
{
    public SlaExplainedClockType() => ShowsAll();
}

internal sealed class SlaExplainedIntervalType : ObjectType<SlaExplainedInterval>
{
    public SlaExplainedIntervalType() => ShowsAll();
}

internal sealed class SlaExplainedRuleType : ObjectType<SlaExplainedRule>
{
    public SlaExplainedRuleType()
    {
        Shows(r => r.From);
        Shows(r => r.Cause);
        Shows(r => r.PolicyCode);
        Shows(r => r.PolicyVersion);
        Shows(r => r.LimitMinutes);
        Shows(r => r.InWorkingTime);
        Shows(r => r.CalendarUnitId).AsId("OrgUnit");
        Shows(r => r.PromisedAt);
    }
}

internal sealed class SlaExplainedEndType : ObjectType<SlaExplainedEnd>
{
    public SlaExplainedEndType() => ShowsAll();
}

internal sealed class SlaRaisedType : ObjectType<SlaRaised>
{
    public SlaRaisedType() => ShowsAll();
}
