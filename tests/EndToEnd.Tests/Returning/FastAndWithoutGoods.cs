using Platform.Kernel.Graph;

namespace Platform.EndToEnd.Tests;

/// <summary>Money before anybody saw the goods, and money without goods.</summary>
public sealed class FastAndWithoutGoods
{
    static object Policy(object more) => more;

    [Theory, ClassData(typeof(OnBoth))]
    public async Task The_fast_lane_pays_at_the_couriers_first_scan_within_its_loss_budget(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        await it.App.MutateAsync("upsertReturnPolicy", Policy(new { code = "CLOTHES", name = "服装", categories = new[] { "CLOTHES" }, fastLaneMaxMinor = 20000, refundMoment = "HAND_OVER" }), "returnPolicy { id }");
        await it.App.MutateAsync("setLossBudget", new { currency = "CNY", limitMinor = 15000 }, "lossBudget { freeMinor }");
        var order = await it.DeliveredAsync((ReturnShop.Medium, 2), (ReturnShop.Cap, 1));
        var lines = await it.LinesAsync(order);
        var asked = await it.RequestAsync(order, "RETURN_REFUND", new { orderLineId = lines[ReturnShop.Medium], quantity = 1, reason = "WRONG_SIZE" });
        Assert.Equal(("AUTHORISED", true, 9900L), (Shop.Text(asked, "state"), asked.GetProperty("isFastLane").GetBoolean(), asked.GetProperty("exposedMinor").GetInt64()));
        // What is left of the budget does not cover another shirt, but a cap.
        Assert.Equal("REQUESTED", Shop.Text(await it.RequestAsync(order, "RETURN_REFUND", new { orderLineId = lines[ReturnShop.Medium], quantity = 1, reason = "WRONG_SIZE" }), "state"));
        var cap = await it.RequestAsync(order, "RETURN_REFUND", new { orderLineId = lines[ReturnShop.Cap], quantity = 1, reason = "NO_REASON", opened = true });
        Assert.Equal("REQUESTED", Shop.Text(cap, "state")); // opened goods are no matter for a rule

        var id = Shop.Text(asked, "id");
        await it.SendAsync(id);
        var paid = await it.UntilAsync(id, "paid ahead", r => r.GetProperty("refundedMinor").GetInt64() == 9900);
        Assert.Equal("IN_TRANSIT", Shop.Text(paid, "state"));
        await it.ReceiveAllAsync(id);
        await it.InspectAllAsync(id);
        var done = await it.UntilAsync(id, "completed", r => Shop.Text(r, "state") == "COMPLETED");
        Assert.Equal((9900L, 0L), (done.GetProperty("refundedMinor").GetInt64(), done.GetProperty("exposedMinor").GetInt64()));
        var budget = (await it.App.DataAsync("{ lossBudgets { limitMinor exposedMinor lostMinor freeMinor } }")).GetProperty("lossBudgets")[0];
        Assert.Equal((0L, 0L, 15000L), (budget.GetProperty("exposedMinor").GetInt64(), budget.GetProperty("lostMinor").GetInt64(), budget.GetProperty("freeMinor").GetInt64()));
        await it.CheckAsync(order);

        // Another one is paid ahead and turns out to be worthless: that is lost, and the customer is not paid again.
        order = await it.DeliveredAsync((ReturnShop.Medium, 1));
        id = Shop.Text(await it.RequestAsync(order, "RETURN_REFUND", new { orderLineId = (await it.LinesAsync(order))[ReturnShop.Medium], quantity = 1, reason = "NO_REASON" }), "id");
        await it.SendAsync(id);
        await it.UntilAsync(id, "paid ahead", r => r.GetProperty("refundedMinor").GetInt64() == 9900);
        var here = await it.ReceiveAllAsync(id);
        await it.ChangeAsync("inspectReturn", id, new { lines = new[] { new { lineId = Shop.Text(here.GetProperty("lines")[0], "id"), accepted = 0, rejected = 1, rejectedTo = "SCRAP", condition = "已严重污损" } } });
        await it.ChangeAsync("decideReturn", id, new { reason = "污损，不予再退" });
        var lost = await it.UntilAsync(id, "completed", r => Shop.Text(r, "state") == "COMPLETED");
        Assert.Equal(9900, lost.GetProperty("refundedMinor").GetInt64());
        budget = (await it.App.DataAsync("{ lossBudgets { exposedMinor lostMinor freeMinor } }")).GetProperty("lossBudgets")[0];
        Assert.Equal((0L, 9900L, 5100L), (budget.GetProperty("exposedMinor").GetInt64(), budget.GetProperty("lostMinor").GetInt64(), budget.GetProperty("freeMinor").GetInt64()));
        await it.CheckAsync(order);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Money_without_goods_by_rule_and_by_a_person(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        await it.App.MutateAsync("upsertReturnPolicy", Policy(new { code = "HOME", name = "家居", categories = new[] { "HOME" }, refundOnlyMaxMinor = 4000 }), "returnPolicy { id }");
        await it.App.MutateAsync("setLossBudget", new { limitMinor = 4000 }, "lossBudget { id }");
        var order = await it.DeliveredAsync((ReturnShop.Mug, 2), (ReturnShop.Medium, 1));
        var lines = await it.LinesAsync(order);
        var broken = await it.RequestAsync(order, "REFUND_ONLY", new { orderLineId = lines[ReturnShop.Mug], quantity = 1, reason = "DAMAGED", note = "到手碎了" });
        Assert.True(broken.GetProperty("isFastLane").GetBoolean());
        await it.UntilAsync(Shop.Text(broken, "id"), "paid by rule", r => Shop.Text(r, "state") == "COMPLETED" && r.GetProperty("refundedMinor").GetInt64() == 3900);
        // The budget is used up, and shirts are no matter for the rule at all.
        var second = await it.RequestAsync(order, "REFUND_ONLY", new { orderLineId = lines[ReturnShop.Mug], quantity = 1, reason = "DAMAGED" });
        Assert.Equal("REQUESTED", Shop.Text(second, "state"));
        var late = Shop.Text(await it.RequestAsync(order, "REFUND_ONLY", new { orderLineId = lines[ReturnShop.Medium], quantity = 1, reason = "NOT_AS_DESCRIBED" }), "id");
        Assert.Equal("AUTHORISED", Shop.Text(await it.ChangeAsync("authoriseReturn", late), "state"));
        Assert.Contains("RETURN_NO_GOODS", (await it.Shop.AnyAsync("sendReturn", new { id = late, expectedVersion = (await it.ReturnAsync(late)).GetProperty("version").GetInt64(), courier = "sf", waybillNumber = "SF1" }, "returnAuthorization { id }")).ToString());
        await it.ChangeAsync("decideReturn", late, new { reason = "色差，退一部分", lines = new[] { new { lineId = Shop.Text((await it.ReturnAsync(late)).GetProperty("lines")[0], "id"), refundMinor = 3000 } } });
        await it.UntilAsync(late, "completed", r => Shop.Text(r, "state") == "COMPLETED" && r.GetProperty("refundedMinor").GetInt64() == 3000);
        await it.ChangeAsync("declineReturn", Shop.Text(second, "id"), new { reason = "照片无法辨认" });
        // Pieces that were paid without coming back cannot be returned once more.
        Assert.Contains("RETURN_TOO_MANY", (await it.App.MutateAsync("requestReturn", new { orderId = order, kind = "RETURN_REFUND", lines = new[] { new { orderLineId = lines[ReturnShop.Mug], quantity = 2, reason = "QUALITY" } } }, "returnAuthorization { id }", refused: true)).ToString());
        await TestApp.EventuallyAsync(async () => (await it.App.DataAsync("query($id: ID!) { order(id: $id) { openReturns } }", new { id = order })).GetProperty("order").GetProperty("openReturns").GetInt32() == 0, "returns over");
        await it.Shop.ChangeAsync("confirmReceipt", order);
        var done = await it.Shop.UntilAsync(order, "completed", o => Shop.Text(o, "lifecycle") == "COMPLETED");
        Assert.Equal((6900L, 18700L - 6900L), (done.GetProperty("trade").GetProperty("refundedMinor").GetInt64(), done.GetProperty("trade").GetProperty("releasedMinor").GetInt64()));
        await it.CheckAsync(order);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_shop_has_a_loss_budget_of_its_own_and_the_verdict_says_what_was_left(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        await it.App.MutateAsync("upsertReturnPolicy", new { code = "CLOTHES", name = "服装", categories = new[] { "CLOTHES" }, fastLaneMaxMinor = 20000, refundMoment = "HAND_OVER" }, "returnPolicy { id }");
        var web = Shop.Text((await it.App.DataAsync("{ channels(first: 10) { nodes { id code } } }")).GetProperty("channels").GetProperty("nodes").EnumerateArray().First(c => Shop.Text(c, "code") == "WEB"), "id");
        var error = (await it.App.MutateAsync("setLossBudget", new { channelId = GlobalId.Encode("SalesChannel", 99), limitMinor = 1 }, "lossBudget { id }", refused: true)).GetProperty("userErrors")[0];
        Assert.Equal(("NOT_FOUND", "channelId"), (Shop.Text(error, "code"), Shop.Text(error, "field")));
        var order = await it.DeliveredAsync((ReturnShop.Medium, 3));
        var line = (await it.LinesAsync(order))[ReturnShop.Medium];
        async Task<(string State, JsonElement Verdict)> AskAsync()
        {
            var asked = (await it.App.MutateAsync("requestReturn", new { orderId = order, kind = "RETURN_REFUND", lines = new[] { new { orderLineId = line, quantity = 1, reason = "NO_REASON" } } }, "returnAuthorization { state fastLaneVerdicts { rule outcome text } }")).GetProperty("returnAuthorization");
            return (Shop.Text(asked, "state"), asked.GetProperty("fastLaneVerdicts").EnumerateArray().Last());
        }
        Assert.Equal(("REQUESTED", "LOSS_BUDGET", "FAILED"), await AskAsync() is var (state, none) ? (state, Shop.Text(none, "rule"), Shop.Text(none, "outcome")) : default);
        // The rest has plenty; the shop's own counts, and it is for a day.
        await it.App.MutateAsync("setLossBudget", new { currency = "CNY", limitMinor = 1000000 }, "lossBudget { freeMinor }");
        await it.App.MutateAsync("setLossBudget", new { currency = "CNY", channelId = web, period = "DAY", limitMinor = 15000 }, "lossBudget { shop period freeMinor }");
        Assert.Equal(("AUTHORISED", "PASSED"), await AskAsync() is var (first, passed) ? (first, Shop.Text(passed, "outcome")) : default);
        var (last, failed) = await AskAsync();
        Assert.Equal(("REQUESTED", "FAILED"), (last, Shop.Text(failed, "outcome")));
        Assert.Contains("51.00", Shop.Text(failed, "text"));
        var budgets = (await it.App.DataAsync("{ lossBudgets { channelId shop period limitMinor exposedMinor lostMinor freeMinor } }")).GetProperty("lossBudgets").EnumerateArray().ToList();
        Assert.Equal([("", "MONTH", 0L, 1000000L), ("WEB", "DAY", 9900L, 5100L)],
            budgets.Select(b => (b.GetProperty("shop").GetString() ?? "", Shop.Text(b, "period"), b.GetProperty("exposedMinor").GetInt64(), b.GetProperty("freeMinor").GetInt64())));
        Assert.Contains("LOSS_BUDGET_BELOW_USE", (await it.App.MutateAsync("setLossBudget", new { currency = "CNY", channelId = web, limitMinor = 9000 }, "lossBudget { id }", refused: true)).ToString());
    }
}
