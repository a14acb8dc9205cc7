using Platform.Kernel.Access;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>Cases through the API of the whole program.</summary>
public sealed class CaseTests
{
    static readonly string[] Agent = ["aftersales:case:read", "aftersales:case:open", "aftersales:case:accept", "aftersales:case:classify", "aftersales:case:assign", "aftersales:case:take", "aftersales:case:work",
        "aftersales:case:transfer", "aftersales:case:merge", "aftersales:case:reopen", "aftersales:case:close", "aftersales:note:read", "aftersales:contact:reveal"];

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_matter_goes_from_the_front_desk_to_its_end(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var wang = await desk.PersonAsync("wang", desk.Shanghai, ScopeKind.Unit, Agent);
        var token = await desk.TokenAsync("wang");
        var repair = await desk.TeamAsync(desk.Shanghai, "SH-REPAIR", "上海维修组", wang);
        var it = await desk.OpenAsync(new { kind = "REPAIR", channel = "WALK_IN", title = "厨房水管漏水", description = "三栋1201厨房水槽下面漏水，已经放了盆。", contact = new { name = "李阿姨", phone = "139-1700-0001" } }, token);
        var id = it.GetProperty("id").GetString()!;
        Assert.StartsWith("CS", it.GetProperty("number").GetString());
        Assert.Equal(("NEW", "REQUESTED"), (it.GetProperty("state").GetString(), it.GetProperty("stage").GetString()));
        Assert.Equal("ILLEGAL_TRANSITION", await desk.RefusedAsync("startCase", id, token: token));
        Assert.Equal("ACCEPTED", (await desk.DoAsync("acceptCase", id, token: token)).GetProperty("state").GetString());
        Assert.Equal("UNFINISHED", (await desk.DoAsync("assignCase", id, new { teamId = repair }, token)).GetProperty("stage").GetString());
        Assert.Equal(Desk.Id(wang), (await desk.DoAsync("takeCase", id, token: token)).GetProperty("ownerId").GetString());
        Assert.Equal("CASE_TAKEN", await desk.RefusedAsync("takeCase", id, token: token));
        await desk.DoAsync("startCase", id, token: token);
        await desk.DoAsync("respondToCase", id, new { text = "李阿姨您好，师傅下午三点到。" }, token);
        await desk.DoAsync("respondToCase", id, new { text = "客户比较着急", visibility = "INTERNAL" }, token);
        Assert.Equal("WAITING_PARTS", (await desk.DoAsync("pauseCase", id, new { waitsFor = "PARTS", reason = "等水龙头到货" }, token)).GetProperty("state").GetString());
        Assert.Equal("ILLEGAL_TRANSITION", await desk.RefusedAsync("resolveCase", id, new { resolution = "FIXED", text = "已更换" }, token));
        await desk.DoAsync("continueCase", id, token: token);
        Assert.Equal("FINISHED", (await desk.DoAsync("resolveCase", id, new { resolution = "FIXED", cause = "WORN", text = "已更换软管" }, token)).GetProperty("stage").GetString());
        Assert.Equal("REOPENED", (await desk.DoAsync("reopenCase", id, new { reason = "又漏了" }, token)).GetProperty("state").GetString());
        await desk.DoAsync("startCase", id, token: token);
        await desk.DoAsync("resolveCase", id, new { resolution = "FIXED", text = "重新安装" }, token);
        desk.CallBacksCaredFor = false;
        Assert.Equal("FOLLOW_UP_NOT_PLANNED", await desk.RefusedAsync("closeCase", id, token: token));
        var moves = (await desk.CaseAsync(id, "availableTransitions { name allowed unmet { code message } }", token)).GetProperty("availableTransitions").EnumerateArray().ToDictionary(t => t.GetProperty("name").GetString()!);
        Assert.False(moves["closeCase"].GetProperty("allowed").GetBoolean());
        Assert.Equal("FOLLOW_UP_NOT_PLANNED", moves["closeCase"].GetProperty("unmet")[0].GetProperty("code").GetString());
        desk.CallBacksCaredFor = true;
        Assert.Equal("CLOSED", (await desk.DoAsync("closeCase", id, token: token)).GetProperty("state").GetString());

        var seen = await desk.CaseAsync(id, "reopenings respondedAt entries { channel text contact { name phone } contactRevealed { phone } } replies { text } notes { text } phases { phase ownerId to } queue { code }", await desk.App.AdminAsync());
        Assert.Equal(("李**", "139****0001"), (seen.GetProperty("entries")[0].GetProperty("contact").GetProperty("name").GetString(), seen.GetProperty("entries")[0].GetProperty("contact").GetProperty("phone").GetString()));
        Assert.Contains("漏水", seen.GetProperty("entries")[0].GetProperty("text").GetString());
        Assert.Equal((1, 1), (seen.GetProperty("replies").GetArrayLength(), seen.GetProperty("notes").GetArrayLength()));
        Assert.Equal(["CONSULTATION", "HANDLING", "HANDLING", "FOLLOW_UP", "HANDLING", "FOLLOW_UP"], seen.GetProperty("phases").EnumerateArray().Select(p => p.GetProperty("phase").GetString()!));
        Assert.DoesNotContain(seen.GetProperty("phases").EnumerateArray(), p => p.GetProperty("to").ValueKind == System.Text.Json.JsonValueKind.Null);
        Assert.Equal("TEAM-SH-REPAIR", seen.GetProperty("queue").GetProperty("code").GetString());

        foreach (var (search, hits) in new[] { ("水管", 1), ("漏水 厨房", 1), ("空调", 0), (it.GetProperty("number").GetString()!, 1), ("' OR 1=1", 0) })
            Assert.Equal(hits, (await desk.App.DataAsync("query($s: String) { cases(first: 5, search: $s, where: { stage: FINISHED, unassigned: false }) { nodes { id } totalCount } }", new { s = search }, token)).GetProperty("cases").GetProperty("totalCount").GetInt32());
        Assert.Equal(id, (await desk.App.DataAsync("query($n: String!) { caseByNumber(number: $n) { id } }", new { n = it.GetProperty("number").GetString() }, token)).GetProperty("caseByNumber").GetProperty("id").GetString());
    }
}
