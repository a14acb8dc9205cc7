using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Platform.Administration.Accounts;
using Platform.Administration.Organisation;
using Platform.Administration.Starting;
using Platform.Contracts;
using Platform.Contracts.Customers;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>A running program with a property company: head office, 华东 with 上海, 华南; teams and people; calls back and places played where a test needs it.</summary>
internal sealed class Desk : IAsyncDisposable, IFollowUps, IServiceLocations
{
    public const string Password = "一个足够长的密码啊123";

    public TestApp App { get; private set; } = null!;
    public OrgUnit Office { get; private set; } = null!;
    public OrgUnit East { get; private set; } = null!;
    public OrgUnit Shanghai { get; private set; } = null!;
    public OrgUnit South { get; private set; } = null!;
    public bool CallBacksCaredFor { get; set; } = true;
    public Dictionary<long, ServicePlace> Places { get; } = [];

    public static async Task<Desk> StartAsync(Provider provider, Dictionary<string, string?>? settings = null, Action<IServiceCollection>? more = null, Action<IServiceCollection>? replace = null)
    {
        var desk = new Desk();
        var all = new Dictionary<string, string?> { ["Administration:Modules:0"] = "Customers", ["Administration:Modules:1"] = "AfterSales", ["SignIn:Trust"] = "00:00:01" };
        foreach (var (key, value) in settings ?? []) all[key] = value;
        desk.App = await TestApp.StartAsync(provider, all, more, s =>
        {
            s.AddSingleton<IFollowUps>(desk).AddSingleton<IServiceLocations>(desk);
            replace?.Invoke(s);
        });
        desk.Office = await desk.Seed.HeadOfficeAsync();
        desk.East = await desk.Seed.UnitAsync(null, "EAST", "华东大区", OrgTier.Region);
        desk.Shanghai = await desk.Seed.UnitAsync(desk.East, "SH", "上海分公司", OrgTier.Branch);
        desk.South = await desk.Seed.UnitAsync(null, "SOUTH", "华南大区", OrgTier.Region);
        return desk;
    }

    public Seeding Seed => App.Services.GetRequiredService<Seeding>();

    public Task<IReadOnlySet<SubjectRef>> CaredFor(IReadOnlyCollection<SubjectRef> subjects, CancellationToken ct)
        => Task.FromResult<IReadOnlySet<SubjectRef>>(CallBacksCaredFor ? subjects.ToHashSet() : []);

    public Task<IReadOnlyDictionary<long, ServicePlace>> Get(IReadOnlyCollection<long> locationIds, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<long, ServicePlace>>(Places.Where(p => locationIds.Contains(p.Key)).ToDictionary());

    /// <summary>A place in a unit; its global id.</summary>
    public string Place(long id, OrgUnit unit, long? owner = null, long? tenant = null)
    {
        Places[id] = new ServicePlace(id, $"U{id}", $"翠湖花园 / 3栋 / {id}", "310115", unit.Org, owner, tenant);
        return GlobalId.Encode("ServiceLocation", id);
    }

    /// <summary>A team; its global id.</summary>
    public async Task<string> TeamAsync(OrgUnit unit, string code, string name, params Account[] members)
    {
        var id = (await App.MutateAsync("createTeam", new { unitId = Id(unit), code, name }, "team { id }")).GetProperty("team").GetProperty("id").GetString()!;
        if (members.Length > 0) await App.MutateAsync("setTeamMembers", new { id, expectedVersion = 1, accountIds = members.Select(Id) }, "team { id }");
        return id;
    }

    /// <summary>A person with one role of these permissions.</summary>
    public async Task<Account> PersonAsync(string login, OrgUnit unit, ScopeKind reaches, params string[] permissions)
    {
        var account = await Seed.AccountAsync(unit, login, "员工" + login, Password);
        if (permissions.Length > 0) await Seed.GrantAsync(account, await Seed.RoleAsync("R-" + login, "角色" + login, permissions), unit, reaches);
        return account;
    }

    /// <summary>A customer with a phone; global id.</summary>
    public async Task<string> CustomerAsync(string name, string phone)
        => (await App.MutateAsync("createParty", new { kind = "PERSON", displayName = name, roles = new[] { "RESIDENT" }, contactPoints = new[] { new { type = "MOBILE", value = phone } } }, "party { id }")).GetProperty("party").GetProperty("id").GetString()!;

    /// <summary>An account of a customer; bearer token.</summary>
    public async Task<string> PortalAsync(string login, OrgUnit unit, string partyId, params string[] permissions)
    {
        var account = await Seed.RunAsync<CreateAccount, CreateAccount.CreateAccountInput, Account>(new()
        {
            IdempotencyKey = Seeding.Key(), UnitId = Id(unit), LoginId = login, DisplayName = "客户" + login, Password = Password, PasswordMustChange = false, PartyId = partyId,
        }, Caller.System);
        await Seed.GrantAsync(account, await Seed.RoleAsync("R-" + login, "客户" + login, permissions), unit, ScopeKind.Self);
        return await TokenAsync(login);
    }

    public Task<string> TokenAsync(string login) => App.SignInAsync(login, Password);

    /// <summary>Opens a case and returns what is selected of it.</summary>
    public async Task<JsonElement> OpenAsync(object input, string? token = null, string selection = "id number version state stage teamId ownerId partyId orgId queueId kind")
        => (await App.MutateAsync("openCase", input, $"case {{ {selection} }}", token)).GetProperty("case");

    /// <summary>Runs a mutation on a case at its present version, with further fields.</summary>
    public async Task<JsonElement> DoAsync(string mutation, string id, object? more = null, string? token = null, string selection = "id version state stage teamId ownerId orgId")
        => (await App.MutateAsync(mutation, await InputAsync(id, more), $"case {{ {selection} }}", token)).GetProperty("case");

    /// <summary>Code of the refusal of a mutation on a case at its present version.</summary>
    public async Task<string> RefusedAsync(string mutation, string id, object? more = null, string? token = null) => await App.RefusalAsync(mutation, await InputAsync(id, more), "case { id }", token);

    public async Task<JsonElement> CaseAsync(string id, string selection, string? token = null) => (await App.DataAsync($"query($id: ID!) {{ case(id: $id) {{ {selection} }} }}", new { id }, token)).GetProperty("case");

    async Task<object> InputAsync(string id, object? more)
    {
        var input = JsonSerializer.SerializeToNode(more ?? new { }, JsonSerializerOptions.Web)!.AsObject();
        input["id"] = id;
        if (!input.ContainsKey("expectedVersion")) input["expectedVersion"] = (await CaseAsync(id, "version")).GetProperty("version").GetInt64();
        return input;
    }

    public static string Id(OrgUnit unit) => GlobalId.Encode(nameof(OrgUnit), unit.Id);

    public static string Id(Account account) => GlobalId.Encode(nameof(Account), account.Id);

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
