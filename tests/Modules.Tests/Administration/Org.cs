using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Administration;
using Platform.Administration.Accounts;
using Platform.Administration.Organisation;
using Platform.Administration.Sessions;
using Platform.Administration.Starting;
using Platform.Kernel.Access;

namespace Platform.Modules.Tests.Administration;

/// <summary>A running program with a small company: head office, 华东 with 上海 and its site 浦东, and 华南.</summary>
internal sealed class Org : IAsyncDisposable
{
    public const string Password = "一个足够长的密码啊123";

    Org(TestApp app) => App = app;

    public TestApp App { get; }
    public Seeding Seed => App.Services.GetRequiredService<Seeding>();
    public OrgUnit Office { get; private set; } = null!;
    public OrgUnit East { get; private set; } = null!;
    public OrgUnit Shanghai { get; private set; } = null!;
    public OrgUnit Pudong { get; private set; } = null!;
    public OrgUnit South { get; private set; } = null!;

    public static async Task<Org> StartAsync(Provider provider, Dictionary<string, string?>? settings = null)
    {
        var all = new Dictionary<string, string?> { ["SignIn:PasswordIterations"] = "1000", ["SignIn:Trust"] = "00:00:01" };
        foreach (var (key, value) in settings ?? []) all[key] = value;
        var org = new Org(await TestApp.StartAsync(provider, all));
        org.Office = await org.Seed.HeadOfficeAsync();
        org.East = await org.Seed.UnitAsync(null, "EAST", "华东大区", OrgTier.Region);
        org.Shanghai = await org.Seed.UnitAsync(org.East, "SH", "上海分公司", OrgTier.Branch);
        org.Pudong = await org.Seed.UnitAsync(org.Shanghai, "SH-PD", "浦东网点", OrgTier.Site);
        org.South = await org.Seed.UnitAsync(null, "SOUTH", "华南大区", OrgTier.Region);
        return org;
    }

    /// <summary>An account with one role of these permissions.</summary>
    public async Task<Account> PersonAsync(string login, OrgUnit unit, ScopeKind reaches, params string[] permissions)
    {
        var account = await Seed.AccountAsync(unit, login, "员工" + login, Password);
        if (permissions.Length > 0) await Seed.GrantAsync(account, await Seed.RoleAsync("R-" + login.Replace('.', '-'), "角色" + login, permissions), unit, reaches);
        return account;
    }

    public async Task<Caller> CallerAsync(string login)
    {
        await using var db = await Contexts.CreateDbContextAsync();
        var key = Account.KeyOf(login);
        var id = await db.Set<Account>().Where(a => a.LoginKey == key).Select(a => a.Id).SingleAsync();
        return await App.Services.GetRequiredService<CallerResolver>().OfAccountAsync(db, id, null, CancellationToken.None) ?? throw new InvalidOperationException(login);
    }

    public async Task<T> ReadAsync<T>(Func<AdministrationDb, Task<T>> read)
    {
        await using var db = await Contexts.CreateDbContextAsync();
        return await read(db);
    }

    public async Task<T> DeskAsync<T>(Func<SessionDesk, Task<T>> use)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<SessionDesk>());
    }

    public Task<IssuedSession> SignInAsync(string login, string password = Password) => DeskAsync(d => d.SignInAsync(login, password, cookie: false, CancellationToken.None));

    public ValueTask<Caller?> ResolveAsync(string token) => App.Services.GetRequiredService<CallerResolver>().OfTokenAsync(token, CancellationToken.None);

    public async Task<HttpResponseMessage> GetAsync(string path, string? bearer)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (bearer is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return await App.Http.SendAsync(request);
    }

    public IDbContextFactory<AdministrationDb> Contexts => App.Services.GetRequiredService<IDbContextFactory<AdministrationDb>>();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
