namespace Platform.EndToEnd.Tests;

/// <summary>Other goods that cost more or less than what was bought: the difference is paid before anything leaves, or goes back.</summary>
public sealed class ExchangeForOtherPrices
{
    const string Lines = "lines { id position sku exchangeSku resolution accepted refundMinor unitDifferenceMinor unitDueMinor differenceBackMinor isSettled }";

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Dearer_goods_leave_when_the_difference_is_held_and_it_goes_to_the_seller(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        var order = await it.DeliveredAsync((ReturnShop.Cap, 2));
        var lines = await it.LinesAsync(order);
        var asked = await AskAsync(it, order, new { orderLineId = lines[ReturnShop.Cap], quantity = 2, reason = "WRONG_SIZE", exchangeSku = ReturnShop.Large });
        var id = Shop.Text(asked, "id");
        Assert.Equal(4000, Line(asked).GetProperty("unitDifferenceMinor").GetInt64()); // 99.00 for what cost 59.00
        // The price goes up meanwhile: what the customer was told counts.
        await PriceAsync(it, 12900);
        await it.ChangeAsync("authoriseReturn", id);
        await it.SendAsync(id);
        await it.ReceiveAllAsync(id);
        await it.InspectAllAsync(id);
        var second = Shop.Text(await it.UntilAsync(id, "replacement ordered", r => r.GetProperty("replacementId").ValueKind == JsonValueKind.String), "replacementId");
        var waits = await it.Shop.UntilAsync(second, "approved", o => Shop.Text(o, "lifecycle") == "APPROVED");
        Assert.Equal((8000L, "UNPAID"), (waits.GetProperty("payable").GetProperty("amountMinor").GetInt64(), Shop.Text(waits, "paymentStatus")));
        Assert.Equal("PAYMENT_NOT_HELD", await it.RefusalAsync("releaseOrder", second));
        Assert.Equal("UNPAID", Shop.Text(await it.Shop.OrderAsync(second), "paymentStatus"));
        Assert.Equal("APPROVED", Shop.Text(await it.Shop.OrderAsync(second), "lifecycle"));

        await it.Shop.PayAsync(second, 8000);
        await it.ShipAsync(second);
        Assert.Equal(8000, (await it.Shop.OrderAsync(second)).GetProperty("trade").GetProperty("heldMinor").GetInt64());
        await it.DeliverAsync(second);
        Assert.Equal("RESOLVING", Shop.Text(await it.ReturnAsync(id), "state"));
        await it.Shop.ChangeAsync("confirmReceipt", second);
        await it.Shop.UntilAsync(second, "replacement completed", o => Shop.Text(o, "lifecycle") == "COMPLETED");
        await it.UntilAsync(id, "completed", r => Shop.Text(r, "state") == "COMPLETED");
        await TestApp.EventuallyAsync(async () => (await it.App.DataAsync("query($id: ID!) { order(id: $id) { openReturns } }", new { id = order })).GetProperty("order").GetProperty("openReturns").GetInt32() == 0, "return over");
        await it.Shop.ChangeAsync("confirmReceipt", order);
        var done = await it.Shop.UntilAsync(order, "completed", o => Shop.Text(o, "lifecycle") == "COMPLETED");
        // What was paid at first and the difference: the shirts' price and the freight.
        Assert.Equal((12800L, 8000L), (done.GetProperty("trade").GetProperty("releasedMinor").GetInt64(), (await it.Shop.OrderAsync(second)).GetProperty("trade").GetProperty("releasedMinor").GetInt64()));
        Assert.Equal((50L, 48L), (await it.SellableAsync(ReturnShop.Cap), await it.SellableAsync(ReturnShop.Large)));
        await it.CheckAsync(order, second);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Cheaper_goods_give_the_difference_back_once_even_when_they_never_come(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        var order = await it.DeliveredAsync((ReturnShop.Medium, 2));
        var lines = await it.LinesAsync(order);
        var asked = await AskAsync(it, order, new { orderLineId = lines[ReturnShop.Medium], quantity = 1, reason = "WRONG_SIZE", exchangeSku = ReturnShop.Mug });
        var id = Shop.Text(asked, "id");
        Assert.Equal(-6000, Line(asked).GetProperty("unitDifferenceMinor").GetInt64());
        await it.ChangeAsync("authoriseReturn", id);
        await it.SendAsync(id);
        await it.ReceiveAllAsync(id);
        await it.InspectAllAsync(id);
        var second = Shop.Text(await it.UntilAsync(id, "replacement ordered and difference refunded", r => r.GetProperty("replacementId").ValueKind == JsonValueKind.String && r.GetProperty("refundedMinor").GetInt64() == 6000), "replacementId");
        var shown = Line(await ShownAsync(it, id));
        Assert.Equal((6000L, 6000L, 0L), (shown.GetProperty("refundMinor").GetInt64(), shown.GetProperty("differenceBackMinor").GetInt64(), shown.GetProperty("unitDueMinor").GetInt64()));
        // The mug breaks in the store: its order is cancelled, and a person gives the money back instead; the difference that went back counts.
        await it.Shop.UntilAsync(second, "approved or released", o => Shop.Text(o, "lifecycle") is "APPROVED" or "RELEASED");
        await it.Shop.ChangeAsync("cancelOrder", second, new() { ["reason"] = "库存破损" });
        var again = await it.UntilAsync(id, "decided anew", r => Shop.Text(r, "state") == "INSPECTED");
        Assert.Equal("CANCELLED", Shop.Text(again, "problem"));
        await it.ChangeAsync("decideReturn", id, new { reason = "无货，改为退款", lines = new[] { new { lineId = Shop.Text(Line(await ShownAsync(it, id)), "id"), resolution = "REFUND" } } });
        await it.UntilAsync(id, "completed", r => Shop.Text(r, "state") == "COMPLETED" && r.GetProperty("refundedMinor").GetInt64() == 9900);
        await TestApp.EventuallyAsync(async () => (await it.App.DataAsync("query($id: ID!) { order(id: $id) { openReturns } }", new { id = order })).GetProperty("order").GetProperty("openReturns").GetInt32() == 0, "return over");
        await it.Shop.ChangeAsync("confirmReceipt", order);
        var done = await it.Shop.UntilAsync(order, "completed", o => Shop.Text(o, "lifecycle") == "COMPLETED");
        Assert.Equal((9900L, 10900L), (done.GetProperty("trade").GetProperty("refundedMinor").GetInt64(), done.GetProperty("trade").GetProperty("releasedMinor").GetInt64()));
        await it.CheckAsync(order);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Sizes_of_one_product_are_compared_today_and_goodwill_has_its_limits(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        var order = await it.DeliveredAsync((ReturnShop.Medium, 1), (ReturnShop.Mug, 1));
        var lines = await it.LinesAsync(order);
        await PriceAsync(it, 12900); // both sizes
        var asked = await AskAsync(it, order, new { orderLineId = lines[ReturnShop.Medium], quantity = 1, reason = "WRONG_SIZE", exchangeSku = ReturnShop.Large },
            new { orderLineId = lines[ReturnShop.Mug], quantity = 1, reason = "DAMAGED", exchangeSku = ReturnShop.Cap });
        Assert.Equal([0L, 2000], asked.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("unitDifferenceMinor").GetInt64()));
        var id = Shop.Text(asked, "id");
        await it.ChangeAsync("authoriseReturn", id);
        await it.SendAsync(id);
        await it.ReceiveAllAsync(id);
        string Of(string sku) => Shop.Text(asked.GetProperty("lines").EnumerateArray().First(l => Shop.Text(l, "sku") == sku), "id");
        // A piece that is not accepted leaves the decision to a person.
        await it.App.MutateAsync("upsertReturnPolicy", new { code = "HOME", name = "家居", categories = new[] { "HOME" }, decidesItself = false }, "returnPolicy { id }");
        await it.ChangeAsync("inspectReturn", id, new { lines = new object[] { new { lineId = Of(ReturnShop.Medium), accepted = 0, rejected = 1, condition = "有污渍" }, new { lineId = Of(ReturnShop.Mug), accepted = 1, acceptedTo = "SCRAP" } } });
        foreach (var (due, code) in new[] { (2001L, "OUT_OF_RANGE"), (-1, "OUT_OF_RANGE") })
        {
            var input = new { id, expectedVersion = (await it.ReturnAsync(id)).GetProperty("version").GetInt64(), reason = "换货", lines = new[] { new { lineId = Of(ReturnShop.Mug), unitDueMinor = due } } };
            var error = (await it.Shop.AnyAsync("decideReturn", input, "returnAuthorization { id }")).GetProperty("userErrors")[0];
            Assert.Equal((code, "lines.0.unitDueMinor"), (Shop.Text(error, "code"), Shop.Text(error, "field")));
        }
        await it.ChangeAsync("decideReturn", id, new { reason = "我方原因，差价减半", lines = new[] { new { lineId = Of(ReturnShop.Mug), unitDueMinor = 1000 } } });
        var second = Shop.Text(await it.UntilAsync(id, "replacement ordered", r => r.GetProperty("replacementId").ValueKind == JsonValueKind.String), "replacementId");
        Assert.Equal(1000, (await it.Shop.OrderAsync(second)).GetProperty("payable").GetProperty("amountMinor").GetInt64());
    }

    static async Task<JsonElement> AskAsync(ReturnShop it, string order, params object[] lines)
        => (await it.App.MutateAsync("requestReturn", new { orderId = order, kind = "EXCHANGE", lines }, $"returnAuthorization {{ id state {Lines} }}")).GetProperty("returnAuthorization");

    static async Task<JsonElement> ShownAsync(ReturnShop it, string id) => (await it.App.DataAsync($"query($id: ID!) {{ return(id: $id) {{ id {Lines} }} }}", new { id })).GetProperty("return");

    static JsonElement Line(JsonElement it) => Assert.Single(it.GetProperty("lines").EnumerateArray());

    static Task PriceAsync(ReturnShop it, long shirt) => it.App.MutateAsync("upsertProducts", new
    {
        products = new[] { new { code = "TS", name = "纯棉T恤", category = "CLOTHES", skus = new[] { new { code = ReturnShop.Medium, name = "纯棉T恤 红 M", priceMinor = shirt, weightGrams = 220 }, new { code = ReturnShop.Large, name = "纯棉T恤 红 L", priceMinor = shirt, weightGrams = 230 } } } },
    }, "productUpload { id }");
}
