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
    }

    [NeedsSharedData]
    public async Task Rules_learnt_from_August_route_September_and_October()
    {
        var file = await BostonFile.Open([new ImportFile("service_requests.csv.gz", "", 0, _ => Task.FromResult<Stream>(File.OpenRead(Path.Combine(Folder, "service_requests.csv.gz"))))], CancellationToken.None);
        var all = await file.Read(0, CancellationToken.None).Select(r => r.Request!).ToListAsync();
        var rules = new LearntRouting([.. all.Where(r => Month(r) == 8)]);
        var later = all.Where(r => Month(r) is 9 or 10).ToList();
        double Share(Func<BostonRequest, string> guess) => (double)later.Count(r => guess(r) == r.Queue) / later.Count;
        var byType = all.Where(r => Month(r) == 8).GroupBy(r => r.Type).ToDictionary(g => g.Key, g => g.GroupBy(r => r.Queue).OrderByDescending(q => q.Count()).ThenBy(q => q.Key, StringComparer.Ordinal).First().Key);
        var (learnt, naive, type) = (Share(rules.QueueOf), Share(_ => rules.Fullest), Share(r => byType.GetValueOrDefault(r.Type, rules.Fullest)));
        Console.WriteLine($"{rules.Rules.Count} rules from August; {later.Count} later requests: {learnt:P2} routed right, by type alone {type:P2}, always the fullest queue {naive:P2}");
        Assert.Equal(20_426, later.Count);
        Assert.InRange(naive, 0.20, 0.21);
        Assert.InRange(type, 0.745, 0.755);
        Assert.InRange(learnt, 0.86, 0.87);
        Assert.True(learnt >= type && type >= naive);

        static int Month(BostonRequest request) => TimeZoneInfo.ConvertTimeFromUtc(request.OpenedAt, TimeZoneInfo.FindSystemTimeZoneById("America/New_York")).Month;
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

    static async Task<long> CountAsync(TestApp app, string sql) => Convert.ToInt64((await Books.RowsAsync(app, sql))[0], System.Globalization.CultureInfo.InvariantCulture);
}
