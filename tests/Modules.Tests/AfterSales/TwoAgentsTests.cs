using System.Text.Json;
using Platform.Kernel.Access;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>Two agents who have one case open and send at the same moment: nothing is lost, and the slower one learns what the other did.</summary>
public sealed class TwoAgentsTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task The_slower_one_learns_which_fields_and_steps_changed_by_whom_and_when_and_nothing_is_lost(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var rights = new[] { "aftersales:case:read", "aftersales:case:work", "aftersales:case:classify", "aftersales:note:read" };
        var (an, bo) = (await desk.PersonAsync("an", desk.Shanghai, ScopeKind.Unit, rights), await desk.PersonAsync("bo", desk.Shanghai, ScopeKind.Unit, rights));
        var team = await desk.TeamAsync(desk.Shanghai, "SH", "上海组", an, bo);
        var (a, b) = (await desk.TokenAsync("an"), await desk.TokenAsync("bo"));
        var id = (await desk.OpenAsync(new { kind = "COMPLAINT", title = "电梯困人", contact = new { name = "甲" }, teamId = team })).GetProperty("id").GetString()!;
        foreach (var step in new[] { "acceptCase", "assignCase", "startCase" }) await desk.DoAsync(step, id);
        string[] steps = ["CALM", "VERIFY", "CAUSE", "PROPOSE"];
        var before = (await desk.CaseAsync(id, "version")).GetProperty("version").GetInt64();
        for (var round = 0; round < steps.Length; round++)
        {
            var version = before + 2 * round;
            var began = DateTime.UtcNow.AddSeconds(-5);
            Task<JsonElement> Send(string mutation, object input, string token) => desk.App.DataAsync($"mutation($input: {char.ToUpperInvariant(mutation[0]) + mutation[1..]}Input!) {{ {mutation}(input: $input) {{ case {{ version }} userErrors {{ code args {{ name value }} }} }} }}", new { input }, token);
            object Step(long expected) => new { id, expectedVersion = expected, step = steps[round], idempotencyKey = Guid.NewGuid().ToString("N") };
            object Class(long expected) => new { id, expectedVersion = expected, subkind = "round-" + round, idempotencyKey = Guid.NewGuid().ToString("N") };
            var both = await Task.WhenAll(Send("completeStep", Step(version), a), Send("classifyCase", Class(version), b));
            var answers = new[] { both[0].GetProperty("completeStep"), both[1].GetProperty("classifyCase") };
            var slower = answers[0].GetProperty("userErrors").GetArrayLength() > 0 ? 0 : 1;
            Assert.Equal(0, answers[1 - slower].GetProperty("userErrors").GetArrayLength()); // one of them was first
            var refused = Assert.Single(answers[slower].GetProperty("userErrors").EnumerateArray());
            Assert.Equal("VERSION_CONFLICT", refused.GetProperty("code").GetString());
            var args = refused.GetProperty("args").EnumerateArray().ToDictionary(x => x.GetProperty("name").GetString()!, x => x.GetProperty("value").GetString()!);
            Assert.Equal(slower == 0 ? ("subkind", "ClassifyCase", "bo") : ($"steps: {steps[round]}", "CompleteStep", "an"), (args["changed"], args["by"], args["who"]));
            Assert.InRange(DateTime.Parse(args["at"], System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal), began, DateTime.UtcNow.AddSeconds(5));
            Assert.Equal((version + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), args["current"]);
            var again = await (slower == 0 ? Send("completeStep", Step(version + 1), a) : Send("classifyCase", Class(version + 1), b));
            Assert.Equal(0, again.GetProperty(slower == 0 ? "completeStep" : "classifyCase").GetProperty("userErrors").GetArrayLength());
        }
        var it = await desk.CaseAsync(id, "version subkind steps { code state }");
        Assert.Equal(("round-3", before + 8), (it.GetProperty("subkind").GetString(), it.GetProperty("version").GetInt64()));
        Assert.Equal(steps, it.GetProperty("steps").EnumerateArray().Where(s => s.GetProperty("state").GetString() == "DONE").Select(s => s.GetProperty("code").GetString()!));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_customer_learns_that_it_changed_but_not_by_whom(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var party = await desk.CustomerAsync("周小燕", "13917000002");
        var portal = await desk.PortalAsync("zhou", desk.Office, party, "aftersales:case:read", "aftersales:case:request", "aftersales:case:reopen");
        var id = (await desk.OpenAsync(new { kind = "REPAIR", title = "门锁坏了" }, portal, "id")).GetProperty("id").GetString()!;
        await desk.DoAsync("acceptCase", id);
        await desk.DoAsync("assignCase", id, new { teamId = await desk.TeamAsync(desk.Shanghai, "SH", "上海组") });
        await desk.DoAsync("startCase", id);
        await desk.DoAsync("resolveCase", id, new { resolution = "FIXED", text = "换锁" });
        var refused = (await desk.App.MutateAsync("reopenCase", new { id, expectedVersion = 1, reason = "又坏" }, "case { id }", portal, refused: true)).GetProperty("userErrors")[0];
        var args = refused.GetProperty("args").EnumerateArray().ToDictionary(x => x.GetProperty("name").GetString()!, x => x.GetProperty("value").GetString()!);
        Assert.Equal(("VERSION_CONFLICT", ""), (refused.GetProperty("code").GetString(), args["who"]));
        Assert.Contains("resolution", args["changed"]);
    }
}
