using System.Globalization;
using Platform.Kernel.Graph;
using static Platform.EndToEnd.Tests.Moves;

namespace Platform.EndToEnd.Tests;

/// <summary>Figures by provider out of the API against a recount in SQL over the tables of work and surveys, which the figures never read.</summary>
public sealed class ProvidersInFigures
{
    static readonly string[] Codes = ["WORK_DONE", "REVISIT_SHARE", "CSAT"];

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Work_revisits_and_satisfaction_by_provider_equal_a_recount_in_SQL(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider, new Dictionary<string, string?>
        {
            ["Administration:Profile"] = Path.Combine(Repository.Root, "host/Profiles/property-service.json"), ["SignIn:Trust"] = "00:00:01",
        });
        var office = (await app.DataAsync("{ orgUnits(first: 1) { nodes { id } } }")).GetProperty("orgUnits").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        var team = Text(await app.MutateAsync("createTeam", new { unitId = office, code = "GC", name = "工程维修部" }, "team { id }"), "team", "id");
        var (fast, slow, idle) = (await APropertyDay.PlumberAsync(app, office, "迅达水电", "fast"), await APropertyDay.PlumberAsync(app, office, "老陈维修", "slow"), await APropertyDay.PlumberAsync(app, office, "闲人维修", "idle"));
        var item = Text(await app.MutateAsync("upsertServiceItem", new { code = "LEAK", name = "漏水维修", kind = "REPAIR", needsVisit = true, promisedMinutes = 1440, priceMinor = 8000, teamId = team, mandatoryFields = new[] { new { fields = new[] { "RESULT" } } } }, "serviceItem { id }"), "serviceItem", "id");
        var tenant = Text(await app.MutateAsync("createParty", new { kind = "PERSON", displayName = "王小明", contactPoints = new[] { new { type = "MOBILE", value = "13812345678" } } }, "party { id }"), "party", "id");

        await WorkedAsync(fast, visits: 1, score: 5);
        await WorkedAsync(fast, visits: 2, score: 3);
        await WorkedAsync(fast, visits: 1, score: null);
        await WorkedAsync(slow, visits: 2, score: 1);
        await WorkedAsync(slow, visits: 0, score: null); // offered and accepted, never done
        await WorkedAsync(idle, visits: 0, score: null);

