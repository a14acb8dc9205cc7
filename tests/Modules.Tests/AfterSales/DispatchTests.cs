using System.Text.Json;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>Who gets the work, and that only one gets it.</summary>
public sealed class DispatchTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task An_expired_or_suspended_provider_is_neither_listed_nor_offered(Provider provider)
    {
        await using var world = await WorkWorld.StartAsync(provider);
        var today = BusinessDay.Of(DateTime.UtcNow);
        var last = await world.ProviderAsync("末日维修", "lastday", "310115", 500, today);
        var gone = await world.ProviderAsync("昨日维修", "gone", "310115", 500, today.AddDays(-1));
        var order = await world.LeakAsync();
        var names = (await WorkOrderTests.CandidatesAsync(world, order)).Select(c => c.GetProperty("name").GetString()).ToList();
        Assert.Contains("末日维修", names);
        Assert.DoesNotContain("昨日维修", names);
        Assert.Equal("DISPATCH_NOT_AUTHORISED", await world.App.RefusalAsync("offerWorkOrder", await world.InputAsync(order, new { providerId = gone.Id }), "dispatchOffer { id }", world.Desk1));

        var offer = await world.OfferAsync(order, last.Id);
        var stored = (await world.App.DataAsync("query($id: ID!) { serviceProvider(id: $id) { id version bank availableTransitions { name } } }", new { id = last.Id })).GetProperty("serviceProvider");
        Assert.StartsWith("招商银行", stored.GetProperty("bank").GetString());
        await world.App.MutateAsync("updateProvider", new { id = last.Id, expectedVersion = stored.GetProperty("version").GetInt64(), terms = WorkWorld.Terms("末日维修", last.Team, "310115", 500, today.AddDays(-1)) }, "serviceProvider { id }");
        Assert.Equal("DISPATCH_NOT_AUTHORISED", await world.App.RefusalAsync("respondOffer", new { id = offer.GetProperty("id").GetString(), expectedVersion = offer.GetProperty("version").GetInt64(), accept = true }, "dispatchOffer { id }", last.Token));

        var fast = (await world.App.DataAsync("query($id: ID!) { serviceProvider(id: $id) { id version } }", new { id = world.Fast.Id })).GetProperty("serviceProvider");
        await world.App.MutateAsync("suspendProvider", new { id = world.Fast.Id, expectedVersion = fast.GetProperty("version").GetInt64(), reason = "投诉处理中" }, "serviceProvider { state stateReason }");
        Assert.DoesNotContain("迅达水电", (await WorkOrderTests.CandidatesAsync(world, order)).Select(c => c.GetProperty("name").GetString()));
        Assert.Equal("DISPATCH_NOT_ACTIVE", await world.App.RefusalAsync("offerWorkOrder", await world.InputAsync(order, new { providerId = world.Fast.Id }), "dispatchOffer { id }", world.Desk1));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Of_many_who_accept_at_once_one_gets_it(Provider provider)
    {
        await using var world = await WorkWorld.StartAsync(provider);
        for (var round = 0; round < 5; round++)
        {
            var order = await world.LeakAsync();
            var first = await world.OfferAsync(order, world.Fast.Id);
            var second = await world.OfferAsync(await world.OrderAsync(order), world.Slow.Id);
            var answers = await Task.WhenAll(new[] { (first, world.Fast.Token), (second, world.Slow.Token), (first, world.Fast.Token), (second, world.Slow.Token) }.Select(o => Task.Run(async () =>
                (await world.App.DataAsync("mutation($input: RespondOfferInput!) { respondOffer(input: $input) { dispatchOffer { id state } userErrors { code } } }",
                    new { input = new { idempotencyKey = Guid.NewGuid().ToString("N"), id = o.Item1.GetProperty("id").GetString(), expectedVersion = 1, accept = true } }, o.Item2)).GetProperty("respondOffer"))));
            Assert.Single(answers, a => a.GetProperty("userErrors").GetArrayLength() == 0);
            var shown = await world.OrderAsync(order, fields: "state offers { state providerId } providerId");
            Assert.Equal("ASSIGNED", shown.GetProperty("state").GetString());
            Assert.Equal(["ACCEPTED", "WITHDRAWN"], shown.GetProperty("offers").EnumerateArray().Select(o => o.GetProperty("state").GetString()).Order());
            Assert.Equal(shown.GetProperty("providerId").GetString(), shown.GetProperty("offers").EnumerateArray().Single(o => o.GetProperty("state").GetString() == "ACCEPTED").GetProperty("providerId").GetString());
        }
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Silence_is_counted_and_the_next_candidate_is_asked_by_itself(Provider provider)
    {
        await using var world = await WorkWorld.StartAsync(provider, ("AfterSales:Dispatch:AutoOffer", "true"));
        var order = await world.LeakAsync();
        var offer = await world.OfferAsync(order, world.Fast.Id, seconds: 2);
        await TestApp.EventuallyAsync(async () => (await world.OrderAsync(order)).GetProperty("expiries").GetInt32() == 1, "the offer runs out");
        var shown = await world.OrderAsync(order, fields: "state offers { state isAutomatic technicianId providerId }");
        Assert.Equal("OFFERED", shown.GetProperty("state").GetString());
        var next = shown.GetProperty("offers").EnumerateArray().Last();
        Assert.True(next.GetProperty("isAutomatic").GetBoolean());
        Assert.Equal(world.Plumber.Id, next.GetProperty("technicianId").GetString());
        Assert.Equal("OFFER_OVER", await world.App.RefusalAsync("respondOffer", new { id = offer.GetProperty("id").GetString(), expectedVersion = 2, accept = true }, "dispatchOffer { id }", world.Fast.Token));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_technician_is_never_in_two_places(Provider provider)
    {
        await using var world = await WorkWorld.StartAsync(provider);
        var (from, to) = (DateTime.UtcNow.AddDays(1), DateTime.UtcNow.AddDays(1).AddHours(2));
        var orders = new List<JsonElement>();
        for (var i = 0; i < 4; i++)
        {
            var order = await world.LeakAsync();
            orders.Add(await world.MoveAsync("assignWorkOrder", order, new { technicianId = world.Plumber.Id }));
        }
        var answers = await Task.WhenAll(orders.Select(o => Task.Run(async () => (await world.App.DataAsync("mutation($input: ScheduleAppointmentInput!) { scheduleAppointment(input: $input) { workOrder { id } userErrors { code } } }",
            new { input = new { idempotencyKey = Guid.NewGuid().ToString("N"), id = o.GetProperty("id").GetString(), expectedVersion = o.GetProperty("version").GetInt64(), from, to } }, world.Desk1)).GetProperty("scheduleAppointment").GetProperty("userErrors"))));
        Assert.Single(answers, a => a.GetArrayLength() == 0);
        Assert.All(answers.Where(a => a.GetArrayLength() > 0), a => Assert.Equal("DOUBLE_BOOKED", a[0].GetProperty("code").GetString()));
        await world.MoveAsync("scheduleAppointment", orders.First(o => answers[orders.IndexOf(o)].GetArrayLength() > 0), new { from = to, to = to.AddHours(1) }); // right after is free
        var board = (await world.App.DataAsync("query($d: Date) { dispatchBoard(day: $d) { day rows { technician { code } appointments { from } } undispatched { number } } }",
            new { d = BusinessDay.Of(from).ToString("yyyy-MM-dd") }, world.Desk1)).GetProperty("dispatchBoard");
        Assert.Equal(2, board.GetProperty("undispatched").GetArrayLength());
        Assert.NotEqual(0, board.GetProperty("rows").EnumerateArray().Single(r => r.GetProperty("technician").GetProperty("code").GetString() == "T001").GetProperty("appointments").GetArrayLength());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Each_sees_exactly_their_part(Provider provider)
    {
        await using var world = await WorkWorld.StartAsync(provider);
        var department = await world.PersonAsync("dept.zhao", world.Org.Shanghai, ScopeKind.Team, "aftersales:work:read", "aftersales:offer:read");
        var hq = await world.PersonAsync("hq.sun", world.Org.Office, ScopeKind.All, "aftersales:work:read", "aftersales:offer:read");
        var south = await world.PersonAsync("south.wu", world.Org.South, ScopeKind.Subtree, WorkWorld.Desk);
        await world.App.MutateAsync("setTeamMembers", await TeamInputAsync(world, world.Department, "dept.zhao"), "team { id }");

        var byProvider = await world.LeakAsync();
        var own = await world.LeakAsync();
        var open = await world.LeakAsync(item: "CLEAN");
        var offer = await world.OfferAsync(byProvider, world.Slow.Id);
        Assert.Empty(await SeenAsync(world, world.Slow.Token)); // an offer shows no customer before it is accepted
        Assert.Equal(1, (await world.App.DataAsync("{ dispatchOffers(first: 5) { totalCount nodes { work { title regionCode } workOrder { id } } } }", null, world.Slow.Token)).GetProperty("dispatchOffers").GetProperty("totalCount").GetInt32());
        Assert.Equal(0, (await world.App.DataAsync("{ dispatchOffers(first: 5) { totalCount } }", null, world.Fast.Token)).GetProperty("dispatchOffers").GetProperty("totalCount").GetInt32());
        await world.App.MutateAsync("respondOffer", new { id = offer.GetProperty("id").GetString(), expectedVersion = 1, accept = true }, "dispatchOffer { id }", world.Slow.Token);
        await world.MoveAsync("assignWorkOrder", own, new { technicianId = world.Plumber.Id });

        Assert.Equal([Number(byProvider)], await SeenAsync(world, world.Slow.Token));
        Assert.Empty(await SeenAsync(world, world.Fast.Token));
        Assert.Equal([Number(own)], await SeenAsync(world, world.Plumber.Token));
        Assert.Equal([Number(byProvider), Number(own), Number(open)], await SeenAsync(world, department));
        Assert.Equal([Number(byProvider), Number(own), Number(open)], await SeenAsync(world, hq));
        Assert.Equal([Number(byProvider), Number(own), Number(open)], await SeenAsync(world, world.Desk1));
        Assert.Empty(await SeenAsync(world, south));
        Assert.Equal("NOT_FOUND", await world.RefusedAsync("startJob", own, null, world.Slow.Token));
        Assert.Equal("NOT_FOUND", await world.RefusedAsync("cancelWorkOrder", own, new { reason = "x" }, south));

        await world.MoveAsync("transferWorkOrder", open, new { orgUnitId = WorkWorld.Id(world.Org.South), reason = "属华南" });
        Assert.Equal([Number(open)], await SeenAsync(world, south));
        Assert.DoesNotContain(Number(open), await SeenAsync(world, world.Desk1));
        await world.MoveAsync("redispatchWorkOrder", byProvider, new { reason = "网点无法按时上门" });
        Assert.Empty(await SeenAsync(world, world.Slow.Token));
    }

    static string Number(JsonElement order) => order.GetProperty("number").GetString()!;

    static async Task<object> TeamInputAsync(WorkWorld world, string team, string login)
    {
        var account = (await world.Org.CallerAsync(login)).UserId!.Value;
        return new { id = team, expectedVersion = 1, accountIds = new[] { GlobalId.Encode("Account", account) } };
    }

    static async Task<IReadOnlyList<string>> SeenAsync(WorkWorld world, string token)
        => [.. (await world.App.DataAsync("{ workOrders(first: 50) { nodes { number } } }", null, token)).GetProperty("workOrders").GetProperty("nodes").EnumerateArray().Select(Number).Order(StringComparer.Ordinal)];
}
