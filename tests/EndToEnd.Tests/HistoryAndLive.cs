namespace Platform.EndToEnd.Tests;

/// <summary>What happened to an order, its shipment, its fulfilment, its refund and its customer, afterwards and while it happens.</summary>
public sealed class HistoryAndLive
{
    const string Entries = "history(first: 20) { totalCount nodes { at actor action version reason changes { field before after isProtected } } pageInfo { hasNextPage endCursor } }";
    const string Phone = "13805951234";

    static List<string> Actions(JsonElement of) => [.. of.GetProperty("history").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("action").GetString()!)];

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Everything_that_has_states_tells_its_history_without_what_is_personal(Provider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var party = (await shop.App.MutateAsync("createParty", new { kind = "PERSON", displayName = "林晓燕", contactPoints = new[] { new { type = "MOBILE", value = Phone } } }, "party { id }")).GetProperty("party").GetProperty("id").GetString()!;
        var order = await shop.PlaceAsync();
        await shop.UntilAsync(order, "approved", o => Shop.Text(o, "lifecycle") == "APPROVED");
        await shop.PayAsync(order, 20800);
        await shop.UntilAsync(order, "released", o => o.GetProperty("fulfillments").GetArrayLength() == 1 && o.GetProperty("shipments").GetArrayLength() == 1);
        await shop.ChangeAsync("proposeRefund", order, new() { ["compensationMinor"] = 100, ["reason"] = "包装破损" }, "refund { id }");

        var seen = await shop.App.DataAsync($$"""
            query($o: ID!, $p: ID!) { order(id: $o) { {{Entries}} shipments { id } fulfillments { id } } party: node(id: $p) { ... on Party { {{Entries}} } }
              shipments(first: 1) { nodes { {{Entries}} } } fulfillments(first: 1) { nodes { {{Entries}} } } refunds(first: 1) { nodes { {{Entries}} } } }
            """, new { o = order, p = party });
        var text = System.Text.RegularExpressions.Regex.Unescape(seen.ToString());
        Assert.DoesNotContain(Phone, text, StringComparison.Ordinal);
        Assert.DoesNotContain("林晓燕", text, StringComparison.Ordinal);
        Assert.DoesNotContain("湖东路", text, StringComparison.Ordinal);

        var history = seen.GetProperty("order").GetProperty("history");
        Assert.Equal("PlaceOrder", Actions(seen.GetProperty("order"))[^1]); // newest first
        Assert.Contains("RecordPayment", Actions(seen.GetProperty("order")));
        var placed = history.GetProperty("nodes").EnumerateArray().Last();
        Assert.Equal(("admin", 1L), (placed.GetProperty("actor").GetString(), placed.GetProperty("version").GetInt64()));
        var changes = placed.GetProperty("changes").EnumerateArray().ToDictionary(c => c.GetProperty("field").GetString()!);
        Assert.True(changes["receiverPhone"].GetProperty("isProtected").GetBoolean());
        Assert.Equal(JsonValueKind.Null, changes["receiverPhone"].GetProperty("after").ValueKind);
        Assert.Equal("CNY", changes["currency"].GetProperty("after").GetString());
        var paid = history.GetProperty("nodes").EnumerateArray().First(n => n.GetProperty("action").GetString() == "RecordPayment").GetProperty("changes");
        Assert.Contains(paid.EnumerateArray(), c => c.GetProperty("before").ValueKind == JsonValueKind.String && c.GetProperty("before").GetString() != c.GetProperty("after").GetString());
        Assert.Contains("CreateParty", Actions(seen.GetProperty("party")));
        foreach (var list in new[] { "shipments", "fulfillments", "refunds" }) Assert.NotEmpty(Actions(seen.GetProperty(list).GetProperty("nodes")[0]));

        // Pages join without a gap.
        var paged = new List<string>();
        for (string? after = null; ;)
        {
            var page = (await shop.App.DataAsync("query($o: ID!, $a: String) { order(id: $o) { history(first: 2, after: $a) { nodes { action } pageInfo { hasNextPage endCursor } } } }", new { o = order, a = after })).GetProperty("order");
            paged.AddRange(Actions(page));
            if (!page.GetProperty("history").GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()) break;
            after = page.GetProperty("history").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
        Assert.True(paged.Count >= Actions(seen.GetProperty("order")).Count, "the background may have gone on meanwhile");
        Assert.Equal("PlaceOrder", paged[^1]);
        Assert.Contains("PAGE_SIZE", (await shop.App.PostAsync("query($o: ID!) { order(id: $o) { history(first: 1000) { nodes { action } } } }", new { o = order }, await shop.App.AdminAsync())).ToString(), StringComparison.Ordinal);

        // It has a permission of its own.
        await shop.App.MutateAsync("upsertRole", new { code = "READER", name = "读者", permissions = new[] { "orders:order:read" } }, "role { code }");
        var unit = (await shop.App.DataAsync("{ orgUnits(first: 1) { nodes { id } } }")).GetProperty("orgUnits").GetProperty("nodes")[0].GetProperty("id").GetString();
        var account = (await shop.App.MutateAsync("createAccount", new { unitId = unit, loginId = "reader", displayName = "读者", password = "first-password", passwordMustChange = false }, "account { id }")).GetProperty("account").GetProperty("id").GetString();
        await shop.App.MutateAsync("grantRole", new { accountId = account, roleCode = "READER", unitId = unit, reaches = "ALL" }, "membership { id }");
        var token = await shop.App.SignInAsync("reader", "first-password");
        Assert.Equal("RELEASED", (await shop.App.DataAsync("query($o: ID!) { order(id: $o) { lifecycle } }", new { o = order }, token)).GetProperty("order").GetProperty("lifecycle").GetString());
        var forbidden = await shop.App.PostAsync("query($o: ID!) { order(id: $o) { history(first: 1) { nodes { action } } } }", new { o = order }, token);
        Assert.Equal("FORBIDDEN", forbidden.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task An_order_and_its_shipment_are_followed_live_as_they_are_after_each_change(Provider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var order = await shop.PlaceAsync();
        await shop.UntilAsync(order, "approved", o => Shop.Text(o, "lifecycle") == "APPROVED" && Shop.Text(o, "fulfillmentStatus") == "ALLOCATED");
        using var socket = await LiveSocket.OpenAsync(shop.App, await shop.App.AdminAsync());
        await socket.SubscribeAsync("o", "subscription($id: ID!) { orderChanged(id: $id) { version lifecycle paymentStatus fulfillmentStatus } }", new { id = order });
        await socket.SubscribeAsync("s", "subscription { shipmentChanged { state } }");
        await Task.Delay(500);
        await shop.PayAsync(order, 20800);
        await shop.UntilAsync(order, "released", o => o.GetProperty("fulfillments").GetArrayLength() == 1);
        await shop.ShipAsync(order);
        var (last, shipment) = (default(JsonElement), "");
        while (last.ValueKind != JsonValueKind.Object || Shop.Text(last, "fulfillmentStatus") != "SHIPPED" || shipment.Length == 0)
        {
            var seen = await socket.EventAsync(30);
            if (seen.TryGetProperty("orderChanged", out var one))
            {
                Assert.True(last.ValueKind != JsonValueKind.Object || one.GetProperty("version").GetInt64() >= last.GetProperty("version").GetInt64(), "never older than before");
                last = one;
            }
            else shipment = Shop.Text(seen.GetProperty("shipmentChanged"), "state");
        }
        Assert.Equal(("RELEASED", "HELD"), (Shop.Text(last, "lifecycle"), Shop.Text(last, "paymentStatus")));
    }
}
