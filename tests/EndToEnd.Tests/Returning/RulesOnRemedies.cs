namespace Platform.EndToEnd.Tests;

/// <summary>Rules act on returns, disputes and calls back as they do on cases: tried on the past, switched on, once for an event.</summary>
public sealed class RulesOnRemedies
{
    const string Simulate = "query($i: SimulateRuleInput!) { simulateRule(input: $i) { looked isWhole fitting changing firings { subjectId number case { id } effects { kind before after changes } } } }";

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_rule_allows_returns_opens_their_case_and_does_what_its_trial_said(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        var team = Shop.Text((await it.App.MutateAsync("createTeam", new { unitId = await OfficeAsync(it), code = "QA", name = "质量组" }, "team { id }")).GetProperty("team"), "id");
        var order = await it.DeliveredAsync((ReturnShop.Medium, 3), (ReturnShop.Cap, 3));
        var lines = await it.LinesAsync(order);
        Task<JsonElement> AskAsync(string sku, string reason, bool opened = false) => it.RequestAsync(order, "RETURN_REFUND", new { orderLineId = lines[sku], quantity = 1, reason, opened });
        var (past, other) = (Shop.Text(await AskAsync(ReturnShop.Medium, "QUALITY"), "id"), Shop.Text(await AskAsync(ReturnShop.Cap, "NO_REASON", opened: true), "id"));
        object[] conditions = [new { field = "RETURN_REASON", @operator = "IS", values = new[] { "QUALITY", "DAMAGED" } }, new { field = "RETURN_ELIGIBLE", @operator = "IS", values = new[] { "TRUE" } }, new { field = "RETURN_PIECES", @operator = "AT_LEAST", values = new[] { "1" } }];
        object[] actions = [new { kind = "AUTHORISE_RETURN" }, new { kind = "OPEN_CASE", caseKind = "COMPLAINT" }, new { kind = "ADD_TAG", tag = "质量" }, new { kind = "NOTIFY", teamId = team }];
        var tried = (await it.App.DataAsync(Simulate, new { i = new { trigger = "RETURN_REQUESTED", conditions, actions, from = DateTime.UtcNow.AddHours(-2), to = DateTime.UtcNow.AddHours(1) } })).GetProperty("simulateRule");
        Assert.Equal((2, 1, 1, true), (tried.GetProperty("looked").GetInt32(), tried.GetProperty("fitting").GetInt32(), tried.GetProperty("changing").GetInt32(), tried.GetProperty("isWhole").GetBoolean()));
        var firing = Assert.Single(tried.GetProperty("firings").EnumerateArray());
        Assert.Equal((past, JsonValueKind.Null), (Shop.Text(firing, "subjectId"), firing.GetProperty("case").ValueKind));
        Assert.Equal(["AUTHORISE_RETURN True", "OPEN_CASE True", "ADD_TAG True", "NOTIFY True"], firing.GetProperty("effects").EnumerateArray().Select(e => $"{Shop.Text(e, "kind")} {e.GetProperty("changes").GetBoolean()}"));
        Assert.Equal(("REQUESTED", "REQUESTED"), (Shop.Text(await it.ReturnAsync(past), "state"), Shop.Text(await it.ReturnAsync(other), "state"))); // nothing was done

        await RuleAsync(it, "QUALITY", "RETURN_REQUESTED", conditions, actions);
        var next = Shop.Text(await AskAsync(ReturnShop.Medium, "DAMAGED"), "id");
        await it.UntilAsync(next, "allowed by the rule", r => Shop.Text(r, "state") == "AUTHORISED");
        var shown = (await it.App.DataAsync("query($id: ID!) { return(id: $id) { sendBy case { kind tags order { id } } } }", new { id = next })).GetProperty("return");
        Assert.Equal(("COMPLAINT", "质量", order), (Shop.Text(shown.GetProperty("case"), "kind"), Assert.Single(shown.GetProperty("case").GetProperty("tags").EnumerateArray()).GetString(), Shop.Text(shown.GetProperty("case").GetProperty("order"), "id")));
        var wish = Shop.Text(await AskAsync(ReturnShop.Cap, "NO_REASON"), "id");
        var done = await FiringsAsync(it, "QUALITY", 1);
        Assert.Equal((next, "ReturnAuthorization", "APPLIED"), (Shop.Text(done[0], "subjectId"), Shop.Text(done[0], "subjectType"), Shop.Text(done[0], "outcome")));
        Assert.Equal("REQUESTED", Shop.Text(await it.ReturnAsync(wish), "state"));

        // What a return's own rules forbid, no automation allows: the firing says why, and nothing of it is done.
        await RuleAsync(it, "OPENED", "RETURN_REQUESTED", [new { field = "RETURN_SKU", @operator = "IS", values = new[] { ReturnShop.Cap } }], [new { kind = "OPEN_CASE", caseKind = "COMPLAINT" }, new { kind = "AUTHORISE_RETURN" }]);
        var forbidden = Shop.Text(await AskAsync(ReturnShop.Cap, "NO_REASON", opened: true), "id");
        var failed = await FiringsAsync(it, "OPENED", 1);
        Assert.Equal(("FAILED", "RETURN_NOT_ELIGIBLE"), (Shop.Text(failed[0], "outcome"), Shop.Text(failed[0], "detail")));
        Assert.Equal((JsonValueKind.Null, "REQUESTED"), ((await it.App.DataAsync("query($id: ID!) { return(id: $id) { caseId } }", new { id = forbidden })).GetProperty("return").GetProperty("caseId").ValueKind, Shop.Text(await it.ReturnAsync(forbidden), "state")));

        // Bad rules name their field.
        foreach (var (trigger, condition, action, code, field) in new (string, object, object, string, string)[]
        {
            ("CASE_OPENED", new { field = "RETURN_REASON", @operator = "IS", values = new[] { "QUALITY" } }, new { kind = "ADD_TAG", tag = "x" }, "RULE_NOT_OF_TRIGGER", "conditions.0.field"),
            ("RETURN_REQUESTED", new { field = "RETURN_REASON", @operator = "IS", values = new[] { "BROKEN" } }, new { kind = "ADD_TAG", tag = "x" }, "INVALID_FORMAT", "conditions.0.values.0"),
            ("RETURN_REQUESTED", new { field = "RETURN_PIECES", @operator = "IS", values = new[] { "2" } }, new { kind = "ADD_TAG", tag = "x" }, "RULE_CONDITION_MISFIT", "conditions.0"),
            ("DISPUTE_OPENED", new { field = "CLAIM_MINOR", @operator = "AT_LEAST", values = new[] { "1" } }, new { kind = "AUTHORISE_RETURN" }, "RULE_NOT_OF_TRIGGER", "actions.0.kind"),
            ("RETURN_REQUESTED", new { field = "RETURN_PIECES", @operator = "AT_LEAST", values = new[] { "1" } }, new { kind = "NOTIFY" }, "REQUIRED", "actions.0.teamId"),
            ("RETURN_REQUESTED", new { field = "RETURN_PIECES", @operator = "AT_LEAST", values = new[] { "1" } }, new { kind = "OPEN_CASE" }, "REQUIRED", "actions.0.caseKind"),
            ("RETURN_REQUESTED", new { field = "RETURN_PIECES", @operator = "AT_LEAST", values = new[] { "1" } }, new { kind = "ASK_RETURN_INFO" }, "REQUIRED", "actions.0.text"),
        })
        {
            var error = (await it.App.MutateAsync("upsertAutomationRule", new { code = "BAD", name = "坏", trigger, conditions = new[] { condition }, actions = new[] { action } }, "automationRule { id }", refused: true)).GetProperty("userErrors")[0];
            Assert.Equal((code, field), (Shop.Text(error, "code"), Shop.Text(error, "field")));
        }
        Assert.Equal("RULE_NOT_OF_TRIGGER", await it.App.RefusalAsync("upsertMacro", new { code = "M", name = "x", actions = new[] { new { kind = "AUTHORISE_RETURN" } } }, "macro { id }"));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Disputes_and_calls_back_set_rules_off_too(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        await RuleAsync(it, "DEAR", "DISPUTE_OPENED", [new { field = "CLAIM_MINOR", @operator = "AT_LEAST", values = new[] { "5000" } }], [new { kind = "SET_PRIORITY", priority = "URGENT" }, new { kind = "ADD_NOTE", text = "大额争议" }]);
        await RuleAsync(it, "UNHAPPY", "FOLLOW_UP_COMPLETED", [new { field = "FOLLOW_UP_OUTCOME", @operator = "IS", values = new[] { "DISSATISFIED" } }, new { field = "FOLLOW_UP_DOCUMENT", @operator = "IS", values = new[] { "Order" } }],
            [new { kind = "OPEN_CASE", caseKind = "SUGGESTION" }, new { kind = "ADD_TAG", tag = "回访不满" }]);
        var order = await it.DeliveredAsync((ReturnShop.Cap, 2));
        async Task<JsonElement> RaiseAsync(string kind, long claim) => (await it.App.MutateAsync("raiseDispute", new { orderId = order, kind, statement = "请处理", claimMinor = claim }, "dispute { id caseId }")).GetProperty("dispute");
        var (dear, cheap) = (await RaiseAsync("QUALITY", 5900), await RaiseAsync("LATE", 100));
        var fired = await FiringsAsync(it, "DEAR", 1);
        Assert.Equal((Shop.Text(dear, "id"), Shop.Text(dear, "caseId"), "APPLIED"), (Shop.Text(fired[0], "subjectId"), Shop.Text(fired[0], "caseId"), Shop.Text(fired[0], "outcome")));
        async Task<string> PriorityAsync(JsonElement dispute) => Shop.Text((await it.App.DataAsync("query($id: ID!) { case(id: $id) { priority notes { text } } }", new { id = Shop.Text(dispute, "caseId") })).GetProperty("case"), "priority");
        Assert.Equal(("URGENT", false), (await PriorityAsync(dear), await PriorityAsync(cheap) == "URGENT"));
        var window = new { from = DateTime.UtcNow.AddHours(-2), to = DateTime.UtcNow.AddHours(1) };
        var tried = (await it.App.DataAsync(Simulate, new { i = new { code = "DEAR", window.from, window.to } })).GetProperty("simulateRule");
        Assert.Equal((2, 1), (tried.GetProperty("looked").GetInt32(), tried.GetProperty("fitting").GetInt32()));

        // The parcel arrived, so the buyer is called, and is not content.
        JsonElement call = default;
        await TestApp.EventuallyAsync(async () => (call = (await it.App.DataAsync("{ followUps(first: 20) { nodes { id version subject state } } }")).GetProperty("followUps").GetProperty("nodes").EnumerateArray().FirstOrDefault(f => Shop.Text(f, "subject") == "DELIVERY")).ValueKind == JsonValueKind.Object, "a call is owed");
        call = (await it.App.MutateAsync("startFollowUp", new { id = Shop.Text(call, "id"), expectedVersion = call.GetProperty("version").GetInt64() }, "followUp { id version }")).GetProperty("followUp");
        await it.App.MutateAsync("completeFollowUp", new { id = Shop.Text(call, "id"), expectedVersion = call.GetProperty("version").GetInt64(), outcome = "DISSATISFIED", score = 1, comment = "包装太差" }, "followUp { id }");
        var called = await FiringsAsync(it, "UNHAPPY", 1);
        Assert.Equal((Shop.Text(call, "id"), "FollowUp", "APPLIED"), (Shop.Text(called[0], "subjectId"), Shop.Text(called[0], "subjectType"), Shop.Text(called[0], "outcome")));
        var opened = (await it.App.DataAsync("{ cases(first: 5, where: { tag: \"回访不满\" }) { nodes { kind partyId order { id } } } }")).GetProperty("cases").GetProperty("nodes");
        Assert.Equal(("SUGGESTION", it.Buyer, order), Assert.Single(opened.EnumerateArray()) is var c ? (Shop.Text(c, "kind"), Shop.Text(c, "partyId"), Shop.Text(c.GetProperty("order"), "id")) : default);
        var past = (await it.App.DataAsync(Simulate, new { i = new { code = "UNHAPPY", window.from, window.to } })).GetProperty("simulateRule");
        Assert.Equal((1, 1), (past.GetProperty("looked").GetInt32(), past.GetProperty("fitting").GetInt32()));
    }

    static async Task<string> OfficeAsync(ReturnShop it) => Shop.Text((await it.App.DataAsync("{ orgUnits(first: 1) { nodes { id } } }")).GetProperty("orgUnits").GetProperty("nodes")[0], "id");

    static async Task RuleAsync(ReturnShop it, string code, string trigger, object[] conditions, object[] actions)
    {
        var rule = (await it.App.MutateAsync("upsertAutomationRule", new { code, name = "规则" + code, trigger, conditions, actions }, "automationRule { id version }")).GetProperty("automationRule");
        await it.App.MutateAsync("switchAutomationRule", new { id = Shop.Text(rule, "id"), expectedVersion = rule.GetProperty("version").GetInt64(), on = true, reason = "已模拟" }, "automationRule { id }");
    }

    /// <summary>What came of a rule, once so many firings are over.</summary>
    static async Task<JsonElement[]> FiringsAsync(ReturnShop it, string code, int count)
    {
        JsonElement[] seen = [];
        await TestApp.EventuallyAsync(async () => (seen = [.. (await it.App.DataAsync("query($c: String) { ruleFirings(first: 20, where: { ruleCode: { eq: $c } }) { nodes { subjectId subjectType caseId outcome detail } } }", new { c = code })).GetProperty("ruleFirings").GetProperty("nodes").EnumerateArray()])
            .Count(f => Shop.Text(f, "outcome") != "DUE") == count, $"{code} fired {count} times");
        return seen;
    }
}
