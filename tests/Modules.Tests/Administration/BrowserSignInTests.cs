using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Platform.Administration.Accounts;
using Platform.Administration.Sessions;
using Platform.Administration.Starting;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.Administration;

/// <summary>Signing in with a browser at a real OpenID provider.</summary>
public sealed class BrowserSignInTests
{
    static Dictionary<string, string?> Settings(IssuerPlayed issuer, string? unit = null) => new()
    {
        ["Authentication:Oidc:Authority"] = issuer.Url, ["Authentication:Oidc:ClientId"] = IssuerPlayed.Client, ["Authentication:Oidc:ClientSecret"] = IssuerPlayed.Secret,
        ["Authentication:Oidc:RequireHttps"] = "false", ["Authentication:Oidc:Claim"] = "employee", ["Authentication:Oidc:NewAccountsUnit"] = unit,
    };

    static HttpClient Browser(CookieContainer cookies) => new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false });

    static async Task<Account> AccountAsync(Org org, string login, string externalId) => await org.Seed.RunAsync<CreateAccount, CreateAccount.CreateAccountInput, Account>(new()
        { IdempotencyKey = Seeding.Key(), UnitId = GlobalId.Encode("OrgUnit", org.East.Id), LoginId = login, DisplayName = "外部登录", ExternalId = externalId }, Caller.System);

    /// <summary>Goes to the issuer and back; gives the address of the callback before it is called.</summary>
    static async Task<Uri> ToCallbackAsync(HttpClient browser, TestApp app, string returnUrl = "/console/")
    {
        using var away = await browser.GetAsync(new Uri(app.Http.BaseAddress!, "/signin/oidc?returnUrl=" + Uri.EscapeDataString(returnUrl)));
        Assert.Equal(HttpStatusCode.Redirect, away.StatusCode);
        using var back = await browser.GetAsync(away.Headers.Location);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        return back.Headers.Location!;
    }

    static async Task<(HttpStatusCode Status, string? Where, string Code)> CallbackAsync(HttpClient browser, Uri callback)
    {
        using var answer = await browser.GetAsync(callback);
        var text = await answer.Content.ReadAsStringAsync();
        var code = text.StartsWith('{') ? JsonDocument.Parse(text).RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()! : "";
        return (answer.StatusCode, answer.Headers.Location?.ToString(), code);
    }

    static async Task<string?> MeAsync(HttpClient browser, TestApp app)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(app.Http.BaseAddress!, "/graphql")) { Content = System.Net.Http.Json.JsonContent.Create(new { query = "{ me { loginId } }" }) };
        request.Headers.Add("X-Requested-With", "test");
        using var answer = await browser.SendAsync(request);
        var root = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        return root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object && data.GetProperty("me") is { ValueKind: JsonValueKind.Object } me ? me.GetProperty("loginId").GetString() : null;
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task The_way_to_the_issuer_and_back_ends_in_our_own_cookie(Provider provider)
    {
        await using var issuer = await IssuerPlayed.StartAsync();
        await using var org = await Org.StartAsync(provider, Settings(issuer));
        await AccountAsync(org, "outside", "E-1001");
        issuer.Person = new() { ["sub"] = "x", ["employee"] = "E-1001" };
        var cookies = new CookieContainer();
        using var browser = Browser(cookies);
        Assert.Null(await MeAsync(browser, org.App));
        var (status, where, _) = await CallbackAsync(browser, await ToCallbackAsync(browser, org.App));
        Assert.Equal((HttpStatusCode.Redirect, "/console/", (string?)null), (status, where, issuer.LastProblem));
        var cookie = cookies.GetCookies(org.App.Http.BaseAddress!)["platform-session"]!;
        Assert.True(cookie.HttpOnly);
        Assert.Equal("outside", await MeAsync(browser, org.App));
        Assert.Equal(1, issuer.TokensGiven);
        Assert.Equal(0, await org.ReadAsync(db => db.Set<Session>().CountAsync(s => s.RefreshHash != null))); // a cookie session, as with a password
        // Another instance can finish what this one began.
        await using var twin = await org.App.StartTwinAsync();
        using var second = Browser(new CookieContainer());
        var callback = await ToCallbackAsync(second, org.App);
        var (elsewhere, _, _) = await CallbackAsync(second, new Uri(twin.Http.BaseAddress!, callback.PathAndQuery));
        Assert.Contains(elsewhere, new[] { HttpStatusCode.Redirect, HttpStatusCode.Unauthorized }); // ports are other redirect addresses to this issuer
        foreach (var evil in new[] { "https://evil.example/", "//evil.example/", "/\\evil.example", "" })
        {
            using var third = Browser(new CookieContainer());
            Assert.Equal("/", (await CallbackAsync(third, await ToCallbackAsync(third, org.App, evil))).Where);
        }
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task What_was_forged_or_belongs_to_nobody_gets_no_session(Provider provider)
    {
        await using var issuer = await IssuerPlayed.StartAsync();
        await using var org = await Org.StartAsync(provider, Settings(issuer));
        var account = await AccountAsync(org, "outside", "E-1001");
        issuer.Person = new() { ["sub"] = "x", ["employee"] = "E-1001" };
        async Task<string> RefusedAsync(Func<Uri, Uri>? change = null, bool ownCookies = true)
        {
            var cookies = new CookieContainer();
            using var browser = Browser(cookies);
            var callback = await ToCallbackAsync(browser, org.App);
            using var stranger = Browser(new CookieContainer());
            var (status, where, code) = await CallbackAsync(ownCookies ? browser : stranger, change?.Invoke(callback) ?? callback);
            Assert.Null(where);
            Assert.Contains((int)status, new[] { 401, 403 });
            Assert.Null(cookies.GetCookies(org.App.Http.BaseAddress!)["platform-session"]);
            return code;
        }
        issuer.WrongNonce = true;
        Assert.Equal("OUTSIDE_SIGN_IN_FAILED", await RefusedAsync());
        (issuer.WrongNonce, issuer.WrongKey) = (false, true);
        Assert.Equal("OUTSIDE_SIGN_IN_FAILED", await RefusedAsync());
        (issuer.WrongKey, issuer.Unsigned) = (false, true);
        Assert.Equal("OUTSIDE_SIGN_IN_FAILED", await RefusedAsync());
        (issuer.Unsigned, issuer.Audience) = (false, "another-program");
        Assert.Equal("OUTSIDE_SIGN_IN_FAILED", await RefusedAsync());
        issuer.Audience = null;
        Assert.Equal("OUTSIDE_SIGN_IN_FAILED", await RefusedAsync(u => new Uri(u.ToString().Replace("state=", "state=x", StringComparison.Ordinal))));
        Assert.Equal("OUTSIDE_SIGN_IN_FAILED", await RefusedAsync(u => new Uri(u.GetLeftPart(UriPartial.Path) + "?code=123")));
        Assert.Equal("OUTSIDE_SIGN_IN_FAILED", await RefusedAsync(u => new Uri(u.GetLeftPart(UriPartial.Path) + "?error=access_denied&error_description=secret")));
        Assert.Equal("OUTSIDE_SIGN_IN_FAILED", await RefusedAsync(ownCookies: false)); // somebody else's browser
        Assert.Equal("OUTSIDE_SIGN_IN_FAILED", await RefusedAsync(u => new Uri(u.ToString().Replace("code=", "code=x", StringComparison.Ordinal))));

        issuer.Person = new() { ["sub"] = "E-1001" }; // the right value in the wrong claim
        Assert.Equal("OUTSIDE_ACCOUNT_UNKNOWN", await RefusedAsync());
        issuer.Person = new() { ["sub"] = "x", ["employee"] = "E-9999", ["name"] = "陌生人" };
        Assert.Equal("OUTSIDE_ACCOUNT_UNKNOWN", await RefusedAsync());
        Assert.False(await org.ReadAsync(db => db.Set<Account>().AnyAsync(a => a.ExternalId == "E-9999"))); // nobody is opened an account
        issuer.Person = new() { ["sub"] = "x", ["employee"] = "E-1001" };
        await org.App.MutateAsync("disableAccount", new { id = GlobalId.Encode("Account", account.Id), expectedVersion = account.Version }, "account { status }");
        Assert.Equal("OUTSIDE_ACCOUNT_UNKNOWN", await RefusedAsync());
        using var person = Browser(new CookieContainer());
        person.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var page = await person.GetAsync(await ToCallbackAsync(person, org.App));
        Assert.Contains("&#x", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal); // words for a person, encoded
        await using var without = await TestApp.StartAsync(provider);
        Assert.Equal(HttpStatusCode.NotFound, (await without.Http.GetAsync("/signin/oidc")).StatusCode);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Where_it_is_configured_an_unknown_person_gets_an_account_that_may_do_nothing(Provider provider)
    {
        await using var issuer = await IssuerPlayed.StartAsync();
        await using var org = await Org.StartAsync(provider, Settings(issuer, "SH"));
        issuer.Person = new() { ["sub"] = "x", ["employee"] = "E-2002", ["preferred_username"] = "zhang.wei", ["name"] = "张伟" };
        for (var i = 0; i < 2; i++)
        {
            using var browser = Browser(new CookieContainer());
            Assert.Equal(HttpStatusCode.Redirect, (await CallbackAsync(browser, await ToCallbackAsync(browser, org.App))).Status);
            Assert.Equal("zhang.wei", await MeAsync(browser, org.App));
        }
        var account = await org.ReadAsync(db => db.Set<Account>().SingleAsync(a => a.ExternalId == "E-2002"));
        Assert.Equal(("张伟", org.Shanghai.Id), (account.DisplayName, account.OrgId));
        Assert.Empty((await org.CallerAsync("zhang.wei")).Permissions);
        issuer.Person = new() { ["sub"] = "x", ["employee"] = "E-2003", ["preferred_username"] = "admin", ["name"] = "冒名" }; // a login that is taken stays its owner's
        using var other = Browser(new CookieContainer());
        Assert.Equal(HttpStatusCode.Redirect, (await CallbackAsync(other, await ToCallbackAsync(other, org.App))).Status);
        Assert.StartsWith("oidc.", await MeAsync(other, org.App), StringComparison.Ordinal);
    }
}
