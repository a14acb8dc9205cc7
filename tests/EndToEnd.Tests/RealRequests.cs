using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Platform.AfterSales;
using Platform.Host;
using Platform.Kernel.Imports;

namespace Platform.EndToEnd.Tests;

/// <summary>A city's real service requests, taken over as history; every figure comes out of the API.</summary>
public sealed class RealRequests
{
    static string Folder => Path.Combine(Repository.Shared!, "data", "boston311");

    [TheoryOnSharedData, ClassData(typeof(OnBoth))]
    public async Task The_import_gives_the_known_figures_and_a_second_one_changes_nothing(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        Assert.Equal(0, await ImportCommand.RunAsync(app.App, "boston311", Folder));
        var first = await FiguresAsync(app);
        (string Name, int Count)[] counts =
        [
            ("cases", 41_827), ("closed", 39_368), ("open", 2_459), ("onTime", 33_397), ("overdue", 8_316), ("noFlag", 114), ("noTarget", 6_073), ("departments", 11), ("queues", 100), ("types", 134),
            ("phone", 20_608), ("internal", 13_213), ("web", 5_884), ("app", 2_054), ("other", 68), ("late", 2_285), ("items", 134),
        ];
        Assert.All(counts, c => Assert.Equal((c.Name, c.Count), (c.Name, Count(first, c.Name))));
        // Our clocks against the city's flag: 114 times the flag is missing where the time had passed; 6,073 times the city calls in time what had no time.
        Assert.Equal(
        [
            ("NONE", "LATE", false, 1), ("NONE", "LATE", true, 113), ("ON_TIME", "NO_TARGET", false, 174), ("ON_TIME", "NO_TARGET", true, 5_899), ("ON_TIME", "IN_TIME", true, 27_324),
            ("OVERDUE", "LATE", false, 2_284), ("OVERDUE", "LATE", true, 6_032),
        ], first.GetProperty("importedRequestFigures").GetProperty("comparisons").EnumerateArray()
            .Select(c => (c.GetProperty("city").GetString()!, c.GetProperty("own").GetString()!, c.GetProperty("isClosed").GetBoolean(), c.GetProperty("count").GetInt32())));
        Assert.Equal(0, await CountAsync(app, "SELECT COUNT(*) FROM asv_deliveries"));
        Assert.Equal(41_827 - 6_073, await CountAsync(app, "SELECT COUNT(*) FROM asv_sla_clocks"));
        var rows = await CountAsync(app, "SELECT COUNT(*) FROM asv_events");
        Assert.Equal(0, await ImportCommand.RunAsync(app.App, "boston311", Folder));
        Assert.Equal(first.ToString(), (await FiguresAsync(app)).ToString());
        Assert.Equal(rows, await CountAsync(app, "SELECT COUNT(*) FROM asv_events"));
        await LearnAsync(app);
    }

