using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Administration.Organisation;
using Platform.Customers.Data;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.Administration;

/// <summary>A branch goes to another region, with its sites and everything that they own.</summary>
public sealed class MovingTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task What_a_moved_unit_owns_is_seen_from_its_new_place(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        foreach (var (login, unit) in new[] { ("east.boss", org.East), ("south.boss", org.South) })
            await org.PersonAsync(login, unit, ScopeKind.Subtree, "customers:party:read", "administration:org:read");
        var (east, south) = (await org.App.SignInAsync("east.boss", Org.Password), await org.App.SignInAsync("south.boss", Org.Password));
        var party = (await org.App.MutateAsync("createParty", new { kind = "PERSON", displayName = "王小明", roles = new[] { "CONSUMER" }, orgUnitId = GlobalId.Encode("OrgUnit", org.Pudong.Id) }, "party { id version }")).GetProperty("party");
        async Task<bool> SeesAsync(string token) => (await org.App.DataAsync("query($id: ID!) { node(id: $id) { id } }", new { id = party.GetProperty("id").GetString() }, token)).GetProperty("node").ValueKind != JsonValueKind.Null;
        Assert.Equal((true, false), (await SeesAsync(east), await SeesAsync(south)));

        var moved = (await org.App.MutateAsync("moveOrgUnit", Move(org.Shanghai, org.South), "orgUnit { id version }")).GetProperty("orgUnit");
        var units = await org.App.DataAsync("{ orgUnits(first: 20) { nodes { code } } }", null, south);
        Assert.Equal(["SH", "SH-PD", "SOUTH"], units.GetProperty("orgUnits").GetProperty("nodes").EnumerateArray().Select(u => u.GetProperty("code").GetString()).Order());
        await TestApp.EventuallyAsync(async () => (await SeesAsync(east), await SeesAsync(south)) == (false, true), "the branch's customers are the south's");
        Assert.Equal(party.GetProperty("version").GetInt64(), (await org.App.DataAsync("query($id: ID!) { node(id: $id) { ... on Party { version } } }", new { id = party.GetProperty("id").GetString() }, south)).GetProperty("node").GetProperty("version").GetInt64());

        // Once more to the same place, with the version that the first move gave: nothing happens.
        var again = await org.App.MutateAsync("moveOrgUnit", new { id = moved.GetProperty("id").GetString(), expectedVersion = moved.GetProperty("version").GetInt64(), parentId = GlobalId.Encode("OrgUnit", org.South.Id) }, "orgUnit { version }");
        Assert.Equal(moved.GetProperty("version").GetInt64(), again.GetProperty("orgUnit").GetProperty("version").GetInt64());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Only_a_place_above_it_will_do(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        async Task<string> RefusedAsync(OrgUnit unit, OrgUnit parent, string? token = null) => await org.App.RefusalAsync("moveOrgUnit", Move(unit, parent), "orgUnit { id }", token);
        Assert.Equal("HEAD_OFFICE_STAYS", await RefusedAsync(org.Office, org.East));
        Assert.Equal("TIER_NOT_BELOW_PARENT", await RefusedAsync(org.East, org.Pudong));
        Assert.Equal("TIER_NOT_BELOW_PARENT", await RefusedAsync(org.Shanghai, org.Pudong));
        Assert.Equal("VERSION_CONFLICT", await org.App.RefusalAsync("moveOrgUnit", new { id = GlobalId.Encode("OrgUnit", org.Shanghai.Id), expectedVersion = 99, parentId = GlobalId.Encode("OrgUnit", org.South.Id) }, "orgUnit { id }"));
        await org.PersonAsync("east.boss", org.East, ScopeKind.Subtree, "administration:org:write", "administration:org:read");
        Assert.Equal("NOT_FOUND", await RefusedAsync(org.Shanghai, org.South, await org.App.SignInAsync("east.boss", Org.Password)));
    }

    /// <summary>An instance that remembered the old place writes a row after the others have moved theirs.</summary>
    [Fact]
    public async Task A_row_that_was_written_late_follows()
    {
        await using var org = await Org.StartAsync(Provider.Sqlite);
        await org.App.MutateAsync("moveOrgUnit", Move(org.Shanghai, org.South), "orgUnit { id }");
        var party = (await org.App.MutateAsync("createParty", new { kind = "PERSON", displayName = "李晚到", roles = new[] { "CONSUMER" }, orgUnitId = GlobalId.Encode("OrgUnit", org.Pudong.Id) }, "party { id }")).GetProperty("party");
        GlobalId.TryDecode(party.GetProperty("id").GetString()!, "Party", out var id);
        await using var db = await org.App.Services.GetRequiredService<IDbContextFactory<CustomersDb>>().CreateDbContextAsync();
        async Task<long?> RegionAsync() => await db.Set<Platform.Customers.Party>().Where(p => p.Id == id).Select(p => p.RegionId).SingleAsync();
        await TestApp.EventuallyAsync(async () => await RegionAsync() == org.South.Id, "the new place is known");
        await db.Set<Platform.Customers.Party>().Where(p => p.Id == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.RegionId, org.East.Id));
        await TestApp.EventuallyAsync(async () => await RegionAsync() == org.South.Id, "the late row is moved as well", 40);
    }

    static object Move(OrgUnit unit, OrgUnit parent) => new { id = GlobalId.Encode("OrgUnit", unit.Id), expectedVersion = unit.Version, parentId = GlobalId.Encode("OrgUnit", parent.Id) };
}
