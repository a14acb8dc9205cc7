using System.Text.Json;
using static Platform.Modules.Tests.Customers.CustomersBench;

namespace Platform.Modules.Tests.Customers.Places;

public sealed class PlaceTests
{
    const string Fields = "id version kind code name path status";

    static string Id(JsonElement element) => element.GetProperty("id").GetString()!;

    static Task<JsonElement> CreateAsync(CustomersBench bench, string kind, string code, string name, string? parent = null, Platform.Kernel.Access.Caller? caller = null)
        => bench.MakeAsync("createServiceLocation", new { kind, code, name, parentId = parent, divisionCode = kind == "SITE" ? "440305" : null }, "serviceLocation", Fields, caller);

    static async Task<(string Site, string Building, JsonElement Unit)> EstateAsync(CustomersBench bench, string name, string code, Platform.Kernel.Access.Caller? caller = null)
    {
        var site = Id(await CreateAsync(bench, "SITE", code, name, null, caller));
        var building = Id(await CreateAsync(bench, "BUILDING", "B3", "3栋", site, caller));
        return (site, building, await CreateAsync(bench, "UNIT", "U1201", "1201", building, caller));
    }

    static async Task<string[]> FoundAsync(CustomersBench bench, string search, Platform.Kernel.Access.Caller? caller = null)
        => [.. (await bench.DataAsync("query($s: String!) { serviceLocations(first: 20, where: { search: $s }) { nodes { path } } }", new { s = search }, caller)).GetProperty("serviceLocations").GetProperty("nodes")
            .EnumerateArray().Select(n => n.GetProperty("path").GetString()!).Order(StringComparer.Ordinal)];

