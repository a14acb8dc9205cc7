using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Platform.EndToEnd.Tests;

/// <summary>A customer who signs in himself is erased: his sessions end, his account opens nothing any more, and the same telephone later is somebody new.</summary>
public sealed class ErasedCustomersAccount
{
    const string Phone = "13805958881", Address = "+8613805958881";

    [Theory, ClassData(typeof(OnBoth))]
    public async Task His_sessions_end_and_his_telephone_is_a_strangers(Provider provider)
    {
        var texts = new TextMessages();
        await using var app = await TestApp.StartAsync(provider, new Dictionary<string, string?> { ["CustomerSide:CodePause"] = "00:00:00.010", ["SignIn:Trust"] = "00:00:00.200", ["Customers:ErasurePause"] = "00:00:00.100" }, replace: texts.AddTo);
        var token = await texts.SignInAsync(app, Phone);
        var party = (await app.DataAsync("{ me { partyId } }", null, token)).GetProperty("me").GetProperty("partyId").GetString()!;
        var matter = (await app.MutateAsync("openCase", new { kind = "SUGGESTION", title = "改进建议" }, "case { id version }", token)).GetProperty("case");
        await app.MutateAsync("rejectCase", new { id = Shop.Text(matter, "id"), expectedVersion = matter.GetProperty("version").GetInt64(), reason = "已答复" }, "case { id }");
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = app.Http.BaseAddress, DefaultRequestHeaders = { { "X-Requested-With", "site" } } };
        var code = await texts.CodeAsync(app, Phone, Address);
        using (var entered = await browser.PostAsJsonAsync("/session/code", new { contact = Phone, code })) Assert.Equal(HttpStatusCode.OK, entered.StatusCode);
        var unused = await texts.CodeAsync(app, Phone, Address); // sent before, tried after

        await EraseAsync(app, party);
        await TestApp.EventuallyAsync(async () => (await app.PostAsync("{ me { id } }", token: token)).TryGetProperty("errors", out var errors) && errors.ToString().Contains("UNAUTHENTICATED", StringComparison.Ordinal), "the token is good no more");
        using (var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ cases(first: 5) { totalCount } }" }) })
        using (var answer = await browser.SendAsync(request)) Assert.Contains("UNAUTHENTICATED", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using (var late = await browser.PostAsJsonAsync("/session/code", new { contact = Phone, code = unused })) Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
        var accounts = (await app.DataAsync("query($p: ID!) { accounts(first: 5, where: { partyId: { eq: $p } }) { nodes { status loginId displayName } } }", new { p = party })).GetProperty("accounts").GetProperty("nodes");
        var account = Assert.Single(accounts.EnumerateArray());
        Assert.Equal("DISABLED", Shop.Text(account, "status"));
        Assert.Matches("^erased-", Shop.Text(account, "loginId"));

        // The telephone is a stranger's from now on: a new party, with nothing of what was.
        var again = await texts.SignInAsync(app, Phone);
        var now = await app.DataAsync("{ me { partyId } cases(first: 5) { totalCount } }", null, again);
        Assert.NotEqual(party, now.GetProperty("me").GetProperty("partyId").GetString());
        Assert.Equal(0, now.GetProperty("cases").GetProperty("totalCount").GetInt32());
        Assert.Equal(JsonValueKind.Null, (await app.DataAsync("query($id: ID!) { party(id: $id) { id } }", new { id = party }, again)).GetProperty("party").ValueKind);
    }

    static async Task EraseAsync(TestApp app, string party)
    {
        var office = Shop.Text((await app.DataAsync("{ orgUnits(first: 1) { nodes { id } } }")).GetProperty("orgUnits").GetProperty("nodes")[0], "id");
        var account = Shop.Text((await app.MutateAsync("createAccount", new { loginId = "privacy", displayName = "隐私专员", unitId = office, password = "a longer passphrase 1", passwordMustChange = false }, "account { id }")).GetProperty("account"), "id");
        await app.MutateAsync("grantRole", new { accountId = account, roleCode = "ADMINISTRATOR", unitId = office, reaches = "ALL" }, "membership { id }");
        await TestApp.EventuallyAsync(async () => (await app.DataAsync("query($id: ID!) { party(id: $id) { openDocuments { type } } }", new { id = party })).GetProperty("party").GetProperty("openDocuments").EnumerateArray().All(d => Shop.Text(d, "type") is "FollowUp" or "Survey"), "nothing is open");
        var version = (await app.DataAsync("query($id: ID!) { party(id: $id) { version } }", new { id = party })).GetProperty("party").GetProperty("version").GetInt64();
        var asked = (await app.MutateAsync("eraseParty", new { id = party, expectedVersion = version, reason = "本人申请" }, "erasureRequest { id version }")).GetProperty("erasureRequest");
        await app.MutateAsync("confirmErasure", new { id = Shop.Text(asked, "id"), expectedVersion = asked.GetProperty("version").GetInt64() }, "erasureRequest { state }", await app.SignInAsync("privacy", "a longer passphrase 1"));
        await TestApp.EventuallyAsync(async () => Shop.Text((await app.DataAsync("query($id: ID!) { node(id: $id) { ... on ErasureRequest { state } } }", new { id = Shop.Text(asked, "id") })).GetProperty("node"), "state") == "DONE", "the erasure is done");
    }
}
