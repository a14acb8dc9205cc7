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
        Assert.Equal(["ARRIVED PASSED 商品已签收或已发出", "PIECES PASSED 可退2件", "SEVEN_DAYS_NO_REASON PASSED 支持7天无理由退货", "CATEGORY PASSED 适用规则：七日无理由", "OPENED PASSED 商品未拆封"],
            eligible.GetProperty("verdicts").EnumerateArray().Where(v => Shop.Text(v, "rule") != "WINDOW").Select(v => $"{Shop.Text(v, "rule")} {Shop.Text(v, "outcome")} {Shop.Text(v, "text")}"));
        var no = (await it.App.DataAsync("query($l: ID!) { returnEligibility(orderLineId: $l, kind: RETURN_REFUND, reason: NO_REASON, quantity: 3, opened: true) { isEligible verdicts { rule outcome text } } }", new { l = lines[ReturnShop.Medium] })).GetProperty("returnEligibility");
        Assert.False(no.GetProperty("isEligible").GetBoolean());
        Assert.Equal(["PIECES 可退2件，申请3件（已在退换中或已退0件）", "OPENED 已拆封或使用，不支持无理由退换"], no.GetProperty("verdicts").EnumerateArray().Where(v => Shop.Text(v, "outcome") == "FAILED").Select(v => $"{Shop.Text(v, "rule")} {Shop.Text(v, "text")}"));

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

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Is_followed_live_searched_and_seen_only_by_who_may(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        var order = await it.DeliveredAsync((ReturnShop.Cap, 1));
        var asked = await it.RequestAsync(order, "RETURN_REFUND", new { orderLineId = (await it.LinesAsync(order))[ReturnShop.Cap], quantity = 1, reason = "QUALITY", note = "帽檐开线" });
        var (id, number) = (Shop.Text(asked, "id"), Shop.Text(asked, "number"));
        using var socket = await LiveSocket.OpenAsync(it.App, await it.App.AdminAsync());
        await socket.SubscribeAsync("r", "subscription($id: ID!) { returnChanged(id: $id) { version state } }", new { id });
        await Task.Delay(500);
        await it.ChangeAsync("authoriseReturn", id);
        Assert.Equal("AUTHORISED", Shop.Text((await socket.EventAsync(30)).GetProperty("returnChanged"), "state"));

        async Task<int> FoundAsync(string arguments, string? token = null)
            => (await it.App.DataAsync($"{{ returns(first: 10, {arguments}) {{ nodes {{ number }} }} }}", token: token)).GetProperty("returns").GetProperty("nodes").GetArrayLength();
        Assert.Equal((1, 1, 1, 0), (await FoundAsync($"search: \"{number}\""), await FoundAsync($"search: \"{ReturnShop.Cap}\""), await FoundAsync("where: { state: { eq: AUTHORISED }, open: true, lines: { some: { reason: { eq: QUALITY } } } }, order: [{ requestedAt: ASC }]"), await FoundAsync("search: \"CAP\"")));
        var moves = (await it.App.DataAsync("query($id: ID!) { return(id: $id) { lines { note } availableTransitions { name to allowed unmet { code } } history(first: 10) { nodes { action } } order { number } } }", new { id })).GetProperty("return");
        Assert.Equal("帽檐开线", Shop.Text(moves.GetProperty("lines")[0], "note"));
        Assert.Equal(["cancelReturn:True", "sendReturn:True", "receiveReturn:True", "decideReturn:False"], moves.GetProperty("availableTransitions").EnumerateArray().Select(t => $"{Shop.Text(t, "name")}:{t.GetProperty("allowed").GetBoolean()}"));
        Assert.Equal(["AuthoriseReturn", "RequestReturn"], moves.GetProperty("history").GetProperty("nodes").EnumerateArray().Select(h => Shop.Text(h, "action")));

        // Somebody with the right in another branch sees none of it, and nobody acts without the right.
        await it.App.MutateAsync("upsertRole", new { code = "RETURNS", name = "退货岗", permissions = new[] { "aftersales:return:read", "aftersales:return:inspect" } }, "role { code }");
        var root = Shop.Text((await it.App.DataAsync("{ orgUnits(first: 1) { nodes { id } } }")).GetProperty("orgUnits").GetProperty("nodes")[0], "id");
        var branch = Shop.Text((await it.App.MutateAsync("createOrgUnit", new { parentId = root, code = "NORTH", name = "北区", tier = "REGION" }, "orgUnit { id }")).GetProperty("orgUnit"), "id");
        var account = Shop.Text((await it.App.MutateAsync("createAccount", new { unitId = branch, loginId = "north.back", displayName = "北区退货", password = "first-password", passwordMustChange = false }, "account { id }")).GetProperty("account"), "id");
        await it.App.MutateAsync("grantRole", new { accountId = account, roleCode = "RETURNS", unitId = branch, reaches = "SUBTREE" }, "membership { id }");
        var north = await it.App.SignInAsync("north.back", "first-password");
        Assert.Equal(0, await FoundAsync($"search: \"{number}\"", north));
        Assert.Equal(JsonValueKind.Null, (await it.App.DataAsync("query($id: ID!) { return(id: $id) { id } }", new { id }, north)).GetProperty("return").ValueKind);
        Assert.Contains("NOT_FOUND", (await it.App.MutateAsync("inspectReturn", new { id, expectedVersion = 2, lines = Array.Empty<object>() }, "returnAuthorization { id }", north, refused: true)).ToString());
        var forbidden = await it.App.PostAsync("mutation($i: AuthoriseReturnInput!) { authoriseReturn(input: $i) { userErrors { code } } }", new { i = new { id, expectedVersion = 2, idempotencyKey = "12345678" } }, north);
        Assert.Equal("FORBIDDEN", Shop.Text(forbidden.GetProperty("errors")[0].GetProperty("extensions"), "code"));
    }
}