    static object Move(JsonElement unit, object more)
    {
        var node = JsonSerializer.SerializeToNode(more, JsonSerializerOptions.Web)!.AsObject();
        (node["id"], node["expectedVersion"]) = (Id(unit), unit.GetProperty("version").GetInt64());
        return node;
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_room_number_finds_unit_owner_and_tenant_in_one_query(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var (_, _, unit) = await EstateAsync(bench, "翠湖花园", "CH");
        await EstateAsync(bench, "望江楼小区", "WJL");
        Assert.Equal("翠湖花园 / 3栋 / 1201", unit.GetProperty("path").GetString());
        var (wang, li) = (await bench.ConsumerAsync("王芳", "13812345678"), await bench.ConsumerAsync("李伟", "13987655678"));
        unit = await bench.MakeAsync("moveIn", Move(unit, new { partyId = Id(wang), role = "OWNER", from = "2020-01-01T00:00:00Z" }), "serviceLocation", Fields);
        unit = await bench.MakeAsync("moveIn", Move(unit, new { partyId = Id(li), role = "TENANT" }), "serviceLocation", Fields);
        foreach (var text in new[] { "翠湖花园 3-1201", "翠湖花园3栋1201室", "翠湖 3栋1201", "CH B3 1201" })
        {
            var found = (await bench.DataAsync("query($s: String!) { serviceLocations(first: 5, where: { search: $s }) { nodes { name owner { displayName } tenant { displayName } } } }", new { s = text })).GetProperty("serviceLocations").GetProperty("nodes");
            Assert.Equal(("王芳", "李伟"), (found[0].GetProperty("owner").GetProperty("displayName").GetString(), found[0].GetProperty("tenant").GetProperty("displayName").GetString()));
            Assert.Equal(1, found.GetArrayLength());
        }
        Assert.Equal(["望江楼小区 / 3栋 / 1201", "翠湖花园 / 3栋 / 1201"], await FoundAsync(bench, "3栋1201"));
        Assert.Equal(2, (await FoundAsync(bench, "1201室")).Length);
        Assert.Equal(["翠湖花园 / 3栋"], await FoundAsync(bench, "翠湖花园3号楼"));
        Assert.Equal(["翠湖花园"], await FoundAsync(bench, "翠湖"));
        Assert.Empty(await FoundAsync(bench, "4栋1201"));
        var party = (await bench.DataAsync("query($id: ID!) { party(id: $id) { locations { role location { path } } } }", new { id = Id(wang) })).GetProperty("party");
        Assert.Equal("""{"locations":[{"role":"OWNER","location":{"path":"翠湖花园 / 3栋 / 1201"}}]}""", System.Text.RegularExpressions.Regex.Unescape(party.ToString()));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_house_changes_hands_and_its_history_stays(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var (_, building, unit) = await EstateAsync(bench, "翠湖花园", "CH");
        var (wang, li) = (Id(await bench.ConsumerAsync("王芳")), Id(await bench.ConsumerAsync("李伟")));
        unit = await bench.MakeAsync("moveIn", Move(unit, new { partyId = wang, role = "OWNER", from = "2020-01-01T00:00:00Z" }), "serviceLocation", Fields);
        Assert.Equal("OWNER_OVERLAPS", await bench.CodeAsync("moveIn", Move(unit, new { partyId = li, role = "OWNER", from = "2024-01-01T00:00:00Z" }), "serviceLocation"));
        unit = await bench.MakeAsync("moveIn", Move(unit, new { partyId = li, role = "OWNER", from = "2024-01-01T00:00:00Z", replacesOwner = true }), "serviceLocation", Fields);
        var history = (await bench.DataAsync("query($id: ID!) { serviceLocationHistory(locationId: $id) { id from to party { displayName } } }", new { id = Id(unit) })).GetProperty("serviceLocationHistory");
        Assert.Equal(["李伟 2024-01-01T00:00:00Z ", "王芳 2020-01-01T00:00:00Z 2024-01-01T00:00:00Z"], history.EnumerateArray().Select(h => $"{h.GetProperty("party").GetProperty("displayName")} {h.GetProperty("from")} {h.GetProperty("to")}"));
        Assert.Equal("PLACE_OCCUPIED", await bench.CodeAsync("closeServiceLocation", Move(unit, new { }), "serviceLocation"));
        unit = await bench.MakeAsync("moveOut", Move(unit, new { occupancyId = history[0].GetProperty("id").GetString() }), "serviceLocation", Fields);
        Assert.Equal("MOVED_OUT_ALREADY", await bench.CodeAsync("moveOut", Move(unit, new { occupancyId = history[0].GetProperty("id").GetString() }), "serviceLocation"));
        unit = await bench.MakeAsync("closeServiceLocation", Move(unit, new { }), "serviceLocation", Fields);
        Assert.Equal("PLACE_CLOSED", await bench.CodeAsync("moveIn", Move(unit, new { partyId = li, role = "TENANT" }), "serviceLocation"));
        Assert.Equal("PLACE_CLOSED", await bench.CodeAsync("closeServiceLocation", Move(unit, new { }), "serviceLocation"));
        Assert.Equal("ALREADY_EXISTS", await bench.CodeAsync("createServiceLocation", new { kind = "UNIT", code = "U1201", name = "1201", parentId = building }, "serviceLocation"));
        Assert.Equal("PLACE_WRONG_PARENT", await bench.CodeAsync("createServiceLocation", new { kind = "BUILDING", code = "X", name = "X", parentId = building }, "serviceLocation"));
        Assert.Equal("OUT_OF_RANGE", await bench.CodeAsync("createServiceLocation", new { kind = "SITE", code = "Y", name = "Y", latitude = "91", longitude = "1" }, "serviceLocation"));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Another_branch_neither_sees_nor_changes_a_place(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var (site, _, unit) = await EstateAsync(bench, "翠湖花园", "CH", InShenzhen);
        Assert.Empty(await FoundAsync(bench, "3栋1201", InShanghai));
        Assert.NotEmpty(await FoundAsync(bench, "3栋1201", InShenzhen));
        Assert.Equal(JsonValueKind.Null, (await bench.DataAsync("query($id: ID!) { serviceLocation(id: $id) { id } }", new { id = site }, InShanghai)).GetProperty("serviceLocation").ValueKind);
        Assert.Equal("NOT_FOUND", await bench.CodeAsync("updateServiceLocation", Move(unit, new { name = "1202" }), "serviceLocation", InShanghai));
        Assert.Equal("NOT_FOUND", await bench.CodeAsync("createServiceLocation", new { kind = "BUILDING", code = "B4", name = "4栋", parentId = site }, "serviceLocation", InShanghai));
        Assert.Equal("NOT_FOUND", await bench.CodeAsync("moveIn", Move(unit, new { partyId = Id(await bench.ConsumerAsync("周敏", null, InShanghai)), role = "OWNER" }), "serviceLocation", InShenzhen));
        unit = await bench.MakeAsync("updateServiceLocation", Move(unit, new { name = "1202室" }), "serviceLocation", Fields, InShenzhen);
        Assert.Equal(["翠湖花园 / 3栋 / 1202室"], await FoundAsync(bench, "3-1202"));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Other_modules_learn_where_it_is_and_who_is_in_it(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        var (_, _, unit) = await EstateAsync(bench, "翠湖花园", "CH", InShenzhen);
        var party = await bench.ConsumerAsync("王芳", null, InShenzhen);
        await bench.MakeAsync("moveIn", Move(unit, new { partyId = Id(party), role = "RESIDENT" }), "serviceLocation", Fields, InShenzhen);
        var (row, resident) = (Platform.Kernel.Graph.GlobalId.Row("ServiceLocation", Id(unit)), Platform.Kernel.Graph.GlobalId.Row("Party", Id(party)));
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(bench.Services);
        var places = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Platform.Contracts.Customers.IServiceLocations>(scope.ServiceProvider);
        Assert.Equal(new(row, "U1201", "翠湖花园 / 3栋 / 1201", "440305", Shenzhen, null, resident), Assert.Single(await places.Get([row, 999], CancellationToken.None)).Value);
    }
}
