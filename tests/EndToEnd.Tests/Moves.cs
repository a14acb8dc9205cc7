using System.Text.Json.Nodes;

namespace Platform.EndToEnd.Tests;

/// <summary>What the scenarios do again and again: read a text, change a document at the version it has now, wait for a state.</summary>
internal static class Moves
{
    public const string Password = "一个足够长的密码啊123";

    public static string Text(JsonElement at, params string[] path) => path.Aggregate(at, (e, name) => e.GetProperty(name)).GetString()!;

    /// <summary>Makes a move at the version that the document has now; the program itself may have moved it in between, then once more.</summary>
    public static async Task MoveAsync(TestApp app, string mutation, string type, string id, string selection, object? more = null, string? token = null)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await app.MutateAsync(mutation, await InputAsync(app, type, id, more), selection, token);
                return;
            }
            catch (Xunit.Sdk.XunitException e) when (attempt < 5 && e.Message.Contains("VERSION_CONFLICT", StringComparison.Ordinal)) { }
        }
    }

    /// <summary>The input of a change at the version that the document has now.</summary>
    public static async Task<JsonObject> InputAsync(TestApp app, string type, string id, object? more = null)
    {
        var version = (await app.DataAsync("query($id: ID!) { node(id: $id) { ... on " + type + " { version } } }", new { id })).GetProperty("node").GetProperty("version").GetInt64();
        return Merge(more ?? new { }, new { id, expectedVersion = version });
    }

    public static JsonObject Merge(object one, object other)
    {
        var all = JsonSerializer.SerializeToNode(one, JsonSerializerOptions.Web)!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(other, JsonSerializerOptions.Web)!.AsObject()) all[name] = value?.DeepClone();
        return all;
    }

    /// <summary>A person with one role; account and token.</summary>
    public static async Task<(string Id, string Token)> PersonAsync(TestApp app, string unit, string login, string name, string reaches, params string[] permissions)
    {
        var account = Text(await app.MutateAsync("createAccount", new { unitId = unit, loginId = login, displayName = name, password = Password, passwordMustChange = false }, "account { id }"), "account", "id");
        var role = "R-" + login.ToUpperInvariant().Replace('.', '-');
        await app.MutateAsync("upsertRole", new { code = role, name = "角色" + name, permissions }, "role { id }");
        await app.MutateAsync("grantRole", new { accountId = account, roleCode = role, unitId = unit, reaches }, "membership { id }");
        return (account, await app.SignInAsync(login, Password));
    }

    /// <summary>A team with its members; its id.</summary>
    public static async Task<string> TeamAsync(TestApp app, string unit, string code, string name, params string[] members)
    {
        var team = (await app.MutateAsync("createTeam", new { unitId = unit, code, name }, "team { id version }")).GetProperty("team");
        if (members.Length > 0) await app.MutateAsync("setTeamMembers", new { id = Text(team, "id"), expectedVersion = team.GetProperty("version").GetInt64(), accountIds = members }, "team { id }");
        return Text(team, "id");
    }

    /// <summary>Nodes of a list.</summary>
    public static async Task<JsonElement[]> ListAsync(TestApp app, string field, string selection, string? token = null, object? variables = null, string declared = "")
    {
        var name = field.Split('(')[0];
        var arguments = field.Contains('(', StringComparison.Ordinal) ? field[(name.Length + 1)..^1] + ", " : "";
        return [.. (await app.DataAsync($"query{declared} {{ {name}({arguments}first: 50) {{ nodes {{ {selection} }} }} }}", variables, token)).GetProperty(name).GetProperty("nodes").EnumerateArray()];
    }
}
