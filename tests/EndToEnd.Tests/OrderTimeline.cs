namespace Platform.EndToEnd.Tests;

/// <summary>One query tells an order's whole story over all modules, with the money.</summary>
public sealed class OrderTimeline
{
    const string Fields = "nodes { key event title module source money { amountMinor currency } amount { amountMinor } visibility actor actorName causationKey occurredAt } edges { cursor } pageInfo { hasNextPage endCursor }";

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Tells_from_the_order_to_the_settlement_in_causal_order_and_agrees_with_the_ledger(Provider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var party = (await shop.App.MutateAsync("createParty", new { kind = "PERSON", displayName = "林晓燕" }, "party { id }")).GetProperty("party").GetProperty("id").GetString()!;
        var order = await shop.PlaceAsync(Placed(party));
        await shop.UntilAsync(order, "approved", o => Shop.Text(o, "lifecycle") == "APPROVED");
        await shop.PayAsync(order, 20800);
        await shop.UntilAsync(order, "released", o => o.GetProperty("fulfillments").GetArrayLength() == 1);
        await shop.ShipAsync(order);
        var waybill = Shop.Text((await shop.UntilAsync(order, "shipped", o => Shop.Text(o, "fulfillmentStatus") == "SHIPPED")).GetProperty("waybills")[0], "number");
        await shop.TrackAsync(waybill, "DELIVERED", DateTime.UtcNow.AddHours(-1).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture), "d1");
        await shop.UntilAsync(order, "delivered", o => Shop.Text(o, "fulfillmentStatus") == "DELIVERED");
        await shop.ChangeAsync("confirmReceipt", order);
        await shop.UntilAsync(order, "completed", o => Shop.Text(o, "lifecycle") == "COMPLETED");

        var all = await EntriesAsync(shop, order);
        string[] story = ["OrderPlaced", "OrderApproved", "PaymentHeld", "OrderReleased", "ShipmentHandedOver", "ShipmentDelivered", "PaymentReleased", "OrderCompleted"];
        Assert.Equal(story, all.Select(e => Shop.Text(e, "event")).Where(story.Contains));
        Assert.Contains(all, e => Shop.Text(e, "event") == "StockReserved");
        Assert.Contains(all, e => Shop.Text(e, "title") == "收到货款¥208.00，已托管");
        Assert.Equal(("admin", "系统管理员"), all.Where(e => Shop.Text(e, "event") == "OrderPlaced").Select(e => (Shop.Text(e, "actor"), Shop.Text(e, "actorName"))).Single());
        Assert.All(all.Where(e => e.GetProperty("actor").GetString()?.Contains('/') == true), e => Assert.Equal(JsonValueKind.Null, e.GetProperty("actorName").ValueKind)); // a part of the program has no name of a person
        CausesStandFirst(all);
        Assert.Equal(20800, Money(all));
        Assert.Equal(await LedgerAsync(shop, order), Money(all));

        // Page by page it is the same.
        var paged = new List<string>();
        for (string? after = null; ;)
        {
            var page = await TimelineAsync(shop, order, 2, after);
            paged.AddRange(page.GetProperty("nodes").EnumerateArray().Select(n => Shop.Text(n, "key")));
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()) break;
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
        Assert.Equal(all.Select(e => Shop.Text(e, "key")), paged);

        // The customer's timeline has the same story, and what the customer may read is less.
        var ofParty = await EntriesAsync(shop, party);
        Assert.Subset(all.Select(e => Shop.Text(e, "key")).ToHashSet(), ofParty.Select(e => Shop.Text(e, "key")).ToHashSet());
        Assert.Equal(20800, Money(ofParty));
        var forCustomer = (await shop.App.DataAsync("query($s: ID!) { timeline(subject: $s, first: 100, visibility: CUSTOMER) { nodes { event } } }", new { s = order })).GetProperty("timeline").GetProperty("nodes");
        Assert.DoesNotContain(forCustomer.EnumerateArray(), e => Shop.Text(e, "event") is "StockReserved" or "PaymentReleased");
        Assert.Contains(forCustomer.EnumerateArray(), e => Shop.Text(e, "event") == "ShipmentDelivered");

