using System.Text.Json;
using Platform.Administration.Bulletins;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.Administration;

/// <summary>Announcements, who they are for, who has read them, and what people are told of them.</summary>
public sealed class BulletinTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task Reach_exactly_their_audience_and_the_unread_list_is_exact(Provider provider)
    {
        await using var org = await Org.StartAsync(provider, new() { ["Bulletins:RemindAfter"] = "00:00:02" });
        var app = org.App;
        var author = await app.SignInAsync(await PersonAsync(org, "author", org.East, ScopeKind.Subtree, BulletinFlow.Read, BulletinFlow.Write, BulletinFlow.Publishing, "administration:org:read"), Org.Password);
        var pudong1 = await app.SignInAsync(await PersonAsync(org, "pd1", org.Pudong, ScopeKind.Unit, "administration:team:read"), Org.Password);
        var pudong2 = await app.SignInAsync(await PersonAsync(org, "pd2", org.Pudong, ScopeKind.Unit, "administration:team:read"), Org.Password);
        var branch = await app.SignInAsync(await PersonAsync(org, "sh1", org.Shanghai, ScopeKind.Unit, "administration:team:read"), Org.Password);
        var south = await app.SignInAsync(await PersonAsync(org, "so1", org.South, ScopeKind.Unit, BulletinFlow.Read, BulletinFlow.Write), Org.Password);

        // To the sites of 华东 only.
        var draft = (await app.MutateAsync("draftBulletin", new { title = "国庆期间服务安排", body = "十月一日至七日，各网点照常营业。", tiers = new[] { "SITE" }, mustRead = true }, "bulletin { id version state availableTransitions { name allowed } }", author)).GetProperty("bulletin");
        var (id, global) = (draft.GetProperty("id").GetString()!, draft);
        Assert.Equal("DRAFT", global.GetProperty("state").GetString());
        Assert.Equal("ILLEGAL_TRANSITION", await app.RefusalAsync("publishBulletin", new { id, expectedVersion = 1 }, "bulletin { id }", author));
        Assert.Equal("NOT_FOUND", await app.RefusalAsync("submitBulletin", new { id, expectedVersion = 1 }, "bulletin { id }", south));
        await app.MutateAsync("submitBulletin", new { id, expectedVersion = 1 }, "bulletin { state }", author);
        Assert.Equal("BULLETIN_NOT_DRAFT", await app.RefusalAsync("draftBulletin", new { id, expectedVersion = 2, title = "改", body = "改" }, "bulletin { id }", author));
        Assert.Equal("PUBLISHED", (await app.MutateAsync("publishBulletin", new { id, expectedVersion = 2 }, "bulletin { state audienceSize }", author)).GetProperty("bulletin").GetProperty("state").GetString());

        // Those it is for see it and are told; the branch above them and the other region are not.
        foreach (var reader in new[] { pudong1, pudong2 })
        {
            Assert.Equal("国庆期间服务安排", Assert.Single(await MineAsync(app, reader)).GetProperty("bulletin").GetProperty("title").GetString());
            await TestApp.EventuallyAsync(async () => (await InboxAsync(app, reader)).Any(n => n.GetProperty("kind").GetString() == "BULLETIN_PUBLISHED"), "told of the bulletin");
            Assert.True((await MeAsync(app, reader)).GetProperty("mustReadOpen").GetBoolean());
        }
        foreach (var other in new[] { branch, south, author })
        {
            Assert.Empty(await MineAsync(app, other));
            Assert.False((await MeAsync(app, other)).GetProperty("mustReadOpen").GetBoolean());
        }
        Assert.Equal("NOT_FOUND", await app.RefusalAsync("acknowledgeBulletin", new { bulletinId = id }, "bulletinReceipt { id }", branch));
        Assert.Equal(JsonValueKind.Null, (await app.DataAsync("query($i: ID!) { node(id: $i) { id } }", new { i = id }, branch)).GetProperty("node").ValueKind);
        Assert.Equal(JsonValueKind.Null, (await app.DataAsync("query($i: ID!) { bulletinReaders(id: $i) { read } }", new { i = id }, south)).GetProperty("bulletinReaders").ValueKind);

        await app.MutateAsync("readBulletin", new { bulletinId = id }, "bulletinReceipt { readAt }", pudong1);
        var readers = await ReadersAsync(app, id, author);
        Assert.Equal((2, 1, 0), (readers.GetProperty("audience").GetInt32(), readers.GetProperty("read").GetInt32(), readers.GetProperty("acknowledged").GetInt32()));
        Assert.Equal(["员工pd2"], Names(readers.GetProperty("unread")));
        await app.MutateAsync("acknowledgeBulletin", new { bulletinId = id }, "bulletinReceipt { acknowledgedAt }", pudong1);
        Assert.False((await MeAsync(app, pudong1)).GetProperty("mustReadOpen").GetBoolean());
        Assert.Equal(["员工pd2"], Names((await ReadersAsync(app, id, author)).GetProperty("unacknowledged")));

        // Whoever comes later reads it too and is counted apart; who has confirmed is not reminded, who has not is.
        var late = await app.SignInAsync(await PersonAsync(org, "pd3", org.Pudong, ScopeKind.Unit, "administration:team:read"), Org.Password);
        await TestApp.EventuallyAsync(async () => (await MineAsync(app, late)).Count == 1, "the late one is admitted");
        readers = await ReadersAsync(app, id, author);
        Assert.Equal(2, readers.GetProperty("audience").GetInt32());
        Assert.Equal(["员工pd3"], Names(readers.GetProperty("joinedLater")));
        await TestApp.EventuallyAsync(async () => (await InboxAsync(app, pudong2)).Any(n => n.GetProperty("kind").GetString() == "BULLETIN_DIGEST" && n.GetProperty("body").GetString()!.Contains("《国庆期间服务安排》", StringComparison.Ordinal)), "reminded");
        Assert.DoesNotContain(await InboxAsync(app, pudong1), n => n.GetProperty("kind").GetString() == "BULLETIN_DIGEST");

        // Withdrawn, it is gone for its readers; the receipts stay.
        var version = (await app.DataAsync("query($i: ID!) { node(id: $i) { ... on Bulletin { version } } }", new { i = id }, author)).GetProperty("node").GetProperty("version").GetInt64();
        for (var again = 0; again < 20; again++)
        {
            var payload = await AnyAsync(app, author, id, version);
            if (payload.GetProperty("userErrors").GetArrayLength() == 0) break;
            version = (await app.DataAsync("query($i: ID!) { node(id: $i) { ... on Bulletin { version } } }", new { i = id }, author)).GetProperty("node").GetProperty("version").GetInt64();
        }
        Assert.Empty(await MineAsync(app, pudong2));
        Assert.Equal("BULLETIN_NOT_PUBLISHED", await app.RefusalAsync("acknowledgeBulletin", new { bulletinId = id }, "bulletinReceipt { id }", pudong2));
        Assert.Equal(1, (await ReadersAsync(app, id, author)).GetProperty("acknowledged").GetInt32());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Four_eyes_a_plan_and_an_end(Provider provider)
    {
        await using var org = await Org.StartAsync(provider, new() { ["Bulletins:FourEyes"] = "true" });
        var app = org.App;
        var author = await app.SignInAsync(await PersonAsync(org, "author", org.Office, ScopeKind.All, BulletinFlow.Read, BulletinFlow.Write, BulletinFlow.Publishing), Org.Password);
        var second = await app.SignInAsync(await PersonAsync(org, "second", org.Office, ScopeKind.All, BulletinFlow.Read, BulletinFlow.Publishing), Org.Password);
        var reader = await app.SignInAsync(await PersonAsync(org, "pd1", org.Pudong, ScopeKind.Unit, "administration:team:read"), Org.Password);
        var role = (await app.DataAsync("{ roles(first: 50) { nodes { id code } } }")).GetProperty("roles").GetProperty("nodes").EnumerateArray().Single(r => r.GetProperty("code").GetString() == "R-pd1").GetProperty("id").GetString()!;

        Assert.Equal("BULLETIN_TIME_OVER", await app.RefusalAsync("draftBulletin", new { title = "过期", body = "过期", publishTo = DateTime.UtcNow.AddHours(-1) }, "bulletin { id }", author));
        Assert.Equal("REQUIRED", await app.RefusalAsync("draftBulletin", new { title = " ", body = "正文" }, "bulletin { id }", author));
        Assert.Equal("NOT_FOUND", await app.RefusalAsync("draftBulletin", new { title = "题", body = "正文", units = new[] { GlobalId.Encode("OrgUnit", 99999) } }, "bulletin { id }", author));
        var (from, to) = (DateTime.UtcNow.AddSeconds(4), DateTime.UtcNow.AddSeconds(9));
        var id = (await app.MutateAsync("draftBulletin", new { title = "新政策", body = "即日起执行。", roles = new[] { role }, publishFrom = from, publishTo = to }, "bulletin { id roles }", author)).GetProperty("bulletin").GetProperty("id").GetString()!;
        await app.MutateAsync("submitBulletin", new { id, expectedVersion = 1 }, "bulletin { state }", author);
        Assert.Equal("BULLETIN_FOUR_EYES", await app.RefusalAsync("publishBulletin", new { id, expectedVersion = 2 }, "bulletin { id }", author));
        Assert.Equal("SCHEDULED", (await app.MutateAsync("publishBulletin", new { id, expectedVersion = 2 }, "bulletin { state }", second)).GetProperty("bulletin").GetProperty("state").GetString());
        Assert.Empty(await MineAsync(app, reader));
        await TestApp.EventuallyAsync(async () => (await MineAsync(app, reader)).Count == 1, "published when its time came");
        Assert.Empty(await MineAsync(app, second));
        await TestApp.EventuallyAsync(async () => (await MineAsync(app, reader)).Count == 0, "over when its time was over");
        Assert.Equal("EXPIRED", (await app.DataAsync("query($i: ID!) { node(id: $i) { ... on Bulletin { state } } }", new { i = id }, author)).GetProperty("node").GetProperty("state").GetString());
    }

    static async Task<string> PersonAsync(Org org, string login, Platform.Administration.Organisation.OrgUnit unit, ScopeKind reach, params string[] permissions)
    {
        await org.PersonAsync(login, unit, reach, permissions);
        return login;
    }

    static async Task<JsonElement> AnyAsync(TestApp app, string token, string id, long version)
        => (await app.DataAsync("mutation($i: WithdrawBulletinInput!) { withdrawBulletin(input: $i) { bulletin { state } userErrors { code } } }", new { i = new { idempotencyKey = Guid.NewGuid().ToString("N"), id, expectedVersion = version, reason = "内容有误" } }, token)).GetProperty("withdrawBulletin");

    static async Task<JsonElement> ReadersAsync(TestApp app, string id, string token)
        => (await app.DataAsync("query($i: ID!) { bulletinReaders(id: $i) { audience read acknowledged unread { name } unacknowledged { name } readers { name readAt } joinedLater { name } } }", new { i = id }, token)).GetProperty("bulletinReaders");

    static async Task<JsonElement> MeAsync(TestApp app, string token) => (await app.DataAsync("{ me { mustReadOpen unreadNotifications } }", null, token)).GetProperty("me");

    static async Task<IReadOnlyList<JsonElement>> MineAsync(TestApp app, string token)
        => [.. (await app.DataAsync("{ bulletins(first: 10) { nodes { isRead mustRead bulletin { title body attachments } } totalCount } }", null, token)).GetProperty("bulletins").GetProperty("nodes").EnumerateArray()];

    static async Task<IReadOnlyList<JsonElement>> InboxAsync(TestApp app, string token)
        => [.. (await app.DataAsync("{ myNotifications(first: 50) { nodes { id kind title body state channel readAt subject } } }", null, token)).GetProperty("myNotifications").GetProperty("nodes").EnumerateArray()];

    static string[] Names(JsonElement readers) => [.. readers.EnumerateArray().Select(r => r.GetProperty("name").GetString()!)];
}
