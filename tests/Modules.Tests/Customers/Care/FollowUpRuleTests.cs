using Platform.Contracts;
using Platform.Contracts.AfterSales;
using Platform.Customers.FollowUps;

namespace Platform.Modules.Tests.Customers.Care;

public sealed class FollowUpRuleTests
{
    static FollowUpPolicy Policy(string code, int percent = 100, bool active = true, params CaseKind[] kinds) => new(code) { CoveragePercent = percent, IsActive = active, CaseKinds = kinds };

    [Fact]
    public void A_policy_that_names_the_kind_beats_one_that_names_none_and_an_inactive_one_counts_for_nothing()
    {
        FollowUpPolicy[] all = [Policy("ALL"), Policy("OFF", active: false, kinds: CaseKind.Complaint), Policy("COMPLAINTS", kinds: [CaseKind.Complaint, CaseKind.Dispute])];
        Assert.Equal("COMPLAINTS", FollowUpPolicies.Choose(all, CaseKind.Dispute)!.Code);
        Assert.Equal("COMPLAINTS", FollowUpPolicies.Choose(all, CaseKind.Complaint)!.Code);
        Assert.Equal("ALL", FollowUpPolicies.Choose(all, CaseKind.Repair)!.Code);
        Assert.Equal("ALL", FollowUpPolicies.Choose(all, null)!.Code);
        Assert.Null(FollowUpPolicies.Choose([.. all.Skip(1)], CaseKind.Repair));
    }

    [Fact]
    public void Sampling_is_the_same_every_time_about_right_and_a_larger_share_contains_a_smaller_one()
    {
        var subjects = Enumerable.Range(1, 5000).Select(i => new SubjectRef("Case", i)).ToList();
        HashSet<SubjectRef> Taken(int percent) => [.. subjects.Where(s => Sampling.Takes(Policy("P", percent), s))];
        Assert.Empty(Taken(0));
        Assert.Equal(5000, Taken(100).Count);
        Assert.Equal(Taken(30), Taken(30));
        Assert.InRange(Taken(30).Count, 1350, 1650);
        Assert.Subset(Taken(60), Taken(30));
    }

    [Fact]
    public void Nothing_leads_out_of_an_end()
        => Assert.DoesNotContain(FollowUpFlow.Table.Steps, s => s.From is FollowUpState.Done or FollowUpState.Exhausted or FollowUpState.Waived);

    [Fact]
    public void Whatever_is_open_can_end()
        => Assert.All([FollowUpState.Planned, FollowUpState.Due, FollowUpState.InProgress, FollowUpState.NotReached], s => Assert.Contains(FollowUpFlow.Table.Steps, step => step.From == s && step.Name == FollowUpFlow.FallAway));
}
