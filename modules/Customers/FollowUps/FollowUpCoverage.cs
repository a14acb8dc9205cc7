namespace Platform.Customers.FollowUps;

/// <summary>Subjects that are alike.</summary>
internal sealed record CareCount(CareStanding Standing, WaiverClass? Waiver, bool IsOverdue, int Count);

/// <summary>Of what the company took on in a period, what was followed up. Always: accepted = done + not reached + waived + open.</summary>
/// <param name="Accepted">Accepted cases, deliveries and work without a case; a case counts once, however often it was opened again.</param>
/// <param name="Done">The customer was spoken to: satisfied + dissatisfied + declined.</param>
/// <param name="Satisfied">Content.</param>
/// <param name="Dissatisfied">Not content.</param>
/// <param name="Declined">Did not want to talk.</param>
/// <param name="NotReached">Nobody was reached in any of the attempts.</param>
/// <param name="Waived">Given up, for whatever reason.</param>
/// <param name="WaivedBySampling">Not in the policy's share.</param>
/// <param name="WaivedByPerson">A person decided so.</param>
/// <param name="WaivedAsRejected">The matter was rejected or called off.</param>
/// <param name="WaivedAsMerged">The matter went on in another case.</param>
/// <param name="WaivedWithoutPolicy">No active policy asked for a call.</param>
/// <param name="Open">Without any outcome, work that never closes included: exactly what missingFollowUps lists.</param>
/// <param name="Overdue">Of those, the ones whose time is past.</param>
/// <param name="Coverage">With an outcome (done + not reached) ÷ accepted, 0 to 1; null when nothing was accepted.</param>
internal sealed record FollowUpCoverage(int Accepted, int Done, int Satisfied, int Dissatisfied, int Declined, int NotReached, int Waived, int WaivedBySampling, int WaivedByPerson,
    int WaivedAsRejected, int WaivedAsMerged, int WaivedWithoutPolicy, int Open, int Overdue, double? Coverage)
{
    public static FollowUpCoverage Of(IReadOnlyList<CareCount> counts)
    {
        int Standing(CareStanding s) => counts.Where(c => c.Standing == s).Sum(c => c.Count);
        int Waivers(WaiverClass w) => counts.Where(c => c.Standing == CareStanding.Waived && c.Waiver == w).Sum(c => c.Count);
        var (accepted, satisfied, dissatisfied, declined, missed) = (counts.Sum(c => c.Count), Standing(CareStanding.Satisfied), Standing(CareStanding.Dissatisfied), Standing(CareStanding.Declined), Standing(CareStanding.NotReached));
        var done = satisfied + dissatisfied + declined;
        return new FollowUpCoverage(accepted, done, satisfied, dissatisfied, declined, missed, Standing(CareStanding.Waived), Waivers(WaiverClass.Sampled), Waivers(WaiverClass.Person), Waivers(WaiverClass.Rejected),
            Waivers(WaiverClass.Merged), Waivers(WaiverClass.NoPolicy), Standing(CareStanding.Open), counts.Where(c => c.Standing == CareStanding.Open && c.IsOverdue).Sum(c => c.Count),
            accepted == 0 ? null : (done + missed) / (double)accepted);
    }
}

/// <summary>Shown as it is.</summary>
internal sealed class FollowUpCoverageType : ObjectType<FollowUpCoverage>
{
    public FollowUpCoverageType() => ShowsAll();
}
