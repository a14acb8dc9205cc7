using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Administration.CustomerSide;

namespace Platform.Modules.Tests.Administration.CustomerSide;

/// <summary>Customers who sign in with a browser: the code buys a cookie, once, in time, and not by trying.</summary>
public sealed class CodeSessionTests
{
    const string Phone = "13812345678", Address = "+8613812345678";

    /// <summary>A picture of one point.</summary>
    const string Dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    static Task<TestApp> StartAsync(Provider provider, TextMessages texts, params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["CustomerSide:CodePause"] = "00:00:00.010", ["CustomerSide:CodesAnHour"] = "20", ["CustomerSide:TriesPerAddress"] = "1000", ["Administration:Modules:0"] = "Customers", ["Administration:Modules:1"] = "AfterSales", ["SignIn:Trust"] = "00:00:00.200",
        };
        foreach (var (key, value) in more) settings[key] = value;
        return TestApp.StartAsync(provider, settings, replace: texts.AddTo);
    }

    static async Task<(HttpStatusCode Status, string? Code, string? Cookie)> EnterAsync(HttpClient browser, TestApp app, string contact, string code, string language = "zh-CN")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(app.Http.BaseAddress!, "/session/code")) { Content = JsonContent.Create(new { contact, code }) };
        request.Headers.AcceptLanguage.ParseAdd(language);
        request.Headers.Add("X-Requested-With", "site");
        using var answer = await browser.SendAsync(request);
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        return (answer.StatusCode, json.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null, answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Single() : null);
    }

    static async Task<string> MeAsync(HttpClient browser, TestApp app)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(app.Http.BaseAddress!, "/graphql")) { Content = JsonContent.Create(new { query = "{ me { partyId } }" }) };
        request.Headers.Add("X-Requested-With", "site");
        using var answer = await browser.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    static string Other(string code) => code == "000000" ? "000001" : "000000";

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_code_buys_a_cookie_once_and_what_is_wrong_with_one_is_never_told(Provider provider)
    {
        var texts = new TextMessages();
        await using var app = await StartAsync(provider, texts);
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() });
        var code = await texts.CodeAsync(app, Phone, Address);
        Assert.Equal((HttpStatusCode.Unauthorized, "SIGN_IN_CODE_WRONG", null), await EnterAsync(browser, app, Phone, Other(code)));
        Assert.Equal((HttpStatusCode.Unauthorized, "SIGN_IN_CODE_WRONG", null), await EnterAsync(browser, app, "13900000000", code)); // somebody else's telephone
        Assert.Equal((HttpStatusCode.Unauthorized, "SIGN_IN_CONTACT_INVALID", null), await EnterAsync(browser, app, "nobody", code));
        var (status, refusal, cookie) = await EnterAsync(browser, app, "138 1234 5678", $" {code} ");
        Assert.Equal((HttpStatusCode.OK, null), (status, refusal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"partyId\":\"", await MeAsync(browser, app), StringComparison.Ordinal);
        using var another = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() });
        Assert.Equal((HttpStatusCode.Unauthorized, "SIGN_IN_CODE_WRONG", null), await EnterAsync(another, app, Phone, code)); // used

        using var leave = new HttpRequestMessage(HttpMethod.Delete, new Uri(app.Http.BaseAddress!, "/session")) { Headers = { { "X-Requested-With", "site" } } };
        using var outing = await browser.SendAsync(leave);
        Assert.Equal(HttpStatusCode.NoContent, outing.StatusCode);
        await TestApp.EventuallyAsync(async () => !(await MeAsync(browser, app)).Contains("\"partyId\":\"", StringComparison.Ordinal), "the session has ended");
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_browser_may_be_a_customer_and_a_colleague_at_once(Provider provider)
    {
        var texts = new TextMessages();
        await using var app = await StartAsync(provider, texts);
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = app.Http.BaseAddress };
        using (var entered = await browser.PostAsJsonAsync("/session", new { loginId = "admin", password = TestApp.AdminPassword })) Assert.Equal(HttpStatusCode.OK, entered.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await EnterAsync(browser, app, Phone, await texts.CodeAsync(app, Phone, Address))).Status);
        async Task<string> AskAsync(string by)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ me { loginId partyId } }" }), Headers = { { "X-Requested-With", by } } };
            using var answer = await browser.SendAsync(request);
            return await answer.Content.ReadAsStringAsync();
        }
        Assert.Contains("\"loginId\":\"admin\"", await AskAsync("console"), StringComparison.Ordinal);
        Assert.Contains("\"partyId\":\"", await AskAsync("site"), StringComparison.Ordinal);

        // A picture on a page of the customers' site is the customer's.
        using var upload = new HttpRequestMessage(HttpMethod.Post, "/files?name=a.png") { Content = new ByteArrayContent(Convert.FromBase64String(Dot)), Headers = { { "X-Requested-With", "site" } } };
        using var stored = await browser.SendAsync(upload);
        var file = JsonDocument.Parse(await stored.Content.ReadAsStringAsync()).RootElement.GetProperty("file").GetProperty("id").GetString();
        async Task<HttpStatusCode> GetAsync(string? from)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/files/{file}");
            if (from is not null) request.Headers.Referrer = new Uri(app.Http.BaseAddress!, from);
            using var answer = await browser.SendAsync(request);
            return answer.StatusCode;
        }
        Assert.Equal(HttpStatusCode.OK, await GetAsync("/my/requests/new"));
        using var leave = new HttpRequestMessage(HttpMethod.Delete, "/session") { Headers = { { "X-Requested-With", "site" } } };
        using var left = await browser.SendAsync(leave);
        Assert.Contains("\"loginId\":\"admin\"", await AskAsync("console"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"partyId\":\"", await AskAsync("site"), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, await GetAsync("/my/requests/new"));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_code_runs_out_and_a_newer_one_ends_it(Provider provider)
    {
        var texts = new TextMessages();
        await using var app = await StartAsync(provider, texts);
        using var browser = new HttpClient();
        var late = await texts.CodeAsync(app, Phone, Address);
        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<Platform.Administration.AdministrationDb>>().CreateDbContextAsync())
        {
            var it = await db.Set<SignInCode>().AsNoTracking().OrderByDescending(c => c.Id).FirstAsync();
            Assert.InRange((it.ExpiresAt!.Value - it.CreatedAt).TotalMinutes, 5, 6);
            await db.Set<SignInCode>().Where(c => c.Id == it.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.ExpiresAt, DateTime.UtcNow.AddSeconds(-1))); // five minutes later
        }
        Assert.Equal((HttpStatusCode.Unauthorized, "SIGN_IN_CODE_WRONG", null), await EnterAsync(browser, app, Phone, late));
        var older = await texts.CodeAsync(app, Phone, Address);
        var newer = await texts.CodeAsync(app, Phone, Address);
        if (older != newer) Assert.Equal((HttpStatusCode.Unauthorized, "SIGN_IN_CODE_WRONG", null), await EnterAsync(browser, app, Phone, older));
        Assert.Equal(HttpStatusCode.OK, (await EnterAsync(browser, app, Phone, newer)).Status);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Who_tries_too_often_has_to_wait(Provider provider)
    {
        var texts = new TextMessages();
        await using var app = await StartAsync(provider, texts, ("CustomerSide:TriesPerAddress", "3"));
        using var browser = new HttpClient();
        var code = await texts.CodeAsync(app, Phone, Address);
        for (var i = 0; i < 3; i++) Assert.Equal("SIGN_IN_CODE_WRONG", (await EnterAsync(browser, app, Phone, Other(code))).Code);
        Assert.Equal((HttpStatusCode.TooManyRequests, "RATE_LIMITED", null), await EnterAsync(browser, app, Phone, code)); // the right one too
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task What_is_offered_is_told_before_anybody_signs_in(Provider provider)
    {
        const string ask = "{ customerSite { modules codesBy mostFileBytes mayJoin } }";
        var texts = new TextMessages();
        await using (var app = await StartAsync(provider, texts, ("CustomerSide:FileBytes", "1000"), ("CustomerSide:OpensParties", "false")))
        {
            var site = (await app.PostAsync(ask)).GetProperty("data").GetProperty("customerSite");
            Assert.Equal(["Administration", "Customers", "AfterSales"], site.GetProperty("modules").EnumerateArray().Select(m => m.GetString()!));
            Assert.Equal(["MOBILE"], site.GetProperty("codesBy").EnumerateArray().Select(m => m.GetString()!));
            Assert.Equal((1000, false), (site.GetProperty("mostFileBytes").GetInt64(), site.GetProperty("mayJoin").GetBoolean()));
        }
        await using var bare = await TestApp.StartAsync(provider, new Dictionary<string, string?> { ["Administration:Modules:0"] = "Customers" });
        Assert.Equal(0, (await bare.PostAsync(ask)).GetProperty("data").GetProperty("customerSite").GetProperty("codesBy").GetArrayLength());
    }
}
