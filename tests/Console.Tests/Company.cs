namespace Platform.Console.Tests;

/// <summary>What a company has beside orders and cases: knowledge, rules, places, groups, greetings, opinions, forms; made through the API.</summary>
internal static class Company
{
    /// <summary>Makes some of each, around a customer.</summary>
    /// <returns>Ids by the name that the tour uses.</returns>
    public static async Task<Dictionary<string, string>> OpenAsync(TestApp app, string party)
    {
        async Task<string> Make(string mutation, object input, string entity) => (await app.MutateAsync(mutation, input, entity + " { id }")).GetProperty(entity).GetProperty("id").GetString()!;
        var (me, now) = ((await app.DataAsync("{ me { id } }")).GetProperty("me").GetProperty("id").GetString(), DateTime.UtcNow);
        static string Day(DateTime at) => at.ToString("yyyy-MM-dd", null);
        var names = new Dictionary<string, string>
        {
            ["article"] = await Make("upsertKnowledgeArticle", new { code = "VALVE-DRIP", kind = "FAULT_SOLUTION", audience = "INTERNAL", titleZh = "水槽角阀滴水的处理", bodyZh = "一、先关闭总阀，用毛巾围住接口。\n二、检查密封圈，老化的一律更换。\n三、装好后开阀观察五分钟，不再滴水方可离开。", tags = new[] { new { kind = "FAULT", value = "漏水" } } }, "knowledgeArticle"),
            ["segment"] = await Make("upsertSegment", new { code = "PEOPLE", name = "个人客户", conditions = new[] { new { subject = "KIND", comparison = "IS", text = "PERSON" } } }, "segment"),
            ["feedback"] = await Make("recordFeedback", new { channel = "PHONE", kind = "PRODUCT", text = "T恤洗了两次领口就松了，希望领口用料再厚一点。", product = "TS01", partyId = party, tags = new[] { "领口" } }, "feedbackItem"),
        };
        names["provider"] = await Make("registerProvider", new { terms = new { name = "泉州安家维修行", agreementNumber = "AJ-2026-07", capacityPerDay = 6, level = "A", skills = new[] { "水电" } } }, "serviceProvider");
        await Make("upsertAutomationRule", new { code = "URGENT-TAG", name = "紧急报修打标签", trigger = "CASE_OPENED", conditions = new[] { new { field = "PRIORITY", @operator = "IS", values = new[] { "URGENT" } } }, actions = new[] { new { kind = "ADD_TAG", tag = "加急" } } }, "automationRule");
        var site = await Make("createServiceLocation", new { code = "CH", kind = "SITE", name = "翠湖花园" }, "serviceLocation");
        var building = await Make("createServiceLocation", new { code = "CH-3", kind = "BUILDING", name = "3栋", parentId = site }, "serviceLocation");
        names["place"] = await Make("createServiceLocation", new { code = "CH-3-1201", kind = "UNIT", name = "1201", parentId = building }, "serviceLocation");
        await app.MutateAsync("moveIn", new { id = names["place"], expectedVersion = 1, partyId = party, role = "OWNER" }, "serviceLocation { id }");
        await app.MutateAsync("assignAccountManagers", new { managerId = me, partyIds = new[] { party }, reason = "新客户" }, "portfolioHandover { id }");
        await Make("setSpecialDay", new { partyId = party, kind = "BIRTHDAY", month = now.Month, day = 28 }, "specialDay");
        await Make("upsertCareCampaign", new { code = "BIRTHDAY", name = "生日祝福", occasion = "BIRTHDAY", daysBefore = 0, greeting = "祝您生日快乐，感谢一路相伴。", gift = "围巾一条", offerTitle = "生日立减", offerMinor = 2000, offerDays = 30, active = true }, "careCampaign");
        names["list"] = await Make("generateCareList", new { month = now.ToString("yyyy-MM", null) }, "careList");
        names["lead"] = await Make("recordLead", new { partyId = party, interest = "EXTENDED_WARRANTY", product = "洗衣机延保两年", valueMinor = 29900, note = "上门时问起延保，孩子刚上学，想省心两年。", ownerId = me }, "lead");
        await Make("recordLead", new { partyId = party, interest = "ACCESSORY", product = "角阀两只" }, "lead");
        var sold = await Make("recordLead", new { partyId = party, interest = "MAINTENANCE_PLAN", valueMinor = 59900 }, "lead");
        await app.MutateAsync("convertLead", new { id = sold, expectedVersion = 1, wonMinor = 49900 }, "lead { id }");
        await Make("upsertSurveyTemplate", new { code = "SERVICE", kind = "CSAT", titleZh = "服务满意度", titleEn = "Service satisfaction", isActive = true, dissatisfiedAtOrBelow = 2, questions = new[] { new { key = "score", kind = "SCALE", textZh = "您对本次服务满意吗？", textEn = "How content are you with the service?", isRequired = true, min = 1, max = 5 } } }, "surveyTemplate");
        await Make("createAction", new { title = "领口加固", finding = "领口松弛的意见连续两月上升", figure = "SATISFACTION_SHARE", aim = "HIGHER", ownerId = me, beforeFrom = Day(now.AddDays(-60)), beforeTo = Day(now.AddDays(-1)), dueOn = Day(now.AddDays(30)) }, "correctiveAction");
        await Make("exportPerson", new { partyId = party, purpose = "客户来信要求" }, "personalExport");
        await Make("setConsent", new { partyId = party, topic = "MARKETING", way = "PHONE", granted = false }, "contactConsent");
        return names;
    }

