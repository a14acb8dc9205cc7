using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using static Platform.EndToEnd.Tests.Moves;

namespace Platform.EndToEnd.Tests;

/// <summary>
/// A dealer network's month, by GraphQL alone and without Orders: an account manager's planned visit, a matter that goes to the quality department on an issue slip,
/// the department that is late, its written answer, a customer who is not content and then is, and the manager's points with how each was earned.
/// </summary>
public sealed class ADealersMonth
{
    static readonly DateTimeOffset March = new(2027, 3, 1, 1, 0, 0, TimeSpan.Zero); // Monday, nine o'clock in Shanghai
    static readonly string[] ManagersRights =
    [
        "customers:visit:read", "customers:visit:complete", "customers:visit:reschedule", "customers:portfolio:own", "customers:party:read", "aftersales:case:read", "aftersales:case:work", "aftersales:reply:read",
        "aftersales:note:read", "aftersales:work:print", "analytics:scorecard:read", "analytics:score:dispute",
    ];

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_matter_from_a_visit_is_answered_in_writing_and_asked_about_until_the_dealer_is_content(Provider provider)
    {
        var time = new MovableTime(March);
        await using var app = await TestApp.StartAsync(provider, new Dictionary<string, string?>
        {
            ["Administration:Profile"] = Path.Combine(Repository.Root, "host/Profiles/dealer-network.json"), ["SignIn:Trust"] = "00:00:01", ["SignIn:Access"] = "14.00:00:00", ["Events:Poll"] = "00:00:00.200",
            ["Customers:VisitPoll"] = "00:00:00.300",
        }, s => s.AddSingleton<TimeProvider>(time));
        var office = Text((await app.DataAsync("{ orgUnits(first: 1) { nodes { id } } }")).GetProperty("orgUnits").GetProperty("nodes")[0], "id");
        var manager = await PersonAsync(app, office, "manager", "客户经理小林", "SELF", ManagersRights);
        var tester = await PersonAsync(app, office, "tester", "质量部老赵", "TEAM", "aftersales:reply:read", "aftersales:reply:submit", "aftersales:case:read");
        var head = await PersonAsync(app, office, "head", "质量部长", "TEAM", "aftersales:reply:read", "aftersales:escalation:read");
        var quality = await TeamAsync(app, office, "QA", "质量部", tester.Id);
        await app.MutateAsync("upsertSlaPolicy", new
        {
            code = "ISSUES", name = "客户问题单", position = 10, kinds = new[] { "ISSUE" },
            targets = new[]
            {
                new { target = "REPLY", limitMinutes = 480, pausedBy = Array.Empty<string>(), ladder = new object[] { new { level = 1, afterMinutes = 0, to = "TEAM" }, new { level = 2, afterMinutes = 60, to = "ACCOUNT", accountId = head.Id } } },
                new { target = "RESOLUTION", limitMinutes = 2400, pausedBy = new[] { "DEPARTMENT" }, ladder = Array.Empty<object>() },
            },
        }, "slaPolicy { id }");

        var dealer = await PartyAsync(app, "深圳华强摩托", "DEALER", manager.Id);
        await PartyAsync(app, "街口零售店", "RETAILER", manager.Id);
        await PlanAsync(app, "经销商月度回访", "DEALER", "MONTHLY", 28);
        await PlanAsync(app, "零售商周访", "RETAILER", "WEEKS", 1);

        var issue = await VisitAsync(app, time, manager, dealer, quality);
        await LateAnswerAsync(app, time, issue, quality, tester, head, manager);
        await SettleAsync(app, issue, manager.Token);
        await AskedAsync(app, issue, manager, "DISSATISFIED", 2);
        await TestApp.EventuallyAsync(async () => Text(await CaseAsync(app, issue, "state"), "state") == "REOPENED", "a dissatisfied word re-opens the slip");
        await TestApp.EventuallyAsync(async () => (await ListAsync(app, "consequences", "state caseId origin")) is [var only] && Text(only, "state") == "REOPENED" && Text(only, "caseId") == issue, "the consequence is noted");
        await SettleAsync(app, issue, manager.Token);
        await AskedAsync(app, issue, manager, "SATISFIED", 5);
        await TestApp.EventuallyAsync(async () => (await CaseAsync(app, issue, "followUps { state outcome }")).GetProperty("followUps").EnumerateArray().Select(f => Text(f, "outcome")).Order().SequenceEqual(["DISSATISFIED", "SATISFIED"]), "both visits answered a call back");
        await MoveAsync(app, "closeCase", "Case", issue, "case { id }");

        time.MoveTo(March.AddDays(8)); // the retailer's week is over and nobody came
        await TestApp.EventuallyAsync(async () => (await ListAsync(app, "visits", "state")).Count(v => Text(v, "state") == "MISSED") == 1, "a missed visit", 60);
        Assert.Equal(5, (await ListAsync(app, "visits", "id")).Length); // the dealer's one of the month, two about the slip, the retailer's missed one and the next
        await PointsAsync(app, manager);
        await StoryAsync(app, issue);
    }

