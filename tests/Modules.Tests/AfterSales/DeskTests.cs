using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.AfterSales;
using Platform.AfterSales.Data;
using Platform.Contracts;
using Platform.Contracts.Customers;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Graph;
using Platform.Kernel.Security;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>Routing, queues, transfer, joint handling, playbooks and what follows from other modules' events.</summary>
public sealed class DeskTests
{
    static readonly string[] Agent = ["aftersales:case:read", "aftersales:case:open", "aftersales:case:accept", "aftersales:case:assign", "aftersales:case:take", "aftersales:case:work", "aftersales:case:transfer",
        "aftersales:case:close", "aftersales:reply:request", "aftersales:reply:submit", "aftersales:reply:read", "aftersales:queue:read", "aftersales:note:read"];

    static string Text(JsonElement it, string field) => it.GetProperty(field).ToString();

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Rules_decide_where_a_case_goes_and_what_nothing_routes_waits_in_the_default_queue(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var app = desk.App;
        var wang = await desk.PersonAsync("wang", desk.Shanghai, ScopeKind.Unit, Agent);
        var team = await desk.TeamAsync(desk.Shanghai, "SH-REPAIR", "上海维修组", wang);
        await app.MutateAsync("upsertRoutingRule", new { code = "COMPLAINTS", name = "投诉优先", position = 10, kinds = new[] { "COMPLAINT" }, priority = "HIGH" }, "routingRule { id }");
        var rule = (await app.MutateAsync("upsertRoutingRule", new { code = "LEAK", name = "漏水", position = 20, kinds = new[] { "REPAIR", "SERVICE_REQUEST" }, keywords = new[] { "漏水", "爆管" }, regionCode = "31", teamId = team, priority = "URGENT", asKind = "REPAIR" },
            "routingRule { version keywords kinds teamId }")).GetProperty("routingRule");
        Assert.Equal(team, Text(rule, "teamId"));
        Assert.Equal("VERSION_CONFLICT", await app.RefusalAsync("upsertRoutingRule", new { code = "LEAK", name = "又一条", position = 1 }, "routingRule { id }"));
        Assert.Equal("NOT_FOUND", await app.RefusalAsync("upsertRoutingRule", new { code = "NONE", name = "没有的团队", position = 1, teamId = "x" }, "routingRule { id }"));

        var home = desk.Place(1201, desk.Shanghai);
        var preview = (await app.DataAsync("query($l: ID) { previewRouting(kind: SERVICE_REQUEST, channel: PHONE, text: \"厨房漏水\", locationId: $l) { queueCode teamId priority kind rule tried { code missed } } }", new { l = home })).GetProperty("previewRouting");
        Assert.Equal(("TEAM-SH-REPAIR", "LEAK", "URGENT", "REPAIR"), (Text(preview, "queueCode"), Text(preview, "rule"), Text(preview, "priority"), Text(preview, "kind")));
        Assert.Equal(["COMPLAINTS KIND", "LEAK "], preview.GetProperty("tried").EnumerateArray().Select(t => Text(t, "code") + " " + Text(t, "missed")));

        var leak = await desk.OpenAsync(new { kind = "SERVICE_REQUEST", title = "厨房漏水", locationId = home, contact = new { name = "甲" } }, selection: "id kind priority teamId queueId queue { code }");
        Assert.Equal(("REPAIR", "URGENT", team, "TEAM-SH-REPAIR"), (Text(leak, "kind"), Text(leak, "priority"), Text(leak, "teamId"), Text(leak.GetProperty("queue"), "code")));
        var other = await desk.OpenAsync(new { kind = "CONSULTATION", title = "几点下班", contact = new { name = "乙" } }, selection: "id teamId queueId queue { code }");
        Assert.Equal(("", "DEFAULT"), (Text(other, "teamId"), Text(other.GetProperty("queue"), "code")));

        for (var i = 0; i < 3; i++) await desk.OpenAsync(new { kind = "REPAIR", title = "路灯" + i, priority = i == 1 ? "URGENT" : "LOW", teamId = team, contact = new { name = "丙" + i } });
        var token = await desk.TokenAsync("wang");
        async Task<List<string>> Queue(int first, string? after) => [.. (await app.DataAsync("query($q: ID!, $n: Int, $a: String) { queueCases(queueId: $q, first: $n, after: $a) { nodes { title } } }", new { q = Text(leak, "queueId"), n = first, a = after }, token)).GetProperty("queueCases").GetProperty("nodes").EnumerateArray().Select(n => Text(n, "title"))];
        Assert.Equal(["厨房漏水", "路灯1", "路灯0", "路灯2"], await Queue(10, null));
        await desk.DoAsync("rejectCase", Text(leak, "id"), new { reason = "重复" });
        Assert.Equal(["路灯1", "路灯0"], await Queue(2, null));
        Assert.Equal("DEFAULT_QUEUE", await app.RefusalAsync("upsertQueue", new { code = "DEFAULT", name = "x", isActive = false }, "workQueue { id }"));
        Assert.Equal(["TEAM-SH-REPAIR"], (await app.DataAsync("{ queues(first: 10) { nodes { code } } }", token: token)).GetProperty("queues").GetProperty("nodes").EnumerateArray().Select(n => Text(n, "code")));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_case_that_moves_to_another_region_changes_who_sees_it_at_once_and_keeps_its_history(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var (wang, lin, chen) = (await desk.PersonAsync("wang", desk.Shanghai, ScopeKind.Unit, Agent), await desk.PersonAsync("lin", desk.South, ScopeKind.Subtree, Agent), await desk.PersonAsync("chen", desk.South, ScopeKind.Team, Agent));
        var (east, south, office) = (await desk.TeamAsync(desk.Shanghai, "SH", "上海组", wang), await desk.TeamAsync(desk.South, "GZ", "广州组", lin, chen), await desk.TeamAsync(desk.Office, "HQ", "总部督办组"));
        await desk.PersonAsync("zhao", desk.East, ScopeKind.Subtree, Agent);
        await desk.PersonAsync("hq", desk.Office, ScopeKind.All, Agent);
        var tokens = new Dictionary<string, string>();
        foreach (var who in new[] { "wang", "lin", "chen", "zhao", "hq" }) tokens[who] = await desk.TokenAsync(who);
        async Task<string> Seen(string id)
        {
            var seen = new List<string>();
            foreach (var (who, token) in tokens) if ((await desk.CaseAsync(id, "id", token)).ValueKind != JsonValueKind.Null) seen.Add(who);
            return string.Join(' ', seen.Order());
        }
        var id = Text(await desk.OpenAsync(new { kind = "REPAIR", title = "冰箱不制冷", contact = new { name = "甲" }, teamId = east }, tokens["wang"]), "id");
        Assert.Equal("hq wang zhao", await Seen(id));
        await desk.DoAsync("acceptCase", id, token: tokens["wang"]);
        await desk.DoAsync("assignCase", id, new { ownerId = Desk.Id(wang) }, tokens["wang"]);
        Assert.Equal("NOT_IN_TEAM", await desk.RefusedAsync("assignCase", id, new { ownerId = Desk.Id(lin) }, tokens["wang"]));
        Assert.Equal("SAME_TEAM", await desk.RefusedAsync("transferCase", id, new { teamId = east, reason = "x" }, tokens["wang"]));
        var moved = await desk.DoAsync("transferCase", id, new { teamId = south, reason = "客户在广州" }, tokens["wang"]);
        Assert.Equal(("TRANSFERRED", Desk.Id(desk.South), ""), (Text(moved, "state"), Text(moved, "orgId"), Text(moved, "ownerId")));
        Assert.Equal("chen hq lin", await Seen(id));
        Assert.Equal("NOT_FOUND", await desk.RefusedAsync("takeCase", id, token: tokens["wang"]));
        await desk.DoAsync("takeCase", id, token: tokens["chen"]);
        Assert.Equal("NOT_HEAD_OFFICE", await desk.RefusedAsync("escalateCase", id, new { teamId = east, reason = "客户投诉" }, tokens["lin"]));
        await desk.DoAsync("escalateCase", id, new { teamId = office, reason = "客户投诉" }, tokens["lin"]);
        Assert.Equal("hq", await Seen(id));
        var phases = (await desk.CaseAsync(id, "priority isEscalated transfers phases { phase ownerId teamId to }", tokens["hq"]));
        Assert.Equal(("HIGH", "True", "2"), (Text(phases, "priority"), Text(phases, "isEscalated"), Text(phases, "transfers")));
        Assert.Equal(["CONSULTATION", "HANDLING", "HANDLING", "HANDLING", "HANDLING"], phases.GetProperty("phases").EnumerateArray().Select(p => Text(p, "phase")));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_department_that_is_asked_answers_before_the_case_ends_and_the_playbook_is_followed(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var app = desk.App;
        var (wang, quality) = (await desk.PersonAsync("wang", desk.Shanghai, ScopeKind.Unit, Agent), await desk.PersonAsync("zhi", desk.South, ScopeKind.Team, "aftersales:reply:read", "aftersales:reply:submit", "aftersales:case:read"));
        var (east, south) = (await desk.TeamAsync(desk.Shanghai, "SH", "上海组", wang), await desk.TeamAsync(desk.South, "QA", "质量部", quality));
        var (w, q) = (await desk.TokenAsync("wang"), await desk.TokenAsync("zhi"));
        var id = Text(await desk.OpenAsync(new { kind = "COMPLAINT", title = "冰箱三修不好", contact = new { name = "甲" }, teamId = east }, w), "id");
        await desk.DoAsync("acceptCase", id, token: w);
        await desk.DoAsync("assignCase", id, new { ownerId = Desk.Id(wang) }, w);
        await desk.DoAsync("startCase", id, token: w);
        async Task<JsonElement> Ask(object due, bool refused = false) => await app.MutateAsync("requestReply", new { id, expectedVersion = (await desk.CaseAsync(id, "version")).GetProperty("version").GetInt64(), teamId = south, question = "压缩机批次是否有问题？", excerpt = "同一台冰箱三次维修", dueAt = due },
            "replyRequest { id version state caseNumber case { id } }", w, refused);
        Assert.Equal("DUE_IN_THE_PAST", Text((await Ask("2020-01-01T00:00:00Z", true)).GetProperty("userErrors")[0], "code"));
        var reply = (await Ask(DateTime.UtcNow.AddDays(2).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"))).GetProperty("replyRequest");
        var second = (await Ask(DateTime.UtcNow.AddDays(3).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"))).GetProperty("replyRequest");

        Assert.Equal(JsonValueKind.Null, (await desk.CaseAsync(id, "id", q)).ValueKind); // the department sees the question, not the case
        var asked = (await app.DataAsync("{ replyRequests(first: 5, where: { state: { eq: REQUESTED } }) { nodes { id version question excerpt caseTitle case { id } availableTransitions { name allowed } } } }", token: q)).GetProperty("replyRequests").GetProperty("nodes");
        Assert.Equal((2, "冰箱三修不好", ""), (asked.GetArrayLength(), Text(asked[0], "caseTitle"), Text(asked[0], "case")));

        var refused = (await app.MutateAsync("resolveCase", new { id, expectedVersion = (await desk.CaseAsync(id, "version")).GetProperty("version").GetInt64(), resolution = "FIXED", text = "已换机" }, "case { id }", w, refused: true)).GetProperty("userErrors");
        Assert.Equal(["REPLY_OUTSTANDING", "STEPS_OPEN"], refused.EnumerateArray().Select(e => Text(e, "code")).Order());
        Assert.Contains("CALM, VERIFY, CAUSE, PROPOSE", refused.ToString());
        Assert.Equal("submitReply", Text((await app.MutateAsync("submitReply", new { id = Text(reply, "id"), expectedVersion = 1, answer = "该批次压缩机确有缺陷，建议换机。" }, "replyRequest { state availableTransitions { name } }", q)).GetProperty("replyRequest"), "state") == "SUBMITTED" ? "submitReply" : "");
        Assert.Equal("ILLEGAL_TRANSITION", await app.RefusalAsync("submitReply", new { id = Text(reply, "id"), expectedVersion = 2, answer = "改口" }, "replyRequest { id }", q));
        Assert.Equal("NOT_FOUND", await app.RefusalAsync("withdrawReply", new { id = Text(second, "id"), expectedVersion = 1, reason = "x" }, "replyRequest { id }", await Elsewhere(desk)));
        await app.MutateAsync("withdrawReply", new { id = Text(second, "id"), expectedVersion = 1, reason = "已答复" }, "replyRequest { state }", w);

        Assert.Equal("STEP_UNKNOWN", await desk.RefusedAsync("completeStep", id, new { step = "NOPE" }, w));
        foreach (var step in new[] { "CALM", "VERIFY", "CAUSE" }) await desk.DoAsync("completeStep", id, new { step, note = "已办" }, w);
        Assert.Equal("STEP_DONE", await desk.RefusedAsync("completeStep", id, new { step = "CALM" }, w));
        Assert.Equal("REQUIRED", await desk.RefusedAsync("skipStep", id, new { step = "PROPOSE", reason = " " }, w));
        await desk.DoAsync("skipStep", id, new { step = "PROPOSE", reason = "客户主动放弃" }, w);
        var steps = (await desk.CaseAsync(id, "steps { code text state note }", w)).GetProperty("steps");
        Assert.Equal(["CALM DONE", "VERIFY DONE", "CAUSE DONE", "PROPOSE SKIPPED", "IMPROVE OPEN"], steps.EnumerateArray().Select(s => Text(s, "code") + " " + Text(s, "state")));
        Assert.Equal("RESOLVED", Text(await desk.DoAsync("resolveCase", id, new { resolution = "REPLACED", text = "已换机" }, w), "state"));

        var book = (await app.MutateAsync("upsertPlaybook", new { kind = "REPAIR", name = "报修", steps = new[] { new { code = "SAFE", zh = "先关阀门", en = "Shut the valve", isMandatory = true } } }, "playbook { version steps { zh } }")).GetProperty("playbook");
        Assert.Equal("先关阀门", Text(book.GetProperty("steps")[0], "zh"));
        Assert.Equal("ALREADY_EXISTS", await app.RefusalAsync("upsertPlaybook", new { kind = "REPAIR", expectedVersion = 1, name = "报修", steps = new[] { new { code = "A", zh = "甲", en = "a" }, new { code = "A", zh = "乙", en = "b" } } }, "playbook { kind }"));
        Assert.Equal("COMPLAINT DISPUTE ISSUE REPAIR SUGGESTION", string.Join(' ', (await app.DataAsync("{ playbooks { kind name } }")).GetProperty("playbooks").EnumerateArray().Select(p => Text(p, "kind")).Order()));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_service_that_needs_a_visit_gets_its_slip_with_the_acceptance_and_its_department_gets_the_case(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var app = desk.App;
        var team = await desk.TeamAsync(desk.Shanghai, "PLUMB", "水电组");
        var item = Text((await app.MutateAsync("upsertServiceItem", new { code = "PIPE", name = "水管维修", kind = "REPAIR", needsVisit = true, onlineBookable = true, active = true, teamId = team, currency = "CNY" }, "serviceItem { id }")).GetProperty("serviceItem"), "id");
        var desk2 = Text((await app.MutateAsync("upsertServiceItem", new { code = "ADVICE", name = "内部咨询", kind = "REPAIR", needsVisit = false, onlineBookable = false, active = true, currency = "CNY" }, "serviceItem { id }")).GetProperty("serviceItem"), "id");
        var party = await desk.CustomerAsync("周小燕", "13917000002");
        var portal = await desk.PortalAsync("zhou", desk.Office, party, "aftersales:case:read", "aftersales:case:request");
        Assert.Equal("NOT_FOUND", await app.RefusalAsync("openCase", new { kind = "REPAIR", title = "偷偷预约", serviceItemId = desk2 }, "case { id }", portal));
        var it = await desk.OpenAsync(new { kind = "REPAIR", title = "水管漏水", serviceItemId = item }, portal, "id serviceItemCode");
        Assert.Equal((team, "PIPE"), (Text(await desk.CaseAsync(Text(it, "id"), "teamId"), "teamId"), Text(it, "serviceItemCode")));
        var again = await desk.OpenAsync(new { kind = "SERVICE_REQUEST", title = "还在漏", serviceItemId = item, contact = new { name = "周女士", phone = "13917000002" } });
        Assert.Equal(Text(it, "id"), Text(again, "id"));
        foreach (var step in new[] { "acceptCase", "assignCase", "startCase" }) await desk.DoAsync(step, Text(it, "id"));
        var order = Assert.Single((await app.DataAsync("{ workOrders(first: 5) { nodes { number caseId teamId state } } }")).GetProperty("workOrders").GetProperty("nodes").EnumerateArray());
        Assert.Equal((Text(it, "id"), team), (Text(order, "caseId"), Text(order, "teamId")));
        Assert.Equal("OPEN_WORK_ORDERS", await desk.RefusedAsync("resolveCase", Text(it, "id"), new { resolution = "FIXED", text = "好了" }));
    }

    static async Task<string> Elsewhere(Desk desk)
    {
        await desk.PersonAsync("far", desk.South, ScopeKind.Unit, "aftersales:reply:request");
        return await desk.TokenAsync("far");
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Two_agents_at_once_the_second_learns_what_changed_and_both_watch_live(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var team = await desk.TeamAsync(desk.Shanghai, "SH", "上海组");
        var it = await desk.OpenAsync(new { kind = "REPAIR", title = "门禁坏了", contact = new { name = "甲" }, teamId = team });
        var id = Text(it, "id");
        using var ends = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var scope = desk.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = Caller.System;
        var changes = ActivatorUtilities.CreateInstance<CaseChanges>(scope.ServiceProvider);
        var queue = changes.QueueChanged(GlobalId.Row("WorkQueue", Text(it, "queueId")), ends.Token).GetAsyncEnumerator();
        var single = changes.CaseChanged(GlobalId.Row("Case", id), ends.Token).GetAsyncEnumerator();
        var (inQueue, inCase) = (queue.MoveNextAsync().AsTask(), single.MoveNextAsync().AsTask());
        await Task.Delay(500);
        var began = Environment.TickCount64;
        await desk.DoAsync("acceptCase", id);
        Assert.True(await inQueue && await inCase);
        Assert.InRange(Environment.TickCount64 - began, 0, 10_000); // the promise is two seconds; this machine is shared
        Assert.Equal((CaseState.Accepted, CaseState.Accepted), (queue.Current.State, single.Current.State));

        await ReactAsync<WhenPartyIdentified, PartyIdentified>(desk, new PartyIdentified(new SubjectRef("Case", GlobalId.Row("Case", id)), 77), (r, e) => r.On(e, default));
        var after = await desk.CaseAsync(id, "version partyId");
        Assert.Equal(("2", GlobalId.Encode("Party", 77)), (Text(after, "version"), Text(after, "partyId"))); // filled in without a conflict for whoever has it open
        await desk.DoAsync("classifyCase", id, new { priority = "URGENT", subkind = "door", expectedVersion = 2 });
        var refused = (await desk.App.MutateAsync("assignCase", new { id, expectedVersion = 2, teamId = team }, "case { id }", refused: true)).GetProperty("userErrors")[0];
        Assert.Equal("VERSION_CONFLICT", Text(refused, "code"));
        var args = refused.GetProperty("args").EnumerateArray().ToDictionary(a => Text(a, "name"), a => Text(a, "value"));
        Assert.Equal(("priority, subkind", "ClassifyCase", "3"), (args["changed"], args["by"], args["current"]));
        await ends.CancelAsync();
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_dissatisfied_answer_re_opens_or_complains_once_and_a_visits_matter_becomes_an_issue_slip(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var team = await desk.TeamAsync(desk.South, "QA", "质量部");
        var manager = await desk.PersonAsync("jing", desk.Shanghai, ScopeKind.Self, "aftersales:case:read");
        var party = await desk.CustomerAsync("周小燕", "13917000002");
        var (id, row) = ("", GlobalId.Row("Party", party));
        id = Text(await desk.OpenAsync(new { kind = "REPAIR", title = "空调不冷", partyId = party, teamId = team }), "id");
        foreach (var step in new[] { "acceptCase", "assignCase", "startCase" }) await desk.DoAsync(step, id);
        await desk.DoAsync("resolveCase", id, new { resolution = "FIXED", text = "加氟" });
        var subject = new SubjectRef("Case", GlobalId.Row("Case", id));
        for (var i = 0; i < 2; i++) await ReactAsync<WhenSomebodyIsDissatisfied, FollowUpCompleted>(desk, new FollowUpCompleted(42, subject, row, i == 0 ? "DISSATISFIED" : "SATISFIED", 1, null, DateTime.UtcNow), (r, e) => r.On(e, default));
        Assert.Equal("REOPENED", Text(await desk.CaseAsync(id, "state"), "state"));
        for (var i = 0; i < 2; i++) await ReactAsync<WhenSomebodyIsDissatisfied, SurveyAnswered>(desk, new SurveyAnswered(7, "CSAT", subject, row, 1, true, null, null, DateTime.UtcNow), (r, e) => r.On(e, default));
        var complaint = Assert.Single((await desk.App.DataAsync("{ cases(first: 5, where: { kind: { eq: COMPLAINT } }) { nodes { partyId relatedCaseId title priority state } } }")).GetProperty("cases").GetProperty("nodes").EnumerateArray());
        Assert.Equal((party, id, "HIGH", "NEW"), (Text(complaint, "partyId"), Text(complaint, "relatedCaseId"), Text(complaint, "priority"), Text(complaint, "state")));

        var cipher = desk.App.Services.GetRequiredService<FieldCipher>();
        for (var i = 0; i < 2; i++)
            await ReactAsync<WhenVisitIssueRaised, VisitIssueRaised>(desk, new VisitIssueRaised(5, 1, row, manager.Id, GlobalId.Row("Team", team), cipher.Protect("货架总缺货")!, cipher.Protect("经销商反映三个月缺货四次")!, DateTime.UtcNow.AddDays(3)), (r, e) => r.On(e, default));
        var slip = Assert.Single((await desk.App.DataAsync("{ cases(first: 5, where: { kind: { eq: ISSUE } }) { nodes { id state title ownerId replyRequests { teamId state question } steps { code } } } }")).GetProperty("cases").GetProperty("nodes").EnumerateArray());
        Assert.Equal(("WAITING_DEPARTMENT", "货架总缺货", Desk.Id(manager), team), (Text(slip, "state"), Text(slip, "title"), Text(slip, "ownerId"), Text(slip.GetProperty("replyRequests")[0], "teamId")));
        Assert.Equal(1, (await desk.App.DataAsync("{ cases(first: 5) { totalCount } }", token: await desk.TokenAsync("jing"))).GetProperty("cases").GetProperty("totalCount").GetInt32());
        Assert.Equal(2, (await desk.App.DataAsync("query($id: ID!) { party(id: $id) { cases(first: 5, where: { kind: { in: [REPAIR, ISSUE] } }) { totalCount } } }", new { id = party })).GetProperty("party").GetProperty("cases").GetProperty("totalCount").GetInt32());
    }

    static async Task ReactAsync<TReaction, TEvent>(Desk desk, TEvent e, Func<TReaction, TEvent, Task> react) where TReaction : class => await Transient.RetryAsync(async () =>
    {
        await using var scope = desk.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = Caller.System;
        var db = scope.ServiceProvider.GetRequiredService<AfterSalesDb>();
        db.Work = new UnitOfWork(Caller.System, typeof(TReaction).Name);
        await react(ActivatorUtilities.CreateInstance<TReaction>(scope.ServiceProvider), e);
        await db.SaveChangesAsync();
    }, CancellationToken.None);
}
