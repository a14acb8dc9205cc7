using Platform.Kernel.Access;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>Who is named as owner exists and can do it; a matter is joined where somebody says so; a phase goes on with another person without moving the case.</summary>
public sealed class WhoHandlesTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_person_who_is_named_exists_may_sign_in_and_is_of_the_team(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var (fixer, gone, other) = (await desk.PersonAsync("fixer", desk.Shanghai, ScopeKind.Self, "aftersales:case:read"), await desk.PersonAsync("gone", desk.Shanghai, ScopeKind.Self, "aftersales:case:read"), await desk.PersonAsync("other", desk.South, ScopeKind.Self));
        var team = await desk.TeamAsync(desk.Shanghai, "FIX", "维修组", fixer, gone);
        await desk.App.MutateAsync("disableAccount", new { id = Desk.Id(gone), expectedVersion = (await desk.App.DataAsync("query($id: ID!) { node(id: $id) { ... on Account { version } } }", new { id = Desk.Id(gone) })).GetProperty("node").GetProperty("version").GetInt64() }, "account { id }");
        var it = (await desk.OpenAsync(new { kind = "REPAIR", title = "漏水", contact = new { name = "甲", phone = "13800001111" } })).GetProperty("id").GetString()!;
        var nobody = GlobalId.Encode("Account", 987654);
        (string Who, string Code)[] wrong = [(nobody, "NOT_FOUND"), (team, "NOT_FOUND"), ("rubbish", "NOT_FOUND"), (Desk.Id(gone), "ACCOUNT_INACTIVE")];
        async Task CheckAsync(string mutation, string result, Func<string, object> input, string field = "ownerId")
        {
            foreach (var (who, code) in wrong)
            {
                var error = (await desk.App.MutateAsync(mutation, input(who), $"{result} {{ id }}", refused: true)).GetProperty("userErrors")[0];
                Assert.Equal((mutation, code, field), (mutation, error.GetProperty("code").GetString(), error.GetProperty("field").GetString()));
            }
        }
        var version = (await desk.CaseAsync(it, "version")).GetProperty("version").GetInt64();
        await CheckAsync("openCase", "case", who => new { kind = "REPAIR", title = "停水", teamId = team, ownerId = who, contact = new { name = "乙", phone = "13800002222" } });
        await CheckAsync("upsertRoutingRule", "routingRule", who => new { code = "R1", name = "规则", position = 1, teamId = team, ownerId = who });
        await CheckAsync("assignCase", "case", who => new { id = it, expectedVersion = version, teamId = team, ownerId = who });
        await CheckAsync("transferCase", "case", who => new { id = it, expectedVersion = version, teamId = team, ownerId = who, reason = "转派" });
        await CheckAsync("requestReply", "replyRequest", who => new { id = it, expectedVersion = version, teamId = team, ownerId = who, question = "原因？", dueAt = DateTime.UtcNow.AddDays(2) });
        await CheckAsync("handOverPhase", "case", who => new { id = it, expectedVersion = version, phase = "CONSULTATION", teamId = team, ownerId = who });
        Assert.Equal("NOT_IN_TEAM", await desk.App.RefusalAsync("assignCase", new { id = it, expectedVersion = version, teamId = team, ownerId = Desk.Id(other) }, "case { id }"));
        Assert.Equal(version, (await desk.CaseAsync(it, "version")).GetProperty("version").GetInt64()); // nothing of all that was done
        Assert.Equal(1, (await desk.App.DataAsync("{ cases(first: 5) { totalCount } }")).GetProperty("cases").GetProperty("totalCount").GetInt32());
        Assert.Equal(Desk.Id(fixer), (await desk.OpenAsync(new { kind = "REPAIR", title = "断电", teamId = team, ownerId = Desk.Id(fixer), contact = new { name = "丙", phone = "13800003333" } })).GetProperty("ownerId").GetString());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Somebody_may_say_to_which_case_a_matter_belongs(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        async Task<string> OpenAsync(string phone, string title, string? joinTo = null, string? token = null) => (await desk.OpenAsync(new { kind = "REPAIR", title, joinTo, contact = new { name = "甲", phone } }, token, "id")).GetProperty("id").GetString()!;
        var (mine, other) = (await OpenAsync("13800001111", "电梯停运"), await OpenAsync("13800002222", "大门坏了"));
        // Another person with other words, joined because the desk says so.
        Assert.Equal(mine, await OpenAsync("13800003333", "困在电梯口", mine));
        Assert.Equal([false, true], (await desk.CaseAsync(mine, "entries { isJoined }")).GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("isJoined").GetBoolean()));
        Assert.Single((await desk.CaseAsync(other, "entries { isJoined }")).GetProperty("entries").EnumerateArray());
        async Task<(string?, string?)> RefusedAsync(object input, string? token = null) => (await desk.App.MutateAsync("openCase", input, "case { id }", token, refused: true)).GetProperty("userErrors")[0] is var e ? (e.GetProperty("code").GetString(), e.GetProperty("field").GetString()) : default;
        var contact = new { name = "甲", phone = "13800004444" };
        Assert.Equal(("CONTRADICTION", "separate"), await RefusedAsync(new { kind = "REPAIR", title = "x", joinTo = mine, separate = true, contact }));
        Assert.Equal(("NOT_FOUND", "joinTo"), await RefusedAsync(new { kind = "REPAIR", title = "x", joinTo = GlobalId.Encode("Case", 999999), contact }));
        await desk.PersonAsync("south", desk.South, ScopeKind.Subtree, "aftersales:case:read", "aftersales:case:open");
        Assert.Equal(("NOT_FOUND", "joinTo"), await RefusedAsync(new { kind = "REPAIR", title = "x", joinTo = mine, contact }, await desk.TokenAsync("south")));
        await desk.DoAsync("rejectCase", other, new { reason = "重复" });
        Assert.Equal("CASE_OVER", (await RefusedAsync(new { kind = "REPAIR", title = "x", joinTo = other, contact })).Item1);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_phase_is_handed_to_a_colleague_and_the_case_stays_where_it_is(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var (one, two) = (await desk.PersonAsync("one", desk.Shanghai, ScopeKind.Self, "aftersales:case:read"), await desk.PersonAsync("two", desk.Shanghai, ScopeKind.Self, "aftersales:case:read"));
        var care = await desk.PersonAsync("care", desk.Shanghai, ScopeKind.Self, "aftersales:case:read");
        var (team, calls) = (await desk.TeamAsync(desk.Shanghai, "FIX", "维修组", one, two), await desk.TeamAsync(desk.Shanghai, "CARE", "回访组", care));
        var it = (await desk.OpenAsync(new { kind = "REPAIR", title = "漏水", contact = new { name = "甲", phone = "13800001111" } })).GetProperty("id").GetString()!;
        await desk.DoAsync("acceptCase", it);
        await desk.DoAsync("assignCase", it, new { teamId = team, ownerId = Desk.Id(one) });
        await desk.DoAsync("startCase", it);
        Assert.Equal("NOT_IN_PHASE", await desk.RefusedAsync("handOverPhase", it, new { phase = "FOLLOW_UP", ownerId = Desk.Id(two) }));
        var handed = await desk.DoAsync("handOverPhase", it, new { phase = "HANDLING", ownerId = Desk.Id(two) });
        Assert.Equal((Desk.Id(two), team, "IN_PROGRESS"), (handed.GetProperty("ownerId").GetString(), handed.GetProperty("teamId").GetString(), handed.GetProperty("state").GetString()));
        await TestApp.EventuallyAsync(async () => (await desk.App.DataAsync("{ myNotifications(first: 10) { nodes { kind } } }", token: await desk.TokenAsync("two"))).GetProperty("myNotifications").GetProperty("nodes").EnumerateArray().Any(n => n.GetProperty("kind").GetString() == "CASE_ASSIGNED"), "the colleague is told");
        await desk.DoAsync("resolveCase", it, new { resolution = "FIXED", text = "已修复" });
        // The follow-up of a settled case goes to the callers' team; who handled it stays its owner.
        var after = await desk.DoAsync("handOverPhase", it, new { phase = "FOLLOW_UP", teamId = calls, ownerId = Desk.Id(care) });
        Assert.Equal((Desk.Id(two), team, "RESOLVED"), (after.GetProperty("ownerId").GetString(), after.GetProperty("teamId").GetString(), after.GetProperty("state").GetString()));
        var phases = (await desk.CaseAsync(it, "phases { phase teamId ownerId to }")).GetProperty("phases").EnumerateArray().ToList();
        Assert.Equal([("HANDLING", Desk.Id(one)), ("HANDLING", Desk.Id(two)), ("FOLLOW_UP", Desk.Id(two)), ("FOLLOW_UP", Desk.Id(care))], phases.Where(p => p.GetProperty("phase").GetString() != "CONSULTATION").Select(p => (p.GetProperty("phase").GetString()!, p.GetProperty("ownerId").GetString()!)));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, phases[^1].GetProperty("to").ValueKind);
    }
}
