using Microsoft.EntityFrameworkCore;
using Platform.Contracts;
using Platform.Contracts.Orders;
using Platform.Kernel.Graph;
using Platform.Kernel.Stock;
using Platform.Logistics;

namespace Platform.Modules.Tests.Logistics;

/// <summary>From stock to the door, as people and couriers live it.</summary>
public sealed class ShippingTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task From_stock_to_the_door(Provider provider)
    {
        await using var world = await World.StartAsync(provider);
        var place = await world.PlaceAsync("WH-01", "DC", 100, ("TX-01", 10), ("NZ-02", 5));
        await world.PlaceAsync("ROAD", "IN_TRANSIT");
        var shipment = await ApprovedAsync(world, 1, ("TX-01", 2), ("NZ-02", 1));
        Assert.Equal("LABELLED", shipment.GetProperty("state").GetString());
        Assert.Equal("yto", shipment.GetProperty("courier").GetString()); // the cheapest, nobody chose
        Assert.Equal("13812345678", world.Couriers.Yto.Last!.Receiver.Phone); // couriers refuse stars
        var waybill = shipment.GetProperty("waybills")[0];
        var printed = await world.MutateAsync("printWaybill", Change(waybill), "waybill { state labelUrl prints }"); // printable before the release
        Assert.Equal("PRINTED", printed.GetProperty("waybill").GetProperty("state").GetString());

        var note = await ReleasedAsync(world, 1);
        Assert.Equal("NOTIFIED", note.GetProperty("state").GetString());
        Assert.StartsWith("GI", note.GetProperty("issueNoteNumber").GetString());
        Assert.Equal("FUNDS_NOT_SECURED", note.GetProperty("availableTransitions").EnumerateArray().Single(t => t.GetProperty("name").GetString() == "shipFulfillment").GetProperty("unmet")[0].GetProperty("code").GetString());
        Assert.Equal("FUNDS_NOT_SECURED", await world.RefusalAsync("shipFulfillment", Change(note), "fulfillment { id }"));
        Assert.Equal((10, 2), await LevelAsync(world, "TX-01", place));

        world.Orders.Secured[1] = true;
        await world.MutateAsync("shipFulfillment", Change(note), "fulfillment { state lines { picked } }");
        Assert.Equal((8, 0), await LevelAsync(world, "TX-01", place));
        Assert.Equal("2", (await LedgerAsync(world, "TX-01")).GetProperty("inTransit").ToString());
        Assert.Equal("HANDED_OVER", await StateAsync(world, 1));
        Assert.Equal(1, await world.CountAsync("ShipmentHandedOver"));

        var number = waybill.GetProperty("number").GetString()!;
        for (var i = 0; i < 2; i++)
            await world.MutateAsync("ingestTracking", new { waybillNumber = number, status = "DELIVERED", eventId = "sign-1", text = "已签收" }, "shipment { state }");
        Assert.Equal("DELIVERED", await StateAsync(world, 1));
        Assert.Equal(1, await world.CountAsync("ShipmentDelivered"));
        Assert.Equal("0", (await LedgerAsync(world, "TX-01")).GetProperty("inTransit").ToString());
        Assert.Equal(FulfillmentState.Closed, await world.ReadAsync(db => db.Fulfillments.Select(f => f.State).SingleAsync()));
        var track = await world.DataAsync("query($w: String!) { trackShipment(waybill: $w) { parcel tracking { status rawText } } }", new { w = number });
        Assert.Equal(1, track.GetProperty("trackShipment").GetProperty("tracking").GetArrayLength());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Picking_and_packing_step_by_step(Provider provider)
    {
        await using var world = await World.StartAsync(provider);
        await world.PlaceAsync("WH-01", "DC", 100, ("TX-01", 10));
        await ApprovedAsync(world, 1, ("TX-01", 2));
        var note = await ReleasedAsync(world, 1);
        world.Orders.Secured[1] = true;
        note = (await world.MutateAsync("startPick", Change(note), "fulfillment { id version state }")).GetProperty("fulfillment");
        Assert.Equal("PICKED_WRONG", await world.RefusalAsync("finishPick", Change(note, ("picked", new[] { new { sku = "NZ-02", quantity = 2 } })), "fulfillment { id }"));
        Assert.Equal("PICKED_SHORT", await world.RefusalAsync("finishPick", Change(note, ("picked", new[] { new { sku = "TX-01", quantity = 1 } })), "fulfillment { id }"));
        note = (await world.MutateAsync("finishPick", Change(note, ("picked", new[] { new { sku = "TX-01", quantity = 2 } })), "fulfillment { id version state lines { picked } }")).GetProperty("fulfillment");
        Assert.Equal("PICKED", note.GetProperty("state").GetString());
        note = (await world.MutateAsync("packPackage", Change(note, ("weightGrams", 850)), "fulfillment { id version state }")).GetProperty("fulfillment");
        Assert.Equal("READY", note.GetProperty("state").GetString());
        note = (await world.MutateAsync("shipFulfillment", Change(note), "fulfillment { id version state }")).GetProperty("fulfillment");
        Assert.Equal("SHIPPED", note.GetProperty("state").GetString());
        Assert.Equal("ILLEGAL_TRANSITION", await world.RefusalAsync("shipFulfillment", Change(note), "fulfillment { id }"));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_cancelled_order_frees_its_stock_and_its_waybill(Provider provider)
    {
        await using var world = await World.StartAsync(provider);
        var place = await world.PlaceAsync("WH-01", "DC", 100, ("TX-01", 10));
        await ApprovedAsync(world, 1, ("TX-01", 4));
        await ReleasedAsync(world, 1);
        Assert.Equal((10, 4), await LevelAsync(world, "TX-01", place));
        world.Orders.Change(1, o => o with { State = ShippingState.Closed });
        await world.SayAsync(new OrderCancelled(1, "买家取消"), 1);
        await world.QuietAsync();
        Assert.Equal((10, 0), await LevelAsync(world, "TX-01", place));
        Assert.Equal("CANCELLED", await StateAsync(world, 1));
        Assert.Single(world.Couriers.Yto.Cancelled);
        Assert.Equal(FulfillmentState.Cancelled, await world.ReadAsync(db => db.Fulfillments.Select(f => f.State).SingleAsync()));
        // A cancellation that is taken in before the placement wins as well.
        var late = world.Orders.Place(2, ("TX-01", 1));
        await world.SayAsync(new OrderCancelled(2, "重复下单"), 2);
        await world.QuietAsync();
        await world.SayAsync(late, 2);
        await world.QuietAsync();
        Assert.Equal((10, 0), await LevelAsync(world, "TX-01", place));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Short_stock_holds_nothing_until_it_is_there(Provider provider)
    {
        await using var world = await World.StartAsync(provider);
        var place = await world.PlaceAsync("WH-01", "DC", 100, ("TX-01", 1), ("NZ-02", 5));
        await world.SayAsync(world.Orders.Place(1, ("TX-01", 2), ("NZ-02", 1)), 1);
        world.Orders.Change(1, o => o with { State = ShippingState.Approved });
        await world.SayAsync(new OrderApproved(1), 1);
        await world.QuietAsync();
        Assert.Equal(1, await world.CountAsync("StockShort"));
        Assert.Equal((5, 0), await LevelAsync(world, "NZ-02", place));
        var order = GlobalId.Encode("Order", 1);
        Assert.Equal("STOCK_SHORT", await world.RefusalAsync("allocateOrder", new { orderId = order }, "reservation { id }"));
        await world.MutateAsync("receiveStock", new { locationId = place, lines = new[] { new { item = "TX-01", quantity = 5 } } }, "stockLocation { id }");
        await world.MutateAsync("allocateOrder", new { orderId = order }, "reservation { state allocations { sku quantity } }");
        await world.QuietAsync();
        Assert.Equal((6, 2), await LevelAsync(world, "TX-01", place));
        Assert.Equal("LABELLED", await StateAsync(world, 1)); // the approval that waited goes on by itself
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Two_places_make_two_parcels(Provider provider)
    {
        await using var world = await World.StartAsync(provider);
        await world.PlaceAsync("WH-01", "DC", 10, ("TX-01", 2));
        await world.PlaceAsync("WH-02", "STORE", 20, ("NZ-02", 2));
        await ApprovedAsync(world, 1, ("TX-01", 2), ("NZ-02", 2));
        await ReleasedAsync(world, 1);
        Assert.Equal(2, await world.ReadAsync(db => db.Shipments.CountAsync(s => s.State == ShipmentState.Labelled)));
        Assert.Equal(2, await world.ReadAsync(db => db.Fulfillments.CountAsync()));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Goods_that_come_back_are_counted_in_unseen(Provider provider)
    {
        await using var world = await World.StartAsync(provider);
        await world.PlaceAsync("WH-01", "DC", 100, ("TX-01", 10));
        var shelf = await world.PlaceAsync("TH-01", "RETURNS");
        var shipment = await ApprovedAsync(world, 1, ("TX-01", 2));
        var note = await ReleasedAsync(world, 1);
        world.Orders.Secured[1] = true;
        await world.MutateAsync("shipFulfillment", Change(note), "fulfillment { state }");
        var number = shipment.GetProperty("waybills")[0].GetProperty("number").GetString()!;
        var now = DateTime.UtcNow;
        // The end first, its causes later, one of them twice.
        foreach (var (status, minutes) in new[] { ("RETURNED", -5), ("IN_TRANSIT", -60), ("RETURNING", -20), ("REFUSED", -30), ("REFUSED", -30), ("PICKED_UP", -90) })
            await world.MutateAsync("ingestTracking", new { waybillNumber = number, status, occurredAt = now.AddMinutes(minutes), reason = status == "REFUSED" ? "尺码不对" : null }, "shipment { state }");
        Assert.Equal("RETURNED_TO_SENDER", await StateAsync(world, 1));
        Assert.Equal(1, await world.CountAsync("ShipmentReturned"));
        GlobalId.TryDecode(shelf, "StockLocation", out var id);
        var back = await world.ReadAsync(db => db.Set<StockLevel>().SingleAsync(l => l.LocationId == id));
        Assert.Equal((2, StockCondition.Unknown), (back.OnHand, back.Condition));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_shipment_needs_no_order(Provider provider)
    {
        await using var world = await World.StartAsync(provider);
        var place = await world.PlaceAsync("WH-01", "DC", 100, ("TX-01", 3));
        object input = new { fromLocationId = place, receiverName = "赵经销", receiverPhone = "13900001111", region = "陕西省 西安市 雁塔区", regionCode = "610113", address = "科技路8号", lines = new[] { new { sku = "TX-01", quantity = 2 } } };
        var shipment = (await world.MutateAsync("createShipment", input, "shipment { id version orderId state }")).GetProperty("shipment");
        await world.QuietAsync();
        Assert.Equal("STOCK_SHORT", await world.RefusalAsync("createShipment", input, "shipment { id }"));
        var note = (await world.DataAsync("query($id: ID!) { shipment(id: $id) { fulfillment { id version state } } }", new { id = shipment.GetProperty("id").GetString() })).GetProperty("shipment").GetProperty("fulfillment");
        await world.MutateAsync("shipFulfillment", Change(note), "fulfillment { state }"); // no order, no money to wait for
        Assert.Equal((1, 0), await LevelAsync(world, "TX-01", place));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Others_see_nothing_and_colleagues_see_stars(Provider provider)
    {
        await using var world = await World.StartAsync(provider);
        await world.PlaceAsync("WH-01", "DC", 100, ("TX-01", 3));
        var shipment = await ApprovedAsync(world, 1, ("TX-01", 1));
        const string query = "query($id: ID!) { shipment(id: $id) { receiver { name phone address masked } } shipments(first: 5) { nodes { number } totalCount } }";
        var variables = new { id = shipment.GetProperty("id").GetString() };
        var colleague = await world.DataAsync(query, variables, World.Person(World.East, "logistics:shipment:read"));
        var masked = colleague.GetProperty("shipment").GetProperty("receiver");
        Assert.Equal(("王*明", true), (masked.GetProperty("name").GetString(), masked.GetProperty("masked").GetBoolean()));
        Assert.DoesNotContain("1234", masked.GetProperty("phone").GetString());
        var trusted = await world.DataAsync(query, variables, World.Person(World.East, "logistics:shipment:read", "logistics:receiver:reveal"));
        Assert.Equal("13812345678", trusted.GetProperty("shipment").GetProperty("receiver").GetProperty("phone").GetString());
        var stranger = await world.DataAsync(query, variables, World.Person(World.Xian, "logistics:shipment:read", "logistics:receiver:reveal"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, stranger.GetProperty("shipment").ValueKind);
        Assert.Equal(0, stranger.GetProperty("shipments").GetProperty("totalCount").GetInt32());
        Assert.DoesNotContain("13812345678", await world.ReadAsync(async db => string.Join(' ', await db.Shipments.Select(s => s.ReceiverPhone + s.ReceiverName + s.ReceiverAddress).ToListAsync())));
    }

    internal static async Task<System.Text.Json.JsonElement> ApprovedAsync(World world, long order, params (string Sku, long Quantity)[] lines)
    {
        await world.SayAsync(world.Orders.Place(order, lines), order);
        world.Orders.Change(order, o => o with { State = ShippingState.Approved });
        await world.SayAsync(new OrderApproved(order), order);
        await world.QuietAsync();
        return await ShipmentAsync(world, order);
    }

    internal static async Task<System.Text.Json.JsonElement> ShipmentAsync(World world, long order)
    {
        var data = await world.DataAsync("query($o: String!) { shipments(first: 9, where: { orderNumber: { eq: $o } }) { nodes { id version state courier courierReason waybills { id version state number courier problem active } } } }", new { o = $"DD{order:D6}" });
        return data.GetProperty("shipments").GetProperty("nodes")[0];
    }

    static async Task<System.Text.Json.JsonElement> ReleasedAsync(World world, long order)
    {
        world.Orders.Change(order, o => o with { State = ShippingState.Released });
        await world.SayAsync(new OrderReleased(order), order);
        await world.QuietAsync();
        var data = await world.DataAsync("query($o: String!) { fulfillments(first: 9, where: { orderNumber: { eq: $o } }) { nodes { id version state issueNoteNumber availableTransitions { name allowed unmet { code message } } } } }", new { o = $"DD{order:D6}" });
        return data.GetProperty("fulfillments").GetProperty("nodes")[0];
    }

    internal static Dictionary<string, object?> Change(System.Text.Json.JsonElement it, params (string Name, object? Value)[] more)
        => new[] { ("id", (object?)it.GetProperty("id").GetString()), ("expectedVersion", it.GetProperty("version").GetInt64()) }.Concat(more).ToDictionary(m => m.Item1, m => m.Item2);

    static async Task<string> StateAsync(World world, long order) => (await ShipmentAsync(world, order)).GetProperty("state").GetString()!;

    static async Task<(long OnHand, long Reserved)> LevelAsync(World world, string sku, string place)
    {
        GlobalId.TryDecode(place, "StockLocation", out var id);
        var level = await world.ReadAsync(db => db.Set<StockLevel>().SingleAsync(l => l.Item == sku && l.LocationId == id && l.Condition == StockCondition.New));
        return (level.OnHand, level.Reserved);
    }

    static async Task<System.Text.Json.JsonElement> LedgerAsync(World world, string sku)
        => (await world.DataAsync("query($i: String!) { stockLedger(item: $i) { onHand reserved available inTransit unusable } }", new { i = sku })).GetProperty("stockLedger");
}
