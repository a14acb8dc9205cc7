namespace Platform.EndToEnd.Tests;

/// <summary>What does not go straight: disputes about an inspection, refunds that nobody approves, repairs, goods that are never sent, goods without an order.</summary>
public sealed class OtherWaysBack
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_disputed_inspection_and_a_refund_that_is_not_approved_are_decided_anew(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider, new() { ["Orders:FourEyesAboveMinor"] = "5000" });
        var order = await it.DeliveredAsync((ReturnShop.Medium, 1));
        var id = Shop.Text(await it.RequestAsync(order, "RETURN_REFUND", new { orderLineId = (await it.LinesAsync(order))[ReturnShop.Medium], quantity = 1, reason = "QUALITY" }), "id");
        await it.ChangeAsync("authoriseReturn", id);
        await it.SendAsync(id);
        var here = await it.ReceiveAllAsync(id);
        var line = Shop.Text(here.GetProperty("lines")[0], "id");
        await it.ChangeAsync("inspectReturn", id, new { lines = new[] { new { lineId = line, accepted = 1, acceptedTo = "QUARANTINE", condition = "有使用痕迹，待鉴定" } } });
        await TestApp.EventuallyAsync(async () => await Behind.NumberAsync(it.App, "SELECT COALESCE(SUM(l.OnHand), 0) FROM log_stock_levels l JOIN log_locations p ON p.Id = l.LocationId WHERE p.Code = 'QZ-LOCK'") == 1, "locked away");
        // Everything was accepted, so the rule decided at once; above the limit somebody else approves, and does not.
        await RejectAsync(it);
        var again = await it.UntilAsync(id, "open again", r => Shop.Text(r, "state") == "INSPECTED" && r.GetProperty("problem").ToString() == "REJECTED");
        Assert.False(again.GetProperty("lines")[0].GetProperty("isSettled").GetBoolean());

        var dispute = (await it.App.MutateAsync("raiseDispute", new { orderId = order, returnId = id, kind = "QUALITY", statement = "收到时就有瑕疵" }, "dispute { id version }")).GetProperty("dispute");
        Assert.Equal("DISPUTED", Shop.Text(await it.ReturnAsync(id), "state"));
        await it.App.MutateAsync("decideDispute", new { id = Shop.Text(dispute, "id"), expectedVersion = dispute.GetProperty("version").GetInt64(), outcome = "REFUSE", reason = "按质检处理" }, "dispute { state }");
        await it.UntilAsync(id, "waits again", r => Shop.Text(r, "state") == "INSPECTED");
        await it.ChangeAsync("decideReturn", id, new { reason = "折中", lines = new[] { new { lineId = line, refundMinor = 5000 } } });
        var done = await it.UntilAsync(id, "completed", r => Shop.Text(r, "state") == "COMPLETED");
        Assert.Equal(5000, done.GetProperty("refundedMinor").GetInt64());
        // Every piece is back and nothing is open: what was not refunded is the seller's, without a confirmation that nobody would give.
        var end = await it.Shop.UntilAsync(order, "completed", o => Shop.Text(o, "lifecycle") == "COMPLETED");
        Assert.Equal((5000L, 5900L), (end.GetProperty("trade").GetProperty("refundedMinor").GetInt64(), end.GetProperty("trade").GetProperty("releasedMinor").GetInt64()));
        await it.CheckAsync(order);
    }

    static Task RejectAsync(ReturnShop it) => TestApp.EventuallyAsync(async () =>
    {
        var refunds = (await it.App.DataAsync("{ refunds(first: 10, where: { state: { eq: PROPOSED } }) { nodes { id version cause } } }")).GetProperty("refunds").GetProperty("nodes");
        if (refunds.GetArrayLength() == 0) return false;
        Assert.Equal("REMEDY", Shop.Text(refunds[0], "cause"));
        return (await it.Shop.AnyAsync("rejectRefund", new { id = Shop.Text(refunds[0], "id"), expectedVersion = refunds[0].GetProperty("version").GetInt64() }, "refund { id }")).GetProperty("userErrors").GetArrayLength() == 0;
    }, "refund rejected");

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Mended_goods_go_back_and_what_is_never_sent_expires(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        var order = await it.DeliveredAsync((ReturnShop.Cap, 1), (ReturnShop.Mug, 1));
        var lines = await it.LinesAsync(order);
        var id = Shop.Text(await it.RequestAsync(order, "REPAIR", new { orderLineId = lines[ReturnShop.Cap], quantity = 1, reason = "QUALITY" }), "id");
        await it.ChangeAsync("askReturnInfo", id, new { question = "哪里坏了？" });
        await it.ChangeAsync("answerReturnInfo", id, new { answer = "帽扣断了" });
        await it.ChangeAsync("authoriseReturn", id);
        await it.SendAsync(id);
        await it.ReceiveAllAsync(id);
        await it.InspectAllAsync(id);
        Assert.Equal("RESOLVING", Shop.Text(await it.ReturnAsync(id), "state"));
        Assert.Equal(49, await it.SellableAsync(ReturnShop.Cap)); // a customer's own cap is nobody's to sell
        await it.ChangeAsync("finishRepair", id);
        JsonElement parcel = default;
        await TestApp.EventuallyAsync(async () => (parcel = (await it.App.DataAsync("query($id: ID!) { return(id: $id) { shipments { direction state fulfillment { id version } waybills { number } } } }", new { id })).GetProperty("return").GetProperty("shipments").EnumerateArray()
            .LastOrDefault(s => Shop.Text(s, "direction") == "OUTBOUND" && Shop.Text(s, "state") == "LABELLED")).ValueKind == JsonValueKind.Object, "parcel back");
        await it.App.MutateAsync("shipFulfillment", new { id = Shop.Text(parcel.GetProperty("fulfillment"), "id"), expectedVersion = parcel.GetProperty("fulfillment").GetProperty("version").GetInt64() }, "fulfillment { state }");
        await it.Shop.TrackAsync(Shop.Text(parcel.GetProperty("waybills")[0], "number"), "DELIVERED", ReturnShop.At(-0.1), "mended");
        await it.UntilAsync(id, "completed", r => Shop.Text(r, "state") == "COMPLETED");
        Assert.Equal(49, await Books.OnHandAsync(it.App, ReturnShop.Cap));
        // The cap is with the customer, so it may come back once more; and this time nobody sends it.
        var lazy = Shop.Text(await it.RequestAsync(order, "RETURN_REFUND", new { orderLineId = lines[ReturnShop.Cap], quantity = 1, reason = "QUALITY" }), "id");
        await it.ChangeAsync("authoriseReturn", lazy);
        await NobodySendsAsync(it);
        await it.UntilAsync(lazy, "expired", r => Shop.Text(r, "state") == "EXPIRED");
        Assert.Equal(0, await Behind.NumberAsync(it.App, "SELECT COUNT(*) FROM ord_refunds"));
        await it.CheckAsync(order);
    }

    /// <summary>The time for sending goods is over for every return that waits for them.</summary>
    internal static Task NobodySendsAsync(ReturnShop it) => Behind.DoAsync(it.App, "UPDATE asv_deliveries d JOIN asv_events e ON e.Id = d.EventId SET d.DueAt = '2026-01-01' WHERE e.Type = 'ReturnSendDue' AND d.State = 0",
        "UPDATE asv_deliveries SET DueAt = '2026-01-01 00:00:00' WHERE State = 0 AND EventId IN (SELECT Id FROM asv_events WHERE Type = 'ReturnSendDue')");

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Goods_without_an_order_come_back_while_Orders_is_off(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        await it.App.MutateAsync("setModuleEnabled", new { module = "Orders", enabled = false }, "moduleState { enabled }");
        var asked = (await it.App.MutateAsync("requestReturn", new
        {
            kind = "RETURN_REFUND", partyId = it.Buyer, lines = new object[] { new { sku = ReturnShop.Mug, name = "马克杯（门店购买）", quantity = 2, reason = "QUALITY" }, new { name = "赠品杯垫", quantity = 1, reason = "NO_REASON" } },
        }, "returnAuthorization { id state lines { id } verdicts { rule outcome } }")).GetProperty("returnAuthorization");
        Assert.All(asked.GetProperty("verdicts").EnumerateArray(), v => Assert.Equal("NOT_CHECKED", Shop.Text(v, "outcome")));
        var id = Shop.Text(asked, "id");
        await it.ChangeAsync("authoriseReturn", id);
        await it.ReceiveAllAsync(id);
        Assert.Equal("INSPECTED", Shop.Text(await it.InspectAllAsync(id), "state")); // no rule decides about money that it cannot move
        Assert.Contains("RETURN_NEEDS_ORDER", (await it.Shop.AnyAsync("decideReturn", new { id, expectedVersion = (await it.ReturnAsync(id)).GetProperty("version").GetInt64(), reason = "退款" }, "returnAuthorization { id }")).ToString());
        var done = await it.ChangeAsync("decideReturn", id, new { reason = "退款", moneyNote = "门店现金退78元，收据0091" });
        Assert.Equal(("COMPLETED", 0L), (Shop.Text(done, "state"), done.GetProperty("refundedMinor").GetInt64()));
        await TestApp.EventuallyAsync(async () => await it.SellableAsync(ReturnShop.Mug) == 52, "restocked");
        await it.App.MutateAsync("setModuleEnabled", new { module = "Orders", enabled = true }, "moduleState { enabled }"); // takes in what it missed: nothing that is its
        await it.CheckAsync();
    }
}
