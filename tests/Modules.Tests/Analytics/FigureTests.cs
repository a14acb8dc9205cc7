using System.Globalization;
using System.Text.Json;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;
using static Platform.Modules.Tests.Analytics.ServiceWorld;

namespace Platform.Modules.Tests.Analytics;

/// <summary>Figures out of the API against a recount in SQL over the other modules' own tables, which the program's figures never read.</summary>
public sealed class FigureTests
{
    static readonly string[] Codes = ["REQUESTS", "ACCEPTED", "RESOLVED", "CLOSED", "COMPLAINT_SHARE", "REOPENED_SHARE", "SLA_SHARE", "FIRST_RESPONSE_WORKING_TIME", "RESOLUTION_WORKING_TIME", "FOLLOW_UP_COVERAGE", "SATISFACTION_SHARE", "CSAT"];

    /// <summary>What was counted for one figure: key of the group, hit or amount, when.</summary>
    const string February = " BETWEEN '2027-01-31 16:00:00' AND '2027-02-28 15:59:59.999999'";

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Every_breakdown_equals_a_recount_in_SQL_and_times_have_mean_and_median(Provider provider)
    {
        await using var world = await ServiceWorld.StartAsync(provider);
        await world.FebruaryAsync();
        await world.CaughtUpAsync();
        foreach (var (by, column, type) in new[] { ("ALL", "'x'", ""), ("DEPARTMENT", "TeamId", "Team"), ("STAFF", "OwnerId", "Account"), ("SITE", "OrgId", "OrgUnit"), ("CHANNEL", "Channel", "channel"), ("KIND", "Kind", "kind") })
        {
            var expected = await RecountAsync(world, column, type);
            var told = (await world.FiguresAsync(by, "2027-02-01", "2027-02-28", Codes)).ToDictionary(g => g.Key, g => g.Value);
            Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), told.Keys.Order(StringComparer.Ordinal));
            foreach (var (key, figures) in expected)
                foreach (var code in Codes)
                    Assert.Equal((by, key, code, figures[code]), (by, key, code, Told(told[key][code])));
        }

        // Median and mean of the working time, from the clocks' own rows.
        var amounts = (await world.RowsAsync($"SELECT c.CountedSeconds FROM asv_sla_clocks c JOIN asv_service_levels l ON l.Id = c.ServiceLevelId WHERE c.Target = 0 AND c.State IN (2, 3) AND c.StoppedAt{February}")).Select(r => Convert.ToInt64(r[0], CultureInfo.InvariantCulture)).Order().ToList();
        var whole = (await world.FiguresAsync("ALL", "2027-02-01", "2027-02-28", Codes))[""];
        Assert.Equal(7, amounts.Count);
        Assert.Equal((amounts.Average(), (double)amounts[3]), (whole["FIRST_RESPONSE_WORKING_TIME"].GetProperty("value").GetDouble(), whole["FIRST_RESPONSE_WORKING_TIME"].GetProperty("median").GetDouble()));
        Assert.NotEqual(whole["FIRST_RESPONSE_WORKING_TIME"].GetProperty("value").GetDouble(), whole["FIRST_RESPONSE_WORKING_TIME"].GetProperty("median").GetDouble());
        Assert.Equal(JsonValueKind.Null, whole["REQUESTS"].GetProperty("median").ValueKind);

        // Quality of a channel: volume, limits kept, satisfaction and the questionnaire, side by side.
        var channels = await world.FiguresAsync("CHANNEL", "2027-02-01", "2027-02-28", ["REQUESTS", "SLA_SHARE", "SATISFACTION_SHARE", "CSAT"]);
        Assert.Equal(("4/4", "2/2", "1/2"), (Told(channels["PHONE"]["REQUESTS"]), Told(channels["WEB"]["REQUESTS"]), Told(channels["WEB"]["SATISFACTION_SHARE"])));
        Assert.Equal(("5/1", "3/1"), (Told(channels["PHONE"]["CSAT"]), Told(channels["WECHAT"]["CSAT"])));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_frozen_month_stays_as_it_was_whatever_happens_later(Provider provider)
    {
        await using var world = await ServiceWorld.StartAsync(provider);
        await world.FebruaryAsync();
        await world.CaughtUpAsync();
        Assert.Equal("MONTH_NOT_OVER", await world.App.RefusalAsync("freezeMonth", new { month = "2027-02" }, "frozenMonth { id }"));
        world.Time.MoveTo(Start.AddDays(5)); // Monday, the first of March
        await TestApp.EventuallyAsync(async () => Convert.ToInt64((await world.RowsAsync("SELECT COUNT(*) FROM asv_sla_clocks WHERE State = 0 AND BreachedAt IS NOT NULL"))[0][0], CultureInfo.InvariantCulture) == 1, "the clock of the matter that was left ran out in February", 60);
        await world.CaughtUpAsync();
        async Task<string> February() => string.Join("\n", (await world.FiguresAsync("DEPARTMENT", "2027-02-01", "2027-02-28", Codes)).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => Codes.Select(c => $"{g.Key} {c} {Told(g.Value[c])} {g.Value[c].GetProperty("median")}")));
        var before = await February();
        var month = Text((await world.App.MutateAsync("freezeMonth", new { month = "2027-02" }, "frozenMonth { id }")).GetProperty("frozenMonth"), "id");
        await TestApp.EventuallyAsync(async () => Text((await world.App.DataAsync("query($id: ID!) { node(id: $id) { ... on FrozenMonth { state hash rows } } }", new { id = month })).GetProperty("node"), "state") == "FROZEN", "the month is frozen", 60);
        Assert.Equal("MONTH_FROZEN", await world.App.RefusalAsync("freezeMonth", new { month = "2027-02" }, "frozenMonth { id }"));
        Assert.Equal(before, await February());

        // Later: a matter of February is settled, another re-opened and settled anew, a third becomes a complaint and is called back about; and March has matters of its own.
        await world.DoAsync("classifyCase", world.Cases[6], new { kind = "COMPLAINT" });
        await world.SettleAsync(world.Cases[6]);
        await world.CallAsync(world.Cases[3], "DISSATISFIED", 1);
        await world.DayAsync(6, new Matter("SH", "PHONE", "REPAIR", 10, 20));
        await world.CaughtUpAsync();
        Assert.Equal(before, await February());
        var figure = (await world.FiguresAsync("ALL", "2027-02-01", "2027-02-28", ["FOLLOW_UP_MISSING"]))[""]["FOLLOW_UP_MISSING"];
        var documents = (await world.App.DataAsync("query($f: String!) { drillDown(figure: $f, first: 10) { total documents { id } } }", new { f = Text(figure, "drillDown") })).GetProperty("drillDown");
        Assert.Equal((2, 2), (figure.GetProperty("numerator").GetInt32(), documents.GetProperty("total").GetInt32())); // both were missing when the month was frozen, and are listed still

        await RebuildAsync(world);
        Assert.Equal(before, await February());
        // A stretch over both months: what was frozen, and March as it is now.
        var both = (await world.FiguresAsync("MONTH", "2027-02-01", "2027-03-31", ["REQUESTS", "RESOLVED"])).ToDictionary(g => g.Key, g => (Told(g.Value["REQUESTS"]), Told(g.Value["RESOLVED"])));
        Assert.Equal((("7/7", "6/6"), ("1/1", "3/3")), (both["2027-02"], both["2027-03"]));
        var sum = (await world.FiguresAsync("ALL", "2027-02-01", "2027-03-31", ["REQUESTS", "FIRST_RESPONSE_WORKING_TIME"]))[""];
        Assert.Equal(("8/8", 8), (Told(sum["REQUESTS"]), sum["FIRST_RESPONSE_WORKING_TIME"].GetProperty("denominator").GetInt32()));
        var amounts = (await world.RowsAsync("SELECT CountedSeconds FROM asv_sla_clocks WHERE Target = 0 AND State IN (2, 3)")).Select(r => Convert.ToInt64(r[0], CultureInfo.InvariantCulture)).Order().ToList();
        Assert.Equal((amounts[3] + amounts[4]) / 2.0, sum["FIRST_RESPONSE_WORKING_TIME"].GetProperty("median").GetDouble()); // over frozen and live rows
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_managers_figures_count_the_branch_only_and_drill_down_lists_no_more(Provider provider)
    {
        await using var world = await ServiceWorld.StartAsync(provider);
        await world.FebruaryAsync();
        await world.CaughtUpAsync();
        string[] rights = ["analytics:figure:read", "analytics:report:run", "analytics:scorecard:read", "analytics:score:dispute"];
        var branch = await world.PersonAsync("chief.sh", world.Shanghai, ScopeKind.Subtree, rights);
        var lead = await world.PersonAsync("lead.gz", world.Guangzhou, ScopeKind.Subtree, rights);
        var everything = (await world.FiguresAsync("ALL", "2027-02-01", "2027-02-28", Codes))[""];
        async Task<string> Count(string token, object? where = null) => Told((await world.FiguresAsync("ALL", "2027-02-01", "2027-02-28", ["REQUESTS"], token, where))[""]["REQUESTS"]);
        Assert.Equal(("7/7", "4/4", "3/3"), (Told(everything["REQUESTS"]), await Count(branch), await Count(lead)));
        Assert.Equal("0/0", await Count(branch, new { unitId = GlobalId.Encode("OrgUnit", world.Guangzhou.Id) })); // asking for another branch by name gives nothing
        Assert.Equal("0/0", await Count(branch, new { teamId = world.Teams["GZ"].Team }));
        foreach (var by in new[] { "DEPARTMENT", "STAFF", "SITE", "CHANNEL" })
            Assert.DoesNotContain((await world.FiguresAsync(by, "2027-02-01", "2027-02-28", ["REQUESTS"], branch)).Keys, k => k == world.Teams["GZ"].Team || k == world.Teams["GZ"].Person || k == GlobalId.Encode("OrgUnit", world.Guangzhou.Id) || k == "WECHAT");

        // The text behind head office's figure, in the hands of the branch, opens the branch's documents.
        async Task<List<string>> Behind(string code, string token) => [.. (await world.App.DataAsync("query($f: String!) { drillDown(figure: $f, first: 50) { documents { id } } }", new { f = Text(everything[code], "drillDown") }, token)).GetProperty("drillDown").GetProperty("documents").EnumerateArray().Select(d => Text(d, "id"))];
        var mine = (await world.RowsAsync($"SELECT Id FROM asv_cases WHERE BranchId = {world.Shanghai.Id} ORDER BY OpenedAt, Id")).Select(r => GlobalId.Encode("Case", Convert.ToInt64(r[0], CultureInfo.InvariantCulture))).ToList();
        Assert.Equal(mine, await Behind("REQUESTS", branch));
        foreach (var code in Codes)
        {
            var (all, some, others) = (await Behind(code, await world.App.AdminAsync()), await Behind(code, branch), await Behind(code, lead));
            Assert.Equal(all.Order(StringComparer.Ordinal), some.Concat(others).Order(StringComparer.Ordinal)); // the two branches together are everything, and nothing is in both
        }

        var cockpit = (await world.App.DataAsync("{ leaderCockpit(month: \"2027-02\") { figure { code numerator denominator drillDown } previous target onTarget } }", token: branch)).GetProperty("leaderCockpit").EnumerateArray().ToDictionary(t => Text(t.GetProperty("figure"), "code"));
        Assert.Equal("4/4", Told(cockpit["REQUESTS"].GetProperty("figure")));
        foreach (var (code, tile) in cockpit)
        {
            var listed = (await world.App.DataAsync("query($f: String!) { drillDown(figure: $f, first: 50) { total documents { hit amount } } }", new { f = Text(tile.GetProperty("figure"), "drillDown") }, branch)).GetProperty("drillDown");
            var counted = listed.GetProperty("documents").EnumerateArray().Count(d => code is not ("FIRST_RESPONSE_TIME" or "RESOLUTION_TIME" or "ORDER_TO_SHIP_TIME" or "SHIP_TO_SIGN_TIME") || d.GetProperty("amount").ValueKind != JsonValueKind.Null);
            Assert.Equal((code, tile.GetProperty("figure").GetProperty("denominator").GetInt32()), (code, counted)); // every figure opens exactly its documents
        }
        Assert.Equal("NOT_FOUND", await world.App.RefusalAsync("runReport", new { kind = "SERVICE_VOLUME", month = "2027-02", unitId = GlobalId.Encode("OrgUnit", world.Guangzhou.Id) }, "reportRun { id }", branch));
        Assert.Equal("NOT_FOUND", await world.App.RefusalAsync("runReport", new { kind = "SERVICE_VOLUME", month = "2027-02", unitId = GlobalId.Encode("OrgUnit", world.Office.Id) }, "reportRun { id }", branch));

        // A person with SELF sees the own points, of others none.
        var self = await world.PersonAsync("self.sh", world.Shanghai, ScopeKind.Self, "analytics:scorecard:read", "analytics:figure:read");
        Assert.Equal("0/0", await Count(self));
        var card = (await world.App.DataAsync("query($a: ID!) { scorecard(accountId: $a, month: \"2027-02\") { points outOf } }", new { a = world.Teams["SH"].Person }, self)).GetProperty("scorecard");
        Assert.Equal((0, 0), (card.GetProperty("points").GetDouble(), card.GetProperty("outOf").GetInt32()));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Points_can_be_objected_to_and_nobody_decides_their_own(Provider provider)
    {
        await using var world = await ServiceWorld.StartAsync(provider);
        await world.FebruaryAsync();
        await world.CaughtUpAsync();
        var (person, login) = (world.Teams["SH"].Person, world.Teams["SH"].Login);
        await world.Seed.GrantAsync(await AccountAsync(world, person), await world.Seed.RoleAsync("SCORED", "被考核", ["analytics:scorecard:read", "analytics:score:dispute", "analytics:score:decide"]), world.Shanghai, ScopeKind.Self);
        var token = await world.App.SignInAsync(login, Password);
        const string Card = "query($a: ID!) { scorecard(accountId: $a, month: \"2027-02\") { points outOf components { earned outOf explanation figure { code numerator denominator } } disputes { state answer pointsAdded } } }";
        async Task<JsonElement> Read(string? by = null) => (await world.App.DataAsync(Card, new { a = person }, by)).GetProperty("scorecard");
        var card = await Read(token);
        Assert.Equal(card.ToString(), (await Read()).ToString()); // SELF sees the whole of the own card
        var earned = card.GetProperty("components").EnumerateArray().ToDictionary(c => Text(c.GetProperty("figure"), "code"), c => $"{Told(c.GetProperty("figure"))} {c.GetProperty("earned")}");
        Assert.Equal(("2/3 7.6", "3/3 30", "1/3 0", "3/3 15"), (earned["SATISFACTION_SHARE"], earned["SLA_RESOLUTION_SHARE"], earned["REOPENED_SHARE"], earned["FOLLOW_UP_COVERAGE"]));
        Assert.Equal(card.GetProperty("points").GetDouble(), card.GetProperty("components").EnumerateArray().Sum(c => c.GetProperty("earned").GetDouble()), 3);

        Assert.Equal("REQUIRED", await world.App.RefusalAsync("disputeScore", new { month = "2027-02", reason = " " }, "scoreDispute { id }", token));
        var dispute = (await world.App.MutateAsync("disputeScore", new { month = "2027-02", code = "REOPENED_SHARE", reason = "返工因配件质量" }, "scoreDispute { id version accountId }", token)).GetProperty("scoreDispute");
        object Decision(bool upheld, double? points, long version) => new { id = Text(dispute, "id"), expectedVersion = version, upheld, points, answer = upheld ? "属实" : "不属实" };
        Assert.Equal("OWN_DISPUTE", await world.App.RefusalAsync("settleScoreDispute", Decision(true, 15, 1), "scoreDispute { id }", token));
        Assert.Equal("OUT_OF_RANGE", await world.App.RefusalAsync("settleScoreDispute", Decision(true, 5000, 1), "scoreDispute { id }"));
        await world.App.MutateAsync("settleScoreDispute", Decision(false, 15, 1), "scoreDispute { id }");
        Assert.Equal("DISPUTE_SETTLED", await world.App.RefusalAsync("settleScoreDispute", Decision(true, 15, 2), "scoreDispute { id }"));
        var after = await Read(token);
        Assert.Equal((card.GetProperty("points").GetDouble(), "REJECTED", "不属实", 0d), (after.GetProperty("points").GetDouble(), Text(after.GetProperty("disputes")[0], "state"), Text(after.GetProperty("disputes")[0], "answer"), after.GetProperty("disputes")[0].GetProperty("pointsAdded").GetDouble()));
    }

    static async Task<Platform.Administration.Accounts.Account> AccountAsync(ServiceWorld world, string id)
    {
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(world.App.Services);
        var db = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Platform.Administration.AdministrationDb>(scope.ServiceProvider);
        return (await db.FindAsync<Platform.Administration.Accounts.Account>(GlobalId.Row("Account", id)))!;
    }

    internal static async Task RebuildAsync(ServiceWorld world)
    {
        var rebuild = Text((await world.App.MutateAsync("rebuildFacts", new { }, "factRebuild { id }")).GetProperty("factRebuild"), "id");
        await TestApp.EventuallyAsync(async () => Text((await world.App.DataAsync("query($id: ID!) { node(id: $id) { ... on FactRebuild { state } } }", new { id = rebuild })).GetProperty("node"), "state") == "DONE", "the rebuilding", 60);
    }

    /// <summary>Group → figure → "numerator/denominator", counted from the modules' own tables.</summary>
    internal static async Task<Dictionary<string, Dictionary<string, string>>> RecountAsync(ServiceWorld world, string column, string type)
    {
        string Grouped(string rows, string hit) => $"SELECT g, SUM({hit}), COUNT(*) FROM ({rows}) r GROUP BY g";
        string Cases(string at, string hit) => Grouped($"SELECT {Of("c")} AS g, {hit} AS h FROM asv_cases c WHERE c.{at}{February}", "h");
        string Of(string table) => column.StartsWith('\'') ? column : $"{table}.{column}";
        string Clock(string target) => Grouped($"SELECT {Of("c")} AS g, k.CountedSeconds AS h FROM asv_sla_clocks k JOIN asv_service_levels l ON l.Id = k.ServiceLevelId JOIN asv_cases c ON c.Id = l.CaseId WHERE k.Target = {target} AND k.State IN (2, 3) AND k.StoppedAt{February}", "h");
        var statements = new Dictionary<string, string>
        {
            ["REQUESTS"] = Cases("OpenedAt", "1"), ["ACCEPTED"] = Cases("AcceptedAt", "1"), ["RESOLVED"] = Cases("ResolvedAt", "1"), ["CLOSED"] = Cases("ClosedAt", "1"),
            ["COMPLAINT_SHARE"] = Cases("OpenedAt", $"CASE WHEN c.Kind IN ({(int)Contracts.AfterSales.CaseKind.Complaint}, {(int)Contracts.AfterSales.CaseKind.Dispute}) THEN 1 ELSE 0 END"),
            ["REOPENED_SHARE"] = Cases("ResolvedAt", "CASE WHEN c.Reopenings > 0 THEN 1 ELSE 0 END"),
            ["SLA_SHARE"] = Grouped($"SELECT {Of("c")} AS g, CASE WHEN k.State = 2 THEN 1 ELSE 0 END AS h FROM asv_sla_clocks k JOIN asv_service_levels l ON l.Id = k.ServiceLevelId JOIN asv_cases c ON c.Id = l.CaseId "
                + $"WHERE (k.State IN (2, 3) AND k.StoppedAt{February}) OR (k.State IN (0, 1) AND k.BreachedAt{February})", "h"),
            ["FIRST_RESPONSE_WORKING_TIME"] = Clock("0"), ["RESOLUTION_WORKING_TIME"] = Clock("4"),
            ["FOLLOW_UP_COVERAGE"] = Cases("AcceptedAt", "CASE WHEN EXISTS (SELECT 1 FROM cus_followups f WHERE f.DocumentType = 'Case' AND f.DocumentId = c.Id AND f.Outcome IS NOT NULL) THEN 1 ELSE 0 END"),
            ["SATISFACTION_SHARE"] = Grouped($"SELECT {Of("c")} AS g, CASE WHEN f.Outcome = {(int)Platform.Customers.FollowUps.FollowUpOutcome.Satisfied} THEN 1 ELSE 0 END AS h FROM cus_followups f JOIN asv_cases c ON c.Id = f.DocumentId "
                + $"WHERE f.DocumentType = 'Case' AND f.EndedAt{February} AND f.Outcome IN ({(int)Platform.Customers.FollowUps.FollowUpOutcome.Satisfied}, {(int)Platform.Customers.FollowUps.FollowUpOutcome.Dissatisfied})", "h"),
            ["CSAT"] = Grouped($"SELECT {(column == "OwnerId" ? "COALESCE(s.StaffId, c.OwnerId)" : Of("c"))} AS g, s.Score AS h FROM cus_surveys s JOIN asv_cases c ON c.Id = s.DocumentId WHERE s.AnsweredAt{February}", "h"),
        };
        var counted = new Dictionary<string, Dictionary<string, string>>();
        foreach (var (code, sql) in statements)
            foreach (var row in await world.RowsAsync(sql))
                Group(Key(row[0]))[code] = $"{Convert.ToInt64(row[1], CultureInfo.InvariantCulture)}/{Convert.ToInt64(row[2], CultureInfo.InvariantCulture)}";
        foreach (var group in counted.Values)
            foreach (var code in statements.Keys.Where(c => !group.ContainsKey(c))) group[code] = "0/0";
        return counted;

        Dictionary<string, string> Group(string key) => counted.TryGetValue(key, out var found) ? found : counted[key] = [];
        string Key(object? value) => type switch
        {
            "" => "",
            "channel" => Platform.Kernel.Flow.Flow<object, Platform.Contracts.ServiceChannel>.Screaming((Platform.Contracts.ServiceChannel)Convert.ToInt32(value, CultureInfo.InvariantCulture)),
            "kind" => Platform.Kernel.Flow.Flow<object, Platform.Contracts.AfterSales.CaseKind>.Screaming((Platform.Contracts.AfterSales.CaseKind)Convert.ToInt32(value, CultureInfo.InvariantCulture)),
            _ => GlobalId.Encode(type, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        };
    }
}