    /// <summary>Rules learnt from the program's own August, read and tried before anybody switches them on, and scored on the two months after.</summary>
    static async Task LearnAsync(TestApp app)
    {
        const string August = "2011-08-01T04:00:00Z", September = "2011-09-01T04:00:00Z", November = "2011-11-01T04:00:00Z"; // midnight in Boston
        const string Score = "query($f: DateTime!, $t: DateTime!, $p: ID) { routingScore(from: $f, to: $t, proposalId: $p) { cases decided right share fullestShare rules } }";
        async Task<JsonElement> Judge(string? proposal) => (await app.DataAsync(Score, new { f = September, t = November, p = proposal })).GetProperty("routingScore");
        async Task<int> Rules(bool on) => (await app.DataAsync($"{{ routingRules(first: 0, where: {{ isActive: {{ eq: {(on ? "true" : "false")} }} }}) {{ totalCount }} }}")).GetProperty("routingRules").GetProperty("totalCount").GetInt32();
        var without = await Judge(null);
        Assert.Equal((20_426, 0, 0), (without.GetProperty("cases").GetInt32(), without.GetProperty("rules").GetInt32(), without.GetProperty("right").GetInt32()));

        var proposal = (await app.MutateAsync("proposeRoutingRules", new { from = August, to = September, minimumCases = 2 }, "routingProposal { id version cases rules right state }")).GetProperty("routingProposal");
        var tried = await Judge(proposal.GetProperty("id").GetString());
        Assert.Equal(("PROPOSED", 0, proposal.GetProperty("rules").GetInt32()), (proposal.GetProperty("state").GetString(), await Rules(true), await Rules(false))); // there to be read, and off
        Assert.Equal(without.ToString(), (await Judge(null)).ToString());
        await app.MutateAsync("adoptRoutingProposal", new { id = proposal.GetProperty("id").GetString(), expectedVersion = 1 }, "routingProposal { state }");
        Assert.Equal((proposal.GetProperty("rules").GetInt32(), tried.ToString()), (await Rules(true), (await Judge(null)).ToString()));
        var (share, fullest) = (tried.GetProperty("share").GetDouble(), tried.GetProperty("fullestShare").GetDouble());
        Console.WriteLine($"{proposal.GetProperty("rules")} rules from {proposal.GetProperty("cases")} requests of August ({proposal.GetProperty("right")} of them right); {tried.GetProperty("cases")} later ones: {share:P2} routed right, always the fullest queue {fullest:P2}");
        Assert.InRange(fullest, 0.20, 0.21);
        Assert.InRange(share, 0.85, 0.87); // by the service alone it is 75 %

        // One by one, the preview of the real router says the same as the score counted.
        var queues = (await app.DataAsync("{ a: queues(first: 100) { nodes { id code } } }")).GetProperty("a").GetProperty("nodes").EnumerateArray().ToDictionary(q => q.GetProperty("id").GetString()!, q => q.GetProperty("code").GetString()!);
        var sample = (await app.DataAsync($"{{ cases(first: 40, where: {{ openedAt: {{ gte: \"{September}\", lt: \"{November}\" }} }}, order: [{{ openedAt: ASC }}]) {{ nodes {{ kind channel title description serviceItemId queueId }} }} }}")).GetProperty("cases").GetProperty("nodes");
        var right = 0;
        foreach (var it in sample.EnumerateArray())
        {
            var preview = (await app.DataAsync("query($k: CaseKind!, $c: ServiceChannel!, $t: String!, $i: ID) { previewRouting(kind: $k, channel: $c, text: $t, serviceItemId: $i) { queueCode rule } }",
                new { k = it.GetProperty("kind").GetString(), c = it.GetProperty("channel").GetString(), t = it.GetProperty("title").GetString() + "\n" + it.GetProperty("description").GetString(), i = it.GetProperty("serviceItemId").GetString() })).GetProperty("previewRouting");
            if (preview.GetProperty("rule").GetString()?.StartsWith("LEARNT-", StringComparison.Ordinal) != true) continue; // a service that August did not know
            if (queues.GetValueOrDefault(it.GetProperty("queueId").GetString()!) == preview.GetProperty("queueCode").GetString()) right++;
        }
        Assert.InRange(right, 28, 40);
        Assert.Equal("PROPOSAL_DECIDED", await app.RefusalAsync("discardRoutingProposal", new { id = proposal.GetProperty("id").GetString(), expectedVersion = 2 }, "routingProposal { id }"));
    }

    static async Task<JsonElement> FiguresAsync(TestApp app)
    {
        string Cases(string name, string where) => $"{name}: cases(first: 0, where: {{ {where} }}) {{ totalCount }} ";
        string Requests(string name, string where) => $"{name}: importedRequests(first: 0, where: {{ {where} }}) {{ totalCount }} ";
        return await app.DataAsync("{ cases(first: 0) { totalCount } items: serviceItems(first: 0) { totalCount } " + Cases("closed", "state: { eq: CLOSED }") + Cases("open", "state: { eq: ACCEPTED }") + Cases("late", "overdue: true")
            + Cases("phone", "channel: { eq: PHONE }") + Cases("internal", "channel: { eq: INTERNAL }") + Cases("web", "channel: { eq: WEB }") + Cases("app", "channel: { eq: APP }") + Cases("other", "channel: { eq: OTHER }")
            + Requests("onTime", "cityVerdict: { eq: ON_TIME }") + Requests("overdue", "cityVerdict: { eq: OVERDUE }") + Requests("noFlag", "cityVerdict: { eq: NONE }") + Requests("noTarget", "targetAt: { eq: null }")
            + "importedRequestFigures { requests departments queues types closed open withoutTarget comparisons { city own isClosed count explanation } } }");
    }

    static int Count(JsonElement data, string name) => data.TryGetProperty(name, out var list) ? list.GetProperty("totalCount").GetInt32() : data.GetProperty("importedRequestFigures").GetProperty(name).GetInt32();

    static async Task<long> CountAsync(TestApp app, string sql) => Convert.ToInt64((await Behind.RowsAsync(app, sql))[0], System.Globalization.CultureInfo.InvariantCulture);
}
