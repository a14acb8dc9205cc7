using System.Text.Json;
using Platform.AfterSales;
using Platform.Contracts;
using Platform.Contracts.AfterSales;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>Routing rules that the desk's own past suggests: learnt, read, tried, switched on, replaced.</summary>
public sealed class RoutingProposalTests
{
    static PastCase Past(long? item, long queue, string text, ServiceChannel channel = ServiceChannel.Phone) => new(new RoutingFacts(CaseKind.Repair, channel, item, null, null, new OrgPath(1), text), queue);

    [Fact]
    public void The_usual_queue_of_a_service_comes_after_the_words_and_channels_that_set_cases_apart()
    {
        var past = Enumerable.Range(0, 10).Select(i => Past(1, 100, $"水管漏水 {i}")).Concat(Enumerable.Range(0, 6).Select(i => Past(1, 200, $"地下车库漏水 {i}")))
            .Concat(Enumerable.Range(0, 4).Select(_ => Past(1, 300, "漏水", ServiceChannel.Wechat))).Concat(Enumerable.Range(0, 3).Select(_ => Past(2, 400, "保洁"))).Append(Past(3, 500, "只有一次")).ToList();
        var rules = RuleLearner.Learn(past, 3);
        Assert.Equal(4, rules.Count);
        Assert.Equal((200, 6, 6), (rules[0].QueueId, rules[0].Seen, rules[0].Right));
        Assert.Contains(rules[0].Word!, "地下车库漏水");
        Assert.Equal((300, ServiceChannel.Wechat, 4), (rules[1].QueueId, rules[1].Channel!.Value, rules[1].Right));
        Assert.Equal((1, (string?)null, 100, 10, 10), (rules[2].ServiceItemId!.Value, rules[2].Word, rules[2].QueueId, rules[2].Seen, rules[2].Right));
        Assert.Equal((2, 400, 3), (rules[3].ServiceItemId!.Value, rules[3].QueueId, rules[3].Seen));
        Assert.Equal(rules, RuleLearner.Learn(past, 3)); // the same past gives the same rules
        Assert.Empty(RuleLearner.Learn(past.Take(2).ToList(), 3));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Proposed_rules_route_nothing_until_they_are_adopted_and_then_as_the_score_foretold(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var (pipes, garage) = (await desk.TeamAsync(desk.Office, "PIPES", "水电组"), await desk.TeamAsync(desk.Office, "GARAGE", "车库组"));
        var item = Text((await desk.App.MutateAsync("upsertServiceItem", new { code = "LEAK", name = "漏水维修", kind = "REPAIR" }, "serviceItem { id }")).GetProperty("serviceItem"), "id");
        var from = DateTime.UtcNow.AddMinutes(-1);
        async Task<JsonElement> Open(string title, string? team = null) => await desk.OpenAsync(new { kind = "REPAIR", title, serviceItemId = item, contact = new { name = "甲" }, teamId = team, separate = true }, selection: "id teamId");
        for (var i = 0; i < 4; i++) await Open($"厨房漏水{i}", pipes);
        for (var i = 0; i < 3; i++) await Open($"地下车库漏水{i}", garage);
        var to = DateTime.UtcNow.AddMinutes(1);
        async Task<(int Cases, int Decided, int Right, int Rules)> Score(string? proposal)
        {
            var s = (await desk.App.DataAsync("query($f: DateTime!, $t: DateTime!, $p: ID) { routingScore(from: $f, to: $t, proposalId: $p) { cases decided right share fullestShare rules } }", new { f = from, t = to, p = proposal })).GetProperty("routingScore");
            return (s.GetProperty("cases").GetInt32(), s.GetProperty("decided").GetInt32(), s.GetProperty("right").GetInt32(), s.GetProperty("rules").GetInt32());
        }
        Assert.Equal((7, 0, 0, 0), await Score(null));
        Assert.Equal("NOTHING_TO_LEARN", await desk.App.RefusalAsync("proposeRoutingRules", new { from = from.AddYears(-1), to = from }, "routingProposal { id }"));
        Assert.Equal("OUT_OF_RANGE", await desk.App.RefusalAsync("proposeRoutingRules", new { from = to, to = from }, "routingProposal { id }"));
        async Task<JsonElement> Propose() => (await desk.App.MutateAsync("proposeRoutingRules", new { from, to, minimumCases = 2 }, "routingProposal { id version cases rules right state }")).GetProperty("routingProposal");
        var first = await Propose();
        Assert.Equal((7, 2, 7, "PROPOSED"), (first.GetProperty("cases").GetInt32(), first.GetProperty("rules").GetInt32(), first.GetProperty("right").GetInt32(), Text(first, "state")));
        Assert.Equal((7, 7, 7, 2), await Score(Text(first, "id")));
        Assert.Equal((7, 0, 0, 0), await Score(null));
        Assert.Equal(JsonValueKind.Null, (await Open("又漏水了")).GetProperty("teamId").ValueKind); // proposed is not switched on

        await desk.App.MutateAsync("adoptRoutingProposal", Of(first), "routingProposal { state }");
        Assert.Equal((pipes, garage), (Text(await Open("卫生间漏水"), "teamId"), Text(await Open("地下车库漏水又来"), "teamId")));
        var rules = (await desk.App.DataAsync("{ routingRules(first: 10) { nodes { code isActive seen right teamId keywords proposalId name } } }")).GetProperty("routingRules").GetProperty("nodes");
        Assert.Equal([3, 4], rules.EnumerateArray().Select(r => r.GetProperty("seen").GetInt32()));
        Assert.All(rules.EnumerateArray(), r => Assert.True(r.GetProperty("isActive").GetBoolean() && Text(r, "proposalId") == Text(first, "id") && r.GetProperty("seen").GetInt32() == r.GetProperty("right").GetInt32()));
        Assert.Equal("PROPOSAL_DECIDED", await desk.App.RefusalAsync("adoptRoutingProposal", new { id = Text(first, "id"), expectedVersion = 2 }, "routingProposal { id }"));

        // A newer one takes its place; one that is discarded leaves nothing.
        var second = await Propose();
        await desk.App.MutateAsync("adoptRoutingProposal", Of(second), "routingProposal { state }");
        var third = await Propose();
        await desk.App.MutateAsync("discardRoutingProposal", Of(third), "routingProposal { state }");
        var states = (await desk.App.DataAsync("{ routingProposals(first: 5, order: [{ id: ASC }]) { nodes { state } } on: routingRules(first: 0, where: { isActive: { eq: true } }) { totalCount } all: routingRules(first: 0) { totalCount } }"));
        Assert.Equal(["REPLACED", "ADOPTED", "DISCARDED"], states.GetProperty("routingProposals").GetProperty("nodes").EnumerateArray().Select(p => Text(p, "state")));
        Assert.Equal((2, 4), (states.GetProperty("on").GetProperty("totalCount").GetInt32(), states.GetProperty("all").GetProperty("totalCount").GetInt32()));

        // A rule may name a queue that has no team; never both.
        var queue = Text((await desk.App.MutateAsync("upsertQueue", new { code = "NIGHT", name = "夜间队列" }, "workQueue { id }")).GetProperty("workQueue"), "id");
        await desk.App.MutateAsync("upsertRoutingRule", new { code = "NIGHT", name = "夜间", position = 1, keywords = new[] { "半夜" }, queueId = queue }, "routingRule { queueId }");
        Assert.Equal(queue, Text(await desk.OpenAsync(new { kind = "REPAIR", title = "半夜漏水", serviceItemId = item, contact = new { name = "甲" } }, selection: "queueId"), "queueId"));
        Assert.Equal("CONTRADICTION", await desk.App.RefusalAsync("upsertRoutingRule", new { code = "BOTH", name = "两者", position = 2, queueId = queue, teamId = pipes }, "routingRule { id }"));
        var far = await desk.PersonAsync("far", desk.South, ScopeKind.Subtree, "aftersales:routing:read", "aftersales:routing:write");
        var token = await desk.TokenAsync("far");
        Assert.Equal("NOT_FOUND", await desk.App.RefusalAsync("discardRoutingProposal", new { id = Text(second, "id"), expectedVersion = 2 }, "routingProposal { id }", token));
        Assert.Equal("NOTHING_TO_LEARN", await desk.App.RefusalAsync("proposeRoutingRules", new { from, to }, "routingProposal { id }", token)); // another branch learns from its own cases
        _ = far;
    }

    static object Of(JsonElement document) => new { id = Text(document, "id"), expectedVersion = document.GetProperty("version").GetInt64() };

    static string Text(JsonElement at, string name) => at.GetProperty(name).GetString()!;
}
