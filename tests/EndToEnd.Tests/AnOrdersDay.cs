namespace Platform.EndToEnd.Tests;

/// <summary>The first main job, by the API alone, on both databases.</summary>
public sealed class AnOrdersDay
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task From_the_customers_choice_of_courier_to_the_sellers_money(Provider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await shop.PlaceAsync();

        // Audited by the rules, stock promised, the waybill there to print; but nothing is shipped while the money is not held.
        await shop.UntilAsync(order, "approved and allocated, waybill issued", o => Shop.Text(o, "lifecycle") == "APPROVED" && Shop.Text(o, "fulfillmentStatus") == "ALLOCATED" && o.GetProperty("waybills").GetArrayLength() == 1);
        Assert.Empty((await shop.OrderAsync(order)).GetProperty("fulfillments").EnumerateArray());
        await shop.PayAsync(order, 20800);
        var released = await shop.UntilAsync(order, "released to the warehouse", o => Shop.Text(o, "lifecycle") == "RELEASED" && o.GetProperty("fulfillments").GetArrayLength() == 1);
        Assert.Equal(("HELD", "PROCESSING", "own-delivery"), (Shop.Text(released, "paymentStatus"), Shop.Text(released, "stage"), Shop.Text(released, "courierConnection")));

        await shop.ShipAsync(order);
        var shipped = await shop.UntilAsync(order, "shipped", o => Shop.Text(o, "fulfillmentStatus") == "SHIPPED");
        var waybill = Shop.Text(shipped.GetProperty("waybills")[0], "number");

        // Tracking comes out of order and twice.
        var day = DateTime.UtcNow.Date.AddDays(-1);
        string At(int hour) => day.AddHours(hour).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
        (string Status, string At, string Id)[] events = [("OUT_FOR_DELIVERY", At(9), "e3"), ("PICKED_UP", At(1), "e1"), ("DELIVERED", At(11), "e4"), ("IN_TRANSIT", At(5), "e2"), ("DELIVERED", At(11), "e4"), ("PICKED_UP", At(1), "e1")];
        foreach (var e in events) await shop.TrackAsync(waybill, e.Status, e.At, e.Id);
        await shop.UntilAsync(order, "delivered", o => Shop.Text(o, "fulfillmentStatus") == "DELIVERED");
        Assert.Equal("HELD", Shop.Text(await shop.OrderAsync(order), "paymentStatus"));

        await shop.ChangeAsync("confirmReceipt", order);
        var done = await shop.UntilAsync(order, "completed", o => Shop.Text(o, "lifecycle") == "COMPLETED");
        Assert.Equal(("RELEASED", "DONE"), (Shop.Text(done, "paymentStatus"), Shop.Text(done, "stage")));
        await Books.CheckAsync(shop.App);
        Assert.Equal(98, await Books.OnHandAsync(shop.App, Shop.Sku));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Refused_at_the_door_the_goods_and_the_money_come_back(Provider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await shop.PlaceAsync();
        await shop.UntilAsync(order, "approved", o => Shop.Text(o, "lifecycle") == "APPROVED");
        await shop.PayAsync(order, 20800);
        await shop.UntilAsync(order, "released", o => o.GetProperty("fulfillments").GetArrayLength() == 1);
        await shop.ShipAsync(order);
        var waybill = Shop.Text((await shop.UntilAsync(order, "shipped", o => Shop.Text(o, "fulfillmentStatus") == "SHIPPED")).GetProperty("waybills")[0], "number");
        var day = DateTime.UtcNow.Date.AddDays(-2);
        string At(int hour) => day.AddHours(hour).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
        await shop.TrackAsync(waybill, "REFUSED", At(10), "r2");
        await shop.TrackAsync(waybill, "PICKED_UP", At(1), "r1");
        await shop.TrackAsync(waybill, "RETURNED", At(30), "r4");
        await shop.TrackAsync(waybill, "RETURNING", At(12), "r3");

        // The return opened by itself and is received by the courier's word; the money waits for somebody to look at the goods.
        JsonElement back = default;
        await TestApp.EventuallyAsync(async () =>
        {
            var returns = (await shop.App.DataAsync("query($id: ID!) { order(id: $id) { returns { id version state lines { id received } } } }", new { id = order })).GetProperty("order").GetProperty("returns");
            return returns.GetArrayLength() == 1 && Shop.Text(back = returns[0], "state") == "RECEIVED";
        }, "received");
        Assert.Equal(0, (await shop.OrderAsync(order)).GetProperty("trade").GetProperty("refundedMinor").GetInt64());
        await shop.App.MutateAsync("inspectReturn", new
        {
            id = Shop.Text(back, "id"), expectedVersion = back.GetProperty("version").GetInt64(), lines = back.GetProperty("lines").EnumerateArray().Select(l => new { lineId = Shop.Text(l, "id"), accepted = l.GetProperty("received").GetInt64() }),
        }, "returnAuthorization { id }");
        var end = await shop.UntilAsync(order, "cancelled", o => Shop.Text(o, "lifecycle") == "CANCELLED");
        Assert.Equal(("REFUNDED", "RETURNED_TO_SENDER", "DONE"), (Shop.Text(end, "paymentStatus"), Shop.Text(end, "fulfillmentStatus"), Shop.Text(end, "stage")));
        Assert.Equal(20800, end.GetProperty("trade").GetProperty("refundedMinor").GetInt64());
        await Books.CheckAsync(shop.App);
        Assert.Equal(100, await Books.OnHandAsync(shop.App, Shop.Sku));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Cancelled_before_shipping_everything_is_as_before(Provider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await shop.PlaceAsync();
        await shop.UntilAsync(order, "approved", o => Shop.Text(o, "lifecycle") == "APPROVED");
        await shop.PayAsync(order, 20800);
        await shop.UntilAsync(order, "released", o => o.GetProperty("fulfillments").GetArrayLength() == 1);
        var early = await shop.AnyAsync("cancelOrder", new { id = order, expectedVersion = 1, reason = "太早的版本" }, "order { id }");
        Assert.Equal("VERSION_CONFLICT", Shop.Text(early.GetProperty("userErrors")[0], "code"));
        await shop.ChangeAsync("cancelOrder", order, new() { ["reason"] = "顾客改变主意" });
        await shop.UntilAsync(order, "refunded", o => Shop.Text(o, "paymentStatus") == "REFUNDED" && Shop.Text(o, "lifecycle") == "CANCELLED");
        await TestApp.EventuallyAsync(async () => await Books.ReservedAsync(shop.App, Shop.Sku) == 0, "reservation released");
        await Books.CheckAsync(shop.App);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Cash_on_delivery_ships_without_held_money_and_is_collected(Provider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await shop.PlaceAsync(Shop.Order(method: "CASH_ON_DELIVERY"));
        await shop.UntilAsync(order, "released", o => Shop.Text(o, "lifecycle") == "RELEASED" && o.GetProperty("fulfillments").GetArrayLength() == 1 && o.GetProperty("waybills").GetArrayLength() == 1);
        await shop.ShipAsync(order);
        var waybill = Shop.Text((await shop.UntilAsync(order, "shipped", o => Shop.Text(o, "fulfillmentStatus") == "SHIPPED")).GetProperty("waybills")[0], "number");
        await shop.TrackAsync(waybill, "DELIVERED", DateTime.UtcNow.AddMinutes(-1).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture), "d1");
        await shop.UntilAsync(order, "delivered", o => Shop.Text(o, "fulfillmentStatus") == "DELIVERED");
        await shop.ChangeAsync("recordCodCollection", order, new() { ["amountMinor"] = 20800 });
        await shop.UntilAsync(order, "completed", o => Shop.Text(o, "lifecycle") == "COMPLETED");
        await Books.CheckAsync(shop.App);
    }
}