    static async Task<string> PartyAsync(TestApp app, string name, string role, string manager)
    {
        var party = Text(await app.MutateAsync("createParty", new { kind = "ORGANIZATION", displayName = name, roles = new[] { role } }, "party { id }"), "party", "id");
        await app.MutateAsync("assignAccountManagers", new { partyIds = new[] { party }, managerId = manager, reason = "新客户" }, "portfolioHandover { parties }");
        return party;
    }

    static Task PlanAsync(TestApp app, string name, string role, string cycle, int before) => app.MutateAsync("createVisitPlan", new
    {
        name, role, cycle, validFrom = "2027-03-01", remindDaysBefore = before, checklist = new[] { new { code = "stock", text = "库存是否充足？", mandatory = true } },
    }, "visitPlan { id }");

    /// <summary>The month's visit falls due, is made once, and what cannot be settled there becomes a slip.</summary>
    static async Task<string> VisitAsync(TestApp app, MovableTime time, (string Id, string Token) manager, string dealer, string quality)
    {
        JsonElement visit = default;
        await TestApp.EventuallyAsync(async () => (await VisitsAsync(app, manager.Token)).Length == 2, "a visit each");
        time.MoveTo(March.AddDays(3));
        await TestApp.EventuallyAsync(async () => (visit = (await VisitsAsync(app, manager.Token)).Single(v => Text(v, "partyId") == dealer)).GetProperty("state").GetString() == "DUE", "the visit is due");
        await TestApp.EventuallyAsync(async () => (await ToldAsync(app, manager.Token)).Contains("VISIT_DUE"), "the manager is reminded");
        await MoveAsync(app, "completeVisit", "Visit", Text(visit, "id"), "visit { state }", new
        {
            result = "MET", notes = "老板反映发动机异响", answers = new[] { new { code = "stock", answer = "偏少" } },
            issues = new[] { new { teamId = quality, title = "发动机异响", text = "LX150 三台冷车异响，请质量部书面答复。", replyBy = March.AddDays(4).AddHours(1).UtcDateTime } },
        }, manager.Token);
        var issue = "";
        await TestApp.EventuallyAsync(async () => (issue = (await ListAsync(app, "cases", "id kind state", manager.Token)) is [var only] && Text(only, "state") == "WAITING_DEPARTMENT" ? Text(only, "id") : "").Length > 0, "the slip waits for the department");
        var seen = await CaseAsync(app, issue, "kind channel partyId ownerId replyRequests { state question }");
        Assert.Equal(("ISSUE", "VISIT", dealer, manager.Id), (Text(seen, "kind"), Text(seen, "channel"), Text(seen, "partyId"), Text(seen, "ownerId")));

        using var ask = new HttpRequestMessage(HttpMethod.Get, $"/slips/{Uri.EscapeDataString(issue)}.pdf?paper=A4") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", manager.Token) } };
        using var slip = await app.Http.SendAsync(ask);
        Assert.True((await slip.Content.ReadAsByteArrayAsync()).AsSpan().StartsWith("%PDF"u8), slip.StatusCode.ToString());
        return issue;
    }

