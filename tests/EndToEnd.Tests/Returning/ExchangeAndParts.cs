namespace Platform.EndToEnd.Tests;

/// <summary>Other goods instead of money, several resolutions in one return, and a parcel that nobody took.</summary>
public sealed class ExchangeAndParts
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_size_dispute_ends_in_an_exchange_a_second_parcel_confirmation_and_release(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider, new() { ["Orders:AutoConfirm:Days"] = "10" });
        var order = await it.DeliveredAsync((ReturnShop.Medium, 1));
        var lines = await it.LinesAsync(order);
        var dispute = (await it.App.MutateAsync("raiseDispute", new
        {
            orderId = order, kind = "NOT_AS_DESCRIBED", statement = "标的是L码，实物按M码尺寸表", lines = new[] { new { orderLineId = lines[ReturnShop.Medium], quantity = 1 } }, wants = "REPLACE",
        }, "dispute { id version state case { id kind order { number } } }")).GetProperty("dispute");
        Assert.Equal("DISPUTE", Shop.Text(dispute.GetProperty("case"), "kind"));
        await TestApp.EventuallyAsync(async () => Shop.Text((await it.Shop.OrderAsync(order)).GetProperty("trade"), "state") == "DISPUTED", "disputed");
        Assert.Equal("DISPUTE_OPEN", await it.RefusalAsync("confirmReceipt", order));

        // Both agree on an exchange, so the dispute is withdrawn and the goods come back for another size.
        var withdrawn = await it.App.MutateAsync("withdrawDispute", new { id = Shop.Text(dispute, "id"), expectedVersion = dispute.GetProperty("version").GetInt64(), reason = "双方同意换货" }, "dispute { state }");
        Assert.Equal("WITHDRAWN", Shop.Text(withdrawn.GetProperty("dispute"), "state"));
        var id = Shop.Text(await it.RequestAsync(order, "EXCHANGE", new { orderLineId = lines[ReturnShop.Medium], quantity = 1, reason = "NOT_AS_DESCRIBED", exchangeSku = ReturnShop.Large }), "id");
        await it.ChangeAsync("authoriseReturn", id);
        await TestApp.EventuallyAsync(async () => (await it.App.DataAsync("query($id: ID!) { order(id: $id) { openReturns isDisputed } }", new { id = order })).GetProperty("order").ToString() == """{"openReturns":1,"isDisputed":false}""", "return open, dispute over");
        Assert.Equal("ORDER_RETURN_OPEN", await it.RefusalAsync("confirmReceipt", order));
        await it.SendAsync(id);
        await it.ReceiveAllAsync(id);
        await it.InspectAllAsync(id);
        var resolving = await it.UntilAsync(id, "replacement ordered", r => r.GetProperty("replacementId").ValueKind == JsonValueKind.String);
        Assert.Equal("RESOLVING", Shop.Text(resolving, "state"));

        // The second parcel costs nothing and goes the usual way.
        var second = Shop.Text(resolving, "replacementId");
        await it.ShipAsync(second);
        var shown = (await it.App.DataAsync("query($id: ID!) { order(id: $id) { kind payable { amountMinor } replaces { id } lines { sku quantity } } }", new { id = second })).GetProperty("order");
        Assert.Equal(("REPLACEMENT", 0L, order, ReturnShop.Large), (Shop.Text(shown, "kind"), shown.GetProperty("payable").GetProperty("amountMinor").GetInt64(), Shop.Text(shown.GetProperty("replaces"), "id"), Shop.Text(shown.GetProperty("lines")[0], "sku")));
        await it.DeliverAsync(second);
        await it.Shop.UntilAsync(second, "replacement completed", o => Shop.Text(o, "lifecycle") == "COMPLETED");
        await it.UntilAsync(id, "completed", r => Shop.Text(r, "state") == "COMPLETED");
        await TestApp.EventuallyAsync(async () => (await it.App.DataAsync("query($id: ID!) { order(id: $id) { openReturns } }", new { id = order })).GetProperty("order").GetProperty("openReturns").GetInt32() == 0, "return over");

        await it.Shop.ChangeAsync("confirmReceipt", order);
        var done = await it.Shop.UntilAsync(order, "completed", o => Shop.Text(o, "lifecycle") == "COMPLETED");
        Assert.Equal(("RELEASED", 10900L), (Shop.Text(done, "paymentStatus"), done.GetProperty("trade").GetProperty("releasedMinor").GetInt64()));
        await it.CheckAsync(order, second);
        Assert.Equal((100L, 49L), (await it.SellableAsync(ReturnShop.Medium), await it.SellableAsync(ReturnShop.Large)));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Three_lines_get_three_resolutions(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        var order = await it.DeliveredAsync((ReturnShop.Medium, 2), (ReturnShop.Cap, 1), (ReturnShop.Mug, 1));
        var lines = await it.LinesAsync(order);
        var asked = await it.RequestAsync(order, "RETURN_REFUND",
            new { orderLineId = lines[ReturnShop.Medium], quantity = 2, reason = "QUALITY" },
            new { orderLineId = lines[ReturnShop.Cap], quantity = 1, reason = "WRONG_ITEM", resolution = "EXCHANGE_SAME" },
            new { orderLineId = lines[ReturnShop.Mug], quantity = 1, reason = "DAMAGED" });
        var id = Shop.Text(asked, "id");
        await it.ChangeAsync("authoriseReturn", id);
        await it.SendAsync(id);
        await it.ReceiveAllAsync(id);
        string Of(string sku) => Shop.Text(ReturnShop.Line(asked, sku), "id");
        var inspected = await it.ChangeAsync("inspectReturn", id, new
        {
            lines = new object[]
            {
                new { lineId = Of(ReturnShop.Medium), accepted = 2, acceptedTo = "REFURBISH", condition = "走线脱落，可修整", checks = new[] { new { point = "吊牌完好", passed = true }, new { point = "无污渍", passed = true } } },
                new { lineId = Of(ReturnShop.Cap), accepted = 1 },
                new { lineId = Of(ReturnShop.Mug), accepted = 0, rejected = 1, condition = "使用痕迹明显，非运输破损" },
            },
        });
        Assert.Equal("INSPECTED", Shop.Text(inspected, "state")); // something was not accepted: a person decides
        var decided = await it.ChangeAsync("decideReturn", id, new { reason = "按质检结果处理", lines = new[] { new { lineId = Of(ReturnShop.Medium), refundMinor = 15000 } }, compensationMinor = 500 });
        Assert.Equal(["REFUND", "EXCHANGE_SAME", "REJECT_SEND_BACK"], decided.GetProperty("lines").EnumerateArray().Select(l => Shop.Text(l, "resolution")));

        // Money, a second parcel with the cap, and the mug on its way back: the return is over when all three are done.
        await it.UntilAsync(id, "refunded", r => r.GetProperty("refundedMinor").GetInt64() == 15500);
        var second = Shop.Text(await it.UntilAsync(id, "replacement", r => r.GetProperty("replacementId").ValueKind == JsonValueKind.String), "replacementId");
        await it.ShipAsync(second);
        await it.DeliverAsync(second);
        JsonElement parcel = default;
        await TestApp.EventuallyAsync(async () =>
        {
            var all = (await it.App.DataAsync("query($id: ID!) { return(id: $id) { shipments { id direction state goodsCondition fulfillment { id version state } waybills { number state } lines { sku quantity } } } }", new { id })).GetProperty("return").GetProperty("shipments");
            parcel = all.EnumerateArray().LastOrDefault(s => Shop.Text(s, "direction") == "OUTBOUND");
            return parcel.ValueKind == JsonValueKind.Object && parcel.GetProperty("fulfillment").ValueKind == JsonValueKind.Object && Shop.Text(parcel, "state") == "LABELLED";
        }, "parcel back to the customer");
        Assert.Equal((ReturnShop.Mug, "UNKNOWN"), (Shop.Text(parcel.GetProperty("lines")[0], "sku"), Shop.Text(parcel, "goodsCondition")));
        await it.App.MutateAsync("shipFulfillment", new { id = Shop.Text(parcel.GetProperty("fulfillment"), "id"), expectedVersion = parcel.GetProperty("fulfillment").GetProperty("version").GetInt64() }, "fulfillment { state }");
        Assert.NotEqual("COMPLETED", Shop.Text(await it.ReturnAsync(id), "state"));
        await it.Shop.TrackAsync(Shop.Text(parcel.GetProperty("waybills")[0], "number"), "DELIVERED", ReturnShop.At(-0.1), "back1");
        await it.UntilAsync(id, "completed", r => Shop.Text(r, "state") == "COMPLETED");
        await TestApp.EventuallyAsync(async () => (await it.App.DataAsync("query($id: ID!) { order(id: $id) { openReturns } }", new { id = order })).GetProperty("order").GetProperty("openReturns").GetInt32() == 0, "the order knows that the return is over");
        await it.Shop.ChangeAsync("confirmReceipt", order);
        var done = await it.Shop.UntilAsync(order, "completed", o => Shop.Text(o, "lifecycle") == "COMPLETED");
        Assert.Equal((15500L, 30600L - 15500L), (done.GetProperty("trade").GetProperty("refundedMinor").GetInt64(), done.GetProperty("trade").GetProperty("releasedMinor").GetInt64()));
        await it.CheckAsync(order, second);
        // Shirts wait to be refurbished, the cap was restocked and one went out, the mug is with the customer again.
        Assert.Equal((98L, 49L, 49L), (await it.SellableAsync(ReturnShop.Medium), await it.SellableAsync(ReturnShop.Cap), await it.SellableAsync(ReturnShop.Mug)));
        Assert.Equal(2, await Behind.NumberAsync(it.App, $"SELECT COALESCE(SUM(OnHand), 0) FROM log_stock_levels WHERE Item = '{ReturnShop.Medium}' AND `Condition` = 1"));
        Assert.Equal(49, await Books.OnHandAsync(it.App, ReturnShop.Mug));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Refused_at_the_door_one_parcel_opens_one_return_and_pays_once(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        var order = await it.ShippedAsync((ReturnShop.Medium, 1), (ReturnShop.Cap, 1));
        var waybill = Shop.Text((await it.Shop.OrderAsync(order)).GetProperty("waybills")[0], "number");
        // Out of order, and told twice.
        foreach (var (status, hours, id) in new[] { ("RETURNED", -2.0, "r4"), ("REFUSED", -30, "r2"), ("RETURNED", -2, "r4"), ("PICKED_UP", -40, "r1"), ("RETURNING", -28, "r3"), ("REFUSED", -30, "r2") })
            await it.Shop.TrackAsync(waybill, status, ReturnShop.At(hours), id);
        JsonElement all = default;
        await TestApp.EventuallyAsync(async () =>
        {
            all = (await it.App.DataAsync("query($id: ID!) { order(id: $id) { returns { id state origin: shipmentId lines { reason: wanted received } } } }", new { id = order })).GetProperty("order").GetProperty("returns");
            return all.GetArrayLength() > 0 && Shop.Text(all[0], "state") == "RECEIVED";
        }, "received by itself");
        Assert.Equal(1, all.GetArrayLength());
        var returnId = Shop.Text(all[0], "id");
        Assert.Empty((await it.App.DataAsync("{ refunds(first: 10) { nodes { id } } }")).GetProperty("refunds").GetProperty("nodes").EnumerateArray());
        await it.InspectAllAsync(returnId);
        await it.UntilAsync(returnId, "completed", r => Shop.Text(r, "state") == "COMPLETED");
        var end = await it.Shop.UntilAsync(order, "cancelled", o => Shop.Text(o, "lifecycle") == "CANCELLED");
        Assert.Equal((16800L, "REFUNDED"), (end.GetProperty("trade").GetProperty("refundedMinor").GetInt64(), Shop.Text(end, "paymentStatus")));
        Assert.Equal((100L, 50L), (await it.SellableAsync(ReturnShop.Medium), await it.SellableAsync(ReturnShop.Cap)));
        await it.CheckAsync(order);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Without_AfterSales_the_money_of_a_refused_parcel_is_proposed_and_its_late_return_pays_nothing_more(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        var order = await it.ShippedAsync((ReturnShop.Cap, 1));
        await it.App.MutateAsync("setModuleEnabled", new { module = "AfterSales", enabled = false }, "moduleState { enabled }");
        var waybill = Shop.Text((await it.Shop.OrderAsync(order)).GetProperty("waybills")[0], "number");
        foreach (var (status, hours, id) in new[] { ("PICKED_UP", -40.0, "a1"), ("REFUSED", -30, "a2"), ("RETURNED", -2, "a3") }) await it.Shop.TrackAsync(waybill, status, ReturnShop.At(hours), id);
        await TestApp.EventuallyAsync(async () =>
        {
            if (Shop.Text(await it.Shop.OrderAsync(order), "paymentStatus") == "REFUNDED") return true;
            foreach (var refund in (await it.App.DataAsync("{ refunds(first: 10) { nodes { id version state } } }")).GetProperty("refunds").GetProperty("nodes").EnumerateArray().Where(r => Shop.Text(r, "state") == "PROPOSED"))
                await it.Shop.AnyAsync("approveRefund", new { id = Shop.Text(refund, "id"), expectedVersion = refund.GetProperty("version").GetInt64() }, "refund { id }");
            return false;
        }, "refunded");
        await it.App.MutateAsync("setModuleEnabled", new { module = "AfterSales", enabled = true }, "moduleState { enabled }");
        string? late = null;
        await TestApp.EventuallyAsync(async () =>
        {
            var answer = await it.App.PostAsync("query($id: ID!) { order(id: $id) { returns { id state } } }", new { id = order }, await it.App.AdminAsync());
            if (answer.TryGetProperty("errors", out _)) return false; // the schema follows a moment later
            var all = answer.GetProperty("data").GetProperty("order").GetProperty("returns");
            return all.GetArrayLength() == 1 && (late = Shop.Text(all[0], "id")) is not null && Shop.Text(all[0], "state") == "RECEIVED";
        }, "the return opened late");
        await it.InspectAllAsync(late!);
        Assert.Equal(0, (await it.UntilAsync(late!, "completed", r => Shop.Text(r, "state") == "COMPLETED")).GetProperty("refundedMinor").GetInt64());
        Assert.Equal(1, await Behind.NumberAsync(it.App, "SELECT COUNT(*) FROM ord_refunds"));
        await it.CheckAsync(order);
    }
}
