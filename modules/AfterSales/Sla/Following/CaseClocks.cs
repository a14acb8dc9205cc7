namespace Platform.AfterSales;

/// <summary>Which clocks a case has, and what stops them. Read from the case as it stands, so that it does not matter by which way it got there.</summary>
internal static class CaseClocks
{
    public static void Begin(ServiceLevel level, Case it, SlaGround ground)
    {
        foreach (var target in new[] { SlaTarget.Acceptance, SlaTarget.FirstResponse, SlaTarget.Resolution }) level.Start(target, it.OpenedAt, ground);
    }

    /// <param name="level">Its clocks.</param>
    /// <param name="it">The case.</param>
    /// <param name="cameAgain">Whether the customer came once more.</param>
    /// <param name="answers">When answers were written in this unit of work, UTC.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="ground">Policies and calendars.</param>
    public static void Follow(ServiceLevel level, Case it, bool cameAgain, IReadOnlyList<DateTime> answers, DateTime now, SlaGround ground)
    {
        if (it.AcceptedAt is { } accepted) level.Stop(SlaTarget.Acceptance, accepted, ground);
        if (it.RespondedAt is { } responded) level.Stop(SlaTarget.FirstResponse, responded, ground);
        if (cameAgain && it.RespondedAt is not null && level.Clock(SlaTarget.NextResponse) is not { IsOpen: true }) level.Start(SlaTarget.NextResponse, it.LastContactAt, ground);
        if (answers.Count > 0) level.Stop(SlaTarget.NextResponse, answers[^1], ground);
        if (it.State is CaseState.Rejected or CaseState.Duplicate or CaseState.Closed) level.Withdraw(now, ground);
        else if (it.ResolvedAt is { } resolved)
        {
            level.Wait(null, resolved, ground);
            level.Stop(SlaTarget.Resolution, resolved, ground);
        }
        else
        {
            level.Reopen(SlaTarget.Resolution, now, ground);
            level.Wait(WaitsFor(it.State), now, ground);
        }
    }

    static CaseWait? WaitsFor(CaseState state) => state switch
    {
        CaseState.WaitingCustomer => CaseWait.Customer,
        CaseState.WaitingParts => CaseWait.Parts,
        CaseState.WaitingDepartment => CaseWait.Department,
        _ => null,
    };
}
