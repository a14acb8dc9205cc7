using static Platform.EndToEnd.Tests.Moves;

namespace Platform.EndToEnd.Tests.Returning;

/// <summary>Whatever can set a rule off does, once each, with a case to act on: from a matter's first word to a call back that reaches nobody. Time limits are Time's own matter and are tried where time is played.</summary>
public sealed class EveryTrigger
{
    static readonly string[] OfTime = ["SLA_WARNED", "SLA_BREACHED"];

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Sets_its_rule_off(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        var app = it.App;
        var triggers = (await app.DataAsync("{ __type(name: \"RuleTrigger\") { enumValues { name } } }")).GetProperty("__type").GetProperty("enumValues").EnumerateArray().Select(v => Text(v, "name")).Except(OfTime).ToList();
        foreach (var trigger in triggers)
        {
            object[] actions = Subject(trigger) is "ReturnAuthorization" or "FollowUp" ? [new { kind = "OPEN_CASE", caseKind = "SUGGESTION" }, new { kind = "ADD_TAG", tag = trigger }] : [new { kind = "ADD_TAG", tag = trigger }];
            var rule = (await app.MutateAsync("upsertAutomationRule", new { code = trigger, name = trigger, trigger, conditions = Array.Empty<object>(), actions }, "automationRule { id version }")).GetProperty("automationRule");
            await app.MutateAsync("switchAutomationRule", new { id = Text(rule, "id"), expectedVersion = rule.GetProperty("version").GetInt64(), on = true, reason = "试" }, "automationRule { id }");
        }
        await app.MutateAsync("upsertFollowUpPolicy", new { code = "CASE", name = "受理回访", subject = "CASE", attemptsMax = 1, attemptGapMinutes = 0, notByWorker = false }, "followUpPolicy { id }");

        var order = await it.DeliveredAsync((ReturnShop.Medium, 2), (ReturnShop.Cap, 2));
        await MatterAsync(it, order);
        await ReturnsAsync(it, order);
        await DisputeAsync(it, order);
        var delivery = await CallAsync(app, "DELIVERY");
        await MoveAsync(app, "completeFollowUp", "FollowUp", delivery, "followUp { id }", new { outcome = "SATISFIED", score = 5 });

        List<(string Rule, string Subject, string Outcome, string Detail, bool HasCase)> fired = [];
        try
        {
            await TestApp.EventuallyAsync(async () =>
            {
                fired = [.. (await ListAsync(app, "ruleFirings", "ruleCode subjectType outcome detail caseId")).Select(f => (Text(f, "ruleCode"), Text(f, "subjectType"), Text(f, "outcome"), f.GetProperty("detail").ToString(), f.GetProperty("caseId").ValueKind == JsonValueKind.String))];
                return triggers.TrueForAll(t => fired.Exists(f => f.Rule == t && f.Outcome == "APPLIED"));
            }, "every rule was set off");
        }
        catch (Xunit.Sdk.XunitException e) { throw new Xunit.Sdk.XunitException($"{e.Message}; not: {string.Join(' ', triggers.Where(t => !fired.Exists(f => f.Rule == t && f.Outcome == "APPLIED")))}\n{string.Join("\n", fired)}"); }
        Assert.DoesNotContain(fired, f => f.Outcome == "FAILED");
        Assert.All(fired.Where(f => f.Outcome == "APPLIED"), f => Assert.Equal((f.Rule, Subject(f.Rule), true), (f.Rule, f.Subject, f.HasCase)));
        Assert.Equal(0, (await app.DataAsync("{ deadDeliveries { error } }")).GetProperty("deadDeliveries").GetArrayLength());
    }

    static string Subject(string trigger) => trigger.Split('_')[0] switch { "RETURN" => "ReturnAuthorization", "DISPUTE" => "Dispute", "FOLLOW" => "FollowUp", _ => "Case" };

