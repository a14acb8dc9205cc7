using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Administration.Accounts;
using Platform.Administration.Starting;
using Platform.Kernel;
using Platform.Kernel.Access;

namespace Platform.Modules.Tests.Administration;

/// <summary>The roles that the program brings.</summary>
public sealed class StandardRoleTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task Six_roles_are_there_hold_what_exists_and_become_the_deployments_when_changed(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        var catalog = org.App.Services.GetRequiredService<IPermissionCatalog>().All;
        Assert.Empty(org.App.Services.GetRequiredService<ModuleRegistry>().All.SelectMany(m => m.ForStaff.Values.SelectMany(p => p)).Where(p => !catalog.Contains(p)).Distinct());

        var roles = (await org.App.DataAsync("{ roles(first: 50) { nodes { code name version permissions holdsEverything } } }")).GetProperty("roles").GetProperty("nodes").EnumerateArray().ToDictionary(r => r.GetProperty("code").GetString()!);
        foreach (var code in new[] { "AGENT", "DISPATCHER", "WAREHOUSE", "FINANCE", "MANAGER", "TECHNICIAN" })
        {
            Assert.NotEmpty(roles[code].GetProperty("permissions").EnumerateArray());
            Assert.DoesNotContain(roles[code].GetProperty("permissions").EnumerateArray(), p => p.GetString() is "administration:role:write" or "administration:module:write" or "administration:plugin:write" or "administration:account:write");
        }
        Assert.Contains("orders:refund:approve", Held(roles["FINANCE"]));
        Assert.DoesNotContain("orders:refund:approve", Held(roles["AGENT"]));

        // Granted at a branch it reaches the branch: nobody had to put permissions together.
        var account = await org.PersonAsync("wang", org.Shanghai, ScopeKind.Unit);
        var global = Platform.Kernel.Graph.GlobalId.Encode("Account", account.Id);
        await org.App.MutateAsync("grantRole", new { accountId = global, roleCode = "AGENT", unitId = Platform.Kernel.Graph.GlobalId.Encode("OrgUnit", org.Shanghai.Id), reaches = "SUBTREE" }, "membership { id }");
        var token = await org.App.SignInAsync("wang", Org.Password);
        Assert.Contains("aftersales:case:open", (await org.App.DataAsync("{ myPermissions }", null, token)).GetProperty("myPermissions").EnumerateArray().Select(p => p.GetString()));

        // What an older version wrote is brought up to date, what a person changed is left alone.
        await org.App.MutateAsync("upsertRole", new { code = "AGENT", name = "客服", permissions = new[] { "orders:order:read" }, expectedVersion = roles["AGENT"].GetProperty("version").GetInt64() }, "role { id }");
        await using (var db = await org.Contexts.CreateDbContextAsync())
            await db.Set<Role>().Where(r => r.Code == "FINANCE").ExecuteUpdateAsync(s => s.SetProperty(r => r.PermissionLines, "orders:order:read"));
        await org.App.Services.GetRequiredService<FirstStart>().RunAsync(default);
        var after = await org.ReadAsync(db => db.Set<Role>().ToDictionaryAsync(r => r.Code, r => (r.Name, r.Permissions)));
        Assert.Equal("客服", after["AGENT"].Name);
        Assert.Equal(["orders:order:read"], after["AGENT"].Permissions);
        Assert.Contains("orders:refund:approve", after["FINANCE"].Permissions);
    }

    static IEnumerable<string?> Held(System.Text.Json.JsonElement role) => role.GetProperty("permissions").EnumerateArray().Select(p => p.GetString());
}