    /// <summary>The department lets the time pass, is reminded level by level, once each, and answers.</summary>
    static async Task LateAnswerAsync(TestApp app, MovableTime time, string issue, string quality, (string Id, string Token) tester, (string Id, string Token) head, (string Id, string Token) manager)
    {
        var asked = Assert.Single(await ListAsync(app, "replyRequests", "id version question dueAt case { id }", tester.Token));
        Assert.Equal(JsonValueKind.Null, asked.GetProperty("case").ValueKind); // the department sees the question, not the case
        await MoveAsync(app, "continueCase", "Case", issue, "case { id }", token: manager.Token);
        var refused = await app.MutateAsync("resolveCase", await ResolutionAsync(app, issue), "case { id }", manager.Token, refused: true);
        Assert.Contains("REPLY_OUTSTANDING", refused.GetProperty("userErrors").EnumerateArray().Select(e => Text(e, "code")));
        async Task<int[]> Levels() => [.. (await ListAsync(app, "escalations", "level target")).Where(e => Text(e, "target") == "REPLY").Select(e => e.GetProperty("level").GetInt32()).Order()];
        time.MoveTo(March.AddDays(4).AddHours(1).AddMinutes(3));
        await TestApp.EventuallyAsync(async () => (await Levels()).SequenceEqual([1]), "the first level", 60);
        time.MoveTo(March.AddDays(4).AddHours(2).AddMinutes(3));
        await TestApp.EventuallyAsync(async () => (await Levels()).SequenceEqual([1, 2]), "the second level", 60);
        time.Move(TimeSpan.FromHours(1));
        await Task.Delay(600);
        Assert.Equal("1 2", string.Join(' ', await Levels())); // each once
        await TestApp.EventuallyAsync(async () => (await ToldAsync(app, tester.Token)).Count(k => k == "SLA_REPLY_OVERDUE") == 1 && (await ToldAsync(app, head.Token)).Count(k => k == "SLA_REPLY_OVERDUE") == 1, "both are told", 60);
        Assert.Equal(quality, Text((await app.DataAsync("{ overdueByTeam { teamId count } }")).GetProperty("overdueByTeam")[0], "teamId"));

        await MoveAsync(app, "submitReply", "ReplyRequest", Text(asked, "id"), "replyRequest { state }", new { answer = "气门间隙偏大，已通知换装新批次垫片，并在本周内上门调整三台车。" }, tester.Token);
        await TestApp.EventuallyAsync(async () => (await ToldAsync(app, manager.Token)).Contains("REPLY_GIVEN"), "the manager learns of the answer");
        foreach (var step in new[] { "DESCRIBE", "REPLY", "INFORM" }) await MoveAsync(app, "completeStep", "Case", issue, "case { id }", new { step }, manager.Token);
    }

    static Task<System.Text.Json.Nodes.JsonObject> ResolutionAsync(TestApp app, string issue) => InputAsync(app, "Case", issue, new { resolution = "ANSWERED", text = "质量部已书面答复并告知客户" });

    static async Task SettleAsync(TestApp app, string issue, string token)
    {
        if (Text(await CaseAsync(app, issue, "state"), "state") == "REOPENED") await MoveAsync(app, "startCase", "Case", issue, "case { id }", token: token);
        await app.MutateAsync("resolveCase", await ResolutionAsync(app, issue), "case { id }", token);
    }

    /// <summary>The customer is visited about the settled matter.</summary>
    static async Task AskedAsync(TestApp app, string issue, (string Id, string Token) manager, string said, int score)
    {
        JsonElement[] open = [];
        await TestApp.EventuallyAsync(async () => (open = [.. (await VisitsAsync(app, manager.Token)).Where(v => Text(v, "kind") == "SATISFACTION" && Text(v, "state") is "PLANNED" or "DUE" && v.GetProperty("caseId").GetString() == issue)]).Length == 1, "one visit about the slip");
        Assert.Equal("VISIT_SATISFACTION_MISSING", await app.RefusalAsync("completeVisit", await InputAsync(app, "Visit", Text(open[0], "id"), new { result = "MET" }), "visit { id }", manager.Token));
        await MoveAsync(app, "completeVisit", "Visit", Text(open[0], "id"), "visit { state }", new { result = "MET", satisfaction = said, score, notes = said == "SATISFIED" ? "三台都不响了" : "还有一台响" }, manager.Token);
    }

