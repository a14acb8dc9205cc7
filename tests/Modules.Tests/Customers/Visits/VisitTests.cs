using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Contracts.Administration;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Customers;
using Platform.Customers;
using Platform.Customers.Visits;
using Platform.Kernel.Graph;
using static Platform.Modules.Tests.Customers.CustomersBench;

namespace Platform.Modules.Tests.Customers.Visits;

public sealed class VisitTests
{
    const string Fields = "id version state kind period managerId dueAt rescheduled satisfaction score result notes answers { code answer } issues { number teamId title } partyId";

    static readonly DateTime Now = DateTime.UtcNow;
    static readonly DateOnly Today = BusinessDay.Of(Now);

    static string Id(JsonElement element) => element.GetProperty("id").GetString()!;

    static string Account(long id) => GlobalId.Encode("Account", id);

    static Task<JsonElement> DealerAsync(CustomersBench bench, string name, Platform.Kernel.Access.Caller? caller = null)
        => bench.DoAsync("createParty", new { kind = "ORGANIZATION", displayName = name, roles = new[] { "DEALER" } }, caller);

    static Task<JsonElement> PlanAsync(CustomersBench bench, object? more = null, Platform.Kernel.Access.Caller? caller = null)
    {
        var node = JsonSerializer.SerializeToNode(more ?? new { }, JsonSerializerOptions.Web)!.AsObject();
        (node["name"], node["role"]) = ("经销商月度回访", "DEALER");
        node["cycle"] ??= "MONTHLY";
        node["validFrom"] ??= Today.ToString("yyyy-MM-dd");
        node["checklist"] ??= JsonSerializer.SerializeToNode(new[] { new { code = "stock", text = "库存是否充足？", mandatory = true }, new { code = "price", text = "价格政策有何意见？", mandatory = false } }, JsonSerializerOptions.Web);
        return bench.MakeAsync("createVisitPlan", node, "visitPlan", "id version status", caller);
    }

    static async Task<(int Made, int Due, int Missed)> RunAsync(CustomersBench bench) => await bench.Services.GetRequiredService<VisitPlanner>().RunAsync(CancellationToken.None);

    static async Task<JsonElement[]> VisitsAsync(CustomersBench bench, Platform.Kernel.Access.Caller? caller = null, bool mine = false)
        => [.. (await bench.DataAsync($"query($mine: Boolean) {{ visits(first: 100, mine: $mine) {{ nodes {{ {Fields} }} }} }}", new { mine }, caller)).GetProperty("visits").GetProperty("nodes").EnumerateArray()];

