using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Contracts;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Customers;
using Platform.Contracts.Logistics;
using Platform.Contracts.Orders;
using Platform.Customers.FollowUps;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;
using Platform.Kernel.Security;
using static Platform.Modules.Tests.Customers.Care.CareBench;
using static Platform.Modules.Tests.Customers.CustomersBench;

namespace Platform.Modules.Tests.Customers.Care;

public sealed class FollowUpTests
{
    static string Text(JsonElement of, string name) => of.GetProperty(name).ToString();

    [Theory, ClassData(typeof(OnBoth))]
    public async Task An_accepted_case_is_owed_a_call_at_once_and_exactly_one(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        var key = await bench.AcceptAsync(1);
        await bench.DeliverAsync(new CaseAccepted(1, "A1", CaseKind.Repair, null, null, bench.Time.Now), key: key);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bench.AcceptAsync(2)));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bench.AcceptAsync(1)));
        foreach (var id in new[] { 1L, 2 })
        {
            var one = Assert.Single(await bench.OfCaseAsync(id));
            Assert.Equal(("PLANNED", "2026-03-09T01:00:00Z"), (Text(one, "state"), Text(one, "dueAt")));
        }
        Assert.Equal(2, (await bench.EventsAsync(nameof(FollowUpPlanned))).Count);
        await using var scope = bench.Inner.Services.CreateAsyncScope();
        SubjectRef one1 = new("Case", 1), three = new("Case", 3);
        Assert.Equal([one1], await scope.ServiceProvider.GetRequiredService<IFollowUps>().CaredFor([one1, three], CancellationToken.None));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_customer_found_out_before_the_case_was_taken_on_is_known_to_the_call(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        var contact = new SealedContact("林晓燕", "13805951234").Seal(bench.Inner.Services.GetRequiredService<FieldCipher>());
        await bench.DeliverAsync(new CaseOpened(1, "A1", CaseKind.Repair, ServiceChannel.Phone, null, contact, null, null, null, bench.Time.Now));
        await bench.PumpAsync(); // it is told who came, and there is no call yet
        await bench.AcceptAsync(1); // by somebody who had read the case before
        Assert.Equal("林晓燕", Text((await bench.Inner.DataAsync("{ followUps(first: 1) { nodes { party { displayName } } } }", null, Chief)).GetProperty("followUps").GetProperty("nodes")[0].GetProperty("party"), "displayName"));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task The_end_of_the_work_moves_the_call_and_the_clock_makes_it_due(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        await bench.PolicyAsync(new { delayMinutes = 60 });
        await bench.AcceptAsync(1);
        await bench.AcceptAsync(2);
        await bench.PassAsync(TimeSpan.FromHours(5));
        await bench.ResolveAsync(1);
        Assert.Equal("2026-03-02T07:00:00Z", Text(await bench.LastAsync(1), "dueAt"));
        await bench.PassAsync(TimeSpan.FromMinutes(59));
        Assert.Equal("PLANNED", Text(await bench.LastAsync(1), "state"));
        await bench.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("DUE", Text(await bench.LastAsync(1), "state"));
        Assert.Equal("PLANNED", Text(await bench.LastAsync(2), "state")); // never closed, so it waits for its last day
        await bench.PassAsync(TimeSpan.FromDays(7));
        Assert.Equal("DUE", Text(await bench.LastAsync(2), "state"));
        Assert.Equal(2, (await bench.EventsAsync(nameof(FollowUpDue))).Count);
        var told = await bench.EventsAsync("NotificationRequested");
        Assert.Equal(2, told.Count(t => t.Contains("FOLLOW_UP_DUE", StringComparison.Ordinal) && t.Contains($"\"teamId\":{ServiceCentre}", StringComparison.Ordinal)));
        Assert.Equal(["A1", "A2"], await bench.MissingAsync());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Nobody_reached_leads_to_further_attempts_and_then_to_the_end(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        await bench.PolicyAsync(new { attemptsMax = 2, attemptGapMinutes = 120 });
        await bench.AcceptAsync(1);
        await bench.PassAsync(TimeSpan.FromDays(7));
        var call = await bench.MoveAsync("startFollowUp", await bench.LastAsync(1));
        Assert.Equal("REQUIRED note", await bench.RefusalAsync("recordAttempt", Change(call, new { reason = "OTHER" }), "followUp"));
        call = await bench.MoveAsync("recordAttempt", call, new { reason = "NO_ANSWER", channel = "PHONE", note = "铃响无人接，邻居说出差" });
        Assert.Equal(("NOT_REACHED", "1", "2026-03-09T03:00:00Z"), (Text(call, "state"), Text(call, "attemptsMade"), Text(call, "dueAt")));
        await bench.PassAsync(TimeSpan.FromHours(2));
        call = await bench.LastAsync(1);
        Assert.Equal("DUE", Text(call, "state"));
        call = await bench.MoveAsync("recordAttempt", await bench.MoveAsync("startFollowUp", call), new { reason = "UNREACHABLE" });
        Assert.Equal(("EXHAUSTED", "NOT_REACHED"), (Text(call, "state"), Text(call, "outcome")));
        Assert.Single(await bench.EventsAsync(nameof(FollowUpExhausted)));
        Assert.Equal("ILLEGAL_TRANSITION", await bench.RefusalAsync("startFollowUp", Change(call), "followUp"));
        var coverage = await bench.CoverageAsync();
        Assert.Equal(("1", "1", "0", "1"), (Text(coverage, "accepted"), Text(coverage, "notReached"), Text(coverage, "open"), Text(coverage, "coverage")));
        var attempts = (await bench.Inner.DataAsync("query($id: ID!) { node(id: $id) { ... on FollowUp { attempts { number channel reason note nextAt } } } }", new { id = Text(call, "id") }, Agent)).GetProperty("node").GetProperty("attempts");
        Assert.Equal(("铃响无人接，邻居说出差", 2), (Text(attempts[0], "note"), attempts.GetArrayLength()));
        Assert.DoesNotContain("邻居", await bench.Inner.DumpAsync(), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_dissatisfied_answer_stays_open_until_the_case_is_opened_again_and_the_next_call_can_be_good(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        bench.Inner.Off.Add("AfterSales"); // the real one opens a complaint at once; here it is late, so that somebody must be reminded
        await bench.PolicyAsync(new { questionnaire = "CALL-BACK", delayMinutes = 0, consequenceHours = 12 });
        await bench.AcceptAsync(1);
        await bench.ResolveAsync(1);
        await bench.PumpAsync();
        var call = await bench.MoveAsync("startFollowUp", await bench.LastAsync(1));
        object Said(string outcome, int? score, params object[] answers) => new { outcome, score, comment = "师傅没来，电话 13812345678", answers };
        Assert.Equal("OUTCOME_CONTRADICTS_SCORE outcome", await bench.RefusalAsync("completeFollowUp", Change(call, Said("SATISFIED", 2)), "followUp"));
        Assert.Equal("OUTCOME_NOT_TALKED outcome", await bench.RefusalAsync("completeFollowUp", Change(call, Said("NOT_REACHED", null)), "followUp"));
        Assert.Equal("UNKNOWN_QUESTION answers.0.question", await bench.RefusalAsync("completeFollowUp", Change(call, Said("SATISFIED", 5, new { question = "nonsense", number = 3 })), "followUp"));
        Assert.Equal("ANSWER_MISFIT answers.0", await bench.RefusalAsync("completeFollowUp", Change(call, Said("SATISFIED", 5, new { question = "quality", number = 6 })), "followUp"));
        call = await bench.MoveAsync("completeFollowUp", call, Said("DISSATISFIED", 1, new { question = "quality", number = 1 }, new { question = "words", text = "还在漏水" }));
        Assert.Equal(("DONE", "DISSATISFIED", "True"), (Text(call, "state"), Text(call, "outcome"), Text(call, "consequenceOpen")));
        Assert.Contains("\"outcome\":\"DISSATISFIED\"", Assert.Single(await bench.EventsAsync(nameof(FollowUpCompleted))), StringComparison.Ordinal);

        await bench.PassAsync(TimeSpan.FromHours(12.1)); // the next reminder counts from the moment of the one before
        await bench.PassAsync(TimeSpan.FromHours(12.1));
        var told = await bench.EventsAsync("NotificationRequested");
        Assert.Equal((1, 2), (told.Count(t => t.Contains("DISSATISFIED_ANSWER", StringComparison.Ordinal)), told.Count(t => t.Contains("CONSEQUENCE_MISSING", StringComparison.Ordinal) && t.Contains($"\"teamId\":{Supervisors}", StringComparison.Ordinal))));
        const string query = "{ consequences(first: 10, where: { state: { eq: OPEN } }) { nodes { id number reminders } } }";
        Assert.Equal(2, (await bench.Inner.DataAsync(query, null, Chief)).GetProperty("consequences").GetProperty("nodes")[0].GetProperty("reminders").GetInt32());

        GlobalId.TryDecode(Text(call, "id"), out _, out var followUpId);
        var before = Text(call, "version");
        await bench.DeliverAsync(new CaseReopened(1, null, "回访不满意", followUpId));
        Assert.Equal(0, (await bench.Inner.DataAsync(query, null, Chief)).GetProperty("consequences").GetProperty("nodes").GetArrayLength());
        var (first, second) = await bench.OfCaseAsync(1) is [var a, var b] ? (a, b) : throw new InvalidOperationException("Two follow-ups were expected.");
        Assert.Equal((before, "False", "PLANNED", "2"), (Text(first, "version"), Text(first, "consequenceOpen"), Text(second, "state"), Text(second, "round")));
        Assert.Equal(["A1"], await bench.MissingAsync());

        await bench.ResolveAsync(1);
        await bench.PumpAsync();
        await bench.MoveAsync("completeFollowUp", await bench.MoveAsync("startFollowUp", await bench.LastAsync(1)), Said("SATISFIED", 5));
        var coverage = await bench.CoverageAsync();
        Assert.Equal(("1", "1", "0"), (Text(coverage, "accepted"), Text(coverage, "satisfied"), Text(coverage, "dissatisfied")));
        await bench.PassAsync(TimeSpan.FromDays(3));
        Assert.Equal(2, (await bench.EventsAsync("NotificationRequested")).Count(t => t.Contains("CONSEQUENCE_MISSING", StringComparison.Ordinal)));
        var dump = await bench.Inner.DumpAsync();
        Assert.DoesNotContain("漏水", dump, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", dump, StringComparison.Ordinal);
        Assert.Equal("师傅没来，电话 13812345678", Text((await bench.Inner.DataAsync("query($id: ID!) { node(id: $id) { ... on FollowUp { comment } } }", new { id = Text(first, "id") }, Agent)).GetProperty("node"), "comment"));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_consequence_is_a_complaint_a_named_case_or_a_reason(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        var open = new List<JsonElement>();
        for (var id = 1L; id <= 3; id++)
        {
            await bench.AcceptAsync(id);
            var call = await bench.MoveAsync("completeFollowUp", await bench.MoveAsync("startFollowUp", await bench.LastAsync(id)), new { outcome = "DISSATISFIED", score = 1 });
            open.Add((await bench.Inner.DataAsync("query($id: ID!) { node(id: $id) { ... on FollowUp { consequence { id version state } } } }", new { id = Text(call, "id") }, Chief)).GetProperty("node").GetProperty("consequence"));
            GlobalId.TryDecode(Text(call, "id"), out _, out var origin);
            if (id == 1) await bench.DeliverAsync(new ComplaintOpened(88, "A88", new SubjectRef("FollowUp", origin), null));
        }
        async Task<string> State(JsonElement of) => (await bench.Inner.DataAsync("query($id: ID!) { node(id: $id) { ... on Consequence { state caseId reason } } }", new { id = Text(of, "id") }, Chief)).GetProperty("node").ToString();
        Assert.Contains("COMPLAINT", await State(open[0]), StringComparison.Ordinal);
        Assert.Equal("NOT_FOUND caseId", await bench.RefusalAsync("linkConsequence", Change(open[1], new { caseId = GlobalId.Encode("Case", 77) }), "consequence"));
        bench.Cases[77] = new CaseBrief(77, "A77", CaseKind.Complaint, "投诉", null, null, null, null, null);
        await bench.DoAsync("linkConsequence", Change(open[1], new { caseId = GlobalId.Encode("Case", 77) }), "consequence", "state");
        Assert.Equal("REQUIRED reason", await bench.RefusalAsync("waiveConsequence", Change(open[2], new { reason = " " }), "consequence"));
        await bench.DoAsync("waiveConsequence", Change(open[2], new { reason = "客户已撤回意见" }), "consequence", "state");
        Assert.Contains("LINKED", await State(open[1]), StringComparison.Ordinal);
        Assert.Contains("WAIVED", await State(open[2]), StringComparison.Ordinal);
        Assert.StartsWith("VERSION_CONFLICT", await bench.RefusalAsync("waiveConsequence", Change(open[2], new { reason = "再次" }), "consequence"), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task What_is_rejected_merged_sampled_out_waived_or_without_policy_is_waived_with_its_reason(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        await bench.AcceptAsync(1);
        await bench.DeliverAsync(new CaseRejected(1, null, "不属于本公司"));
        await bench.AcceptAsync(2);
        await bench.DeliverAsync(new CasesMerged(2, 3, null));
        await bench.AcceptAsync(3);
        Assert.Equal("REQUIRED reason", await bench.RefusalAsync("waiveFollowUp", Change(await bench.LastAsync(3), new { reason = "" }), "followUp"));
        await bench.MoveAsync("waiveFollowUp", await bench.LastAsync(3), new { reason = "客户要求不再联系" });
        await bench.PolicyAsync(new { coveragePercent = 0 });
        await bench.AcceptAsync(4);
        await bench.PolicyAsync(new { isActive = false });
        await bench.AcceptAsync(5);
        await bench.DeliverAsync(new CaseReopened(4, null, "again", null)); // what is sampled out stays so
        var coverage = await bench.CoverageAsync();
        Assert.Equal("""{"accepted":5,"done":0,"satisfied":0,"dissatisfied":0,"declined":0,"notReached":0,"waived":5,"waivedBySampling":1,"waivedByPerson":1,"waivedAsRejected":1,"waivedAsMerged":1,"waivedWithoutPolicy":1,"open":0,"overdue":0,"coverage":0}""",
            coverage.ToString().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("\"coverage\":0.0", "\"coverage\":0", StringComparison.Ordinal));
        Assert.Empty(await bench.MissingAsync());
        await bench.PassAsync(TimeSpan.FromDays(30)); // timers of what is over do nothing
        Assert.Empty(await bench.EventsAsync(nameof(FollowUpDue)));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_reopened_case_puts_the_open_call_back_to_its_beginning(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        await bench.AcceptAsync(1);
        await bench.ResolveAsync(1);
        await bench.PassAsync(TimeSpan.FromDays(1));
        Assert.Equal("DUE", Text(await bench.LastAsync(1), "state"));
        await bench.DeliverAsync(new CaseReopened(1, null, "客户来电", null));
        var only = Assert.Single(await bench.OfCaseAsync(1));
        Assert.Equal(("PLANNED", "2026-03-10T01:00:00Z"), (Text(only, "state"), Text(only, "dueAt")));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Deliveries_issues_and_work_without_a_case_are_followed_up_as_well(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        var party = await bench.Inner.ConsumerAsync("王芳", "13812345678");
        GlobalId.TryDecode(Text(party, "id"), out _, out var partyId);
        bench.Orders[7] = new OrderBrief(7, "S7", partyId, Office);
        await bench.DeliverAsync(new ShipmentDelivered(7, 70, bench.Time.Now, []));
        await bench.DeliverAsync(new ShipmentDelivered(7, 71, bench.Time.Now.AddDays(1), []));
        await bench.DeliverAsync(new ShipmentDelivered(null, 72, bench.Time.Now, []));
        await bench.AcceptAsync(1, CaseKind.Issue);
        await bench.DeliverAsync(new WorkOrderCreated(5, "W5", null, partyId, null, null, bench.Time.Now));
        await bench.DeliverAsync(new WorkOrderCreated(6, "W6", 1, partyId, null, null, bench.Time.Now));
        await bench.DeliverAsync(new WorkOrderDone(5, null, partyId, null, null, 1, bench.Time.Now.AddDays(2)));
        var nodes = (await bench.Inner.DataAsync("{ followUps(first: 10) { nodes { subject number dueAt party { displayName } } } }", null, Chief)).GetProperty("followUps").GetProperty("nodes").EnumerateArray()
            .ToDictionary(n => Text(n, "number"), n => $"{Text(n, "subject")} {Text(n, "dueAt")[..10]} {(n.GetProperty("party") is { ValueKind: JsonValueKind.Object } p ? Text(p, "displayName") : "-")}");
        Assert.Equal(new Dictionary<string, string> { ["S7"] = "DELIVERY 2026-03-05 王芳", ["A1"] = "VISIT_ISSUE 2026-03-16 -", ["W5"] = "WORK_ORDER 2026-03-05 王芳" }, nodes);
        Assert.Equal("1", Text(await bench.CoverageAsync(more: "subjectType: DELIVERY"), "accepted"));
        var mine = (await bench.Inner.DataAsync("query($id: ID!) { party(id: $id) { followUps { number } surveys { id } } }", new { id = Text(party, "id") }, Chief)).GetProperty("party").GetProperty("followUps");
        Assert.Equal(2, mine.GetArrayLength());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Who_did_the_work_does_not_ask_about_it_and_who_has_it_keeps_it(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        var worker = Agent with { UserId = Worker };
        await bench.AcceptAsync(1);
        await bench.ResolveAsync(1);
        await bench.PassAsync(TimeSpan.FromDays(1));
        var call = await bench.LastAsync(1);
        Assert.Equal("FOLLOW_UP_BY_WORKER id", await bench.RefusalAsync("startFollowUp", Change(call), "followUp", worker));
        Assert.Equal("FOLLOW_UP_BY_WORKER assigneeId", await bench.RefusalAsync("assignFollowUp", Change(call, new { assigneeId = GlobalId.Encode("Account", Worker) }), "followUp"));
        Assert.Equal("NOT_FOUND teamId", await bench.RefusalAsync("assignFollowUp", Change(call, new { teamId = GlobalId.Encode("Team", 999) }), "followUp"));
        call = await bench.MoveAsync("assignFollowUp", call, new { assigneeId = GlobalId.Encode("Account", 502) }, Chief);
        Assert.Equal("FOLLOW_UP_OF_ANOTHER id", await bench.RefusalAsync("startFollowUp", Change(call), "followUp", Chief));
        const string mine = "{ followUps(first: 5, where: { mine: true, open: true }) { nodes { number } } }";
        Assert.Equal((1, 0), ((await bench.Inner.DataAsync(mine, null, Agent)).GetProperty("followUps").GetProperty("nodes").GetArrayLength(), (await bench.Inner.DataAsync(mine, null, Chief)).GetProperty("followUps").GetProperty("nodes").GetArrayLength()));
        await bench.MoveAsync("startFollowUp", call);
        Assert.Equal("VERSION_CONFLICT expectedVersion", await bench.RefusalAsync("startFollowUp", Change(call), "followUp"));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Another_branch_sees_and_moves_nothing(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        await bench.AcceptAsync(1, org: Shenzhen);
        await bench.AcceptAsync(2, org: Shanghai);
        Assert.Single(await bench.OfCaseAsync(1, Shenzhener));
        Assert.Empty(await bench.OfCaseAsync(1, Shanghaier));
        Assert.Equal(["A2"], await bench.MissingAsync(Shanghaier));
        Assert.Equal("1", Text(await bench.CoverageAsync(Shanghaier), "accepted"));
        Assert.Equal("1", Text(await bench.CoverageAsync(more: $"unitId: \"{GlobalId.Encode("OrgUnit", Shenzhen.Unit)}\""), "accepted"));
        Assert.Equal("2", Text(await bench.CoverageAsync(more: $"unitId: \"{GlobalId.Encode("OrgUnit", Office.Unit)}\""), "accepted"));
        Assert.Equal("0", Text(await bench.CoverageAsync(Shanghaier, $"unitId: \"{GlobalId.Encode("OrgUnit", Shenzhen.Unit)}\""), "accepted"));
        var call = await bench.LastAsync(1);
        Assert.Equal("NOT_FOUND id", await bench.RefusalAsync("startFollowUp", Change(call), "followUp", Shanghaier));
        var denied = await bench.Inner.PostAsync("{ followUps(first: 1) { nodes { id } } }", null, Stranger);
        Assert.Equal("FORBIDDEN", denied.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_bad_policy_is_refused_with_every_field_named(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        var errors = (await bench.TryAsync("upsertFollowUpPolicy", new
        {
            code = "两个 字", name = " ", subject = "DELIVERY", caseKinds = new[] { "REPAIR" }, delayMinutes = -1, fallbackDays = 0, coveragePercent = 101, attemptsMax = 0, attemptGapMinutes = -1, dissatisfiedScore = 5,
            consequenceHours = 0, channels = Array.Empty<string>(), questionnaire = "NOPE", teamId = GlobalId.Encode("Team", 999),
        }, "followUpPolicy { id }", Chief)).GetProperty("userErrors");
        Assert.Equal(["code", "name", "caseKinds", "delayMinutes", "fallbackDays", "coveragePercent", "attemptsMax", "attemptGapMinutes", "dissatisfiedScore", "consequenceHours", "channels", "teamId", "questionnaire"],
            errors.EnumerateArray().Select(e => Text(e, "field")));
        Assert.Equal("INVALID_FORMAT subject", await bench.RefusalAsync("upsertFollowUpPolicy", new { code = "CASE", name = "x", subject = "DELIVERY" }, "followUpPolicy", Chief));
        Assert.Equal(4, (await bench.Inner.DataAsync("{ followUpPolicies(first: 10) { nodes { code caseKinds channels } } }", null, Chief)).GetProperty("followUpPolicies").GetProperty("nodes").GetArrayLength());
    }
}
