using System.Text.Json;
using Platform.Kernel.Access;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>Macros that do all or nothing, and rules that are tried on the past, switched on, act once, and cannot set each other off for ever.</summary>
public sealed class AutomationTests
{
    static async Task<JsonElement> RuleAsync(Desk desk, string code, string trigger, object[] conditions, object[] actions, bool on = true, int position = 0, string? unit = null)
    {
        var rule = (await desk.App.MutateAsync("upsertAutomationRule", new { code, name = "规则" + code, trigger, position, orgUnitId = unit, conditions, actions }, "automationRule { id version isOn }")).GetProperty("automationRule");
        Assert.False(rule.GetProperty("isOn").GetBoolean());
        return on ? (await desk.App.MutateAsync("switchAutomationRule", new { id = rule.GetProperty("id").GetString(), expectedVersion = 1, on = true, reason = "已模拟" }, "automationRule { id version isOn }")).GetProperty("automationRule") : rule;
    }

    static async Task<JsonElement[]> FiringsAsync(Desk desk, string code)
        => [.. (await desk.App.DataAsync("query($c: String) { ruleFirings(first: 50, where: { ruleCode: { eq: $c } }) { nodes { ruleVersion trigger outcome detail caseId } } }", new { c = code })).GetProperty("ruleFirings").GetProperty("nodes").EnumerateArray()];

    static Task UntilAsync(Desk desk, string code, string outcome, int count = 1)
        => TestApp.EventuallyAsync(async () => (await FiringsAsync(desk, code)).Count(f => f.GetProperty("outcome").GetString() == outcome) == count, $"{code} {outcome} ×{count}");

