using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Access;

namespace Platform.Modules.Tests.AfterSales.Sla;

/// <summary>Clocks of real cases through the API, with the program's time in the test's hand. The desk works Monday to Friday, nine to six in Shanghai.</summary>
public sealed class SlaScenarioTests
{
    static readonly DateTimeOffset Monday = new(2027, 3, 1, 1, 0, 0, TimeSpan.Zero); // nine o'clock in Shanghai
    const string Explained = "explainSla(subjectId: $id, locale: $l) { number dueAt clocks { target state dueAt policyCode policyVersion limitMinutes consumedSeconds remainingSeconds pausedSeconds isOverdue why "
        + "intervals { from to activity waits countedSeconds rule } rules { cause policyVersion limitMinutes } ends { inTime countedSeconds } raised { level at } } }";

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_case_is_warned_of_overdue_escalated_opened_again_and_explained(Provider provider)
    {
        var time = new MovableTime(Monday);
        await using var desk = await Desk.StartAsync(provider, new() { ["Events:Poll"] = "00:00:00.200", ["SignIn:Access"] = "14.00:00:00" }, s => s.AddSingleton<TimeProvider>(time));
        var app = desk.App;
        var wang = await desk.PersonAsync("wang", desk.Shanghai, ScopeKind.Unit);
        var team = await desk.TeamAsync(desk.Shanghai, "SH-REPAIR", "上海维修组", wang);
        await app.MutateAsync("upsertSlaPolicy", Policy("REPAIRS", "维修", 120, "NORMAL"), "slaPolicy { id }");
        await app.MutateAsync("upsertSlaPolicy", Policy("URGENT", "紧急维修", 60, "URGENT"), "slaPolicy { id }");

        var it = await desk.OpenAsync(new { kind = "REPAIR", channel = "PHONE", contact = new { name = "李阿姨", phone = "139-1700-0001" }, title = "电梯停运", priority = "NORMAL", teamId = team }, selection: "id number version dueAt");
        var id = it.GetProperty("id").GetString()!;
        Near(Monday.AddMinutes(120), it.GetProperty("dueAt"));
        await desk.DoAsync("acceptCase", id);
        await desk.DoAsync("assignCase", id, new { teamId = team, ownerId = Desk.Id(wang) });
        await desk.DoAsync("startCase", id);

        time.MoveTo(Monday.AddMinutes(30)); // waits for the customer until a quarter to six, when the rest is 90 minutes
        await desk.DoAsync("pauseCase", id, new { waitsFor = "CUSTOMER", reason = "等客户开门" });
        Assert.Equal(JsonValueKind.Null, (await desk.CaseAsync(id, "dueAt")).GetProperty("dueAt").ValueKind);
        time.MoveTo(Monday.AddHours(8).AddMinutes(45));
        await desk.DoAsync("continueCase", id);
        Near(Monday.AddDays(1).AddMinutes(75), (await desk.CaseAsync(id, "dueAt")).GetProperty("dueAt"));
        var version = (await desk.CaseAsync(id, "version")).GetProperty("version").GetInt64();

        // Priority changes: 60 minutes in all, 30 of them gone.
        await desk.DoAsync("classifyCase", id, new { priority = "URGENT" });
        Near(Monday.AddDays(1).AddMinutes(15), (await desk.CaseAsync(id, "dueAt")).GetProperty("dueAt"));
        version = (await desk.CaseAsync(id, "version")).GetProperty("version").GetInt64();

        time.MoveTo(Monday.AddHours(9).AddMinutes(30)); // half past six: nothing happens, and tomorrow from nine on the rest counts
        Assert.Empty(await EscalationsAsync(app));
        time.MoveTo(Monday.AddDays(1).AddMinutes(18)); // a slow machine shifts the due time by what its steps took
        await TestApp.EventuallyAsync(async () => (await EscalationsAsync(app)).Count == 1, "first level", 60);
        time.MoveTo(Monday.AddDays(1).AddMinutes(30));
        await TestApp.EventuallyAsync(async () => (await EscalationsAsync(app)).Count == 2, "second level", 60);
        Assert.Equal([1, 2], (await EscalationsAsync(app)).Select(e => e.GetProperty("level").GetInt32()).Order());
        Assert.Equal(version, (await desk.CaseAsync(id, "version")).GetProperty("version").GetInt64()); // time passing is no change of the case

        var late = await app.DataAsync("query($t: ID) { overdue(first: 5, teamId: $t) { totalCount nodes { caseId number teamId clocks { target state breachedAt } } } overdueByTeam { teamId count } "
            + "late: cases(first: 5, where: { overdue: true }) { totalCount } soon: cases(first: 5, where: { dueBefore: \"2027-03-02T02:00:00Z\" }) { totalCount } }", new { t = team });
        Assert.Equal((1, 1, 1), (late.GetProperty("overdue").GetProperty("totalCount").GetInt32(), late.GetProperty("late").GetProperty("totalCount").GetInt32(), late.GetProperty("soon").GetProperty("totalCount").GetInt32()));
        Assert.Equal((team, 1), (late.GetProperty("overdueByTeam")[0].GetProperty("teamId").GetString(), late.GetProperty("overdueByTeam")[0].GetProperty("count").GetInt32()));

        await desk.DoAsync("resolveCase", id, new { resolution = "FIXED", text = "已更换控制板" });
        Assert.Equal(0, (await app.DataAsync("{ overdue(first: 5) { totalCount } }")).GetProperty("overdue").GetProperty("totalCount").GetInt32());
        time.Move(TimeSpan.FromMinutes(60));
        await desk.DoAsync("reopenCase", id, new { reason = "又停了" });
        Assert.Equal(1, (await app.DataAsync("{ overdue(first: 5) { totalCount } }")).GetProperty("overdue").GetProperty("totalCount").GetInt32());
        await desk.DoAsync("startCase", id);
        await desk.DoAsync("resolveCase", id, new { resolution = "FIXED", text = "已更换曳引机" });
        time.Move(TimeSpan.FromMinutes(30));
        await Task.Delay(600);
        Assert.Equal(2, (await EscalationsAsync(app)).Count); // each level once in a clock's life

        var explained = (await app.DataAsync($"query($id: String!, $l: String) {{ {Explained} }}", new { id, l = "zh-CN" })).GetProperty("explainSla");
        var clock = explained.GetProperty("clocks").EnumerateArray().Single(c => c.GetProperty("target").GetString() == "RESOLUTION");
        Assert.Equal(["RUNNING", "PAUSED", "RUNNING", "RUNNING", "STOPPED", "RUNNING", "STOPPED"], clock.GetProperty("intervals").EnumerateArray().Select(i => i.GetProperty("activity").GetString()!));
        Assert.Equal(["STARTED", "CLASSIFIED"], clock.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("cause").GetString()!));
        Assert.Equal([false, false], clock.GetProperty("ends").EnumerateArray().Select(e => e.GetProperty("inTime").GetBoolean()));
        Assert.Equal(("LATE", "URGENT", 60), (clock.GetProperty("state").GetString(), clock.GetProperty("policyCode").GetString(), clock.GetProperty("limitMinutes").GetInt32()));
        Assert.Equal([1, 2], clock.GetProperty("raised").EnumerateArray().Select(r => r.GetProperty("level").GetInt32()));
        Assert.InRange(clock.GetProperty("consumedSeconds").GetInt64(), 70 * 60, 85 * 60);
        Assert.Equal(clock.GetProperty("consumedSeconds").GetInt64(), clock.GetProperty("intervals").EnumerateArray().Sum(i => i.GetProperty("countedSeconds").GetInt64()), 5d);
        Assert.Contains("等待客户", clock.GetProperty("why").GetString());
        Assert.Contains("逾期", clock.GetProperty("why").GetString());
        var english = (await app.DataAsync("query($id: String!) { explainSla(subjectId: $id, locale: \"en\") { clocks { target why } } }", new { id })).GetProperty("explainSla").GetProperty("clocks");
        Assert.Contains(english.EnumerateArray(), c => c.GetProperty("why").GetString()!.Contains("for the customer", StringComparison.Ordinal));
        Assert.All(english.EnumerateArray(), c => Assert.All(c.GetProperty("why").GetString()!, letter => Assert.InRange(letter, ' ', '~')));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_new_policy_leaves_running_clocks_alone_until_asked_and_an_escalation_by_hand_has_its_own_clock(Provider provider)
    {
        var time = new MovableTime(Monday);
        await using var desk = await Desk.StartAsync(provider, new() { ["Events:Poll"] = "00:00:00.200", ["SignIn:Access"] = "14.00:00:00" }, s => s.AddSingleton<TimeProvider>(time));
        var app = desk.App;
        var wang = await desk.PersonAsync("wang", desk.Shanghai, ScopeKind.Unit);
        var team = await desk.TeamAsync(desk.Shanghai, "SH-REPAIR", "上海维修组", wang);
        var it = await desk.OpenAsync(new { kind = "CONSULTATION", channel = "PHONE", contact = new { name = "李阿姨", phone = "139-1700-0001" }, title = "物业费怎么交" }, selection: "id serviceLevel { clocks { target dueAt state } }");
        var id = it.GetProperty("id").GetString()!;
        Assert.Equal(["ACCEPTANCE", "FIRST_RESPONSE", "RESOLUTION"], it.GetProperty("serviceLevel").GetProperty("clocks").EnumerateArray().Select(c => c.GetProperty("target").GetString()!)); // nothing is without a clock
        await app.MutateAsync("upsertSlaPolicy", new { code = "DEFAULT", name = "默认", targets = new[] { SlaPolicyTests.Target("RESOLUTION", 30), SlaPolicyTests.Target("ESCALATION", 15, (1, 0, "OWNER")) } }, "slaPolicy { id }");
        Near(Monday.AddMinutes(30), (await desk.CaseAsync(id, "dueAt")).GetProperty("dueAt")); // acceptance, as before
        await app.MutateAsync("retargetServiceLevel", new { subjectId = id }, "serviceLevel { clocks { target state } }");
        var clocks = (await desk.CaseAsync(id, "serviceLevel { clocks { target state dueAt } }")).GetProperty("serviceLevel").GetProperty("clocks").EnumerateArray().ToList();
        Assert.Equal(["WITHDRAWN", "WITHDRAWN", "RUNNING"], clocks.Select(c => c.GetProperty("state").GetString()!));
        Near(Monday.AddMinutes(30), clocks[2].GetProperty("dueAt"));

        Assert.Equal("ESCALATION_RECIPIENT_UNKNOWN", await app.RefusalAsync("raiseEscalation", new { subjectId = id, reason = "没人" }, "escalation { id }"));
        Assert.Equal("NOT_FOUND", await app.RefusalAsync("raiseEscalation", new { subjectId = "xx", teamId = team, reason = "没有" }, "escalation { id }"));
        var raised = (await app.MutateAsync("raiseEscalation", new { subjectId = id, teamId = team, reason = "客户要求主管回电" }, "escalation { id version level }")).GetProperty("escalation");
        time.MoveTo(Monday.AddMinutes(16));
        await TestApp.EventuallyAsync(async () => (await EscalationsAsync(app)).Count == 2, "nobody acknowledged: its own clock goes up the ladder", 60);
        var done = (await app.MutateAsync("acknowledgeEscalation", new { id = raised.GetProperty("id"), expectedVersion = 1, answer = "马上回电" }, "escalation { acknowledgedAt answer version }")).GetProperty("escalation");
        Assert.Equal("马上回电", done.GetProperty("answer").GetString());
        var sides = await app.DataAsync("{ waits: escalations(first: 5, where: { open: true }) { nodes { acknowledgedAt } } answered: escalations(first: 5, where: { open: false }) { nodes { id } } }");
        Assert.Equal(raised.GetProperty("id").GetString(), Assert.Single(sides.GetProperty("answered").GetProperty("nodes").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, Assert.Single(sides.GetProperty("waits").GetProperty("nodes").EnumerateArray()).GetProperty("acknowledgedAt").ValueKind);
        Assert.Equal("ESCALATION_ACKNOWLEDGED", await app.RefusalAsync("acknowledgeEscalation", new { id = raised.GetProperty("id"), expectedVersion = 2 }, "escalation { id }"));
        Assert.Equal("LATE", (await desk.CaseAsync(id, "serviceLevel { clocks { target state } }")).GetProperty("serviceLevel").GetProperty("clocks").EnumerateArray()
            .Single(c => c.GetProperty("target").GetString() == "ESCALATION").GetProperty("state").GetString());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_timer_that_came_due_while_the_program_was_down_is_told_once_after_the_start(Provider provider)
    {
        var time = new MovableTime(Monday);
        await using var desk = await Desk.StartAsync(provider, new() { ["Events:Poll"] = "00:00:00.200", ["SignIn:Access"] = "14.00:00:00" }, s => s.AddSingleton<TimeProvider>(time));
        await desk.OpenAsync(new { kind = "REPAIR", channel = "PHONE", contact = new { name = "李阿姨", phone = "139-1700-0001" }, title = "路灯不亮" });
        await desk.App.StopKeepingDataAsync();
        await using var again = await TestApp.RestartAsync(desk.App.Settings, s => s.AddSingleton<TimeProvider>(new MovableTime(Monday.AddHours(2))));
        await TestApp.EventuallyAsync(async () => (await EscalationsAsync(again)).Count == 2, "acceptance and first response", 60);
        await Task.Delay(1000);
        Assert.Equal(2, (await EscalationsAsync(again)).Count);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Rules_are_set_off_by_what_is_soon_late_and_by_what_is_late(Provider provider)
    {
        var time = new MovableTime(Monday);
        await using var desk = await Desk.StartAsync(provider, new() { ["Events:Poll"] = "00:00:00.200", ["SignIn:Access"] = "14.00:00:00" }, s => s.AddSingleton<TimeProvider>(time));
        var app = desk.App;
        await app.MutateAsync("upsertSlaPolicy", Policy("REPAIRS", "维修", 120, "NORMAL"), "slaPolicy { id }");
        foreach (var trigger in new[] { "SLA_WARNED", "SLA_BREACHED" })
        {
            var rule = (await app.MutateAsync("upsertAutomationRule", new { code = trigger, name = trigger, trigger, conditions = Array.Empty<object>(), actions = new[] { new { kind = "ADD_TAG", tag = trigger } } }, "automationRule { id }")).GetProperty("automationRule");
            await app.MutateAsync("switchAutomationRule", new { id = rule.GetProperty("id"), expectedVersion = 1, on = true, reason = "试" }, "automationRule { id }");
        }
        var id = (await desk.OpenAsync(new { kind = "REPAIR", channel = "PHONE", contact = new { name = "李阿姨", phone = "139-1700-0001" }, title = "电梯停运", priority = "NORMAL" })).GetProperty("id").GetString()!;
        async Task<string> TagsAsync() => string.Join(' ', (await desk.CaseAsync(id, "tags")).GetProperty("tags").EnumerateArray().Select(t => t.GetString()).Order(StringComparer.Ordinal));
        time.MoveTo(Monday.AddMinutes(100)); // more than four fifths are gone
        await TestApp.EventuallyAsync(async () => await TagsAsync() == "SLA_WARNED", "warned", 60);
        time.MoveTo(Monday.AddMinutes(121));
        await TestApp.EventuallyAsync(async () => await TagsAsync() == "SLA_BREACHED SLA_WARNED", "late", 60);
        Assert.Equal(["SLA_BREACHED 1", "SLA_WARNED 1"], (await app.DataAsync("{ ruleFirings(first: 10) { nodes { ruleCode caseId outcome } } }")).GetProperty("ruleFirings").GetProperty("nodes").EnumerateArray().Where(f => f.GetProperty("outcome").GetString() == "APPLIED")
            .GroupBy(f => f.GetProperty("ruleCode").GetString()!).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}"));
    }

    static object Policy(string code, string name, int limit, string priority) => new
    {
        code, name, position = 10, kinds = new[] { "REPAIR" }, priorities = new[] { priority },
        targets = new[] { SlaPolicyTests.Target("RESOLUTION", limit, (1, 0, "OWNER"), (2, 10, "TEAM")) },
    };

    static async Task<List<JsonElement>> EscalationsAsync(TestApp app)
        => [.. (await app.DataAsync("{ escalations(first: 20) { nodes { level target number teamId ownerId raisedAt } } }")).GetProperty("escalations").GetProperty("nodes").EnumerateArray()];

    static void Near(DateTimeOffset expected, JsonElement actual)
        => Assert.InRange(actual.GetDateTimeOffset(), expected.AddSeconds(-90), expected.AddSeconds(90)); // the test itself takes a while
}