    /// <summary>A matter comes in twice, is worked on in two visits, settled, called back about in vain, and opened again.</summary>
    static async Task MatterAsync(ReturnShop it, string order)
    {
        var app = it.App;
        object Matter(string channel) => new { kind = "REPAIR", title = "按摩椅异响", channel, partyId = it.Buyer, orderId = order };
        var id = Text(await app.MutateAsync("openCase", Matter("WEB"), "case { id }"), "case", "id");
        Assert.Equal(id, Text(await app.MutateAsync("openCase", Matter("PHONE"), "case { id }"), "case", "id"));
        async Task CaseAsync(string step, object? more = null) => await MoveAsync(app, step, "Case", id, "case { id }", more);
        await CaseAsync("classifyCase", new { subkind = "NOISE" });
        await CaseAsync("acceptCase");
        var technician = Text(await app.MutateAsync("upsertTechnician", new { code = "T1", name = "李师傅" }, "technician { id }"), "technician", "id");
        var work = Text(await app.MutateAsync("createWorkOrder", new { caseId = id, title = "上门检修" }, "workOrder { id }"), "workOrder", "id");
        async Task WorkAsync(string step, object? more = null) => await MoveAsync(app, step, "WorkOrder", work, "workOrder { id }", more);
        await WorkAsync("assignWorkOrder", new { technicianId = technician });
        for (var visit = 0; visit < 2; visit++)
        {
            await WorkAsync("scheduleAppointment", new { from = DateTime.UtcNow.AddMinutes(5 + visit), to = DateTime.UtcNow.AddHours(2 + visit) });
            await WorkAsync("startJob");
            if (visit == 0) await WorkAsync("cannotComplete", new { reason = "PARTS", remainingWork = "更换电机" });
        }
        await WorkAsync("submitJobReport", new { fault = "F1", action = "REPLACE", result = "已更换电机", labourMinutes = 30, noPartsUsed = true });
        await WorkAsync("finishJob");
        var team = await TeamAsync(app, Text((await ListAsync(app, "orgUnits", "id"))[0], "id"), "WX", "维修组");
        await CaseAsync("assignCase", new { teamId = team });
        await CaseAsync("startCase");
        await WorkAsync("verifyWorkOrder", new { evidence = "客户确认" });
        await WorkAsync("closeWorkOrder");
        await CaseAsync("resolveCase", new { resolution = "FIXED", text = "已修好" });
        var call = await CallAsync(app, "CASE");
        await MoveAsync(app, "recordAttempt", "FollowUp", call, "followUp { id }", new { reason = "NO_ANSWER" });
        // Nobody answered the call back about a settled matter: the rule opened another about it.
        JsonElement[] opened = [];
        await TestApp.EventuallyAsync(async () => (opened = await ListAsync(app, "cases(where: { tag: \"FOLLOW_UP_EXHAUSTED\" })", "kind partyId relatedCaseId")).Length == 1, "the rule about calls that reach nobody");
        Assert.Equal(("SUGGESTION", it.Buyer, id), (Text(opened[0], "kind"), Text(opened[0], "partyId"), Text(opened[0], "relatedCaseId")));
        await CaseAsync("reopenCase", new { reason = "又响了" });
    }

    /// <summary>One return goes its whole way, another is allowed and never sent.</summary>
    static async Task ReturnsAsync(ReturnShop it, string order)
    {
        var lines = await it.LinesAsync(order);
        var id = Shop.Text(await it.RequestAsync(order, "RETURN_REFUND", new { orderLineId = lines[ReturnShop.Medium], quantity = 1, reason = "QUALITY" }), "id");
        await it.ChangeAsync("authoriseReturn", id);
        await it.SendAsync(id);
        await it.ReceiveAllAsync(id);
        await it.InspectAllAsync(id);
        await it.UntilAsync(id, "completed", r => Shop.Text(r, "state") == "COMPLETED");
        var lazy = Shop.Text(await it.RequestAsync(order, "RETURN_REFUND", new { orderLineId = lines[ReturnShop.Cap], quantity = 1, reason = "QUALITY" }), "id");
        await it.ChangeAsync("authoriseReturn", lazy);
        await OtherWaysBack.NobodySendsAsync(it);
        await it.UntilAsync(lazy, "expired", r => Shop.Text(r, "state") == "EXPIRED");
    }

    static async Task DisputeAsync(ReturnShop it, string order)
    {
        var id = Text(await it.App.MutateAsync("raiseDispute", new { orderId = order, kind = "LATE", statement = "送晚了" }, "dispute { id }"), "dispute", "id");
        await MoveAsync(it.App, "addDisputeEvidence", "Dispute", id, "dispute { id }", new { text = "物流记录" });
        await MoveAsync(it.App, "decideDispute", "Dispute", id, "dispute { id }", new { outcome = "REFUSE", reason = "按时送达" });
    }

    /// <summary>The open call back about such a document, begun.</summary>
    static async Task<string> CallAsync(TestApp app, string subject)
    {
        string? call = null;
        await TestApp.EventuallyAsync(async () => (call = (await ListAsync(app, "followUps(where: { open: true })", "id subject state")).Where(f => Text(f, "subject") == subject && Text(f, "state") is "PLANNED" or "DUE").Select(f => Text(f, "id")).FirstOrDefault()) is not null, "a call back is owed: " + subject);
        await MoveAsync(app, "startFollowUp", "FollowUp", call!, "followUp { id }");
        return call!;
    }
}