        // With Logistics off its entries are gone and the rest is as before; with it on again they are back.
        await shop.App.MutateAsync("setModuleEnabled", new { module = "Logistics", enabled = false }, "moduleState { enabled }");
        await TestApp.EventuallyAsync(async () => (await EntriesAsync(shop, order)).All(e => Shop.Text(e, "module") != "Logistics"), "Logistics gone");
        Assert.Equal(all.Where(e => Shop.Text(e, "module") != "Logistics").Select(e => Shop.Text(e, "key")), (await EntriesAsync(shop, order)).Select(e => Shop.Text(e, "key")));
        await shop.App.MutateAsync("setModuleEnabled", new { module = "Logistics", enabled = true }, "moduleState { enabled }");
        await TestApp.EventuallyAsync(async () => (await EntriesAsync(shop, order)).Count == all.Count, "Logistics back");
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_refund_takes_the_money_off_again_and_nothing_is_shown_of_what_is_not_there(Provider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await shop.PlaceAsync();
        await shop.UntilAsync(order, "approved", o => Shop.Text(o, "lifecycle") == "APPROVED");
        await shop.PayAsync(order, 20800);
        await shop.UntilAsync(order, "released", o => o.GetProperty("fulfillments").GetArrayLength() == 1);
        await shop.ChangeAsync("cancelOrder", order, new() { ["reason"] = "客户不要了" });
        await shop.UntilAsync(order, "refunded", o => Shop.Text(o, "paymentStatus") == "REFUNDED");
        var all = await EntriesAsync(shop, order);
        Assert.Equal([20800, -20800], all.Where(e => e.GetProperty("money").ValueKind == JsonValueKind.Object).Select(e => e.GetProperty("money").GetProperty("amountMinor").GetInt64()));
        Assert.Equal(await LedgerAsync(shop, order), Money(all));
        Assert.Contains(all, e => Shop.Text(e, "title") == "订单取消：客户不要了");
        CausesStandFirst(all);

        Assert.Equal(JsonValueKind.Null, (await TimelineAsync(shop, Platform.Kernel.Graph.GlobalId.Encode("Order", 999_999), 5, null)).ValueKind);
        Assert.Equal(JsonValueKind.Null, (await TimelineAsync(shop, "!!", 5, null)).ValueKind);
        Assert.Contains("PAGE_SIZE", (await shop.App.PostAsync("query($s: ID!) { timeline(subject: $s, first: 101) { nodes { key } } }", new { s = order }, await shop.App.AdminAsync())).ToString());
        Assert.Contains("CURSOR_INVALID", (await shop.App.PostAsync("query($s: ID!) { timeline(subject: $s, first: 1, after: \"abc\") { nodes { key } } }", new { s = order }, await shop.App.AdminAsync())).ToString());
    }

    static object Placed(string party)
    {
        var input = JsonSerializer.SerializeToNode(Shop.Order())!.AsObject();
        input["partyId"] = party;
        return input;
    }

    static async Task<IReadOnlyList<JsonElement>> EntriesAsync(Shop shop, string subject) => [.. (await TimelineAsync(shop, subject, 100, null)).GetProperty("nodes").EnumerateArray()];

    static async Task<JsonElement> TimelineAsync(Shop shop, string subject, int first, string? after)
        => (await shop.App.DataAsync($"query($s: ID!, $n: Int!, $a: String) {{ timeline(subject: $s, first: $n, after: $a) {{ {Fields} }} }}", new { s = subject, n = first, a = after })).GetProperty("timeline");

    static long Money(IEnumerable<JsonElement> entries)
        => entries.Select(e => e.GetProperty("money")).Where(m => m.ValueKind == JsonValueKind.Object).Sum(m => m.GetProperty("amountMinor").GetInt64());

    /// <summary>What the ledger holds of an order: what is in escrow and what the seller got.</summary>
    static async Task<long> LedgerAsync(Shop shop, string order)
        => (await shop.App.DataAsync("query($o: ID!) { ledger(orderId: $o) { sides { account amountMinor } } }", new { o = order })).GetProperty("ledger").EnumerateArray()
            .SelectMany(e => e.GetProperty("sides").EnumerateArray()).Where(s => Shop.Text(s, "account") is "ESCROW_HELD" or "SELLER_SETTLED").Sum(s => s.GetProperty("amountMinor").GetInt64());

    static void CausesStandFirst(IReadOnlyList<JsonElement> entries)
    {
        var place = entries.Select((e, i) => (Key: Shop.Text(e, "key"), i)).ToDictionary(e => e.Key, e => e.i);
        foreach (var entry in entries)
            if (entry.GetProperty("causationKey").GetString() is { } cause && place.TryGetValue(cause, out var before)) Assert.True(before < place[Shop.Text(entry, "key")], $"{cause} caused {entry}");
    }
}
