using Platform.AfterSales;
using Platform.Contracts;
using Platform.Contracts.AfterSales;
using Platform.Kernel.Access;
using Platform.Kernel.Errors;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>The table of moves, the stages, the routing rules.</summary>
public sealed class FlowTests
{
    static Case Some(CaseState state)
    {
        var it = Case.Open(new NewCase
        {
            Number = "CS1", Org = new OrgPath(1), Kind = CaseKind.Repair, Channel = ServiceChannel.Web, Title = "漏水", Standing = new Standing(1, null, null, CasePriority.Normal), OpenedAt = DateTime.UtcNow, Entry = new CaseEntry(),
        });
        it.Enter(state);
        return it;
    }

    [Fact]
    public void What_the_table_does_not_know_is_refused_and_changes_nothing()
    {
        foreach (var from in Enum.GetValues<CaseState>())
            foreach (var step in CaseFlow.Table.Steps.Select(s => s.Name).Distinct())
            {
                var it = Some(from);
                if (CaseFlow.Table.Steps.FirstOrDefault(s => s.From == from && s.Name == step) is { } known)
                {
                    CaseFlow.Table.Fire(it, step, Caller.System);
                    Assert.Equal(known.To, it.State);
                    Assert.Equal(known.To < CaseState.Resolved, it.WaitsIn is not null); // a finished case is in no queue
                }
                else
                {
                    Assert.Equal("ILLEGAL_TRANSITION", Assert.Throws<Refused>(() => CaseFlow.Table.Fire(it, step, Caller.System)).Reasons.Single().Code.Code);
                    Assert.Equal(from, it.State);
                }
            }
    }

    [Fact]
    public void Every_state_has_one_stage()
        => Assert.Equal("Requested Requested Unfinished Unfinished Unfinished Unfinished Unfinished Unfinished Unfinished Finished Finished Finished Finished",
            string.Join(' ', Enum.GetValues<CaseState>().Select(CaseFlow.StageOf)));

    [Fact]
    public void Ended_cases_never_move_again()
        => Assert.All(new[] { CaseState.Closed, CaseState.Rejected, CaseState.Duplicate }, s => Assert.DoesNotContain(CaseFlow.Table.Steps, t => t.From == s));

    [Theory]
    [InlineData("31", "漏水", CaseKind.Repair, null)]
    [InlineData("44", "漏水", CaseKind.Repair, RoutingCondition.Region)]
    [InlineData("31", "停电", CaseKind.Repair, RoutingCondition.Keyword)]
    [InlineData("31", "漏水", CaseKind.Complaint, RoutingCondition.Kind)]
    public void A_rule_names_the_first_condition_that_fails(string region, string text, CaseKind kind, object? missed)
    {
        var rule = new RoutingRule("R1");
        rule.Fill(new UpsertRoutingRule.UpsertRoutingRuleInput { IdempotencyKey = "k", Code = "R1", Name = "上海漏水", Position = 1, Kinds = [CaseKind.Repair, CaseKind.ServiceRequest], RegionCode = "31", Keywords = ["漏水", "爆管"] }, new OrgPath(1), null, null, null, null);
        Assert.Equal((RoutingCondition?)missed, rule.Missed(new RoutingFacts(kind, ServiceChannel.Web, null, null, region + "0115", new OrgPath(9, 3, 9), "厨房" + text)));
    }

    [Fact]
    public void A_rule_of_a_unit_counts_below_it_only()
    {
        var rule = new RoutingRule("R1");
        rule.Fill(new UpsertRoutingRule.UpsertRoutingRuleInput { IdempotencyKey = "k", Code = "R1", Name = "华东", Position = 1 }, new OrgPath(3, 3), null, null, null, null);
        Assert.Null(rule.Missed(new RoutingFacts(CaseKind.Repair, ServiceChannel.Web, null, null, null, new OrgPath(9, 3, 9), "")));
        Assert.Equal(RoutingCondition.Org, rule.Missed(new RoutingFacts(CaseKind.Repair, ServiceChannel.Web, null, null, null, new OrgPath(8, 4, 8), "")));
        Assert.Equal(RoutingCondition.Org, rule.Missed(new RoutingFacts(CaseKind.Repair, ServiceChannel.Web, null, null, null, new OrgPath(1), "")));
    }
}
