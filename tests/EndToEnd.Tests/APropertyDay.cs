using static Platform.EndToEnd.Tests.Moves;

namespace Platform.EndToEnd.Tests;

/// <summary>
/// A property company's day, by GraphQL alone and without Orders: a tenant's leak from two channels to one case, a plumber who refuses, one who must come twice, money, a
/// call back that does not go well, one that does, and the month's figures.
/// </summary>
public sealed class APropertyDay
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_leak_is_not_forgotten(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider, new Dictionary<string, string?>
        {
            ["Administration:Profile"] = Path.Combine(Repository.Root, "host/Profiles/property-service.json"), ["SignIn:PasswordIterations"] = "1000", ["SignIn:Trust"] = "00:00:01",
        });
        var modules = (await app.DataAsync("{ modules { module enabled } }")).GetProperty("modules").EnumerateArray().Where(m => m.GetProperty("enabled").GetBoolean()).Select(m => m.GetProperty("module").GetString());
        Assert.Equal(["Administration", "AfterSales", "Analytics", "Customers"], modules.Order());

        var office = (await app.DataAsync("{ orgUnits(first: 1) { nodes { id } } }")).GetProperty("orgUnits").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        var team = Text(await app.MutateAsync("createTeam", new { unitId = office, code = "GC", name = "工程维修部" }, "team { id }"), "team", "id");
        var (fast, slow) = (await PlumberAsync(app, office, "迅达水电", "fast"), await PlumberAsync(app, office, "老陈维修", "slow"));
        var item = Text(await app.MutateAsync("upsertServiceItem", new { code = "LEAK", name = "漏水维修", kind = "REPAIR", needsVisit = true, promisedMinutes = 1440, priceMinor = 8000, teamId = team, mandatoryFields = new[] { new { fields = new[] { "RESULT" } } } },
            "serviceItem { id }"), "serviceItem", "id");
        var room = await RoomAsync(app, office);
        var tenant = Text(await app.MutateAsync("createParty", new { kind = "PERSON", displayName = "王小明", roles = new[] { "TENANT" }, contactPoints = new[] { new { type = "MOBILE", value = "13812345678" } } }, "party { id }"), "party", "id");
        await MoveAsync(app, "moveIn", "ServiceLocation", room, "serviceLocation { id }", new { partyId = tenant, role = "TENANT", from = DateTime.UtcNow.AddYears(-1) });

        // By web, and again by phone from somebody who gives only the number: one matter.
        object Leak(string channel, object who) => Merge(new { kind = "REPAIR", title = "厨房水管漏水", description = "楼下已渗水", channel, serviceItemId = item, locationId = room, orgUnitId = office }, who);
        var it = Text(await app.MutateAsync("openCase", Leak("WEB", new { partyId = tenant }), "case { id }"), "case", "id");
        Assert.Equal(it, Text(await app.MutateAsync("openCase", Leak("PHONE", new { partyId = tenant }), "case { id }"), "case", "id"));
        await MoveAsync(app, "acceptCase", "Case", it, "case { id }");
        var seen = await CaseAsync(app, it, "state stage entries { channel } workOrders { id state } location { id } customer { displayName } dueAt");
        Assert.Equal(["WEB", "PHONE"], seen.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("channel").GetString()));
        var slip = Assert.Single(seen.GetProperty("workOrders").EnumerateArray()).GetProperty("id").GetString()!;

        // The first plumber refuses, the second takes it, cannot complete it, and comes again.
        await AnswerAsync(app, slip, fast, accept: false);
        await AnswerAsync(app, slip, slow, accept: true);
        await WorkAsync(app, slip, "scheduleAppointment", slow.Token, new { from = DateTime.UtcNow.AddMinutes(5), to = DateTime.UtcNow.AddHours(2) });
        await WorkAsync(app, slip, "startJob", slow.Token);
        await WorkAsync(app, slip, "cannotComplete", slow.Token, new { reason = "PARTS", remainingWork = "更换角阀" });
        await MoveAsync(app, "assignCase", "Case", it, "case { id }", new { teamId = team });
        await MoveAsync(app, "startCase", "Case", it, "case { id }");
        Assert.Contains("WORK", await app.RefusalAsync("resolveCase", await InputAsync(app, "Case", it, new { resolution = "DONE", text = "已修好" }), "case { id }"));
        await WorkAsync(app, slip, "scheduleAppointment", slow.Token, new { from = DateTime.UtcNow.AddMinutes(10), to = DateTime.UtcNow.AddHours(3) });
        await WorkAsync(app, slip, "startJob", slow.Token);
        await WorkAsync(app, slip, "submitJobReport", slow.Token, new { fault = "F12", action = "REPLACE", result = "更换角阀并试水", labourMinutes = 45, noPartsUsed = true });
        await WorkAsync(app, slip, "finishJob", slow.Token);
        await WorkAsync(app, slip, "verifyWorkOrder", null, new { evidence = "客户电话确认" });
        await WorkAsync(app, slip, "closeWorkOrder", null);
        var charge = Text(await app.MutateAsync("raiseCharge", new { workOrderId = slip, lines = new[] { new { serviceItem = "LEAK" } } }, "serviceCharge { id }"), "serviceCharge", "id");

        await SettleAsync(app, it);
        await CalledAsync(app, it, "DISSATISFIED", 1);
        await TestApp.EventuallyAsync(async () => Text(await CaseAsync(app, it, "state"), "state") is "REOPENED" or "IN_PROGRESS", "a dissatisfied answer re-opens the case");
        Assert.Equal("ILLEGAL_TRANSITION", await app.RefusalAsync("closeCase", await InputAsync(app, "Case", it), "case { id }"));
        await SettleAsync(app, it);
        await CalledAsync(app, it, "SATISFIED", 5);
        await MoveAsync(app, "recordReceipt", "ServiceCharge", charge, "serviceCharge { state }", new { amountMinor = 8000 });
        await MoveAsync(app, "closeCase", "Case", it, "case { id }");
        Assert.Equal("FINISHED", Text(await CaseAsync(app, it, "stage"), "stage"));

        await MonthAsync(app, it, slow.Id);
        await EverybodyKnowsAsync(app, it, tenant);
    }

    /// <summary>The month's figures, their documents, a rebuild that changes nothing, and a report.</summary>
    static async Task MonthAsync(TestApp app, string it, string provider)
    {
        const string Figures = """
            query($from: Date!, $to: Date!) { serviceFigures(from: $from, to: $to, by: ALL, codes: [REQUESTS, ACCEPTED, RESOLVED, CLOSED, REOPENED_SHARE, FOLLOW_UP_COVERAGE, FOLLOW_UP_MISSING, SATISFACTION_SHARE, WORK_DONE, REVISIT_SHARE])
              { figures { code value numerator denominator drillDown } } }
            """;
        var days = new { from = DateTime.UtcNow.AddDays(-3).ToString("yyyy-MM-dd"), to = DateTime.UtcNow.AddDays(3).ToString("yyyy-MM-dd") };
        async Task<Dictionary<string, JsonElement>> Read() => (await app.DataAsync(Figures, days)).GetProperty("serviceFigures")[0].GetProperty("figures").EnumerateArray().ToDictionary(f => f.GetProperty("code").GetString()!);
        string[] expected = ["ACCEPTED 1/1", "CLOSED 1/1", "FOLLOW_UP_COVERAGE 1/1", "FOLLOW_UP_MISSING 0/0", "REOPENED_SHARE 1/1", "REQUESTS 1/1", "RESOLVED 1/1", "REVISIT_SHARE 1/1", "SATISFACTION_SHARE 1/2", "WORK_DONE 1/1"];
        IEnumerable<string> Told(Dictionary<string, JsonElement> figures) => figures.Select(f => $"{f.Key} {f.Value.GetProperty("numerator")}/{f.Value.GetProperty("denominator")}").Order(StringComparer.Ordinal);
        await TestApp.EventuallyAsync(async () => Told(await Read()).SequenceEqual(expected), "the figures of the day", 60);

        var figures = await Read();
        var behind = (await app.DataAsync("query($f: String!) { drillDown(figure: $f, first: 10) { total documents { id } } }", new { f = figures["REQUESTS"].GetProperty("drillDown").GetString() })).GetProperty("drillDown");
        Assert.Equal(it, Assert.Single(behind.GetProperty("documents").EnumerateArray()).GetProperty("id").GetString());
        var byProvider = (await app.DataAsync("query($from: Date!, $to: Date!) { serviceFigures(from: $from, to: $to, by: PROVIDER, codes: [WORK_DONE]) { key label figures { value } } }", days)).GetProperty("serviceFigures");
        Assert.Equal(provider, Assert.Single(byProvider.EnumerateArray()).GetProperty("key").GetString());

        var tiles = (await app.DataAsync("{ leaderCockpit { figure { code value } previous target onTarget } }")).GetProperty("leaderCockpit");
        Assert.Equal(1, tiles.EnumerateArray().Single(t => Text(t.GetProperty("figure"), "code") == "REQUESTS").GetProperty("figure").GetProperty("value").GetDouble());

        var rebuild = Text(await app.MutateAsync("rebuildFacts", new { }, "factRebuild { id }"), "factRebuild", "id");
        await TestApp.EventuallyAsync(async () => Text((await app.DataAsync("query($id: ID!) { node(id: $id) { ... on FactRebuild { state } } }", new { id = rebuild })).GetProperty("node"), "state") == "DONE", "the rebuilding", 60);
        Assert.Equal(expected, Told(await Read()));

        var report = Text(await app.MutateAsync("runReport", new { kind = "SERVICE_VOLUME", month = DateTime.UtcNow.AddHours(8).ToString("yyyy-MM"), format = "XLSX" }, "reportRun { id }"), "reportRun", "id");
        await TestApp.EventuallyAsync(async () => Text((await app.DataAsync("query($id: ID!) { node(id: $id) { ... on ReportRun { state fileId contentHash } } }", new { id = report })).GetProperty("node"), "state") == "READY", "the report", 60);
    }

    /// <summary>One timeline tells the whole story in order, with the money.</summary>
    static async Task EverybodyKnowsAsync(TestApp app, string it, string tenant)
    {
        async Task<List<string>> Story(string subject) => [.. (await app.DataAsync("query($s: ID!) { timeline(subject: $s, first: 100) { nodes { event } } }", new { s = subject })).GetProperty("timeline").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("event").GetString()!)];
        var story = await Story(it);
        string[] order = ["CaseOpened", "CaseAccepted", "WorkOrderAssigned", "WorkOrderDone", "CaseResolved", "FollowUpCompleted", "CaseReopened", "CaseClosed"];
        Assert.Equal(order, story.Where(order.Contains).Distinct());
        Assert.Contains("WorkOrderCreated", story); // in the acceptance's own transaction, so neither is before the other
        Assert.Contains("ReceiptRecorded", await Story(tenant));
    }

    internal static async Task<(string Id, string Token)> PlumberAsync(TestApp app, string office, string name, string login)
    {
        const string Password = "一个足够长的密码啊123";
        var account = Text(await app.MutateAsync("createAccount", new { unitId = office, loginId = login, displayName = name, password = Password, passwordMustChange = false }, "account { id }"), "account", "id");
        await app.MutateAsync("upsertRole", new { code = "PLUMBER-" + login, name = "维修商", permissions = new[] { "aftersales:work:read", "aftersales:work:schedule", "aftersales:work:perform", "aftersales:work:contact", "aftersales:offer:read", "aftersales:offer:respond" } }, "role { id }");
        await app.MutateAsync("grantRole", new { accountId = account, roleCode = "PLUMBER-" + login, unitId = office, reaches = "TEAM" }, "membership { id }");
        var team = (await app.MutateAsync("createTeam", new { unitId = office, code = "P-" + login, name }, "team { id version }")).GetProperty("team");
        await app.MutateAsync("setTeamMembers", new { id = Text(team, "id"), expectedVersion = team.GetProperty("version").GetInt64(), accountIds = new[] { account } }, "team { id }");
        var provider = Text(await app.MutateAsync("registerProvider", new
        {
            orgUnitId = office,
            terms = new { name, teamId = Text(team, "id"), skills = Array.Empty<string>(), capacityPerDay = 5, territories = Array.Empty<object>(), authorizations = new[] { new { covers = "EVERYTHING", validFrom = "2026-01-01" } } },
        }, "serviceProvider { id }"), "serviceProvider", "id");
        foreach (var step in new[] { "approveProvider", "activateProvider" }) await MoveAsync(app, step, "ServiceProvider", provider, "serviceProvider { id }");
        return (provider, await app.SignInAsync(login, Password));
    }

    static async Task<string> RoomAsync(TestApp app, string office)
    {
        async Task<string> Add(string kind, string code, string name, string? parent)
            => Text(await app.MutateAsync("createServiceLocation", new { kind, code, name, parentId = parent, orgUnitId = parent is null ? office : null, divisionCode = parent is null ? "310115" : null }, "serviceLocation { id }"), "serviceLocation", "id");
        return await Add("UNIT", "1201", "1201", await Add("BUILDING", "3", "3栋", await Add("SITE", "CH", "翠湖花园", null)));
    }

    internal static async Task AnswerAsync(TestApp app, string slip, (string Id, string Token) plumber, bool accept)
    {
        var offer = (await app.MutateAsync("offerWorkOrder", await InputAsync(app, "WorkOrder", slip, new { providerId = plumber.Id }), "dispatchOffer { id version }")).GetProperty("dispatchOffer");
        await app.MutateAsync("respondOffer", new { id = Text(offer, "id"), expectedVersion = offer.GetProperty("version").GetInt64(), accept, reason = accept ? null : "今日无人" }, "dispatchOffer { state }", plumber.Token);
    }

    static Task WorkAsync(TestApp app, string slip, string step, string? token, object? more = null) => MoveAsync(app, step, "WorkOrder", slip, "workOrder { id }", more, token);

    /// <summary>Takes a case to being settled, whether it is being worked on or was re-opened.</summary>
    static async Task SettleAsync(TestApp app, string it)
    {
        var state = Text(await CaseAsync(app, it, "state"), "state");
        if (state is "REOPENED") await MoveAsync(app, "startCase", "Case", it, "case { id }");
        await MoveAsync(app, "resolveCase", "Case", it, "case { id }", new { resolution = "REPAIRED", text = "已更换角阀" });
    }

    static async Task CalledAsync(TestApp app, string it, string outcome, int score)
    {
        var call = "";
        await TestApp.EventuallyAsync(async () =>
        {
            var open = (await CaseAsync(app, it, "followUps { id state }")).GetProperty("followUps").EnumerateArray().Where(f => Text(f, "state") is "PLANNED" or "DUE").Select(f => Text(f, "id")).ToList();
            call = open.Count == 1 ? open[0] : "";
            return call.Length > 0;
        }, "a call back is owed");
        await MoveAsync(app, "startFollowUp", "FollowUp", call, "followUp { id }");
        await MoveAsync(app, "completeFollowUp", "FollowUp", call, "followUp { id }", new { outcome, score, comment = outcome == "SATISFIED" ? "很满意" : "又漏水了" });
    }

    static async Task<JsonElement> CaseAsync(TestApp app, string id, string fields) => (await app.DataAsync("query($id: ID!) { case(id: $id) { " + fields + " } }", new { id })).GetProperty("case");
}