    static async Task<string> OpenAsync(Desk desk, string title, string kind = "CONSULTATION", string? unit = null)
        => (await desk.OpenAsync(new { kind, title, contact = new { name = "王小明", phone = "13812345678" }, orgUnitId = unit, separate = true })).GetProperty("id").GetString()!;

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_macro_writes_and_does_all_or_nothing(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var team = await desk.TeamAsync(desk.Shanghai, "FIX", "维修组");
        var customer = await desk.CustomerAsync("王小明", "13812345678");
        await desk.App.MutateAsync("upsertMacro", new
        {
            code = "APOLOGY", name = "致歉并升级", textZh = "{customer}您好，{number}已加急处理。", textEn = "Dear {customer}, {number} is urgent now.",
            actions = new object[] { new { kind = "SET_PRIORITY", priority = "URGENT" }, new { kind = "ADD_TAG", tag = "加急" }, new { kind = "ADD_TAG", tag = "加急" }, new { kind = "ADD_NOTE", text = "由{agent}加急" }, new { kind = "ROUTE", teamId = team } },
        }, "macro { id version actions { kind teamId } }");
        var it = (await desk.OpenAsync(new { kind = "COMPLAINT", title = "一直没人来", partyId = customer })).GetProperty("id").GetString()!;
        await desk.PersonAsync("agent", desk.Office, ScopeKind.All, "aftersales:case:read", "aftersales:case:work", "aftersales:macro:read", "aftersales:note:read");

        // What the agent may not do by hand he may not do by macro, and then nothing of it is done.
        var agent = await desk.TokenAsync("agent");
        Assert.Equal("PERMISSION_MISSING", await desk.RefusedAsync("applyMacro", it, new { macro = "APOLOGY" }, agent));
        var before = await desk.CaseAsync(it, "priority tags replies { text } notes { text }");
        Assert.Equal((0, 0, 0), (before.GetProperty("tags").GetArrayLength(), before.GetProperty("replies").GetArrayLength(), before.GetProperty("notes").GetArrayLength()));

        await desk.DoAsync("applyMacro", it, new { macro = "APOLOGY" });
        var number = (await desk.CaseAsync(it, "number")).GetProperty("number").GetString();
        var after = await desk.CaseAsync(it, "priority teamId tags replies { text } notes { text }");
        Assert.Equal(("URGENT", team, "加急", $"王小明您好，{number}已加急处理。", "由系统管理员加急"), (after.GetProperty("priority").GetString(), after.GetProperty("teamId").GetString(), Assert.Single(after.GetProperty("tags").EnumerateArray()).GetString(),
            Assert.Single(after.GetProperty("replies").EnumerateArray()).GetProperty("text").GetString(), Assert.Single(after.GetProperty("notes").EnumerateArray()).GetProperty("text").GetString()));
        Assert.Equal(1, (await desk.App.DataAsync("{ macros(first: 5) { nodes { uses } } }")).GetProperty("macros").GetProperty("nodes")[0].GetProperty("uses").GetInt32());
        Assert.Equal(1, (await desk.App.DataAsync("{ cases(first: 5, where: { tag: \"加急\" }) { totalCount } }")).GetProperty("cases").GetProperty("totalCount").GetInt32());
        await desk.DoAsync("tagCase", it, new { add = new[] { "VIP" }, remove = new[] { "加急" } });
        Assert.Equal("VIP", Assert.Single((await desk.CaseAsync(it, "tags")).GetProperty("tags").EnumerateArray()).GetString());

        Assert.Equal("MACRO_PLACEHOLDER_UNKNOWN", await desk.App.RefusalAsync("upsertMacro", new { code = "M2", name = "x", textZh = "{phone}" }, "macro { id }"));
        var refused = (await desk.App.MutateAsync("upsertMacro", new { code = "M2", name = "x", actions = new object[] { new { kind = "SET_PRIORITY" }, new { kind = "ADD_TAG", tag = "a b" }, new { kind = "ROUTE" } } }, "macro { id }", refused: true)).GetProperty("userErrors");
        Assert.Equal(["actions.0.priority", "actions.1.tag", "actions.2.teamId"], refused.EnumerateArray().Select(e => e.GetProperty("field").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal("NOT_FOUND", await desk.RefusedAsync("applyMacro", it, new { macro = "NO-SUCH" }));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_rule_is_tried_on_the_past_switched_on_and_acts_as_tried(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var team = await desk.TeamAsync(desk.Shanghai, "FIX", "维修组", await desk.PersonAsync("fixer", desk.Shanghai, ScopeKind.Self, "aftersales:case:read"));
        var past = new[] { await OpenAsync(desk, "水管爆裂，紧急"), await OpenAsync(desk, "咨询物业费"), await OpenAsync(desk, "紧急：电梯困人") };
        object[] conditions = [new { field = "WORDS", @operator = "CONTAINS", values = new[] { "紧急", "urgent" } }, new { field = "PRIORITY", @operator = "IS_NOT", values = new[] { "URGENT" } }];
        object[] actions = [new { kind = "SET_PRIORITY", priority = "URGENT" }, new { kind = "ADD_TAG", tag = "紧急" }, new { kind = "NOTIFY", teamId = team }];

        var period = new { from = DateTime.UtcNow.AddHours(-1), to = DateTime.UtcNow.AddHours(1) };
        const string Simulate = "query($i: SimulateRuleInput!) { simulateRule(input: $i) { looked isWhole fitting changing firings { case { id priority } effects { kind before after changes } } } }";
        var tried = (await desk.App.DataAsync(Simulate, new { i = new { trigger = "CASE_OPENED", conditions, actions, period.from, period.to } })).GetProperty("simulateRule");
        Assert.Equal((3, 2, 2, true), (tried.GetProperty("looked").GetInt32(), tried.GetProperty("fitting").GetInt32(), tried.GetProperty("changing").GetInt32(), tried.GetProperty("isWhole").GetBoolean()));
        Assert.Equal([past[2], past[0]], tried.GetProperty("firings").EnumerateArray().Select(f => f.GetProperty("case").GetProperty("id").GetString()!));
        Assert.Equal(("SET_PRIORITY", "NORMAL", "URGENT"), tried.GetProperty("firings")[0].GetProperty("effects")[0] is var effect ? (effect.GetProperty("kind").GetString(), effect.GetProperty("before").GetString(), effect.GetProperty("after").GetString()) : default);
        Assert.All(past, id => Assert.Equal("NORMAL", desk.CaseAsync(id, "priority").GetAwaiter().GetResult().GetProperty("priority").GetString())); // nothing was done

        // Off it does nothing; on it does to the next what the trial said, once, and says with which version.
        var rule = await RuleAsync(desk, "URGENT", "CASE_OPENED", conditions, actions, on: false);
        var unnoticed = await OpenAsync(desk, "紧急：没人管");
        await desk.App.MutateAsync("switchAutomationRule", new { id = rule.GetProperty("id").GetString(), expectedVersion = 1, on = true, reason = "已模拟" }, "automationRule { isOn }");
        var next = await OpenAsync(desk, "紧急：再来一次");
        await UntilAsync(desk, "URGENT", "APPLIED");
        var seen = await desk.CaseAsync(next, "priority tags");
        Assert.Equal(("URGENT", "紧急"), (seen.GetProperty("priority").GetString(), seen.GetProperty("tags")[0].GetString()));
        var firing = Assert.Single(await FiringsAsync(desk, "URGENT"));
        Assert.Equal((2, next), (firing.GetProperty("ruleVersion").GetInt32(), firing.GetProperty("caseId").GetString()));
        Assert.Contains("SET_PRIORITY: NORMAL → URGENT", firing.GetProperty("detail").GetString());
        Assert.Equal("NORMAL", (await desk.CaseAsync(unnoticed, "priority")).GetProperty("priority").GetString());
        var fixer = await desk.TokenAsync("fixer");
        await TestApp.EventuallyAsync(async () => (await desk.App.DataAsync("{ myNotifications(first: 5) { nodes { kind } } }", null, fixer)).GetProperty("myNotifications").GetProperty("nodes").EnumerateArray().Any(n => n.GetProperty("kind").GetString() == "CASE_RULE"), "the team is told");

        // Switching has its own entry in the audit trail, with its reason; changing switches off.
        var history = (await desk.App.DataAsync("query($id: ID!) { node(id: $id) { ... on AutomationRule { history(first: 5) { nodes { action reason } } } } }", new { id = rule.GetProperty("id").GetString() })).GetProperty("node").GetProperty("history").GetProperty("nodes");
        Assert.Contains(history.EnumerateArray(), h => h.GetProperty("action").GetString() == "SwitchAutomationRule" && h.GetProperty("reason").GetString() == "已模拟");
        Assert.False((await desk.App.MutateAsync("upsertAutomationRule", new { code = "URGENT", expectedVersion = 2, name = "改", trigger = "CASE_OPENED", conditions, actions }, "automationRule { isOn }")).GetProperty("automationRule").GetProperty("isOn").GetBoolean());

        Assert.Equal("RULE_CONDITION_MISFIT", await desk.App.RefusalAsync("upsertAutomationRule", new { code = "R2", name = "x", trigger = "CASE_OPENED", conditions = new[] { new { field = "REOPENINGS", @operator = "IS", values = new[] { "1" } } }, actions }, "automationRule { id }"));
        Assert.Equal("INVALID_FORMAT", await desk.App.RefusalAsync("upsertAutomationRule", new { code = "R2", name = "x", trigger = "CASE_OPENED", conditions = new[] { new { field = "KIND", @operator = "IS", values = new[] { "NO_SUCH" } } }, actions }, "automationRule { id }"));
        var longer = await desk.App.PostAsync(Simulate, new { i = new { code = "URGENT", from = DateTime.UtcNow.AddDays(-100), to = DateTime.UtcNow } }, await desk.App.AdminAsync());
        Assert.Equal("RULE_PERIOD_TOO_LONG", longer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Rules_that_set_each_other_off_end_and_one_that_fails_holds_nothing_up(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var team = await desk.TeamAsync(desk.Shanghai, "FIX", "维修组");
        object[] always = [];
        await RuleAsync(desk, "UP", "CASE_CLASSIFIED", [new { field = "PRIORITY", @operator = "IS", values = new[] { "NORMAL" } }], [new { kind = "SET_PRIORITY", priority = "HIGH" }]);
        await RuleAsync(desk, "DOWN", "CASE_CLASSIFIED", [new { field = "PRIORITY", @operator = "IS", values = new[] { "HIGH" } }], [new { kind = "SET_PRIORITY", priority = "NORMAL" }]);
        await RuleAsync(desk, "BROKEN", "CASE_RESOLVED", always, [new { kind = "ADD_TAG", tag = "半途" }, new { kind = "SET_PRIORITY", priority = "LOW" }], position: 1);
        await RuleAsync(desk, "AFTER", "CASE_RESOLVED", always, [new { kind = "ADD_TAG", tag = "已看" }], position: 2);
        await RuleAsync(desk, "SOUTH", "CASE_RESOLVED", always, [new { kind = "ADD_TAG", tag = "华南" }], unit: Desk.Id(desk.South));

        // Each sets the other off: once round, and then both rest.
        var it = await OpenAsync(desk, "任意", unit: Desk.Id(desk.Shanghai));
        await desk.DoAsync("classifyCase", it, new { subkind = "x" });
        await UntilAsync(desk, "UP", "APPLIED");
        await UntilAsync(desk, "DOWN", "APPLIED");
        await TestApp.EventuallyAsync(async () => (await FiringsAsync(desk, "UP")).Any(f => f.GetProperty("outcome").GetString() == "STOPPED"), "the second round is stopped");
        await Task.Delay(500);
        Assert.Equal((1, 1), ((await FiringsAsync(desk, "UP")).Count(f => f.GetProperty("outcome").GetString() == "APPLIED"), (await FiringsAsync(desk, "DOWN")).Count(f => f.GetProperty("outcome").GetString() == "APPLIED")));
        Assert.Equal("NORMAL", (await desk.CaseAsync(it, "priority")).GetProperty("priority").GetString());

        // A settled case cannot be classified: the rule fails whole and says why, the next acts, and that of another region is not even asked.
        await desk.DoAsync("acceptCase", it);
        await desk.DoAsync("assignCase", it, new { teamId = team });
        await desk.DoAsync("startCase", it);
        await desk.DoAsync("resolveCase", it, new { resolution = "FIXED", text = "已解决" });
        await UntilAsync(desk, "AFTER", "APPLIED");
        await UntilAsync(desk, "BROKEN", "FAILED");
        Assert.Equal("CASE_OVER", Assert.Single(await FiringsAsync(desk, "BROKEN")).GetProperty("detail").GetString());
        Assert.Equal(["已看"], (await desk.CaseAsync(it, "tags")).GetProperty("tags").EnumerateArray().Select(t => t.GetString()!));
        Assert.Empty(await FiringsAsync(desk, "SOUTH"));
        Assert.Equal(0, (await desk.App.DataAsync("{ deadDeliveries { error } }")).GetProperty("deadDeliveries").GetArrayLength());
    }
}
