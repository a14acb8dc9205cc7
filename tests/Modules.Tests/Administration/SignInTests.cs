using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Platform.Administration.Accounts;
using Platform.Administration.Sessions;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Errors;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.Administration;

public sealed class SignInTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task The_first_administrator_signs_in_and_may_do_everything(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        var issued = await org.SignInAsync("ADMIN", TestApp.AdminPassword);
        var caller = (await org.ResolveAsync(issued.AccessToken))!;
        Assert.True(caller.Scope("administration:org:write").All);
        Assert.Equal(org.Office.Id, caller.Home!.Value.Unit);
        Assert.DoesNotContain(issued.AccessToken[4..], await org.ReadAsync(async db => string.Join(' ', await db.Set<Session>().Select(s => s.AccessHash + s.RefreshHash).ToListAsync())));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Unknown_wrong_and_disabled_look_alike_and_lock_alike(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        await org.PersonAsync("li.lei", org.East, ScopeKindSelf);
        var gone = await org.PersonAsync("gone", org.East, ScopeKindSelf);
        await org.Seed.RunAsync<DisableAccount, DisableAccount.DisableAccountInput, Account>(new()
            { IdempotencyKey = "disable-gone", Id = GlobalId.Encode("Account", gone.Id), ExpectedVersion = gone.Version }, Caller.System);
        foreach (var (login, password) in new[] { ("li.lei", "wrong password"), ("nobody", "wrong password"), ("gone", Org.Password) })
        {
            for (var i = 0; i < 5; i++) Assert.Equal("SIGN_IN_FAILED", await RefusedAsync(org, login, password));
            Assert.Equal("LOCKED_OUT", await RefusedAsync(org, login, password));
        }
        // The right password does not open a lock: otherwise the lock itself would tell which guess was right.
        Assert.Equal("LOCKED_OUT", await RefusedAsync(org, "li.lei", Org.Password));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_lock_ends_by_itself_and_success_forgets_failures(Provider provider)
    {
        await using var org = await Org.StartAsync(provider, new() { ["SignIn:FirstLock"] = "00:00:00.500" });
        await org.PersonAsync("han.meimei", org.East, ScopeKindSelf);
        for (var i = 0; i < 5; i++) await RefusedAsync(org, "han.meimei", "wrong password");
        Assert.Equal("LOCKED_OUT", await RefusedAsync(org, "han.meimei", Org.Password));
        await TestApp.EventuallyAsync(async () => { try { await org.SignInAsync("han.meimei"); return true; } catch (Refused) { return false; } }, "the lock ends", 10);
        for (var i = 0; i < 4; i++) Assert.Equal("SIGN_IN_FAILED", await RefusedAsync(org, "han.meimei", "wrong password"));
        await org.SignInAsync("han.meimei");
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Parallel_guesses_all_count(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        var codes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => RefusedAsync(org, "admin", "guess number " + i)));
        // A guess per processor may be under way when the fifth is counted.
        Assert.InRange(codes.Count(c => c == "SIGN_IN_FAILED"), 5, 5 + Environment.ProcessorCount);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_refresh_token_works_once_and_its_reuse_ends_the_family(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        var first = await org.SignInAsync("admin", TestApp.AdminPassword);
        var second = await org.DeskAsync(d => d.RefreshAsync(first.RefreshToken!, default));
        Assert.Null(await org.ResolveAsync(first.AccessToken));
        Assert.NotNull(await org.ResolveAsync(second.AccessToken));
        var reuse = await Assert.ThrowsAsync<Refused>(() => org.DeskAsync(d => d.RefreshAsync(first.RefreshToken!, default)));
        Assert.Equal("REFRESH_FAILED", reuse.Reasons[0].Code.Code);
        Assert.Null(await org.ResolveAsync(second.AccessToken));
        await Assert.ThrowsAsync<Refused>(() => org.DeskAsync(d => d.RefreshAsync(second.RefreshToken!, default)));
        Assert.Contains("RefreshTokenReused", await org.ReadAsync(db => db.Set<AuditRow>().Select(a => a.Action).ToListAsync()));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Of_many_refreshes_at_once_none_leaves_two_living_sessions(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        var first = await org.SignInAsync("admin", TestApp.AdminPassword);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => { try { await org.DeskAsync(d => d.RefreshAsync(first.RefreshToken!, default)); } catch (Refused) { } }));
        Assert.InRange(await org.ReadAsync(db => db.Set<Session>().CountAsync(s => s.RevokedAt == null && s.ReplacedAt == null)), 0, 1);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Signing_out_and_disabling_end_a_session_here_at_once_and_elsewhere_within_five_seconds(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        await using var twin = await org.App.StartTwinAsync();
        var account = await org.PersonAsync("wang.fang", org.Shanghai, ScopeKindSelf);
        var (one, two) = (await org.SignInAsync("wang.fang"), await org.SignInAsync("wang.fang"));
        var elsewhere = (CallerResolver)twin.Services.GetService(typeof(CallerResolver))!;
        Assert.NotNull(await elsewhere.OfTokenAsync(one.AccessToken, default));
        await org.DeskAsync(async d => { await d.EndAsync((await org.ResolveAsync(one.AccessToken))!.SessionId!.Value, default); return 0; });
        Assert.Null(await org.ResolveAsync(one.AccessToken));
        Assert.NotNull(await org.ResolveAsync(two.AccessToken));
        await TestApp.EventuallyAsync(async () => await elsewhere.OfTokenAsync(one.AccessToken, default) is null, "the other instance follows", 5);
        await org.Seed.RunAsync<DisableAccount, DisableAccount.DisableAccountInput, Account>(new()
            { IdempotencyKey = "disable-wang", Id = GlobalId.Encode("Account", account.Id), ExpectedVersion = account.Version }, Caller.System);
        await TestApp.EventuallyAsync(async () => await elsewhere.OfTokenAsync(two.AccessToken, default) is null && await org.ResolveAsync(two.AccessToken) is null, "disabling ends it", 5);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_weaker_hash_is_renewed_at_sign_in(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        await org.PersonAsync("zhao", org.East, ScopeKindSelf);
        var before = await org.ReadAsync(db => db.Set<Account>().Where(a => a.LoginKey == "zhao").Select(a => a.PasswordHash).SingleAsync());
        var stronger = new Passwords(Microsoft.Extensions.Options.Options.Create(new SignInOptions { PasswordIterations = 2000 }));
        var (right, renewed) = stronger.Verify(before, Org.Password);
        Assert.True(right);
        Assert.NotNull(renewed);
        Assert.Equal((true, null), stronger.Verify(renewed, Org.Password));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_browser_gets_a_cookie_that_no_script_reads_and_a_bad_token_is_never_nobody(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        using var wrong = await org.App.Http.PostAsJsonAsync("/session", new { loginId = "admin", password = "no such password" });
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        using var right = await org.App.Http.PostAsJsonAsync("/session", new { loginId = "admin", password = TestApp.AdminPassword });
        var cookie = right.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase); // plain http here; with https it is
        foreach (var bad in new[] { "pfa_" + new string('A', 43), "rubbish", "", "a.b.c" })
        {
            using var answer = await org.GetAsync("/health/live", bad);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Contains("UNAUTHENTICATED", await answer.Content.ReadAsStringAsync());
        }
        using var anonymous = await org.GetAsync("/health/live", null);
        Assert.Equal(HttpStatusCode.OK, anonymous.StatusCode);
        using var outing = await org.App.Http.DeleteAsync("/session"); // the client keeps the cookie
        Assert.Equal(HttpStatusCode.NoContent, outing.StatusCode);
        Assert.Equal(0, await org.ReadAsync(db => db.Set<Session>().CountAsync(s => s.RevokedAt == null)));
    }

    const ScopeKind ScopeKindSelf = ScopeKind.Self;

    static async Task<string> RefusedAsync(Org org, string login, string password)
        => (await Assert.ThrowsAsync<Refused>(() => org.SignInAsync(login, password))).Reasons[0].Code.Code;
}
