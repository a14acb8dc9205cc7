using System.Text.Json;
using Platform.Administration.Accounts;
using Platform.Administration.Organisation;
using Platform.Kernel.Access;

namespace Platform.Modules.Tests.Administration;

public sealed class GraphTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task The_whole_way_through_graphql(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        var app = org.App;
        var me = await app.DataAsync("{ me { loginId displayName } myPermissions permissions modules { module enabled } importTypes }");
        Assert.Equal("admin", me.GetProperty("me").GetProperty("loginId").GetString());
        Assert.Contains("org-units", me.GetProperty("importTypes").EnumerateArray().Select(t => t.GetString()));

        var root = (await app.DataAsync("{ orgUnits(first: 1, where: { tier: { eq: HQ } }) { nodes { id } } }")).GetProperty("orgUnits").GetProperty("nodes")[0].GetProperty("id").GetString();
        var unit = (await app.MutateAsync("createOrgUnit", new { parentId = root, code = "XB", name = "西北大区", tier = "REGION" }, "orgUnit { id name version }")).GetProperty("orgUnit");
        var id = unit.GetProperty("id").GetString();
        Assert.Equal("TIER_NOT_BELOW_PARENT", await app.RefusalAsync("createOrgUnit", new { parentId = id, code = "XB2", name = "大区", tier = "REGION" }, "orgUnit { id }"));
        Assert.Equal("VERSION_CONFLICT", await app.RefusalAsync("renameOrgUnit", new { id, expectedVersion = 9, name = "西北" }, "orgUnit { id }"));
        var team = (await app.MutateAsync("createTeam", new { unitId = id, code = "T1", name = "一组" }, "team { id version members { accountId } }")).GetProperty("team");
        var account = (await app.MutateAsync("createAccount", new { unitId = id, loginId = "wu.jing", displayName = "吴静", password = "first-password", passwordMustChange = false }, "account { id status version }")).GetProperty("account");
        var accountId = account.GetProperty("id").GetString();
        var set = await app.MutateAsync("setTeamMembers", new { id = team.GetProperty("id").GetString(), expectedVersion = 1, accountIds = new[] { accountId } }, "team { version members { accountId } }");
        Assert.Equal(accountId, set.GetProperty("team").GetProperty("members")[0].GetProperty("accountId").GetString());
        await app.MutateAsync("upsertRole", new { code = "READER", name = "读者", permissions = new[] { "administration:org:read" } }, "role { code permissions }");
        var grant = (await app.MutateAsync("grantRole", new { accountId, roleCode = "READER", unitId = id, reaches = "SUBTREE" }, "membership { id reaches }")).GetProperty("membership");

        var token = await app.SignInAsync("wu.jing", "first-password");
        var seen = (await app.DataAsync("{ orgUnits(first: 50) { totalCount nodes { code } } }", null, token)).GetProperty("orgUnits");
        Assert.Equal(1, seen.GetProperty("totalCount").GetInt32());
        var forbidden = await app.PostAsync("{ accounts(first: 1) { nodes { id } } }", null, token);
        Assert.Equal("FORBIDDEN", forbidden.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        foreach (var outside in new[] { org.South.Id, 765_432 })
        {
            var node = await app.DataAsync("query($id: ID!) { node(id: $id) { id } }", new { id = Platform.Kernel.Graph.GlobalId.Encode("OrgUnit", outside) }, token);
            Assert.Equal(JsonValueKind.Null, node.GetProperty("node").ValueKind);
        }
        await app.MutateAsync("revokeRole", new { membershipId = grant.GetProperty("id").GetString() }, "account { id }");
        await TestApp.EventuallyAsync(async () => (await app.PostAsync("{ orgUnits(first: 1) { nodes { id } } }", null, token)).TryGetProperty("errors", out _), "the right is gone", 5);

        var audit = await app.DataAsync("query($s: String) { auditTrail(where: { subject: $s }, first: 10) { module action actor subjectId changes } verifyAuditChain(module: \"Administration\") { intact } deadDeliveries { consumer } }", new { s = accountId });
        Assert.Contains("CreateAccount", audit.GetProperty("auditTrail").EnumerateArray().Select(l => l.GetProperty("action").GetString()));
        Assert.Equal("NOT_FOUND", await app.RefusalAsync("discardDelivery", new { publisher = "Administration", deliveryId = 5 }, "deliveryReport { state }"));
        Assert.Equal("MODULE_ALWAYS_ON", await app.RefusalAsync("setModuleEnabled", new { module = "Administration", enabled = false }, "moduleState { enabled }"));
        var out_ = await app.DataAsync("mutation { signOut { userErrors { code } } }", null, token);
        Assert.Equal(0, out_.GetProperty("signOut").GetProperty("userErrors").GetArrayLength());
        var ended = await app.PostAsync("{ me { id } }", null, token);
        Assert.Equal("UNAUTHENTICATED", ended.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Refreshing_and_wrong_passwords_through_graphql(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        const string pair = "accessToken refreshToken account { loginId } userErrors { code message args { name value } }";
        var first = (await org.App.PostAsync($"mutation {{ signIn(input: {{ loginId: \"admin\", password: \"{TestApp.AdminPassword}\" }}) {{ {pair} }} }}")).GetProperty("data").GetProperty("signIn");
        var refresh = first.GetProperty("refreshToken").GetString();
        var second = (await org.App.PostAsync($"mutation {{ refreshSession(input: {{ refreshToken: \"{refresh}\" }}) {{ {pair} }} }}")).GetProperty("data").GetProperty("refreshSession");
        Assert.Equal("admin", second.GetProperty("account").GetProperty("loginId").GetString());
        var wrong = (await org.App.PostAsync($"mutation {{ signIn(input: {{ loginId: \"admin\", password: \"x\" }}) {{ {pair} }} }}")).GetProperty("data").GetProperty("signIn");
        Assert.Equal(("SIGN_IN_FAILED", "登录名或密码不正确。"), (wrong.GetProperty("userErrors")[0].GetProperty("code").GetString(), wrong.GetProperty("userErrors")[0].GetProperty("message").GetString()));
        Assert.Equal(JsonValueKind.Null, wrong.GetProperty("accessToken").ValueKind);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_module_goes_and_comes_back_while_the_program_runs(Provider provider)
    {
        await using var org = await Org.StartAsync(provider);
        var app = org.App;
        var preview = (await app.DataAsync("{ moduleTogglePreview(module: \"Orders\", enabled: false) { possible addedLines removedLines waitingEvents } }")).GetProperty("moduleTogglePreview");
        Assert.True(preview.GetProperty("possible").GetBoolean());
        Assert.Empty(preview.GetProperty("addedLines").EnumerateArray());
        Assert.Contains(preview.GetProperty("removedLines").EnumerateArray(), l => l.GetString()!.StartsWith("Mutation: placeOrder(", StringComparison.Ordinal));
        Assert.False((await app.DataAsync("{ moduleTogglePreview(module: \"Customers\", enabled: false) { possible obstacles { code message } } }")).GetProperty("moduleTogglePreview").GetProperty("possible").GetBoolean());
        Assert.Equal("MODULE_REQUIRED", await app.RefusalAsync("setModuleEnabled", new { module = "Customers", enabled = false }, "moduleState { enabled }"));
        const string mutations = "{ __schema { mutationType { fields { name } } } }";
        async Task<bool> Places() => (await app.DataAsync(mutations)).GetProperty("__schema").GetProperty("mutationType").GetProperty("fields").EnumerateArray().Any(f => f.GetProperty("name").GetString() == "placeOrder");
        Assert.True(await Places());
        await using var twin = await app.StartTwinAsync();
        await app.MutateAsync("setModuleEnabled", new { module = "Orders", enabled = false }, "moduleState { enabled everEnabled }");
        await TestApp.EventuallyAsync(async () => !await Places(), "the field is gone", 10);
        await TestApp.EventuallyAsync(() => Task.FromResult(!((Platform.Administration.Switching.ModuleSwitch)twin.Services.GetService(typeof(Platform.Administration.Switching.ModuleSwitch))!).IsOn("Orders")), "the other instance follows", 10);
        await app.MutateAsync("setModuleEnabled", new { module = "Orders", enabled = true }, "moduleState { enabled }");
        await TestApp.EventuallyAsync(Places, "the field is back", 10);
    }
}