        var days = new { from = DateTime.UtcNow.AddDays(-3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), to = DateTime.UtcNow.AddDays(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), codes = Codes };
        async Task<SortedDictionary<string, string>> ToldAsync()
        {
            var told = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var group in (await app.DataAsync("query($from: Date!, $to: Date!, $codes: [FigureCode!]!) { serviceFigures(from: $from, to: $to, by: PROVIDER, codes: $codes) { key figures { code numerator denominator } } }", days)).GetProperty("serviceFigures").EnumerateArray())
                foreach (var f in group.GetProperty("figures").EnumerateArray())
                    if (group.GetProperty("key").GetString() is { Length: > 0 } key && f.GetProperty("denominator").GetInt64() > 0) told[$"{key} {Text(f, "code")}"] = $"{f.GetProperty("numerator").GetInt64()}/{f.GetProperty("denominator").GetInt64()}";
            return told;
        }
        var recount = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, sql) in new[]
        {
            ("WORK_DONE", "SELECT ProviderId AS a, COUNT(*) AS b, COUNT(*) AS c FROM asv_work_orders WHERE DoneAt IS NOT NULL AND ProviderId IS NOT NULL GROUP BY ProviderId"),
            ("REVISIT_SHARE", "SELECT w.ProviderId AS a, SUM(CASE WHEN (SELECT COUNT(*) FROM asv_appointments a WHERE a.WorkOrderId = w.Id AND a.State IN (3, 4)) > 1 THEN 1 ELSE 0 END) AS b, COUNT(*) AS c FROM asv_work_orders w WHERE w.DoneAt IS NOT NULL AND w.ProviderId IS NOT NULL GROUP BY w.ProviderId"),
            ("CSAT", "SELECT ProviderId AS a, SUM(Score) AS b, COUNT(*) AS c FROM cus_surveys WHERE AnsweredAt IS NOT NULL AND ProviderId IS NOT NULL GROUP BY ProviderId"),
        })
            foreach (var (id, hits, of) in await ThreeAsync(app, sql)) recount[$"{GlobalId.Encode("ServiceProvider", id)} {code}"] = $"{hits}/{of}";
        Assert.Equal(["3/3", "1/3", "8/2", "1/1", "1/1", "1/1"], new[] { fast, slow }.SelectMany(p => Codes.Select(c => recount[$"{p.Id} {c}"])));
        Assert.DoesNotContain(recount.Keys, k => k.StartsWith(idle.Id, StringComparison.Ordinal));
        SortedDictionary<string, string> told = [];
        try { await TestApp.EventuallyAsync(async () => (told = await ToldAsync()).SequenceEqual(recount), "figures equal the recount", 60); }
        catch (Xunit.Sdk.XunitException) { Assert.Equal(recount, told); throw; }

        // Built anew from the events they are the same.
        var rebuild = Text(await app.MutateAsync("rebuildFacts", new { }, "factRebuild { id }"), "factRebuild", "id");
        await TestApp.EventuallyAsync(async () => Text((await app.DataAsync("query($id: ID!) { node(id: $id) { ... on FactRebuild { state } } }", new { id = rebuild })).GetProperty("node"), "state") == "DONE", "the rebuilding", 60);
        Assert.Equal(recount, await ToldAsync());

        async Task WorkedAsync((string Id, string Token) by, int visits, int? score)
        {
            var it = Text(await app.MutateAsync("openCase", new { kind = "REPAIR", title = "水管漏水", serviceItemId = item, orgUnitId = office, partyId = tenant, separate = true }, "case { id }"), "case", "id");
            await MoveAsync(app, "acceptCase", "Case", it, "case { id }");
            var slip = (await app.DataAsync("query($id: ID!) { case(id: $id) { workOrders { id } } }", new { id = it })).GetProperty("case").GetProperty("workOrders")[0].GetProperty("id").GetString()!;
            await APropertyDay.AnswerAsync(app, slip, by, accept: true);
            for (var visit = 1; visit <= visits; visit++)
            {
                await MoveAsync(app, "scheduleAppointment", "WorkOrder", slip, "workOrder { id }", new { from = DateTime.UtcNow.AddMinutes(5), to = DateTime.UtcNow.AddHours(2) }, by.Token);
                await MoveAsync(app, "startJob", "WorkOrder", slip, "workOrder { id }", null, by.Token);
                if (visit < visits) await MoveAsync(app, "cannotComplete", "WorkOrder", slip, "workOrder { id }", new { reason = "PARTS", remainingWork = "更换角阀" }, by.Token);
            }
            if (visits == 0) return;
            await MoveAsync(app, "submitJobReport", "WorkOrder", slip, "workOrder { id }", new { fault = "F12", action = "REPLACE", result = "已修好", labourMinutes = 30, noPartsUsed = true }, by.Token);
            await MoveAsync(app, "finishJob", "WorkOrder", slip, "workOrder { id }", null, by.Token);
            if (score is not { } stars) return;
            JsonElement survey = default;
            await TestApp.EventuallyAsync(async () =>
            {
                var answer = await app.PostAsync("mutation($i: SendSurveyInput!) { sendSurvey(input: $i) { survey { link } userErrors { code } } }", new { i = new { idempotencyKey = Guid.NewGuid().ToString("N"), subjectId = it, templateCode = "CSAT" } }, await app.AdminAsync());
                survey = answer.GetProperty("data").GetProperty("sendSurvey").GetProperty("survey");
                return survey.ValueKind == JsonValueKind.Object;
            }, "the case can be asked about");
            await app.MutateAsync("answerSurvey", new { token = Text(survey, "link").Split('/')[^1], answers = new[] { new { question = "score", number = stars } } }, "surveySheet { kind }");
        }
    }

    /// <summary>Columns a, b and c of a statement.</summary>
    static async Task<List<(long Id, long Hits, long Of)>> ThreeAsync(TestApp app, string sql)
    {
        var row = app.Settings["Database:Provider"] == "sqlite" ? "a || ' ' || b || ' ' || c" : "CONCAT(a, ' ', b, ' ', c)";
        return [.. (await Behind.RowsAsync(app, $"SELECT {row} FROM ({sql}) r")).Select(r => Convert.ToString(r, CultureInfo.InvariantCulture)!.Split(' ').Select(n => long.Parse(n, CultureInfo.InvariantCulture)).ToArray()).Select(n => (n[0], n[1], n[2]))];
    }
}
