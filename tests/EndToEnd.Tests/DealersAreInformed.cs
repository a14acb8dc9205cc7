using Microsoft.Extensions.DependencyInjection;

namespace Platform.EndToEnd.Tests;

/// <summary>Information for dealers goes out by plan, to each once, and it is known who has read it: planned, sent and read of every recipient.</summary>
public sealed class DealersAreInformed
{
    static readonly DateTimeOffset March = new(2027, 3, 1, 1, 0, 0, TimeSpan.Zero);
    const string Release = "infoRelease { id version state recipients coverage { planned sent read late } }";

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_release_goes_out_by_plan_and_every_recipient_is_accounted_for(Provider provider)
    {
        var time = new MovableTime(March);
        await using var app = await TestApp.StartAsync(provider, new Dictionary<string, string?>
        {
            ["Administration:Profile"] = Path.Combine(Repository.Root, "host/Profiles/dealer-network.json"), ["SignIn:Trust"] = "00:00:01", ["SignIn:Access"] = "14.00:00:00", ["Events:Poll"] = "00:00:00.200",
        }, s => s.AddSingleton<TimeProvider>(time));
        var office = Text((await app.DataAsync("{ orgUnits(first: 1) { nodes { id } } }")).GetProperty("orgUnits").GetProperty("nodes")[0], "id");
        var manager = await PersonAsync(app, office, "manager", "SELF", null, "customers:release:read", "customers:release:deliver");
        var (huaqiang, yongfa, quiet) = (await DealerAsync(app, "深圳华强摩托", manager.Id), await DealerAsync(app, "泉州永发", manager.Id), await DealerAsync(app, "不愿打扰的经销商", manager.Id));
        var supplier = Text((await app.MutateAsync("createParty", new { kind = "ORGANIZATION", displayName = "供应商", roles = new[] { "SUPPLIER" } }, "party { id }")).GetProperty("party"), "id");
        foreach (var way in new[] { "EMAIL", "MOBILE", "WECHAT", "PHONE" }) await app.MutateAsync("setConsent", new { partyId = quiet, topic = "SERVICE", way, granted = false }, "contactConsent { id }");
        var boss = await PersonAsync(app, office, "boss", "SELF", huaqiang, "customers:release:own");

        object Plan(DateTimeOffset at, DateTimeOffset proof, string title = "四月新品发布") => new { kind = "NEW_PRODUCT", title, body = "新车型HJ125-8，出厂价6,980元。", plannedFor = at, proofDueAt = proof };
        foreach (var (input, code, field) in new (object, string, string)[]
        {
            (Plan(March.AddDays(400), March.AddDays(401)), "RELEASE_TIMES", "plannedFor"), (Plan(March.AddDays(3), March.AddDays(2)), "RELEASE_TIMES", "proofDueAt"), (Plan(March.AddDays(3), March.AddDays(120)), "RELEASE_TIMES", "proofDueAt"),
            (Plan(March.AddDays(3), March.AddDays(5), " "), "REQUIRED", "title"), (Plan(March.AddDays(3), March.AddDays(5), new string('长', 121)), "TOO_LONG", "title"),
            (new { kind = "POLICY", title = "x", body = "y", segmentId = office, plannedFor = March.AddDays(3), proofDueAt = March.AddDays(5) }, "NOT_FOUND", "segmentId"),
        })
            Assert.Equal((code, field), (await app.MutateAsync("planRelease", input, "infoRelease { id }", refused: true)).GetProperty("userErrors")[0] is var e ? (Text(e, "code"), Text(e, "field")) : default);

        // Planned with a price list that somebody may use, written anew with another, and one that is called off.
        var (list, better, foreign) = (await UploadAsync(app, await app.AdminAsync(), "list.pdf"), await UploadAsync(app, await app.AdminAsync(), "better.pdf"), await UploadAsync(app, boss.Token, "boss.pdf"));
        object With(params string[] files) => new { kind = "NEW_PRODUCT", title = "四月新品发布", body = "见附件", plannedFor = March.AddDays(2), proofDueAt = March.AddDays(9), fileIds = files };
        foreach (var (files, code, field) in new[] { ([.. Enumerable.Repeat(list, 10)], "TOO_MANY", "fileIds"), (new[] { list, Platform.Kernel.Graph.GlobalId.Encode("StoredFile", 987654) }, "NOT_FOUND", "fileIds.1") })
            Assert.Equal((code, field), (await app.MutateAsync("planRelease", With(files), "infoRelease { id }", refused: true)).GetProperty("userErrors")[0] is var e ? (Text(e, "code"), Text(e, "field")) : default);
        var planned = (await app.MutateAsync("planRelease", With(list), Release)).GetProperty("infoRelease");
        var id = Text(planned, "id");
        Assert.Equal("VERSION_CONFLICT", await app.RefusalAsync("planRelease", new { id, expectedVersion = 9, kind = "NEW_PRODUCT", title = "x", body = "y", plannedFor = March.AddDays(3), proofDueAt = March.AddDays(9) }, "infoRelease { id }"));
        await app.MutateAsync("planRelease", new { id, expectedVersion = planned.GetProperty("version").GetInt64(), kind = "NEW_PRODUCT", title = "四月新品发布（更新）", body = "新车型HJ125-8，出厂价6,880元。", plannedFor = March.AddDays(3), proofDueAt = March.AddDays(9), fileIds = new[] { better } }, "infoRelease { id }");
        Assert.Equal("""[{"fileId":"X","name":"better.pdf","contentType":"application/pdf","size":13,"url":"/files/X"}]""".Replace("X", better), (await app.DataAsync("query($id: ID!) { node(id: $id) { ... on InfoRelease { attachments { fileId name contentType size url } } } }", new { id })).GetProperty("node").GetProperty("attachments").ToString());
        var dropped = (await app.MutateAsync("planRelease", Plan(March.AddDays(3), March.AddDays(9), "取消的活动"), Release)).GetProperty("infoRelease");
        await app.MutateAsync("cancelRelease", new { id = Text(dropped, "id"), expectedVersion = 1, reason = "活动取消" }, "infoRelease { state }");
        time.MoveTo(March.AddDays(2).AddHours(1)); // the first plan's time: nothing happens
        await Task.Delay(1500);
        var planner = await PersonAsync(app, office, "planner", "ALL", null, "customers:release:read");
        Assert.Equal((200, 404), (await ReadAsync(app, planner.Token, better), await ReadAsync(app, planner.Token, list))); // what belonged to the plan before hangs on nothing any more
        Assert.Equal((404, 404), (await ReadAsync(app, manager.Token, better), await ReadAsync(app, boss.Token, better))); // before its time neither manager nor dealer knows of it
        Assert.Equal(("PLANNED", 0), await StateAsync(app, id) is var before ? (Text(before, "state"), before.GetProperty("coverage").GetProperty("planned").GetInt32()) : default);

        time.MoveTo(March.AddDays(3).AddMinutes(1));
        await TestApp.EventuallyAsync(async () => Text(await StateAsync(app, id), "state") == "RELEASED", "it went out");
        Assert.Equal("""{"planned":3,"sent":2,"read":0,"late":0}""", (await StateAsync(app, id)).GetProperty("coverage").ToString());
        Assert.Equal("RELEASE_NOT_PLANNED", await app.RefusalAsync("cancelRelease", new { id, expectedVersion = (await StateAsync(app, id)).GetProperty("version").GetInt64(), reason = "太晚" }, "infoRelease { id }"));
        Assert.Equal("CANCELLED", Text(await StateAsync(app, Text(dropped, "id")), "state"));
        await TestApp.EventuallyAsync(async () => (await app.DataAsync("{ myNotifications(first: 5) { nodes { title kind } } }", token: boss.Token)).GetProperty("myNotifications").GetProperty("nodes").EnumerateArray().Count(n => Text(n, "kind") == "INFO_RELEASED" && Text(n, "title").Contains("更新", StringComparison.Ordinal)) == 1, "the dealer is told once");

        // The dealer reads and confirms what is its own; nobody else can.
        var mine = Assert.Single((await app.DataAsync("{ myReleases { releaseId title body readAt attachments { name url } } }", token: boss.Token)).GetProperty("myReleases").EnumerateArray());
        Assert.Equal((id, JsonValueKind.Null), (Text(mine, "releaseId"), mine.GetProperty("readAt").ValueKind));
        Assert.Equal("better.pdf", Text(Assert.Single(mine.GetProperty("attachments").EnumerateArray()), "name"));
        Assert.Equal((200, 200, 404, 200), (await ReadAsync(app, boss.Token, better), await ReadAsync(app, manager.Token, better), await ReadAsync(app, boss.Token, list), await ReadAsync(app, boss.Token, foreign))); // the manager brings it to who may not be written to
        var stranger = await PersonAsync(app, office, "stranger", "SELF", supplier, "customers:release:own");
        Assert.Equal(404, await ReadAsync(app, stranger.Token, better));
        for (var i = 0; i < 2; i++) Assert.Equal("READ", Text((await app.MutateAsync("confirmRelease", new { releaseId = id }, "releaseDelivery { state }", boss.Token)).GetProperty("releaseDelivery"), "state"));
        Assert.Equal("NOT_FOUND", await app.RefusalAsync("confirmRelease", new { releaseId = Text(dropped, "id") }, "releaseDelivery { id }", boss.Token));
        Assert.Equal("FORBIDDEN", (await app.PostAsync("{ infoReleases(first: 1) { totalCount } }", token: boss.Token)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());

        // The manager brings it to who may not be written to; it is read only with proof.
        var open = (await app.DataAsync("{ releaseDeliveries(first: 10, where: { state: { eq: PLANNED } }) { nodes { id version partyId } } }", token: manager.Token)).GetProperty("releaseDeliveries").GetProperty("nodes");
        var his = Assert.Single(open.EnumerateArray());
        Assert.Equal(quiet, Text(his, "partyId"));
        Assert.Equal("RELEASE_PROOF_MISSING", await app.RefusalAsync("recordReleaseDelivery", new { id = Text(his, "id"), expectedVersion = his.GetProperty("version").GetInt64(), read = true }, "releaseDelivery { id }", manager.Token));
        var handed = (await app.MutateAsync("recordReleaseDelivery", new { id = Text(his, "id"), expectedVersion = his.GetProperty("version").GetInt64(), read = true, proof = "签收单0307" }, "releaseDelivery { version state proof }", manager.Token)).GetProperty("releaseDelivery");
        Assert.Equal(("READ", "签收单0307"), (Text(handed, "state"), Text(handed, "proof")));
        Assert.Equal("RELEASE_READ_ALREADY", await app.RefusalAsync("recordReleaseDelivery", new { id = Text(his, "id"), expectedVersion = handed.GetProperty("version").GetInt64(), read = false }, "releaseDelivery { id }", manager.Token));
        Assert.Equal("""{"planned":3,"sent":3,"read":2,"late":0}""", (await StateAsync(app, id)).GetProperty("coverage").ToString());

        // Proof is due: the manager learns how many are missing, and which.
        time.MoveTo(March.AddDays(9).AddMinutes(1));
        await TestApp.EventuallyAsync(async () => (await app.DataAsync("{ myNotifications(first: 9) { nodes { kind title } } }", token: manager.Token)).GetProperty("myNotifications").GetProperty("nodes").EnumerateArray().Any(n => Text(n, "kind") == "INFO_RELEASE_UNREAD" && Text(n, "title").Contains("1家", StringComparison.Ordinal)), "the manager is told");
        Assert.Equal(1, (await StateAsync(app, id)).GetProperty("coverage").GetProperty("late").GetInt32());
        var missing = Assert.Single((await app.DataAsync("query($r: ID!) { releaseDeliveries(first: 10, where: { releaseId: { eq: $r }, readAt: { eq: null } }) { nodes { partyId } } }", new { r = id })).GetProperty("releaseDeliveries").GetProperty("nodes").EnumerateArray());
        Assert.Equal(yongfa, Text(missing, "partyId"));
    }

    static async Task<JsonElement> StateAsync(TestApp app, string id) => (await app.DataAsync("query($id: ID!) { node(id: $id) { ... on InfoRelease { version state recipients coverage { planned sent read late } } } }", new { id })).GetProperty("node");

    static async Task<string> UploadAsync(TestApp app, string token, string name)
    {
        var (status, file) = await Returning.PhotosOfReturns.UploadAsync(app, token, "%PDF-1.7 bill"u8.ToArray(), name);
        Assert.Equal(System.Net.HttpStatusCode.Created, status);
        return file;
    }

    static async Task<int> ReadAsync(TestApp app, string token, string file) => (int)await Returning.PhotosOfReturns.SeeAsync(app, token, file);

    static async Task<string> DealerAsync(TestApp app, string name, string manager)
    {
        var party = Text((await app.MutateAsync("createParty", new { kind = "ORGANIZATION", displayName = name, roles = new[] { "DEALER" } }, "party { id }")).GetProperty("party"), "id");
        await app.MutateAsync("assignAccountManagers", new { partyIds = new[] { party }, managerId = manager, reason = "新客户" }, "portfolioHandover { parties }");
        return party;
    }

    static async Task<(string Id, string Token)> PersonAsync(TestApp app, string unit, string login, string scope, string? party, params string[] permissions)
    {
        const string password = "一个足够长的密码啊123";
        var id = Text((await app.MutateAsync("createAccount", new { unitId = unit, loginId = login, displayName = login, password, passwordMustChange = false, partyId = party }, "account { id }")).GetProperty("account"), "id");
        await app.MutateAsync("upsertRole", new { code = "R-" + login, name = login, permissions }, "role { id }");
        await app.MutateAsync("grantRole", new { accountId = id, roleCode = "R-" + login, unitId = unit, reaches = scope }, "membership { id }");
        return (id, await app.SignInAsync(login, password));
    }

    static string Text(JsonElement at, string name) => at.GetProperty(name).GetString()!;
}