    /// <summary>The manager reads how each point was earned, objects, and somebody else decides.</summary>
    static async Task PointsAsync(TestApp app, (string Id, string Token) manager)
    {
        const string Card = "query($a: ID!) { scorecard(accountId: $a, month: \"2027-03\") { points outOf components { earned outOf explanation figure { code numerator denominator drillDown } } disputes { id version state pointsAdded answer } } }";
        async Task<JsonElement> Read() => (await app.DataAsync(Card, new { a = manager.Id }, manager.Token)).GetProperty("scorecard");
        string[] expected = ["FOLLOW_UP_COVERAGE 1/1 15/15", "REOPENED_SHARE 1/1 0/15", "SATISFACTION_SHARE 1/2 0/40", "SLA_RESOLUTION_SHARE 1/1 30/30", "VISITS_MADE_SHARE 3/4 10/20"];
        static string Told(JsonElement c) => $"{Text(c, "figure", "code")} {c.GetProperty("figure").GetProperty("numerator")}/{c.GetProperty("figure").GetProperty("denominator")} {c.GetProperty("earned")}/{c.GetProperty("outOf")}";
        await TestApp.EventuallyAsync(async () => (await Read()).GetProperty("components").EnumerateArray().Select(Told).Order(StringComparer.Ordinal).SequenceEqual(expected), "the points of the month", 60);
        var card = await Read();
        Assert.Equal((55, 120), (card.GetProperty("points").GetDouble(), card.GetProperty("outOf").GetInt32()));
        var visits = card.GetProperty("components").EnumerateArray().Single(c => Text(c, "figure", "code") == "VISITS_MADE_SHARE");
        Assert.Contains("3/4", Text(visits, "explanation"));
        var behind = (await app.DataAsync("query($f: String!) { drillDown(figure: $f, first: 10) { total documents { id hit } } }", new { f = Text(visits, "figure", "drillDown") })).GetProperty("drillDown");
        Assert.Equal((4, 3), (behind.GetProperty("total").GetInt32(), behind.GetProperty("documents").EnumerateArray().Count(d => d.GetProperty("hit").GetBoolean())));

        var objection = (await app.MutateAsync("disputeScore", new { month = "2027-03", code = "REOPENED_SHARE", reason = "返工因质量部处理不彻底，非本人原因" }, "scoreDispute { id version state }", manager.Token)).GetProperty("scoreDispute");
        await app.MutateAsync("settleScoreDispute", new { id = Text(objection, "id"), expectedVersion = objection.GetProperty("version").GetInt64(), upheld = true, points = 15.0, answer = "属实，责任在质量部" }, "scoreDispute { state }");
        card = await Read();
        Assert.Equal((70, "UPHELD", "属实，责任在质量部"), (card.GetProperty("points").GetDouble(), Text(card.GetProperty("disputes")[0], "state"), Text(card.GetProperty("disputes")[0], "answer")));

        // The department is judged by its slips: one answer, and it was late.
        var departments = (await app.DataAsync("{ serviceFigures(from: \"2027-03-01\", to: \"2027-03-31\", by: DEPARTMENT, codes: [REPLY_IN_TIME_SHARE]) { label figures { numerator denominator } } }")).GetProperty("serviceFigures");
        Assert.Equal(("质量部", 0, 1), (Text(departments[0], "label"), departments[0].GetProperty("figures")[0].GetProperty("numerator").GetInt32(), departments[0].GetProperty("figures")[0].GetProperty("denominator").GetInt32()));
    }

    static async Task StoryAsync(TestApp app, string issue)
    {
        var story = (await app.DataAsync("query($s: ID!) { timeline(subject: $s, first: 100) { nodes { event } } }", new { s = issue })).GetProperty("timeline").GetProperty("nodes").EnumerateArray().Select(n => Text(n, "event")).ToList();
        string[] order = ["CaseOpened", "ReplyRequested", "ReplySubmitted", "CaseResolved", "FollowUpCompleted", "CaseReopened", "CaseClosed"];
        Assert.Equal(order, story.Where(order.Contains).Distinct());
        Assert.Equal(2, story.Count(e => e == "SatisfactionVisited"));
    }

    static Task<JsonElement[]> VisitsAsync(TestApp app, string token) => ListAsync(app, "visits(mine: true)", "id kind state partyId caseId", token);

    static async Task<List<string>> ToldAsync(TestApp app, string token) => [.. (await ListAsync(app, "myNotifications", "kind", token)).Select(n => Text(n, "kind"))];

    static async Task<JsonElement> CaseAsync(TestApp app, string id, string fields) => (await app.DataAsync("query($id: ID!) { case(id: $id) { " + fields + " } }", new { id })).GetProperty("case");
}
