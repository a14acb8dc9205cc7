namespace Platform.EndToEnd.Tests;

/// <summary>The two sides of a trade disagree, with evidence, and each outcome has its effect on money and goods.</summary>
public sealed class Disputing
{
    const string Shown = "dispute { id version state outcome problem refundedMinor replacementId case { id number steps { code state } } evidence { side text fileIds by } }";

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Ends_in_partial_payment_and_the_rest_goes_to_the_seller(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider, new() { ["Orders:AutoConfirm:Days"] = "10" });
        var order = await it.DeliveredAsync((ReturnShop.Medium, 2), (ReturnShop.Cap, 1));
        var lines = await it.LinesAsync(order);
        var due = (await it.App.DataAsync("query($id: ID!) { order(id: $id) { trade { autoConfirmAt } } }", new { id = order })).GetProperty("order").GetProperty("trade").GetProperty("autoConfirmAt").GetDateTime();
        var raised = (await it.App.MutateAsync("raiseDispute", new { orderId = order, kind = "QUALITY", statement = "一件T恤洗后严重缩水", lines = new[] { new { orderLineId = lines[ReturnShop.Medium], quantity = 1 } }, claimMinor = 9900 }, Shown.Replace("steps { code state }", ""))).GetProperty("dispute");
        var id = Shop.Text(raised, "id");
        Assert.Contains("DISPUTE_OPEN_ALREADY", (await it.App.MutateAsync("raiseDispute", new { orderId = order, kind = "QUALITY", statement = "再来一次" }, "dispute { id }", refused: true)).ToString());
        await TestApp.EventuallyAsync(async () => Shop.Text((await it.Shop.OrderAsync(order)).GetProperty("trade"), "state") == "DISPUTED", "disputed");
        // The whole trade record from inside the case.
        var record = (await it.App.DataAsync("query($id: ID!) { dispute(id: $id) { case { order { number payments { number amount { amountMinor } } ledger { cause } refunds { number } shipments { state waybills { number tracking { rawText } } } } } } }", new { id })).GetProperty("dispute").GetProperty("case").GetProperty("order");
        Assert.Equal((1, 1, "DELIVERED"), (record.GetProperty("payments").GetArrayLength(), record.GetProperty("ledger").GetArrayLength(), Shop.Text(record.GetProperty("shipments")[0], "state")));
        await ChangeAsync(it, "addDisputeEvidence", id, new { side = "SELLER", text = "检测报告：缩水率4.8%，标准上限5%" });
        await ChangeAsync(it, "addDisputeEvidence", id, new { side = "BUYER", text = "洗前洗后对比照片" });
        Assert.Equal(["BUYER", "SELLER", "BUYER"], (await it.App.DataAsync("query($id: ID!) { dispute(id: $id) { evidence { side text } } }", new { id })).GetProperty("dispute").GetProperty("evidence").EnumerateArray().Select(e => Shop.Text(e, "side")));
        foreach (var (input, code) in new (object, string)[] { (new { outcome = "PARTLY_PAY", reason = "x" }, "DISPUTE_AMOUNTS_MISSING"), (new { outcome = "REFUSE", compensationMinor = 5, reason = "x" }, "DISPUTE_AMOUNTS_UNFIT"),
            (new { outcome = "PARTLY_PAY", reason = "x", amounts = new[] { new { orderLineId = lines[ReturnShop.Medium], amountMinor = 19801 } } }, "DISPUTE_REFUND_TOO_LARGE"), (new { outcome = "PARTLY_PAY", reason = "x", amounts = new[] { new { orderLineId = id, amountMinor = 1 } } }, "RETURN_FOREIGN_LINE") })
            Assert.Contains(code, (await TryAsync(it, "decideDispute", id, input)).ToString());
        await ChangeAsync(it, "decideDispute", id, new { outcome = "PARTLY_PAY", reason = "双方各担一半", amounts = new[] { new { orderLineId = lines[ReturnShop.Medium], amountMinor = 4950 } } });
        await TestApp.EventuallyAsync(async () => Shop.Text((await it.App.DataAsync("query($id: ID!) { dispute(id: $id) { state } }", new { id })).GetProperty("dispute"), "state") == "SETTLED", "settled");
        await TestApp.EventuallyAsync(async () => Shop.Text((await it.Shop.OrderAsync(order)).GetProperty("trade"), "state") == "PARTIALLY_REFUNDED", "clock goes on");
        var after = (await it.App.DataAsync("query($id: ID!) { order(id: $id) { isDisputed trade { autoConfirmAt clockStoppedAt } } }", new { id = order })).GetProperty("order");
        Assert.True(after.GetProperty("trade").GetProperty("autoConfirmAt").GetDateTime() > due, "the buyer lost time to the dispute");
        Assert.Equal(JsonValueKind.Null, after.GetProperty("trade").GetProperty("clockStoppedAt").ValueKind);
        await it.Shop.ChangeAsync("confirmReceipt", order);
        var done = await it.Shop.UntilAsync(order, "completed", o => Shop.Text(o, "lifecycle") == "COMPLETED");
        Assert.Equal((4950L, 26700L - 4950L), (done.GetProperty("trade").GetProperty("refundedMinor").GetInt64(), done.GetProperty("trade").GetProperty("releasedMinor").GetInt64()));
        await it.CheckAsync(order);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Pay_refuse_and_replace_have_their_effects(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        // PAY: nothing arrived, everything goes back.
        var order = await it.ShippedAsync((ReturnShop.Cap, 1));
        var id = await RaiseAsync(it, order, "LATE");
        await ChangeAsync(it, "decideDispute", id, new { outcome = "PAY", reason = "逾期未送达" });
        await UntilAsync(it, id, "SETTLED");
        var paid = await it.Shop.UntilAsync(order, "refunded", o => Shop.Text(o, "paymentStatus") == "REFUNDED");
        Assert.Equal(6900, paid.GetProperty("trade").GetProperty("refundedMinor").GetInt64());
        await it.CheckAsync(order);

        // REFUSE: nothing moves, and the trade goes on.
        order = await it.DeliveredAsync((ReturnShop.Cap, 1));
        id = await RaiseAsync(it, order, "PRICE");
        await ChangeAsync(it, "decideDispute", id, new { outcome = "REFUSE", reason = "价格已明示" });
        await UntilAsync(it, id, "SETTLED");
        await TestApp.EventuallyAsync(async () => !(await it.App.DataAsync("query($id: ID!) { order(id: $id) { isDisputed } }", new { id = order })).GetProperty("order").GetProperty("isDisputed").GetBoolean(), "dispute over");
        await it.Shop.ChangeAsync("confirmReceipt", order);
        Assert.Equal(6900, (await it.Shop.UntilAsync(order, "completed", o => Shop.Text(o, "lifecycle") == "COMPLETED")).GetProperty("trade").GetProperty("releasedMinor").GetInt64());

        // REPLACE: goods go out anew, no money moves, and only their arrival settles it.
        order = await it.DeliveredAsync((ReturnShop.Mug, 2));
        id = await RaiseAsync(it, order, "MISSING_ITEM", new[] { new { orderLineId = (await it.LinesAsync(order))[ReturnShop.Mug], quantity = 1 } });
        await ChangeAsync(it, "decideDispute", id, new { outcome = "REPLACE", reason = "补发缺件" });
        string? second = null;
        await TestApp.EventuallyAsync(async () => (second = (await it.App.DataAsync("query($id: ID!) { dispute(id: $id) { replacementId } }", new { id })).GetProperty("dispute").GetProperty("replacementId").GetString()) is not null, "replacement");
        await it.ShipAsync(second!);
        Assert.True((await it.App.DataAsync("query($id: ID!) { order(id: $id) { isDisputed } }", new { id = order })).GetProperty("order").GetProperty("isDisputed").GetBoolean());
        await it.DeliverAsync(second!);
        await UntilAsync(it, id, "SETTLED");
        await TestApp.EventuallyAsync(async () => !(await it.App.DataAsync("query($id: ID!) { order(id: $id) { isDisputed } }", new { id = order })).GetProperty("order").GetProperty("isDisputed").GetBoolean(), "dispute over");
        await it.Shop.ChangeAsync("confirmReceipt", order);
        await it.Shop.UntilAsync(order, "completed", o => Shop.Text(o, "lifecycle") == "COMPLETED");
        await it.CheckAsync(order, second!);
        Assert.Equal(47, await Books.OnHandAsync(it.App, ReturnShop.Mug));
        Assert.Contains("ILLEGAL_TRANSITION", (await TryAsync(it, "decideDispute", id, new { outcome = "PAY", reason = "再判一次" })).ToString());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_replacement_that_cannot_come_opens_the_dispute_again_and_other_goods_or_money_settle_it(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        var order = await it.DeliveredAsync((ReturnShop.Medium, 1), (ReturnShop.Cap, 1));
        var lines = await it.LinesAsync(order);
        var id = await RaiseAsync(it, order, "WRONG_ITEM", new[] { new { orderLineId = lines[ReturnShop.Cap], quantity = 1 } });
        foreach (var (sent, code, field) in new (object, string, string)[]
        {
            (new { orderLineId = lines[ReturnShop.Cap], quantity = 2 }, "RETURN_TOO_MANY", "replacements.0.quantity"), (new { orderLineId = lines[ReturnShop.Cap], quantity = 1, sku = "NO-SUCH" }, "RETURN_SKU_UNKNOWN", "replacements.0.sku"),
            (new { orderLineId = lines[ReturnShop.Cap], quantity = 1, sku = ReturnShop.Large }, "RETURN_EXCHANGE_DEARER", "replacements.0.sku"), (new { orderLineId = id, quantity = 1 }, "RETURN_FOREIGN_LINE", "replacements.0.orderLineId"),
        })
            Assert.Equal((code, field), (await TryAsync(it, "decideDispute", id, new { outcome = "REPLACE", reason = "补发", replacements = new[] { sent } })).GetProperty("userErrors")[0] is var e ? (Shop.Text(e, "code"), Shop.Text(e, "field")) : default);

        // The second parcel is called off before it leaves: the money is still stopped, and it is decided anew.
        async Task<JsonElement> SeenAsync() => (await it.App.DataAsync("query($id: ID!) { dispute(id: $id) { state problem replacementId } }", new { id })).GetProperty("dispute");
        await ChangeAsync(it, "decideDispute", id, new { outcome = "REPLACE", reason = "补发正确的商品", replacements = new[] { new { orderLineId = lines[ReturnShop.Cap], quantity = 1, sku = ReturnShop.Mug } } });
        string? second = null;
        await TestApp.EventuallyAsync(async () => (second = (await SeenAsync()).GetProperty("replacementId").GetString()) is not null, "replacement");
        var shown = (await it.App.DataAsync("query($id: ID!) { order(id: $id) { kind payable { amountMinor } replaces { id } lines { sku quantity } } }", new { id = second })).GetProperty("order");
        Assert.Equal(("REPLACEMENT", 0L, order, ReturnShop.Mug), (Shop.Text(shown, "kind"), shown.GetProperty("payable").GetProperty("amountMinor").GetInt64(), Shop.Text(shown.GetProperty("replaces"), "id"), Shop.Text(shown.GetProperty("lines")[0], "sku")));
        await it.Shop.ChangeAsync("cancelOrder", second!, new() { ["reason"] = "断货" });
        await UntilAsync(it, id, "OPEN");
        Assert.Equal("CANCELLED", Shop.Text(await SeenAsync(), "problem"));
        Assert.Equal("DISPUTE_OPEN", await it.RefusalAsync("confirmReceipt", order));

        await ChangeAsync(it, "decideDispute", id, new { outcome = "PAY", reason = "断货，退款" });
        await UntilAsync(it, id, "SETTLED");
        await TestApp.EventuallyAsync(async () => !(await it.App.DataAsync("query($id: ID!) { order(id: $id) { isDisputed } }", new { id = order })).GetProperty("order").GetProperty("isDisputed").GetBoolean(), "dispute over");
        await it.Shop.ChangeAsync("confirmReceipt", order);
        var done = await it.Shop.UntilAsync(order, "completed", o => Shop.Text(o, "lifecycle") == "COMPLETED");
        Assert.Equal((5900L, 16800L - 5900L), (done.GetProperty("trade").GetProperty("refundedMinor").GetInt64(), done.GetProperty("trade").GetProperty("releasedMinor").GetInt64()));
        await it.CheckAsync(order, second!);
        Assert.Equal((50L, 49L), (await it.SellableAsync(ReturnShop.Mug), await Books.OnHandAsync(it.App, ReturnShop.Cap)));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Several_disputes_of_one_order_stop_the_release_until_the_last_is_over(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        var order = await it.DeliveredAsync((ReturnShop.Medium, 2), (ReturnShop.Cap, 1));
        var lines = await it.LinesAsync(order);
        object Of(string sku, int quantity = 1) => new[] { new { orderLineId = lines[sku], quantity } };
        var (shirt, cap, late) = (await RaiseAsync(it, order, "QUALITY", Of(ReturnShop.Medium)), await RaiseAsync(it, order, "WRONG_ITEM", Of(ReturnShop.Cap)), await RaiseAsync(it, order, "LATE"));
        foreach (var (input, field) in new (object, string)[]
        {
            (new { orderId = order, kind = "NOT_AS_DESCRIBED", statement = "同一件", lines = new[] { new { orderLineId = lines[ReturnShop.Cap], quantity = 1 } } }, "lines.0.orderLineId"),
            (new { orderId = order, kind = "LATE", statement = "又晚", lines = new[] { new { orderLineId = lines[ReturnShop.Medium], quantity = 1 } } }, "kind"),
            (new { orderId = order, kind = "QUALITY", statement = "整单" }, "kind"),
        })
        {
            var errors = (await it.App.MutateAsync("raiseDispute", input, "dispute { id }", refused: true)).GetProperty("userErrors");
            Assert.Contains(errors.EnumerateArray(), e => (Shop.Text(e, "code"), Shop.Text(e, "field")) == ("DISPUTE_OPEN_ALREADY", field));
        }
        async Task<int> OpenAsync() => (await it.App.DataAsync("query($id: ID!) { order(id: $id) { openDisputes } }", new { id = order })).GetProperty("order").GetProperty("openDisputes").GetInt32();
        await TestApp.EventuallyAsync(async () => await OpenAsync() == 3, "three disputes are known to the order");

        await ChangeAsync(it, "decideDispute", shirt, new { outcome = "PAY", reason = "质量问题属实" });
        await UntilAsync(it, shirt, "SETTLED");
        await ChangeAsync(it, "decideDispute", late, new { outcome = "REFUSE", reason = "按时送达" });
        await TestApp.EventuallyAsync(async () => await OpenAsync() == 1, "one is left");
        Assert.Equal("DISPUTE_OPEN", await it.RefusalAsync("confirmReceipt", order));
        Assert.Equal("DISPUTED", Shop.Text((await it.Shop.OrderAsync(order)).GetProperty("trade"), "state"));
        await ChangeAsync(it, "decideDispute", cap, new { outcome = "PARTLY_PAY", reason = "各担一半", amounts = new[] { new { orderLineId = lines[ReturnShop.Cap], amountMinor = 2950 } } });
        await UntilAsync(it, cap, "SETTLED");
        await TestApp.EventuallyAsync(async () => await OpenAsync() == 0, "none is left");
        await it.Shop.ChangeAsync("confirmReceipt", order);
        var done = await it.Shop.UntilAsync(order, "completed", o => Shop.Text(o, "lifecycle") == "COMPLETED");
        Assert.Equal((12850L, 26700L - 12850L), (done.GetProperty("trade").GetProperty("refundedMinor").GetInt64(), done.GetProperty("trade").GetProperty("releasedMinor").GetInt64()));
        await it.CheckAsync(order);
    }

    static async Task<string> RaiseAsync(ReturnShop it, string order, string kind, object? lines = null)
    {
        var id = Shop.Text((await it.App.MutateAsync("raiseDispute", new { orderId = order, kind, statement = "请处理", lines }, "dispute { id }")).GetProperty("dispute"), "id");
        await TestApp.EventuallyAsync(async () => Shop.Text((await it.Shop.OrderAsync(order)).GetProperty("trade"), "state") == "DISPUTED", "disputed");
        return id;
    }

    static Task UntilAsync(ReturnShop it, string id, string state)
        => TestApp.EventuallyAsync(async () => Shop.Text((await it.App.DataAsync("query($id: ID!) { dispute(id: $id) { state } }", new { id })).GetProperty("dispute"), "state") == state, state);

    static async Task<JsonElement> TryAsync(ReturnShop it, string mutation, string id, object more)
    {
        var input = JsonSerializer.SerializeToNode(more, JsonSerializerOptions.Web)!.AsObject();
        (input["id"], input["expectedVersion"]) = (id, (await it.App.DataAsync("query($id: ID!) { dispute(id: $id) { version } }", new { id })).GetProperty("dispute").GetProperty("version").GetInt64());
        return await it.Shop.AnyAsync(mutation, input, "dispute { id state }");
    }

    static async Task ChangeAsync(ReturnShop it, string mutation, string id, object more)
    {
        for (var attempt = 0; ; attempt++)
        {
            var errors = (await TryAsync(it, mutation, id, more)).GetProperty("userErrors");
            if (errors.GetArrayLength() == 0) return;
            if (attempt >= 20 || Shop.Text(errors[0], "code") != "VERSION_CONFLICT") throw new Xunit.Sdk.XunitException($"{mutation} was refused: {errors}");
            await Task.Delay(50);
        }
    }
}
