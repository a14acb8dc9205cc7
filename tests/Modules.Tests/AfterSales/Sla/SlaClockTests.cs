using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Access;

namespace Platform.Modules.Tests.AfterSales.Sla;

/// <summary>The clocks that begin in the middle of a matter: the next answer, the arrival of somebody, a department's written answer.</summary>
public sealed class SlaClockTests
{
    static readonly DateTimeOffset Monday = new(2027, 3, 1, 1, 0, 0, TimeSpan.Zero); // nine o'clock in Shanghai

    static Task<Desk> StartAsync(Provider provider, MovableTime time)
        => Desk.StartAsync(provider, new() { ["Events:Poll"] = "00:00:00.200", ["SignIn:Access"] = "14.00:00:00" }, s => s.AddSingleton<TimeProvider>(time));

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Whoever_comes_again_after_the_first_answer_is_owed_the_next_one(Provider provider)
    {
        var time = new MovableTime(Monday);
        await using var desk = await StartAsync(provider, time);
        await desk.App.MutateAsync("upsertSlaPolicy", Policy("ANSWERS", new { target = "FIRST_RESPONSE", limitMinutes = 60, ladder = Array.Empty<object>() }, new { target = "NEXT_RESPONSE", limitMinutes = 30, ladder = new[] { new { level = 1, afterMinutes = 0, to = "OWNER" } } }), "slaPolicy { id }");
        object Call(string title, string? joinTo = null) => new { kind = "REPAIR", channel = "PHONE", contact = new { name = "李阿姨", phone = "139-1700-0001" }, title, joinTo };
        var id = Text(await desk.OpenAsync(Call("热水不热")), "id");
        Assert.Equal(id, Text(await desk.OpenAsync(Call("热水不热", id)), "id")); // not answered yet: the first answer is what is owed
        Assert.Equal(["FIRST_RESPONSE RUNNING"], await ClocksAsync(desk, id));
        await desk.DoAsync("respondToCase", id, new { text = "师傅下午到" });
        await desk.DoAsync("respondToCase", id, new { text = "仅内部：缺配件", visibility = "INTERNAL" });
        Assert.Equal(["FIRST_RESPONSE MET"], await ClocksAsync(desk, id));

        time.MoveTo(Monday.AddHours(2));
        Assert.Equal(id, Text(await desk.OpenAsync(Call("师傅还没到", id)), "id"));
        Assert.Equal(["FIRST_RESPONSE MET", "NEXT_RESPONSE RUNNING"], await ClocksAsync(desk, id));
        await desk.OpenAsync(Call("快点", id)); // comes once more: the first of the two counts
        Near(Monday.AddHours(2).AddMinutes(30), await DueAsync(desk, id, "NEXT_RESPONSE"));
        await desk.DoAsync("respondToCase", id, new { text = "还缺配件", visibility = "INTERNAL" });
        Assert.Equal("RUNNING", (await ClocksAsync(desk, id))[^1].Split(' ')[1]); // a note answers nobody
        time.MoveTo(Monday.AddHours(2).AddMinutes(20));
        await desk.DoAsync("respondToCase", id, new { text = "已在路上" });
        Assert.Equal(["FIRST_RESPONSE MET", "NEXT_RESPONSE MET"], await ClocksAsync(desk, id));

        await desk.OpenAsync(Call("还是不热", id));
        time.MoveTo(Monday.AddHours(3));
        await TestApp.EventuallyAsync(async () => (await desk.App.DataAsync("{ escalations(first: 5) { nodes { target level } } }")).GetProperty("escalations").GetProperty("nodes").GetArrayLength() == 1, "the ladder of the next answer", 60);
        await desk.DoAsync("respondToCase", id, new { text = "抱歉，明天换件" });
        Assert.Equal(["FIRST_RESPONSE MET", "NEXT_RESPONSE MET", "NEXT_RESPONSE LATE"], await ClocksAsync(desk, id));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Work_is_owed_an_arrival_by_the_end_of_the_agreed_visit(Provider provider)
    {
        var time = new MovableTime(Monday);
        await using var desk = await StartAsync(provider, time);
        var li = await desk.PersonAsync("li", desk.Office, ScopeKind.Self);
        await desk.App.MutateAsync("upsertSlaPolicy", Policy("ARRIVE", new { target = "ARRIVAL", limitMinutes = 120, ladder = new[] { new { level = 1, afterMinutes = 0, to = "TEAM" } } }), "slaPolicy { id }");
        var technician = Text((await desk.App.MutateAsync("upsertTechnician", new { code = "T1", name = "李师傅", accountId = Desk.Id(li), skills = Array.Empty<string>() }, "technician { id }")).GetProperty("technician"), "id");
        async Task<string> Work() => Text((await desk.App.MutateAsync("createWorkOrder", new { title = "修门", kind = "REPAIR" }, "workOrder { id }")).GetProperty("workOrder"), "id");
        async Task Do(string mutation, string id, object? more = null)
        {
            var input = JsonSerializer.SerializeToNode(more ?? new { }, JsonSerializerOptions.Web)!.AsObject();
            input["id"] = id;
            input["expectedVersion"] = (await desk.App.DataAsync("query($id: ID!) { workOrder(id: $id) { version } }", new { id })).GetProperty("workOrder").GetProperty("version").GetInt64();
            await desk.App.MutateAsync(mutation, input, "workOrder { id }");
        }
        var (first, second) = (await Work(), await Work());
        Near(Monday.AddMinutes(120), await DueAsync(desk, first, "ARRIVAL"));
        foreach (var id in new[] { first, second }) await Do("assignWorkOrder", id, new { technicianId = technician });
        await Do("scheduleAppointment", first, new { from = Monday.AddHours(3).UtcDateTime, to = Monday.AddHours(4).UtcDateTime });
        await Do("scheduleAppointment", second, new { from = Monday.AddHours(5).UtcDateTime, to = Monday.AddHours(6).UtcDateTime });
        Near(Monday.AddHours(4), await DueAsync(desk, first, "ARRIVAL"));
        time.MoveTo(Monday.AddHours(3).AddMinutes(50));
        await Do("startJob", first);
        time.MoveTo(Monday.AddHours(6).AddMinutes(10));
        await TestApp.EventuallyAsync(async () => (await desk.App.DataAsync("{ overdue(first: 5) { nodes { workOrderId } } }")).GetProperty("overdue").GetProperty("nodes") is { } late && late.GetArrayLength() == 1 && Text(late[0], "workOrderId") == second, "the second is overdue", 60);
        await Do("startJob", second);
        Assert.Equal(("ARRIVAL MET", "ARRIVAL LATE"), (Assert.Single(await ClocksAsync(desk, first)), Assert.Single(await ClocksAsync(desk, second))));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_department_owes_its_answer_by_the_agreed_time_and_waiting_does_not_help(Provider provider)
    {
        var time = new MovableTime(Monday);
        await using var desk = await StartAsync(provider, time);
        await desk.App.MutateAsync("upsertSlaPolicy", Policy("WRITE", new { target = "REPLY", limitMinutes = 60, ladder = new[] { new { level = 1, afterMinutes = 0, to = "TEAM" } } }), "slaPolicy { id }");
        var zhi = await desk.PersonAsync("zhi", desk.South, ScopeKind.Unit, "aftersales:reply:read", "aftersales:reply:submit");
        var (team, quality) = (await desk.TeamAsync(desk.Shanghai, "SH", "上海组"), await desk.TeamAsync(desk.South, "QA", "质量部", zhi));
        var id = Text(await desk.OpenAsync(new { kind = "REPAIR", channel = "PHONE", contact = new { name = "李阿姨", phone = "139-1700-0001" }, title = "异响", teamId = team }), "id");
        async Task<string> Ask(DateTimeOffset due)
        {
            var version = (await desk.CaseAsync(id, "version")).GetProperty("version").GetInt64();
            return Text((await desk.App.MutateAsync("requestReply", new { id, expectedVersion = version, teamId = quality, question = "是否批次问题？", dueAt = due.UtcDateTime }, "replyRequest { id }")).GetProperty("replyRequest"), "id");
        }
        var token = await desk.TokenAsync("zhi");
        var (first, second, third) = (await Ask(Monday.AddHours(2)), await Ask(Monday.AddHours(3)), await Ask(Monday.AddHours(3)));
        foreach (var step in new[] { "acceptCase", "assignCase", "startCase" }) await desk.DoAsync(step, id);
        await desk.DoAsync("pauseCase", id, new { waitsFor = "DEPARTMENT", reason = "等质量部" });
        time.MoveTo(Monday.AddHours(1).AddMinutes(50));
        await desk.App.MutateAsync("submitReply", new { id = first, expectedVersion = 1, answer = "不是批次问题" }, "replyRequest { id }", token);
        await desk.App.MutateAsync("withdrawReply", new { id = third, expectedVersion = 1, reason = "重复" }, "replyRequest { id }");
        time.MoveTo(Monday.AddHours(3).AddMinutes(5));
        await TestApp.EventuallyAsync(async () => (await desk.App.DataAsync("{ overdueByTeam { teamId count } }")).GetProperty("overdueByTeam") is { } late && late.GetArrayLength() == 1 && Text(late[0], "teamId") == quality, "the department is late", 60);
        async Task<int> Escalated() => (await desk.App.DataAsync("{ escalations(first: 5, where: { target: { eq: REPLY } }) { totalCount } }")).GetProperty("escalations").GetProperty("totalCount").GetInt32();
        await TestApp.EventuallyAsync(async () => await Escalated() == 1, "the ladder", 60);
        await desk.App.MutateAsync("submitReply", new { id = second, expectedVersion = 1, answer = "已更换供应商" }, "replyRequest { id }", token);
        async Task<string> State(string reply) => Assert.Single((await ExplainAsync(desk, reply)).EnumerateArray()).GetProperty("state").GetString()!;
        Assert.Equal(("MET", "LATE", "WITHDRAWN"), (await State(first), await State(second), await State(third)));
        Assert.Equal(1, await Escalated());
        Assert.Equal(0, (await desk.App.DataAsync("{ overdue(first: 5) { totalCount } }")).GetProperty("overdue").GetProperty("totalCount").GetInt32());
    }

    static object Policy(string code, params object[] targets) => new { code, name = code, position = 10, targets };

    static async Task<JsonElement> ExplainAsync(Desk desk, string subject)
        => (await desk.App.DataAsync("query($id: String!) { explainSla(subjectId: $id) { clocks { target state dueAt } } }", new { id = subject })).GetProperty("explainSla").GetProperty("clocks");

    static async Task<string[]> ClocksAsync(Desk desk, string subject) => [.. (await ExplainAsync(desk, subject)).EnumerateArray().Select(c => Text(c, "target") + " " + Text(c, "state"))];

    static async Task<JsonElement> DueAsync(Desk desk, string subject, string target) => (await ExplainAsync(desk, subject)).EnumerateArray().Single(c => Text(c, "target") == target).GetProperty("dueAt");

    static string Text(JsonElement at, string name) => at.GetProperty(name).GetString()!;

    static void Near(DateTimeOffset expected, JsonElement actual) => Assert.InRange(actual.GetDateTimeOffset(), expected.AddSeconds(-90), expected.AddSeconds(90)); // the test itself takes a while
}
