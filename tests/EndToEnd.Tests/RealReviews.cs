using Platform.Host;

namespace Platform.EndToEnd.Tests;

/// <summary>The marketplace's real reviews on its real orders: late parcels cost stars, and the API says how many.</summary>
public sealed class RealReviews
{
    static string Folder => Path.Combine(Repository.Shared!, "data", "olist");

    [TheoryOnSharedData, ClassData(typeof(OnBoth))]
    public async Task Reviews_become_surveys_and_tell_what_late_parcels_cost(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        Assert.Equal(0, await ImportCommand.RunAsync(app.App, "olist-orders", Folder));
        for (var again = 0; again < 2; again++)
        {
            Assert.Equal(0, await ImportCommand.RunAsync(app.App, "olist-reviews", Folder));
            Assert.Equal(6591, (await app.DataAsync("{ surveys(first: 0, where: { templateCode: { startsWith: \"ORDER-REVIEW\" } }) { totalCount } }")).GetProperty("surveys").GetProperty("totalCount").GetInt32());
        }
        var first = (await app.DataAsync("{ surveyResults(templateCode: \"ORDER-REVIEW\", from: \"2016-01-01T00:00:00Z\", to: \"2019-01-01T00:00:00Z\") { sent answered } }")).GetProperty("surveyResults");
        Assert.Equal((6517, 6517), (first.GetProperty("sent").GetInt32(), first.GetProperty("answered").GetInt32()));

        var groups = (await app.DataAsync("""
            { orderScores(templateCodes: ["ORDER-REVIEW", "ORDER-REVIEW-2", "ORDER-REVIEW-3"], from: "2016-01-01T00:00:00Z", to: "2019-01-01T00:00:00Z") { arrival surveys mean scores { score count } } }
            """)).GetProperty("orderScores").EnumerateArray().ToDictionary(g => g.GetProperty("arrival").GetString()!);
        string Told(string arrival) => $"{groups[arrival].GetProperty("surveys")}: {groups[arrival].GetProperty("mean").GetDouble():F3} "
            + string.Join(' ', groups[arrival].GetProperty("scores").EnumerateArray().Select(s => $"{s.GetProperty("score")}×{s.GetProperty("count")}"));
        Assert.Equal("3874: 4.278 1×275 2×98 3×314 4×776 5×2411", Told("ON_TIME"));
        Assert.Equal("338: 2.494 1×163 2×28 3×32 4×47 5×68", Told("LATE"));
        Assert.Equal("2379: 1.744 1×1681 2×177 3×187 4×117 5×217", Told("NOT_ARRIVED"));
        var scores = groups.Values.SelectMany(g => g.GetProperty("scores").EnumerateArray()).GroupBy(s => s.GetProperty("score").GetInt32()).OrderBy(g => g.Key).Select(g => g.Sum(s => s.GetProperty("count").GetInt32()));
        Assert.Equal([2119, 303, 533, 940, 2696], scores);
        Assert.Equal(0, (await app.DataAsync("{ consequences(first: 0) { totalCount } }")).GetProperty("consequences").GetProperty("totalCount").GetInt32());
    }
}
