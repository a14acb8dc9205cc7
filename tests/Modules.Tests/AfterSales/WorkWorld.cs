using System.Text.Json;
using Platform.Administration.Accounts;
using Platform.Administration.Organisation;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.AfterSales;

// In here, because BouncyCastle has a namespace of this name at the root.
using Platform.Modules.Tests.Administration;

/// <summary>A property company with branches in 上海 and 华南, a catalogue, a department, two providers and an own technician, through GraphQL only.</summary>
internal sealed class WorkWorld : IAsyncDisposable
{
    public static readonly string[] Desk = ["aftersales:work:read", "aftersales:work:create", "aftersales:work:dispatch", "aftersales:work:schedule", "aftersales:work:verify", "aftersales:work:close",
        "aftersales:work:cancel", "aftersales:work:transfer", "aftersales:work:print", "aftersales:work:contact", "aftersales:offer:read", "aftersales:provider:read", "aftersales:item:read",
        "aftersales:charge:read", "aftersales:charge:raise"];
    public static readonly string[] Doer = ["aftersales:work:read", "aftersales:work:schedule", "aftersales:work:perform", "aftersales:work:contact", "aftersales:offer:read", "aftersales:offer:respond"];

    WorkWorld(Org org) => Org = org;

    public Org Org { get; }
    public TestApp App => Org.App;
    public string Department { get; private set; } = "";
    public (string Id, string Team, string Token) Fast { get; private set; }
    public (string Id, string Team, string Token) Slow { get; private set; }
    public (string Id, string Token) Plumber { get; private set; }
    public string Desk1 { get; private set; } = "";

    public static async Task<WorkWorld> StartAsync(Provider provider, params (string Key, string Value)[] settings)
    {
        var world = new WorkWorld(await Org.StartAsync(provider, settings.ToDictionary(s => s.Key, s => (string?)s.Value)));
        await world.CatalogueAsync();
        world.Department = await world.TeamAsync("WX", "工程维修部", world.Org.Shanghai);
        world.Desk1 = await world.PersonAsync("desk.wang", world.Org.Shanghai, ScopeKind.Subtree, Desk);
        world.Fast = await world.ProviderAsync("迅达水电", "fast", "310115", 480, null);
        world.Slow = await world.ProviderAsync("老陈维修", "slow", "31", 300, null);
        var account = await world.AccountAsync("plumber.li", world.Org.Shanghai, ScopeKind.Self, Doer);
        var technician = await world.App.MutateAsync("upsertTechnician", new { code = "T001", name = "李师傅", accountId = account, skills = new[] { "PLUMBING" }, areas = new[] { "3101" }, orgUnitId = Id(world.Org.Shanghai) }, "technician { id }");
        world.Plumber = (technician.GetProperty("technician").GetProperty("id").GetString()!, await world.App.SignInAsync("plumber.li", Org.Password));
        return world;
    }

    public static string Id(OrgUnit unit) => GlobalId.Encode("OrgUnit", unit.Id);

    async Task CatalogueAsync()
    {
        await App.MutateAsync("upsertServiceItem", new
        {
            code = "LEAK", name = "漏水维修", category = "水电维修", kind = "REPAIR", needsVisit = true, promisedMinutes = 1440, priceMinor = 8000, requiredSkills = new[] { "PLUMBING" },
            mandatoryFields = new object[] { new { fields = new[] { "RESULT", "CHECKLIST" } }, new { kind = "REPAIR", fields = new[] { "FAULT", "PHOTO" } } }, checklist = new[] { "关闭总阀", "试水10分钟" }, onlineBookable = true,
        }, "serviceItem { id }");
        await App.MutateAsync("upsertServiceItem", new { code = "CLEAN", name = "入户保洁", kind = "PROPERTY_SERVICE", needsVisit = true, priceMinor = 12000 }, "serviceItem { id }");
    }

    public async Task<string> TeamAsync(string code, string name, OrgUnit unit, params string[] members)
    {
        var team = (await App.MutateAsync("createTeam", new { unitId = Id(unit), code, name }, "team { id version }")).GetProperty("team");
        if (members.Length > 0) await App.MutateAsync("setTeamMembers", new { id = team.GetProperty("id").GetString(), expectedVersion = team.GetProperty("version").GetInt64(), accountIds = members }, "team { id }");
        return team.GetProperty("id").GetString()!;
    }

    /// <summary>Global id of a new account with one role.</summary>
    public async Task<string> AccountAsync(string login, OrgUnit unit, ScopeKind reaches, params string[] permissions)
        => GlobalId.Encode(nameof(Account), (await Org.PersonAsync(login, unit, reaches, permissions)).Id);

