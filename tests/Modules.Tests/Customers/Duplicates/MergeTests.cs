using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Contracts.Customers;
using Platform.Kernel.Graph;
using static Platform.Modules.Tests.Customers.CustomersBench;

namespace Platform.Modules.Tests.Customers.Duplicates;

public sealed class MergeTests
{
    const string Whole = "number status kind displayName level source roles contactPoints { id type value preferred verified } addresses { id lines } externalRefs { system key }";

    static string Id(JsonElement element) => element.GetProperty("id").GetString()!;

    static async Task<long> VersionAsync(CustomersBench bench, string id) => (await bench.DataAsync("query($id: ID!) { party(id: $id) { version } }", new { id })).GetProperty("party").GetProperty("version").GetInt64();

    static async Task<object> MergeAsync(CustomersBench bench, string survivor, string merged)
        => new { id = survivor, expectedVersion = await VersionAsync(bench, survivor), mergedId = merged, mergedExpectedVersion = await VersionAsync(bench, merged), reason = "同一人" };

    static async Task<object> UnmergeAsync(CustomersBench bench, string merged) => new { id = merged, expectedVersion = await VersionAsync(bench, merged), reason = "弄错了" };

    static async Task<string> SnapshotAsync(CustomersBench bench, string id) => (await bench.DataAsync($"query($id: ID!) {{ party(id: $id) {{ {Whole} }} }}", new { id })).GetProperty("party").ToString();

    static Task<JsonElement> PartyAsync(CustomersBench bench, string name, string phone, params string[] roles)
        => bench.DoAsync("createParty", new { kind = "PERSON", displayName = name, roles, allowDuplicate = true, contactPoints = new[] { new { type = "MOBILE", value = phone } } });