    /// <summary>What waits for somebody: a question to a team, an offer of work, an escalation, a release; and rules about returns.</summary>
    /// <returns>Ids by the name that the tour uses.</returns>
    public static async Task<Dictionary<string, string>> DutiesAsync(TestApp app, string it)
    {
        async Task<string> Make(string mutation, object input, string entity) => (await app.MutateAsync(mutation, input, entity + " { id }")).GetProperty(entity).GetProperty("id").GetString()!;
        var (me, office) = ((await app.DataAsync("{ me { id } }")).GetProperty("me").GetProperty("id").GetString(), (await app.DataAsync("{ orgUnits(first: 1) { nodes { id } } }")).GetProperty("orgUnits").GetProperty("nodes")[0].GetProperty("id").GetString());
        var team = await Make("createTeam", new { code = "ENG", name = "工程班", unitId = office }, "team");
        await World.MoveAsync(app, "setTeamMembers", team, new() { ["accountIds"] = new[] { me } }, "team { id }");
        await World.MoveAsync(app, "requestReply", it, new() { ["teamId"] = team, ["question"] = "角阀是否仍在质保期内？", ["excerpt"] = "3栋1201，角阀滴水", ["dueAt"] = DateTime.UtcNow.AddDays(2) }, "replyRequest { id }");
        var second = await Make("createWorkOrder", new { caseId = it, title = "检查楼上水管", kind = "PROPERTY_SERVICE", place = "翠湖花园3栋1301" }, "workOrder");
        var technician = (await app.DataAsync("{ technicians(first: 1, order: [{ code: ASC }]) { nodes { id } } }")).GetProperty("technicians").GetProperty("nodes")[0].GetProperty("id").GetString();
        await World.MoveAsync(app, "offerWorkOrder", second, new() { ["technicianId"] = technician, ["respondBy"] = DateTime.UtcNow.AddHours(4) }, "dispatchOffer { id }");
        await app.MutateAsync("raiseEscalation", new { subjectId = it, teamId = team, reason = "业主第三次来电催促" }, "escalation { id }");
        await app.MutateAsync("upsertReturnPolicy", new { code = "CLOTHES", name = "服装", position = 10, categories = new[] { "CLOTHES" }, noReasonDays = 7, exchangeDays = 15, faultDays = 30, fastLaneMaxMinor = 20000, refundMoment = "HAND_OVER", returnTo = "泉州市丰泽区东海大街100号 退货组" }, "returnPolicy { id }");
        await app.MutateAsync("setLossBudget", new { currency = "CNY", limitMinor = 500000, period = "MONTH" }, "lossBudget { id }");
        return new() { ["release"] = await Make("planRelease", new { title = "国庆期间的发货安排", body = "十月一日至三日停止发货，四日起按下单顺序发出。", kind = "SERVICE", plannedFor = DateTime.UtcNow.AddDays(1), proofDueAt = DateTime.UtcNow.AddDays(8) }, "infoRelease") };
    }
}
