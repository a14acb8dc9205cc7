namespace Platform.EndToEnd.Tests;

/// <summary>What may be done with an order before its goods leave: confirm or close a draft, choose the courier, stop it.</summary>
public sealed class BeforeItLeaves
{
    static async Task<(string Id, long Version)> DraftAsync(Shop shop)
    {
        var input = JsonSerializer.SerializeToNode(Shop.Order(), JsonSerializerOptions.Web)!.AsObject();
        input["isDraft"] = true;
        var order = (await shop.App.MutateAsync("placeOrder", input, "order { id version lifecycle stage }")).GetProperty("order");
        Assert.Equal(("DRAFT", "PENDING"), (Shop.Text(order, "lifecycle"), Shop.Text(order, "stage")));
        return (Shop.Text(order, "id"), order.GetProperty("version").GetInt64());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_draft_sets_nothing_off_until_it_is_confirmed_and_none_when_it_is_closed(Provider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var (bought, version) = await DraftAsync(shop);
        var (dropped, other) = await DraftAsync(shop);
        await Task.Delay(1500);
        Assert.Equal(0, await Books.ReservedAsync(shop.App, Shop.Sku));
        Assert.Equal("VERSION_CONFLICT", await shop.App.RefusalAsync("confirmOrder", new { id = bought, expectedVersion = version + 5 }, "order { id }"));
        await shop.App.MutateAsync("confirmOrder", new { id = bought, expectedVersion = version }, "order { lifecycle }");
        // With its waybill the background is done with it: nothing moves its version any more.
        await shop.UntilAsync(bought, "approved, allocated and labelled", o => Shop.Text(o, "lifecycle") == "APPROVED" && Shop.Text(o, "fulfillmentStatus") == "ALLOCATED" && o.GetProperty("waybills").GetArrayLength() == 1);
        var now = (await shop.OrderAsync(bought)).GetProperty("version").GetInt64();
        Assert.Equal("ILLEGAL_TRANSITION", await shop.App.RefusalAsync("confirmOrder", new { id = bought, expectedVersion = now }, "order { id }"));
        Assert.Equal("ILLEGAL_TRANSITION", await shop.App.RefusalAsync("closeUnconfirmed", new { id = bought, expectedVersion = now, reason = "不要了" }, "order { id }"));

        Assert.Equal("REQUIRED", await shop.App.RefusalAsync("closeUnconfirmed", new { id = dropped, expectedVersion = other, reason = " " }, "order { id }"));
        await shop.App.MutateAsync("closeUnconfirmed", new { id = dropped, expectedVersion = other, reason = "客户不要了" }, "order { lifecycle }");
        var closed = await shop.OrderAsync(dropped);
        Assert.Equal(("CLOSED_UNCONFIRMED", "DONE"), (Shop.Text(closed, "lifecycle"), Shop.Text(closed, "stage")));
        Assert.Equal(2, await Books.ReservedAsync(shop.App, Shop.Sku));
        await Books.CheckAsync(shop.App);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task The_courier_is_chosen_among_those_that_serve_the_address_until_the_goods_leave(Provider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await shop.PlaceAsync(Shop.Order(courier: null));
        await shop.UntilAsync(order, "approved", o => Shop.Text(o, "lifecycle") == "APPROVED");
        var refused = default(JsonElement);
        for (var tries = 0; tries < 20; tries++) // the background changes the order too
        {
            refused = (await shop.AnyAsync("chooseCourier", new { id = order, expectedVersion = (await shop.OrderAsync(order)).GetProperty("version").GetInt64(), courier = "no-such" }, "order { id }")).GetProperty("userErrors")[0];
            if (Shop.Text(refused, "code") != "VERSION_CONFLICT") break;
        }
        Assert.Equal(("COURIER_NOT_AVAILABLE", "courier"), (Shop.Text(refused, "code"), Shop.Text(refused, "field")));
        var chosen = await shop.ChangeAsync("chooseCourier", order, new() { ["courier"] = "own-delivery", ["by"] = "CUSTOMER" }, "order { courierConnection }");
        Assert.Equal("own-delivery", Shop.Text(chosen.GetProperty("order"), "courierConnection"));
        await shop.PayAsync(order, 20800);
        await shop.UntilAsync(order, "released", o => o.GetProperty("fulfillments").GetArrayLength() == 1);
        await shop.ShipAsync(order);
        var shipped = await shop.UntilAsync(order, "shipped", o => Shop.Text(o, "fulfillmentStatus") == "SHIPPED");
        Assert.Equal("own-delivery", Shop.Text(shipped.GetProperty("shipments")[0], "courier"));
        var late = await shop.AnyAsync("chooseCourier", new { id = order, expectedVersion = shipped.GetProperty("version").GetInt64(), courier = "own-delivery" }, "order { id }");
        Assert.NotEmpty(late.GetProperty("userErrors").EnumerateArray());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_held_order_is_not_released_before_somebody_resolved_it(Provider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await shop.PlaceAsync();
        await shop.UntilAsync(order, "approved", o => Shop.Text(o, "lifecycle") == "APPROVED" && Shop.Text(o, "fulfillmentStatus") == "ALLOCATED");
        await shop.ChangeAsync("holdOrder", order, new() { ["reason"] = "客户来电改尺码" });
        await shop.PayAsync(order, 20800);
        await Task.Delay(2000);
        var held = await shop.OrderAsync(order);
        Assert.Equal(("HELD", 1, 0), (Shop.Text(held, "paymentStatus"), held.GetProperty("openExceptions").GetInt32(), held.GetProperty("fulfillments").GetArrayLength()));
        Assert.Contains(await Codes(shop, "releaseOrder", order), c => c is "OPEN_EXCEPTIONS" or "ORDER_HAS_OPEN_EXCEPTIONS" or "ILLEGAL_TRANSITION");
        var exception = (await shop.App.DataAsync("query($id: ID!) { order(id: $id) { exceptions { id version code state } } }", new { id = order })).GetProperty("order").GetProperty("exceptions")[0];
        Assert.Equal("HELD_BY_STAFF", Shop.Text(exception, "code"));
        var solved = await shop.AnyAsync("resolveOrderException", new { id = Shop.Text(exception, "id"), expectedVersion = exception.GetProperty("version").GetInt64(), resolution = "尺码不变" }, "orderException { state }");
        if (solved.GetProperty("userErrors").GetArrayLength() > 0) // somebody has to take it first
        {
            await shop.App.MutateAsync("takeOrderException", new { id = Shop.Text(exception, "id"), expectedVersion = exception.GetProperty("version").GetInt64() }, "orderException { state }");
            await shop.App.MutateAsync("resolveOrderException", new { id = Shop.Text(exception, "id"), expectedVersion = exception.GetProperty("version").GetInt64() + 1, resolution = "尺码不变" }, "orderException { state }");
        }
        await shop.UntilAsync(order, "released", o => Shop.Text(o, "lifecycle") == "RELEASED" && o.GetProperty("fulfillments").GetArrayLength() == 1);
        Assert.NotEmpty(await Codes(shop, "holdOrder", order, ("reason", "太晚了")));
        await Books.CheckAsync(shop.App);
    }

    static async Task<List<string>> Codes(Shop shop, string mutation, string order, params (string Name, object Value)[] more)
    {
        var input = new Dictionary<string, object?> { ["id"] = order, ["expectedVersion"] = (await shop.OrderAsync(order)).GetProperty("version").GetInt64() };
        foreach (var (name, value) in more) input[name] = value;
        return [.. (await shop.AnyAsync(mutation, input, "order { id }")).GetProperty("userErrors").EnumerateArray().Select(e => Shop.Text(e, "code"))];
    }
}
