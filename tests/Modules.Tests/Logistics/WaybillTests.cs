using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Contracts.Orders;
using Platform.Kernel.Plugins;
using Platform.Logistics;
using Platform.Sdk;

namespace Platform.Modules.Tests.Logistics;

/// <summary>Couriers that answer late, wrongly or not at all.</summary>
public sealed class WaybillTests
{
    [Theory]
    [InlineData(Provider.Sqlite, "AnswerLost", 1)]
    [InlineData(Provider.MariaDb, "AnswerLost", 1)]
    [InlineData(Provider.Sqlite, "NeverArrives", 2)]
    [InlineData(Provider.Sqlite, "Unreachable", 2)]
    public async Task A_lost_answer_makes_one_waybill(Provider provider, string next, int calls)
    {
        await using var world = await World.StartAsync(provider);
        await world.PlaceAsync("WH-01", "DC", 100, ("TX-01", 3));
        world.Couriers.Yto.Script.Enqueue(Enum.Parse<Next>(next));
        var shipment = await ShippingTests.ApprovedAsync(world, 1, ("TX-01", 1));
        Assert.Equal(next == "Unreachable" ? "REQUESTED" : "UNKNOWN", shipment.GetProperty("waybills")[0].GetProperty("state").GetString());
        Assert.NotNull(shipment.GetProperty("waybills")[0].GetProperty("problem").GetString());
        await world.EventuallyAsync(db => db.Waybills.AnyAsync(w => w.State == WaybillState.Issued), "the waybill is found or ordered again");
        Assert.Equal(calls, world.Couriers.Yto.Orders);
        Assert.Single(world.Couriers.Yto.Keys);
        Assert.Equal(1, await world.ReadAsync(db => db.Waybills.CountAsync()));
        Assert.Equal("LABELLED", (await ShippingTests.ShipmentAsync(world, 1)).GetProperty("state").GetString());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_declined_waybill_says_why_and_another_courier_may_be_asked(Provider provider)
    {
        await using var world = await World.StartAsync(provider);
        await world.PlaceAsync("WH-01", "DC", 100, ("TX-01", 3));
        world.Couriers.Yto.Script.Enqueue(Next.Declined);
        var shipment = await ShippingTests.ApprovedAsync(world, 1, ("TX-01", 1));
        var failed = shipment.GetProperty("waybills")[0];
        Assert.Equal(("FAILED", "ACCOUNT_BLOCKED: 月结账号已停用"), (failed.GetProperty("state").GetString(), failed.GetProperty("problem").GetString()));
        Assert.Equal("COURIER_UNAVAILABLE", await world.RefusalAsync("requestWaybill", ShippingTests.Change(shipment, ("courier", "nobody")), "shipment { id }"));
        await world.MutateAsync("requestWaybill", ShippingTests.Change(shipment, ("courier", "sf")), "shipment { id }");
        await world.QuietAsync();
        shipment = await ShippingTests.ShipmentAsync(world, 1);
        Assert.Equal("sf", shipment.GetProperty("courier").GetString());
        Assert.Equal("WAYBILL_ACTIVE", await world.RefusalAsync("requestWaybill", ShippingTests.Change(shipment), "shipment { id }"));

        var issued = shipment.GetProperty("waybills")[1];
        await world.MutateAsync("voidWaybill", ShippingTests.Change(issued, ("reason", "重打")), "waybill { state }");
        await world.QuietAsync();
        Assert.Equal([issued.GetProperty("number").GetString()!], world.Couriers.Sf.Cancelled);
        Assert.Equal("CREATED", (await ShippingTests.ShipmentAsync(world, 1)).GetProperty("state").GetString());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_courier_that_needs_time_is_asked_again_and_never_told_twice(Provider provider)
    {
        await using var world = await World.StartAsync(provider);
        await world.PlaceAsync("WH-01", "DC", 100, ("TX-01", 3));
        world.Couriers.Yto.Script.Enqueue(Next.UnderWay);
        var waybill = (await ShippingTests.ApprovedAsync(world, 1, ("TX-01", 1))).GetProperty("waybills")[0];
        Assert.Equal(("UNKNOWN", "PENDING"), (waybill.GetProperty("state").GetString(), waybill.GetProperty("problem").GetString()));
        await world.EventuallyAsync(db => db.Waybills.AnyAsync(w => w.State == WaybillState.Issued), "the number is there when it is asked for again");
        Assert.Equal((1, 1), (world.Couriers.Yto.Orders, world.Couriers.Yto.Keys.Count));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_couriers_warning_waits_for_a_persons_word(Provider provider)
    {
        await using var world = await World.StartAsync(provider);
        await world.PlaceAsync("WH-01", "DC", 100, ("TX-01", 3));
        world.Couriers.Yto.Script.Enqueue(Next.Warns);
        var shipment = await ShippingTests.ApprovedAsync(world, 1, ("TX-01", 1));
        var warned = shipment.GetProperty("waybills")[0];
        Assert.Equal(("FAILED", "NEEDS_CONFIRMATION: 偏远地区加收20元"), (warned.GetProperty("state").GetString(), warned.GetProperty("problem").GetString()));
        var warning = (await world.DataAsync("query($id: ID!) { node(id: $id) { ... on Waybill { warningId } } }", new { id = warned.GetProperty("id").GetString() })).GetProperty("node").GetProperty("warningId").GetString()!;
        await world.MutateAsync("requestWaybill", ShippingTests.Change(shipment, ("confirmedWarnings", new[] { warning })), "shipment { id }");
        await world.QuietAsync();
        Assert.Equal(["REMOTE_AREA"], world.Couriers.Yto.Confirmed);
        Assert.Equal("LABELLED", (await ShippingTests.ShipmentAsync(world, 1)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task The_customers_courier_is_kept_unless_it_does_not_go_there()
    {
        await using var world = await World.StartAsync(Provider.Sqlite);
        await world.PlaceAsync("WH-01", "DC", 100, ("TX-01", 9));
        await world.SayAsync(world.Orders.Place(1, ("TX-01", 1)), 1);
        world.Orders.Change(1, o => o with { State = ShippingState.Approved, CourierConnection = "sf" }); // dearer, but chosen
        await world.SayAsync(new OrderApproved(1), 1);
        await world.SayAsync(world.Orders.Place(2, ("TX-01", 1)), 2);
        world.Orders.Change(2, o => o with { State = ShippingState.Approved, CourierConnection = "yto", Receiver = o.Receiver with { RegionCode = "540102", Region = "西藏自治区 拉萨市 城关区" } });
        await world.SayAsync(new OrderApproved(2), 2);
        await world.QuietAsync();
        var (kept, changed) = (await ShippingTests.ShipmentAsync(world, 1), await ShippingTests.ShipmentAsync(world, 2));
        Assert.Equal(("sf", (string?)null), (kept.GetProperty("courier").GetString(), kept.GetProperty("courierReason").GetString()));
        Assert.Equal(("sf", "yto: OUT_OF_COVERAGE"), (changed.GetProperty("courier").GetString(), changed.GetProperty("courierReason").GetString()));
        var options = await world.DataAsync("{ couriers shippingOptions(regionCode: \"540102\") { courier price { amount currency } promisedHours } }");
        Assert.Equal("sf", options.GetProperty("shippingOptions")[0].GetProperty("courier").GetString());
        Assert.Equal(1, options.GetProperty("shippingOptions").GetArrayLength());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Pushes_in_any_order_and_at_once_deliver_once(Provider provider)
    {
        await using var world = await World.StartAsync(provider);
        await world.PlaceAsync("WH-01", "DC", 100, ("TX-01", 3));
        var shipment = await ShippingTests.ApprovedAsync(world, 1, ("TX-01", 1));
        var number = shipment.GetProperty("waybills")[0].GetProperty("number").GetString()!;
        var start = DateTimeOffset.UtcNow.AddDays(-1);
        TrackingReported Push(int hour, TrackingStatus status) => new()
        {
            EventId = "p" + hour, OccurredAt = start.AddHours(hour), WaybillNumber = number,
            Tracking = new Sdk.TrackingEvent { EventId = "e" + hour, OccurredAt = start.AddHours(hour), Status = status, RawCode = "80", RawText = "" },
        };
        TrackingReported[] pushes = [Push(9, TrackingStatus.Delivered), Push(1, TrackingStatus.PickedUp), Push(8, TrackingStatus.OutForDelivery), Push(3, TrackingStatus.InTransit)];
        await using var scope = world.Services.CreateAsyncScope();
        var door = scope.ServiceProvider.GetRequiredService<IWebhookHandler<TrackingReported>>();
        await Task.WhenAll(pushes.Concat(pushes).Select(p => door.Handle("yto", p, CancellationToken.None)));
        await door.Handle("yto", pushes[0] with { WaybillNumber = "YT-NOT-OURS" }, CancellationToken.None);
        Assert.Equal("LABELLED", (await ShippingTests.ShipmentAsync(world, 1)).GetProperty("state").GetString()); // scans cannot ship what was not released

        world.Orders.Secured[1] = true;
        world.Orders.Change(1, o => o with { State = ShippingState.Released });
        await world.SayAsync(new OrderReleased(1), 1);
        await world.QuietAsync();
        var note = (await world.DataAsync("{ fulfillments(first: 1) { nodes { id version } } }")).GetProperty("fulfillments").GetProperty("nodes")[0];
        await world.MutateAsync("shipFulfillment", ShippingTests.Change(note), "fulfillment { state }");
        Assert.Equal("DELIVERED", (await ShippingTests.ShipmentAsync(world, 1)).GetProperty("state").GetString());
        await Task.WhenAll(pushes.Select(p => door.Handle("yto", p, CancellationToken.None)));
        Assert.Equal(1, await world.CountAsync("ShipmentDelivered"));
        Assert.Equal(4, await world.ReadAsync(db => db.TrackingEvents.CountAsync(e => e.Number == number)));
    }
}
