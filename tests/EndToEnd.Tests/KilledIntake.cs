using System.Collections.Concurrent;
using System.Net.Http.Headers;

namespace Platform.EndToEnd.Tests;

/// <summary>kill -9 while people bring their matters, each by two ways at once, with clients that repeat what was not answered.</summary>
[Trait("Category", "Long")]
public sealed class KilledIntake
{
    const int Matters = 400, Clients = 8;

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Four_hundred_matters_told_twice_are_exactly_four_hundred_cases(Provider provider)
    {
        var app = await TestApp.StartAsync(provider, new Dictionary<string, string?> { ["Administration:Profile"] = Path.Combine(Repository.Root, "host/Profiles/property-service.json") });
        var item = (await app.MutateAsync("upsertServiceItem", new { code = "LEAK", name = "漏水维修", kind = "REPAIR", needsVisit = true }, "serviceItem { id }")).GetProperty("serviceItem").GetProperty("id").GetString();
        var settings = app.Settings;
        await app.StopKeepingDataAsync();
        var address = HostProcess.FreeAddress();
        var program = await HostProcess.StartAsync(settings, address);
        var token = await KilledProcess.SignInAsync(address);
        // Web and phone of one person about one matter stand next to each other, so that they often arrive at the same moment.
        var (todo, done) = (new ConcurrentQueue<int>(Enumerable.Range(0, 2 * Matters)), new ConcurrentDictionary<int, string>());
        var clients = Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            using var http = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(30) };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            while (todo.TryDequeue(out var number))
                done[number] = await KilledProcess.InsistAsync(http, "openCase", "case", new
                {
                    idempotencyKey = $"crash-{number:D6}", kind = "REPAIR", title = "水管漏水", channel = number % 2 == 0 ? "WEB" : "PHONE", externalId = $"msg-{number:D6}", serviceItemId = item,
                    contact = new { name = "客户", phone = $"1380000{number / 2:D4}" },
                });
        })).ToList();
        foreach (var mark in (int[])[120, 320, 560])
        {
            while (done.Count < mark) await Task.Delay(20);
            await program.KillAsync();
            program = await HostProcess.StartAsync(settings, address);
        }
        await Task.WhenAll(clients);
        await program.KillAsync();

        await using var again = await TestApp.RestartAsync(settings);
        Task<long> Count(string sql) => Behind.NumberAsync(again, sql);
        Assert.Equal(Matters, done.Values.Distinct().Count());
        Assert.All(Enumerable.Range(0, Matters), m => Assert.Equal(done[2 * m], done[2 * m + 1])); // both ways gave the one case
        Assert.Equal((Matters, 2 * Matters, Matters), (await Count("SELECT COUNT(*) FROM asv_cases"), await Count("SELECT COUNT(*) FROM asv_case_entries"), await Count("SELECT COUNT(*) FROM asv_case_entries WHERE IsJoined = 1")));
        Assert.Equal((Matters, Matters), (await Count("SELECT COUNT(*) FROM asv_events WHERE Type = 'CaseOpened'"), await Count("SELECT COUNT(*) FROM asv_events WHERE Type = 'CaseJoined'")));
        Assert.Equal(Matters, await Count("SELECT COUNT(*) FROM asv_service_levels"));
        Assert.Equal(0, await Count("SELECT COUNT(*) FROM asv_cases c WHERE c.Version <> (SELECT COUNT(*) FROM asv_audit a WHERE a.SubjectType = 'Case' AND a.SubjectId = c.Id AND a.SubjectVersion <= c.Version AND a.Action = 'OpenCase')"));
        await TestApp.EventuallyAsync(async () => await Count("SELECT (SELECT COUNT(*) FROM asv_deliveries WHERE State IN (0, 1) AND Consumer NOT LIKE '%Sla%') + (SELECT COUNT(*) FROM cus_deliveries WHERE State IN (0, 1))") == 0, "all events delivered", 600);
        Assert.Equal(0, await Count("SELECT (SELECT COUNT(*) FROM asv_deliveries WHERE State = 4) + (SELECT COUNT(*) FROM cus_deliveries WHERE State = 4)"));
        // One person each, one talk for each way, one fact each: nothing was taken in twice and nothing was lost.
        Assert.Equal((Matters, 2 * Matters), (await Count("SELECT COUNT(*) FROM cus_parties"), await Count("SELECT COUNT(*) FROM cus_interactions")));
        Assert.Equal((Matters, Matters), (await Count("SELECT COUNT(*) FROM ana_case_facts WHERE OpenedAt IS NOT NULL"), await Count("SELECT SUM(Joined) FROM ana_case_facts")));
        Assert.Equal(Matters, await Count("SELECT COUNT(*) FROM asv_cases WHERE PartyId IS NOT NULL"));
    }
}
