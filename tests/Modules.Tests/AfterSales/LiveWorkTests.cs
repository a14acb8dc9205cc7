using System.Text.Json;
using Platform.Kernel.Access;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>Work, offers and queues, watched over a socket by people who may see them, and by one who may not.</summary>
public sealed class LiveWorkTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_provider_hears_of_its_offer_and_of_its_work_and_another_hears_nothing(Provider provider)
    {
        await using var world = await WorkWorld.StartAsync(provider);
        using var fast = await LiveSocket.OpenAsync(world.App, world.Fast.Token);
        using var slow = await LiveSocket.OpenAsync(world.App, world.Slow.Token);
        const string Offers = "subscription { workOrderOffered { id state workOrderId providerId } }";
        await fast.SubscribeAsync("offers", Offers);
        await slow.SubscribeAsync("offers", Offers);
        await Task.Delay(500);
        var order = await world.LeakAsync();
        var began = Environment.TickCount64;
        var offer = await world.OfferAsync(order, world.Fast.Id);
        var heard = (await fast.EventAsync()).GetProperty("workOrderOffered");
        Assert.InRange(Environment.TickCount64 - began, 0, 10_000); // the promise is two seconds; this machine is shared
        Assert.Equal((Text(offer, "id"), "SENT", world.Fast.Id), (Text(heard, "id"), Text(heard, "state"), Text(heard, "providerId")));

        await world.App.MutateAsync("respondOffer", new { id = Text(offer, "id"), expectedVersion = 1, accept = true }, "dispatchOffer { state }", world.Fast.Token);
        using var desk = await LiveSocket.OpenAsync(world.App, world.Desk1);
        const string Work = "subscription($id: ID!) { workOrderChanged(id: $id) { state stage } }";
        await desk.SubscribeAsync("work", Work, new { id = Text(order, "id") });
        await slow.SubscribeAsync("work", Work, new { id = Text(order, "id") });
        var none = await slow.NextAsync();
        Assert.Equal(("complete", "work"), (Text(none, "type"), Text(none, "id"))); // for another provider there is no such work, and before that no offer came
        await Task.Delay(500);
        await world.MoveAsync("scheduleAppointment", order, new { from = DateTime.UtcNow.AddMinutes(5), to = DateTime.UtcNow.AddHours(2) }, world.Fast.Token);
        Assert.Equal("SCHEDULED", Text((await desk.EventAsync()).GetProperty("workOrderChanged"), "state"));
        await world.MoveAsync("startJob", order, null, world.Fast.Token);
        for (var state = ""; state != "IN_PROGRESS";) state = Text((await desk.EventAsync()).GetProperty("workOrderChanged"), "state"); // a move may be several events
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_queue_shows_what_comes_in_and_what_leaves_it(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var (wang, nan) = (await desk.PersonAsync("wang", desk.Shanghai, ScopeKind.Unit, "aftersales:case:read", "aftersales:queue:read"), await desk.PersonAsync("nan", desk.South, ScopeKind.Unit, "aftersales:case:read", "aftersales:queue:read"));
        var (east, south) = (await desk.TeamAsync(desk.Shanghai, "SH", "上海组", wang), await desk.TeamAsync(desk.South, "NAN", "华南组", nan));
        var first = await desk.OpenAsync(new { kind = "REPAIR", title = "门禁坏了", contact = new { name = "甲" }, teamId = east });
        using var mine = await LiveSocket.OpenAsync(desk.App, await desk.TokenAsync("wang"));
        using var other = await LiveSocket.OpenAsync(desk.App, await desk.TokenAsync("nan"));
        const string Queue = "subscription($q: ID!) { queueChanged(queueId: $q) { id queueId stage } }";
        foreach (var socket in new[] { mine, other }) await socket.SubscribeAsync("queue", Queue, new { q = Text(first, "queueId") });
        await Task.Delay(700);
        var second = await desk.OpenAsync(new { kind = "REPAIR", title = "灯坏了", contact = new { name = "乙" }, teamId = east });
        Assert.Equal(Text(second, "id"), Text((await mine.EventAsync()).GetProperty("queueChanged"), "id"));
        await desk.DoAsync("acceptCase", Text(first, "id"));
        Assert.Equal((Text(first, "id"), "REQUESTED"), ((await mine.EventAsync()).GetProperty("queueChanged") is var seen ? (Text(seen, "id"), Text(seen, "stage")) : default));

        // Handed to a colleague's team of the same branch, the case leaves this queue and says so.
        var night = await desk.TeamAsync(desk.Shanghai, "SH-N", "上海夜班");
        await desk.DoAsync("transferCase", Text(first, "id"), new { teamId = night, reason = "夜班处理" });
        JsonElement gone;
        do gone = (await mine.EventAsync()).GetProperty("queueChanged");
        while (Text(gone, "queueId") == Text(first, "queueId"));
        Assert.Equal(Text(first, "id"), Text(gone, "id"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => other.NextAsync(2)); // the other branch heard nothing of it
        _ = south;
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task An_entry_goes_to_the_case_that_is_named_and_phases_pass_to_colleagues(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var (wang, li) = (await desk.PersonAsync("wang", desk.Shanghai, ScopeKind.Unit, "aftersales:case:read"), await desk.PersonAsync("li", desk.Shanghai, ScopeKind.Unit));
        var stranger = await desk.PersonAsync("nan", desk.South, ScopeKind.Unit, "aftersales:case:read", "aftersales:case:open");
        var (team, calls) = (await desk.TeamAsync(desk.Shanghai, "SH", "上海组", wang, li), await desk.TeamAsync(desk.Shanghai, "SH-CALL", "回访组", li));
        var it = await desk.OpenAsync(new { kind = "REPAIR", title = "漏水", contact = new { name = "甲", phone = "13917000001" }, teamId = team });
        var id = Text(it, "id");
        object Again(object? joinTo) => new { kind = "COMPLAINT", title = "另一部电话来问漏水的事", channel = "CHAT", contact = new { name = "乙", phone = "13917000002" }, joinTo };
        Assert.Equal(id, Text(await desk.OpenAsync(Again(id)), "id"));
        Assert.NotEqual(id, Text(await desk.OpenAsync(Again(null)), "id"));
        Assert.Equal(["PHONE", "CHAT"], (await desk.CaseAsync(id, "entries { channel }")).GetProperty("entries").EnumerateArray().Select(e => Text(e, "channel")));
        Assert.Equal("NOT_FOUND", await desk.App.RefusalAsync("openCase", Again(id), "case { id }", await desk.TokenAsync("nan"))); // another branch's case is none
        Assert.Equal("CONTRADICTION", await desk.App.RefusalAsync("openCase", new { kind = "REPAIR", title = "x", contact = new { name = "乙" }, joinTo = id, separate = true }, "case { id }"));

        await desk.DoAsync("handOverPhase", id, new { phase = "CONSULTATION", ownerId = Desk.Id(li) });
        Assert.Equal("NOT_IN_PHASE", await desk.RefusedAsync("handOverPhase", id, new { phase = "FOLLOW_UP", ownerId = Desk.Id(li) }));
        Assert.Equal("NOT_IN_TEAM", await desk.RefusedAsync("handOverPhase", id, new { phase = "CONSULTATION", ownerId = Desk.Id(stranger) }));
        await desk.DoAsync("acceptCase", id);
        await desk.DoAsync("assignCase", id, new { ownerId = Desk.Id(wang) });
        await desk.DoAsync("startCase", id);
        await desk.DoAsync("handOverPhase", id, new { phase = "HANDLING", ownerId = Desk.Id(li) });
        await desk.DoAsync("resolveCase", id, new { resolution = "FIXED", text = "换管" });
        await desk.DoAsync("handOverPhase", id, new { phase = "FOLLOW_UP", teamId = calls, ownerId = Desk.Id(li) });
        var seen = await desk.CaseAsync(id, "ownerId teamId phases { phase teamId ownerId to }");
        Assert.Equal((Desk.Id(li), team), (Text(seen, "ownerId"), Text(seen, "teamId")));
        string Phase(JsonElement p) => $"{Text(p, "phase")} {(p.GetProperty("ownerId").GetString() == Desk.Id(li) ? "li" : p.GetProperty("ownerId").GetString() == Desk.Id(wang) ? "wang" : "-")} {(p.GetProperty("to").ValueKind == JsonValueKind.Null ? "now" : "over")}";
        var phases = seen.GetProperty("phases").EnumerateArray().Select(Phase).ToList();
        Assert.Equal("FOLLOW_UP li now", phases[^1]);
        Assert.Contains("CONSULTATION li over", phases);
        Assert.Contains("HANDLING wang over", phases);
        Assert.Contains("HANDLING li over", phases);
        Assert.Equal(Text(seen.GetProperty("phases")[phases.Count - 1], "teamId"), calls);
        Assert.Single(phases, p => p.EndsWith("now", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Whoever_is_named_must_exist_and_be_able_to_sign_in(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        var gone = await desk.PersonAsync("gone", desk.Shanghai, ScopeKind.Unit);
        var version = (await desk.App.DataAsync("query($id: ID!) { node(id: $id) { ... on Account { version } } }", new { id = Desk.Id(gone) })).GetProperty("node").GetProperty("version").GetInt64();
        await desk.App.MutateAsync("disableAccount", new { id = Desk.Id(gone), expectedVersion = version }, "account { id }");
        var team = await desk.TeamAsync(desk.Shanghai, "SH", "上海组", gone);
        var it = await desk.OpenAsync(new { kind = "REPAIR", title = "漏水", contact = new { name = "甲" } });
        var nobody = Platform.Kernel.Graph.GlobalId.Encode("Account", 987_654_321);
        foreach (var (who, code) in new[] { (Desk.Id(gone), "ACCOUNT_INACTIVE"), (nobody, "NOT_FOUND") })
        {
            await RefusedAsync("openCase", new { kind = "REPAIR", title = "又漏", contact = new { name = "甲" }, teamId = team, ownerId = who }, "case", code, "ownerId");
            await RefusedAsync("raiseEscalation", new { subjectId = Text(it, "id"), accountId = who, reason = "急" }, "escalation", code, "accountId");
            await RefusedAsync("upsertTechnician", new { code = "T9", name = "某师傅", accountId = who, skills = Array.Empty<string>() }, "technician", code, "accountId");
            await RefusedAsync("upsertSlaPolicy", new { code = "P9", name = "x", targets = new[] { new { target = "RESOLUTION", limitMinutes = 5, ladder = new[] { new { level = 1, afterMinutes = 0, to = "ACCOUNT", accountId = who } } } } }, "slaPolicy", code, "targets.0.ladder.0.accountId");
        }

        async Task RefusedAsync(string mutation, object input, string entity, string code, string field)
        {
            var error = (await desk.App.MutateAsync(mutation, input, entity + " { id }", refused: true)).GetProperty("userErrors")[0];
            Assert.Equal((mutation, code, field), (mutation, Text(error, "code"), Text(error, "field")));
        }
    }

    static string Text(JsonElement at, string name) => at.GetProperty(name).GetString()!;
}