    [Theory, ClassData(typeof(OnBoth))]
    public async Task After_a_merge_everything_lists_under_the_survivor_and_old_ids_lead_to_it(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var (a, b) = (await PartyAsync(bench, "王芳", "13812345678", "CONSUMER"), await PartyAsync(bench, "王 芳", "13987655678", "DEALER"));
        var survivor = await bench.DoAsync("mergeParties", await MergeAsync(bench, Id(a), Id(b)));
        Assert.Equal("[\"CONSUMER\",\"DEALER\"]", survivor.GetProperty("roles").ToString());
        Assert.Equal(["138****5678", "139****5678"], survivor.GetProperty("contactPoints").EnumerateArray().Select(c => c.GetProperty("masked").GetString()!));
        var number = survivor.GetProperty("number").GetString()!;
        foreach (var search in new[] { "13987655678", "王芳", b.GetProperty("number").GetString()!, "5678" }) Assert.Equal([number], await bench.FoundAsync(new { search }));
        Assert.Equal([number], await bench.FoundAsync(new { role = "DEALER" }));
        Assert.Equal(number, (await bench.DataAsync("{ partyByContact(type: PHONE, value: \"13987655678\") { number } }")).GetProperty("partyByContact")[0].GetProperty("number").GetString());
        var merged = (await bench.DataAsync("query($id: ID!) { party(id: $id) { status mergedInto { number } contactPoints { masked } } }", new { id = Id(b) })).GetProperty("party");
        Assert.Equal(("MERGED", number, 1), (merged.GetProperty("status").GetString(), merged.GetProperty("mergedInto").GetProperty("number").GetString(), merged.GetProperty("contactPoints").GetArrayLength()));
        var order = (await bench.DataAsync("query($ids: [ID!]!) { orders(customers: $ids) { customer { number } } }", new { ids = new[] { Id(b) } })).GetProperty("orders")[0];
        Assert.Equal(number, order.GetProperty("customer").GetProperty("number").GetString());
        var (x, y) = (GlobalId.Row("Party", Id(a)), GlobalId.Row("Party", Id(b)));
        await using var scope = bench.Services.CreateAsyncScope();
        var parties = scope.ServiceProvider.GetRequiredService<IParties>();
        var family = await parties.Family([x, y, 999], CancellationToken.None);
        Assert.Equal([x, y], family[x]);
        Assert.Equal([x, y], family[y]);
        Assert.Equal([999], family[999]);
        Assert.Equal([x], await parties.Existing([x, y], CancellationToken.None));
        Assert.Equal([x], await parties.ByContact("13987655678", CancellationToken.None));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Chains_cycles_and_strangers_are_refused(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var (a, b, c) = (Id(await PartyAsync(bench, "王芳", "13812345678")), Id(await PartyAsync(bench, "王芳", "13812345678")), Id(await PartyAsync(bench, "李伟", "13987655678")));
        Assert.Equal("MERGE_SAME_PARTY", await bench.CodeAsync("mergeParties", await MergeAsync(bench, a, a), "party"));
        var stale = await MergeAsync(bench, a, b);
        await bench.DoAsync("mergeParties", stale);
        Assert.Equal("VERSION_CONFLICT", await bench.CodeAsync("mergeParties", stale, "party"));
        Assert.Equal("MERGE_NOT_OPEN", await bench.CodeAsync("mergeParties", await MergeAsync(bench, b, a), "party"));
        Assert.Equal("MERGE_NOT_OPEN", await bench.CodeAsync("mergeParties", await MergeAsync(bench, c, b), "party"));
        Assert.Equal("MERGE_CHAIN", await bench.CodeAsync("mergeParties", await MergeAsync(bench, c, a), "party"));
        Assert.Equal("NOT_MERGED", await bench.CodeAsync("unmergeParty", await UnmergeAsync(bench, c), "party"));
        var other = Id(await bench.ConsumerAsync("周敏", null, InShanghai));
        Assert.Equal("NOT_FOUND", await bench.CodeAsync("mergeParties", await MergeAsync(bench, a, other), "party", InShenzhen));
        Assert.Equal("REQUIRED", await bench.CodeAsync("unmergeParty", new { id = b, expectedVersion = await VersionAsync(bench, b), reason = " " }, "party"));
        await bench.ReadAsync(db => db.Set<Platform.Customers.Duplicates.PartyMerge>().ExecuteUpdateAsync(s => s.SetProperty(m => m.MergedAt, m => DateTime.UtcNow.AddDays(-31))));
        Assert.Equal("MERGE_TOO_LONG_AGO", await bench.CodeAsync("unmergeParty", await UnmergeAsync(bench, b), "party"));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Any_history_of_merges_taken_back_leaves_every_record_as_it_was(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var random = new Random(731);
        var ids = new List<string>();
        foreach (var (name, phone) in new[] { ("王芳", "13812345671"), ("王芳", "13812345671"), ("李伟", "13812345672"), ("赵强", "13812345673"), ("周敏", "13812345674") })
            ids.Add(Id(await PartyAsync(bench, name, phone, random.Next(2) == 0 ? "CONSUMER" : "DEALER")));
        await bench.DoAsync("deactivateParty", new { id = ids[4], expectedVersion = 1 });
        var expected = new Dictionary<string, string>();
        foreach (var id in ids) expected[id] = await SnapshotAsync(bench, id);
        var mergedInto = new Dictionary<string, string>();
        for (var step = 0; step < 40; step++)
        {
            var (a, b) = (ids[random.Next(ids.Count)], ids[random.Next(ids.Count)]);
            switch (random.Next(3))
            {
                case 0 when a != b && !mergedInto.ContainsKey(a) && !mergedInto.ContainsKey(b) && !mergedInto.ContainsValue(b):
                    await bench.DoAsync("mergeParties", await MergeAsync(bench, a, b));
                    mergedInto[b] = a;
                    break;
                case 1 when mergedInto.Remove(b):
                    await bench.DoAsync("unmergeParty", await UnmergeAsync(bench, b));
                    break;
                case 2: // changed meanwhile: it stays with the record on which it was changed
                    await bench.DoAsync("addContactPoint", new { id = a, expectedVersion = await VersionAsync(bench, a), contactPoint = new { type = "EMAIL", value = $"p{step}@example.cn" } });
                    var held = await bench.ReadAsync(db => db.Set<Platform.Customers.ContactPoint>().OrderByDescending(c => c.Id).Select(c => c.PartyId).FirstAsync());
                    Assert.Equal(GlobalId.Row("Party", a), held);
                    expected[a] = Added(expected[a], step, await bench.ReadAsync(db => db.Set<Platform.Customers.ContactPoint>().MaxAsync(c => c.Id)));
                    break;
            }
        }
        foreach (var merged in mergedInto.Keys) await bench.DoAsync("unmergeParty", await UnmergeAsync(bench, merged));
        foreach (var id in ids) Assert.Equal(expected[id], await SnapshotAsync(bench, id));
        Assert.Equal(0, await bench.ReadAsync(db => db.Set<Platform.Customers.Party>().CountAsync(p => p.FamilyId != p.Id)));
    }

    static string Added(string snapshot, int step, long id)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(snapshot)!;
        var points = node["contactPoints"]!.AsArray();
        points.Add(new System.Text.Json.Nodes.JsonObject
        {
            ["id"] = GlobalId.Encode("ContactPoint", id), ["type"] = "EMAIL", ["value"] = $"p{step}@example.cn", ["preferred"] = !points.Any(p => p!["type"]!.GetValue<string>() == "EMAIL"), ["verified"] = false,
        });
        return Canonical(node);
    }

    static string Canonical(System.Text.Json.Nodes.JsonNode node) => node.ToJsonString();

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Of_many_merges_at_once_those_that_fit_win_and_no_cycle_or_chain_appears(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var ids = new List<string>();
        for (var i = 0; i < 4; i++) ids.Add(Id(await PartyAsync(bench, "王芳", "13812345678")));
        var tries = (from a in ids from b in ids where a != b select (a, b)).ToList();
        await Task.WhenAll(tries.Select(t => bench.TryAsync("mergeParties", new { id = t.a, expectedVersion = 1, mergedId = t.b, mergedExpectedVersion = 1, reason = "同一人" }, "id")));
        var rows = await bench.ReadAsync(db => db.Set<Platform.Customers.Party>().AsNoTracking().Select(p => new { p.Id, p.FamilyId, p.Status }).ToListAsync());
        var goes = rows.Where(r => r.Id == r.FamilyId).ToList();
        Assert.InRange(goes.Count, 1, 3);
        Assert.All(goes, g => Assert.Equal(Platform.Customers.PartyStatus.Active, g.Status));
        Assert.All(rows.Except(goes), r => Assert.True(r.Status == Platform.Customers.PartyStatus.Merged && goes.Any(g => g.Id == r.FamilyId)));
        Assert.Equal(rows.Count - goes.Count, await bench.ReadAsync(db => db.Set<Platform.Customers.Duplicates.PartyMerge>().CountAsync()));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Likely_doubles_come_with_reasons_and_score(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var (a, b, c, d) = (await PartyAsync(bench, "王芳", "13812345678"), await PartyAsync(bench, "王芳", "138 1234 5678"), await PartyAsync(bench, "李伟", "13812345678"), await PartyAsync(bench, "赵强", "13900000001"));
        async Task<string[]> Pairs(string? party = null, Platform.Kernel.Access.Caller? caller = null)
            => [.. (await bench.DataAsync("query($p: ID) { duplicateCandidates(partyId: $p) { score reasons party { displayName } other { displayName } } }", new { p = party }, caller)).GetProperty("duplicateCandidates").EnumerateArray()
                .Select(x => $"{x.GetProperty("score")} {x.GetProperty("party").GetProperty("displayName")} {x.GetProperty("other").GetProperty("displayName")} {string.Join(',', x.GetProperty("reasons").EnumerateArray())}")];
        Assert.Equal(["85 王芳 王芳 SAME_PHONE,SAME_NAME", "50 王芳 李伟 SAME_PHONE", "50 王芳 李伟 SAME_PHONE"], await Pairs());
        Assert.Equal(2, (await Pairs(Id(c))).Length);
        Assert.Empty(await Pairs(Id(d)));
        Assert.Empty(await Pairs(null, InShanghai));
        await bench.DoAsync("mergeParties", await MergeAsync(bench, Id(a), Id(b)));
        Assert.Equal(["50 王芳 李伟 SAME_PHONE"], await Pairs());
    }
}