    static object Change(JsonElement visit, object more)
    {
        var node = JsonSerializer.SerializeToNode(more, JsonSerializerOptions.Web)!.AsObject();
        (node["id"], node["expectedVersion"]) = (Id(visit), visit.GetProperty("version").GetInt64());
        return node;
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Every_party_gets_each_visit_once_however_many_plan_at_once(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        for (var i = 0; i < 7; i++) await DealerAsync(bench, "经销商" + i);
        await bench.ConsumerAsync("王芳");
        await PlanAsync(bench);
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync(bench)));
        Assert.Equal(7, await bench.ReadAsync(db => db.Set<Visit>().CountAsync()));
        Assert.Equal(7, await bench.ReadAsync(db => db.Set<Visit>().Select(v => v.PartyId).Distinct().CountAsync()));
        await DealerAsync(bench, "新经销商");
        Assert.Equal((1, 0), ((await RunAsync(bench)).Made, (await RunAsync(bench)).Made));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task What_was_slept_through_is_made_up_for_and_missed(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var party = await DealerAsync(bench, "深圳华强");
        await bench.ReadAsync(db => db.Set<Party>().ExecuteUpdateAsync(s => s.SetProperty(p => p.CreatedAt, Now.AddDays(-300))));
        await bench.MakeAsync("assignAccountManagers", new { partyIds = new[] { Id(party) }, managerId = Account(501), reason = "新客户" }, "portfolioHandover", "parties");
        await PlanAsync(bench, new { cycle = "WEEKS", weeks = 1, validFrom = Today.AddDays(-15).ToString("yyyy-MM-dd"), remindDaysBefore = 60 });
        Assert.Equal((3, 1, 2), await RunAsync(bench));
        Assert.Equal((0, 0, 0), await RunAsync(bench));
        var visits = await VisitsAsync(bench);
        Assert.Equal(["MISSED", "MISSED", "DUE"], visits.Select(v => v.GetProperty("state").GetString()!));
        Assert.Equal(2, (await bench.EventsAsync<VisitMissed>()).Count);
        Assert.Equal(["NEW_PORTFOLIO", "VISIT_DUE", "VISIT_MISSED", "VISIT_MISSED"], (await bench.EventsAsync<NotificationRequested>()).Select(e => JsonDocument.Parse(e).RootElement.GetProperty("kind").GetString()!).Order());
        Assert.Equal("ILLEGAL_TRANSITION", await bench.CodeAsync("completeVisit", Change(visits[0], new { result = "MET", answers = new[] { new { code = "stock", answer = "足" } } }), "visit"));
        Assert.Equal("VISIT_NOT_AHEAD", await bench.CodeAsync("rescheduleVisit", Change(visits[0], new { dueAt = Now.AddDays(-1), reason = "出差" }), "visit"));
        var again = await bench.MakeAsync("rescheduleVisit", Change(visits[0], new { dueAt = Now.AddDays(9), reason = "出差" }), "visit", Fields);
        Assert.Equal(("PLANNED", 1), (again.GetProperty("state").GetString(), again.GetProperty("rescheduled").GetInt32()));
        Assert.Equal((0, 0, 0), await RunAsync(bench));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_visit_is_recorded_with_answers_talk_and_issues_and_a_settled_issue_is_asked_about(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var party = await DealerAsync(bench, "深圳华强");
        await bench.MakeAsync("assignAccountManagers", new { partyIds = new[] { Id(party) }, managerId = Account(1), reason = "新客户" }, "portfolioHandover", "parties");
        await PlanAsync(bench);
        await RunAsync(bench);
        var visit = Assert.Single(await VisitsAsync(bench, Boss, mine: true));
        Assert.Equal("VISIT_ANSWER_MISSING", await bench.CodeAsync("completeVisit", Change(visit, new { result = "MET" }), "visit"));
        Assert.Equal("VISIT_UNKNOWN_QUESTION", await bench.CodeAsync("completeVisit", Change(visit, new { result = "MET", answers = new[] { new { code = "stock", answer = "足" }, new { code = "x", answer = "?" } } }), "visit"));
        var issue = new { teamId = GlobalId.Encode("Team", 31), title = "冰箱返修率高", text = "BCD-215 三台返修，要求质量部答复。", replyBy = Now.AddDays(7) };
        Assert.Equal("NOT_FOUND", await bench.CodeAsync("completeVisit", Change(visit, new { result = "MET", answers = new[] { new { code = "stock", answer = "足" } }, issues = new[] { issue with { teamId = GlobalId.Encode("Team", 99) } } }), "visit"));
        visit = await bench.MakeAsync("completeVisit", Change(visit, new { result = "MET", notes = "老板很忙", answers = new[] { new { code = "stock", answer = "偏少" } }, issues = new[] { issue } }), "visit", Fields);
        Assert.Equal(("DONE", "老板很忙", "偏少", "冰箱返修率高"), (visit.GetProperty("state").GetString(), visit.GetProperty("notes").GetString(), visit.GetProperty("answers")[0].GetProperty("answer").GetString(), visit.GetProperty("issues")[0].GetProperty("title").GetString()));
        var raised = JsonDocument.Parse(Assert.Single(await bench.EventsAsync<VisitIssueRaised>())).RootElement;
        Assert.Equal((1, 31, "冰箱返修率高"), (raised.GetProperty("issue").GetInt32(), raised.GetProperty("teamId").GetInt64(), bench.Cipher.Reveal(raised.GetProperty("titleSealed").GetString())));
        Assert.Single(await bench.EventsAsync<VisitCompleted>());
        var dump = await bench.DumpAsync();
        foreach (var secret in new[] { "老板很忙", "偏少", "冰箱返修率高", "三台返修" }) Assert.DoesNotContain(secret, dump, StringComparison.Ordinal);
        var talks = (await bench.DataAsync("query($id: ID!) { party(id: $id) { interactions { channel direction content subjectId } } }", new { id = Id(party) })).GetProperty("party").GetProperty("interactions");
        Assert.Equal(("VISIT", "老板很忙", Id(visit)), (talks[0].GetProperty("channel").GetString(), talks[0].GetProperty("content").GetString(), talks[0].GetProperty("subjectId").GetString()));

        var settled = new CaseResolved(77, "Q2611000077", CaseKind.Issue, GlobalId.Row("Party", Id(party)), 31, 8, "FIXED", Now);
        await bench.DeliverAsync<WhenIssueSettled, CaseResolved>(settled, "AfterSales:70", Shenzhen);
        await bench.DeliverAsync<WhenIssueSettled, CaseResolved>(settled, "AfterSales:71", Shenzhen);
        await bench.DeliverAsync<WhenIssueSettled, CaseResolved>(settled with { CaseId = 78, Kind = CaseKind.Repair }, "AfterSales:72", Shenzhen);
        var ask = Assert.Single(await VisitsAsync(bench), v => v.GetProperty("kind").GetString() == "SATISFACTION");
        Assert.Equal(Account(1), ask.GetProperty("managerId").GetString());
        Assert.Equal("VISIT_SATISFACTION_MISSING", await bench.CodeAsync("completeVisit", Change(ask, new { result = "CALLED" }), "visit"));
        await bench.MakeAsync("completeVisit", Change(ask, new { result = "CALLED", satisfaction = "DISSATISFIED", score = 2 }), "visit", Fields);
        var said = JsonDocument.Parse(Assert.Single(await bench.EventsAsync<SatisfactionVisited>())).RootElement;
        Assert.Equal((77, "DISSATISFIED", 2), (said.GetProperty("caseId").GetInt64(), said.GetProperty("outcome").GetString(), said.GetProperty("score").GetInt32()));
        await bench.DeliverAsync<WhenIssueSettled, CaseResolved>(settled, "AfterSales:80", Shenzhen);
        Assert.Equal(2, (await VisitsAsync(bench)).Count(v => v.GetProperty("kind").GetString() == "SATISFACTION"));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Coverage_counts_what_was_due_and_scope_hides_other_branches(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var (here, there) = (await DealerAsync(bench, "深圳华强", InShenzhen), await DealerAsync(bench, "上海百联", InShanghai));
        await bench.MakeAsync("assignAccountManagers", new { partyIds = new[] { Id(here), Id(there) }, managerId = Account(21), reason = "新客户" }, "portfolioHandover", "parties");
        var plan = await PlanAsync(bench, new { fallbackManagerId = Account(9) });
        await PlanAsync(bench, null, InShanghai);
        await RunAsync(bench);
        Assert.Equal((3, 1, 2), ((await VisitsAsync(bench)).Length, (await VisitsAsync(bench, InShenzhen)).Length, (await VisitsAsync(bench, InShanghai)).Length));
        var mine = Assert.Single(await VisitsAsync(bench, InShenzhen));
        Assert.Equal("NOT_FOUND", await bench.CodeAsync("completeVisit", Change(mine, new { result = "MET", answers = new[] { new { code = "stock", answer = "足" } } }), "visit", InShanghai));
        await bench.MakeAsync("completeVisit", Change(mine, new { result = "NOT_REACHED" }), "visit", Fields, InShenzhen);
        foreach (var (who, code) in new[] { (403, "ACCOUNT_INACTIVE"), (404, "NOT_FOUND") })
        {
            Assert.Equal(code, await bench.CodeAsync("planVisit", new { partyId = Id(here), title = "临时走访", dueAt = Now.AddDays(3), managerId = Account(who) }, "visit"));
            Assert.Equal(code, await bench.CodeAsync("updateVisitPlan", Change(plan, new { fallbackManagerId = Account(who) }), "visitPlan"));
            Assert.Equal(code, await bench.CodeAsync("createVisitPlan", new { name = "无人", cycle = "MONTHLY", validFrom = Today.ToString("yyyy-MM-dd"), fallbackManagerId = Account(who) }, "visitPlan"));
            Assert.Equal(code, await bench.CodeAsync("assignAccountManagers", new { partyIds = new[] { Id(here) }, managerId = Account(who), reason = "交接" }, "portfolioHandover"));
        }
        var rows = (await bench.DataAsync("query($m: String!) { visitCoverage(month: $m) { managerId planned done missed open reached } }", new { m = Today.ToString("yyyy-MM") })).GetProperty("visitCoverage");
        Assert.Equal($$"""[{"managerId":"{{Account(21)}}","planned":3,"done":1,"missed":0,"open":2,"reached":0}]""", rows.ToString());
        Assert.Equal("VERSION_CONFLICT", await bench.CodeAsync("stopVisitPlan", new { id = Id(plan), expectedVersion = 9 }, "visitPlan"));
        await bench.MakeAsync("stopVisitPlan", Change(plan, new { }), "visitPlan", "status");
        Assert.Equal(["CANCELLED", "DONE", "PLANNED"], (await VisitsAsync(bench)).Select(v => v.GetProperty("state").GetString() is "DUE" ? "PLANNED" : v.GetProperty("state").GetString()!).Order());
        Assert.Equal(0, (await RunAsync(bench)).Made);
        var answer = await bench.PostAsync("{ visitCoverage(month: \"2026-13\") { planned } }");
        Assert.Equal("INVALID_FORMAT", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }
}