    /// <summary>Bearer token of a new account with one role.</summary>
    public async Task<string> PersonAsync(string login, OrgUnit unit, ScopeKind reaches, params string[] permissions)
    {
        await AccountAsync(login, unit, reaches, permissions);
        return await App.SignInAsync(login, Org.Password);
    }

    public async Task<(string Id, string Team, string Token)> ProviderAsync(string name, string login, string area, int rating, DateOnly? until, OrgUnit? unit = null)
    {
        unit ??= Org.Shanghai;
        var account = await AccountAsync(login, unit, ScopeKind.Team, Doer);
        var team = await TeamAsync("P-" + login, name, unit, account);
        var provider = (await App.MutateAsync("registerProvider", new { orgUnitId = Id(unit), terms = Terms(name, team, area, rating, until) }, "serviceProvider { id version state }")).GetProperty("serviceProvider");
        Assert.Equal("APPLIED", provider.GetProperty("state").GetString());
        foreach (var step in new[] { "approveProvider", "activateProvider" })
            provider = (await App.MutateAsync(step, Of(provider), "serviceProvider { id version state }")).GetProperty("serviceProvider");
        return (provider.GetProperty("id").GetString()!, team, await App.SignInAsync(login, Org.Password));
    }

    public static object Terms(string name, string team, string area, int rating, DateOnly? until) => new
    {
        name, teamId = team, skills = new[] { "PLUMBING", "ELECTRIC" }, capacityPerDay = 5, rating, bank = "招商银行 6225 8888 1234 5678", agreementNumber = "XY-2026-" + area,
        territories = new[] { new { prefix = area } }, authorizations = new[] { new { covers = "EVERYTHING", validFrom = "2026-01-01", validTo = until?.ToString("yyyy-MM-dd") } },
    };

    public static object Of(JsonElement document) => new { id = document.GetProperty("id").GetString(), expectedVersion = document.GetProperty("version").GetInt64() };

    public const string Shown = "workOrder { id version number state stage visits remainingWork refusals expiries offerCount technicianId providerId }";

    /// <summary>A leak in 浦东 that waits for dispatch.</summary>
    public async Task<JsonElement> LeakAsync(string? token = null, string item = "LEAK")
        => (await App.MutateAsync("createWorkOrder", new
        {
            serviceItem = item, description = "厨房水管漏水，楼下已渗水", regionCode = "310115001", place = "翠湖花园 / 3栋 / 1201", contactName = "王小明", contactPhone = "138 1234 5678", contactAddress = "上海市浦东新区世纪大道100号3栋1201室", teamId = Department,
        }, Shown, token ?? Desk1)).GetProperty("workOrder");

    public async Task<JsonElement> OrderAsync(JsonElement order, string? token = null, string fields = "id version number state stage visits remainingWork refusals expiries offerCount technicianId providerId")
        => (await App.DataAsync("query($id: ID!) { workOrder(id: $id) { " + fields + " } }", new { id = order.GetProperty("id").GetString() }, token)).GetProperty("workOrder");

    public async Task<JsonElement> OfferAsync(JsonElement order, string providerId, int? seconds = null)
        => (await App.MutateAsync("offerWorkOrder", new { id = order.GetProperty("id").GetString(), expectedVersion = order.GetProperty("version").GetInt64(), providerId, respondBy = seconds is { } s ? DateTime.UtcNow.AddSeconds(s) : (DateTime?)null },
            "dispatchOffer { id version state rank reasons workOrderId }", Desk1)).GetProperty("dispatchOffer");

    /// <summary>Makes a move with the version that the work order has now.</summary>
    public async Task<JsonElement> MoveAsync(string mutation, JsonElement order, object? more = null, string? token = null)
        => (await App.MutateAsync(mutation, await InputAsync(order, more), Shown, token ?? Desk1)).GetProperty("workOrder");

    public async Task<string> RefusedAsync(string mutation, JsonElement order, object? more = null, string? token = null)
        => await App.RefusalAsync(mutation, await InputAsync(order, more), Shown, token ?? Desk1);

    public async Task<System.Text.Json.Nodes.JsonObject> InputAsync(JsonElement order, object? more)
    {
        var now = await OrderAsync(order);
        var input = more is null ? [] : JsonSerializer.SerializeToNode(more, JsonSerializerOptions.Web)!.AsObject();
        (input["id"], input["expectedVersion"]) = (now.GetProperty("id").GetString(), now.GetProperty("version").GetInt64());
        return input;
    }

    public async ValueTask DisposeAsync() => await Org.DisposeAsync();
}
