namespace Platform.EndToEnd.Tests;

/// <summary>Goods come back and money follows.</summary>
public sealed class PlainReturns
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task From_the_request_over_the_inspection_to_the_money(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        var order = await it.DeliveredAsync((ReturnShop.Medium, 2), (ReturnShop.Cap, 1));
        var lines = await it.LinesAsync(order);
        var eligible = (await it.App.DataAsync("query($l: ID!) { returnEligibility(orderLineId: $l, kind: RETURN_REFUND, reason: NO_REASON, quantity: 1) { isEligible mostQuantity refundMinor freightPayer verdicts { rule outcome text } } }", new { l = lines[ReturnShop.Medium] })).GetProperty("returnEligibility");
        Assert.True(eligible.GetProperty("isEligible").GetBoolean(), eligible.ToString());
        Assert.Equal((2L, 9900L, "CUSTOMER"), (eligible.GetProperty("mostQuantity").GetInt64(), eligible.GetProperty("refundMinor").GetInt64(), Shop.Text(eligible, "freightPayer")));

        var asked = await it.RequestAsync(order, "RETURN_REFUND", new { orderLineId = lines[ReturnShop.Medium], quantity = 1, reason = "WRONG_SIZE", note = "偏小" });
        var id = Shop.Text(asked, "id");
        Assert.Equal("REQUESTED", Shop.Text(asked, "state"));
        await it.Shop.UntilAsync(order, "return noted", o => true);
        await it.ChangeAsync("authoriseReturn", id);
        await it.SendAsync(id);
        await it.ReceiveAllAsync(id);
        Assert.Equal("RESOLVING", Shop.Text(await it.InspectAllAsync(id), "state"));
        var done = await it.UntilAsync(id, "completed", r => Shop.Text(r, "state") == "COMPLETED");
        Assert.Equal(9900, done.GetProperty("refundedMinor").GetInt64());

        var trade = (await it.Shop.UntilAsync(order, "refunded in part", o => Shop.Text(o, "paymentStatus") == "PARTIALLY_REFUNDED")).GetProperty("trade");
        Assert.Equal((16800L, 9900L), (trade.GetProperty("heldMinor").GetInt64(), trade.GetProperty("refundedMinor").GetInt64()));
        await TestApp.EventuallyAsync(async () => await it.SellableAsync(ReturnShop.Medium) == 99, "restocked");
        await TestApp.EventuallyAsync(async () => (await it.App.DataAsync("query($id: ID!) { order(id: $id) { returnStatus openReturns } }", new { id = order })).GetProperty("order").ToString() == """{"returnStatus":"PARTIALLY_RETURNED","openReturns":0}""", "return status");

        await it.Shop.ChangeAsync("confirmReceipt", order);
        await it.Shop.UntilAsync(order, "completed", o => Shop.Text(o, "lifecycle") == "COMPLETED");
        await it.CheckAsync(order);
        var ofReturn = (await it.App.DataAsync("query($s: ID!) { timeline(subject: $s, first: 50) { nodes { event title money { amountMinor } } } }", new { s = id })).GetProperty("timeline").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(["ReturnRequested", "ReturnAuthorised", "ReturnSent", "ReturnParcelScanned", "ReturnParcelArrived", "ReturnReceived", "ReturnInspected", "RefundDecided", "RefundSucceeded", "ReturnCompleted"], ofReturn.Select(e => Shop.Text(e, "event")));
        Assert.Equal(-9900, ofReturn.Where(e => e.GetProperty("money").ValueKind == JsonValueKind.Object).Sum(e => e.GetProperty("money").GetProperty("amountMinor").GetInt64()));
    }
}
