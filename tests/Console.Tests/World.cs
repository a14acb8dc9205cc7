namespace Platform.Console.Tests;

/// <summary>A small company to look at: a shop with orders at several stages, and cases at a service desk; made through the API.</summary>
internal static class World
{
    public static async Task OpenShopAsync(TestApp app)
    {
        await app.MutateAsync("upsertChannel", new { code = "WEB", kind = "WEB", name = "官方网店" }, "salesChannel { id }");
        await app.MutateAsync("upsertProducts", new { products = new[] { new { code = "TS01", name = "圆领纯棉T恤", skus = new[] { new { code = "TS01-BK-M", name = "圆领纯棉T恤 黑 M", priceMinor = 7900, weightGrams = 220 }, new { code = "TS01-WH-L", name = "圆领纯棉T恤 白 L", priceMinor = 8900, weightGrams = 230 } } } } }, "productUpload { id }");
        var store = (await app.MutateAsync("createLocation", new { code = "QZ1", name = "泉州成品仓", kind = "DC", sellable = true, regionCode = "350503", region = "福建省泉州市丰泽区", address = "东海大街100号", contactName = "仓库", phone = "0595-22000000" }, "stockLocation { id }")).GetProperty("stockLocation").GetProperty("id").GetString();
        await app.MutateAsync("receiveStock", new { locationId = store, reference = "期初入库", lines = new[] { new { item = "TS01-BK-M", quantity = 60 }, new { item = "TS01-WH-L", quantity = 40 } } }, "stockLocation { id }");
    }

    public static async Task<string> OrderAsync(TestApp app, string name, string phone, int quantity = 2, string sku = "TS01-BK-M", string method = "ESCROW", long? price = null)
        => (await app.MutateAsync("placeOrder", new
        {
            channel = "WEB", method, courier = "own-delivery", courierBy = "CUSTOMER", freightMinor = 1000, buyerNote = "请尽快发货，谢谢",
            receiver = new { name, phone, regionCode = "350102", region = "福建省福州市鼓楼区", address = "湖东路188号3座1502室" }, lines = new[] { new { sku, quantity, unitPriceMinor = price } },
        }, "order { id }")).GetProperty("order").GetProperty("id").GetString()!;

    /// <summary>Pays what was ordered and waits until goods are promised to it.</summary>
    public static async Task PayAsync(TestApp app, string order)
    {
        await UntilAsync(app, order, "lifecycle", "APPROVED");
        var it = await OrderNowAsync(app, order);
        await MoveAsync(app, "recordPayment", order, new() { ["paymentNumber"] = "ZF" + order.Length + it.GetProperty("number").GetString(), ["amountMinor"] = it.GetProperty("payableMinor").GetInt64(), ["currency"] = "CNY" }, "order { id }");
        await UntilAsync(app, order, "lifecycle", "RELEASED");
    }

    public static Task UntilAsync(TestApp app, string order, string field, string value)
        => TestApp.EventuallyAsync(async () => (await OrderNowAsync(app, order)).GetProperty(field).GetString() == value, $"{field} {value}", 60);

    static async Task<JsonElement> OrderNowAsync(TestApp app, string id)
        => (await app.DataAsync("query($id: ID!) { order(id: $id) { version number lifecycle fulfillmentStatus payableMinor } }", new { id })).GetProperty("order");

    /// <summary>A caller's matter, taken up by the administrator when asked for.</summary>
    public static async Task<string> CaseAsync(TestApp app, string kind, string title, string description, string phone = "13805951234", string name = "林晓燕", string priority = "NORMAL", bool begun = false)
    {
        var id = (await app.MutateAsync("openCase", new { kind, title, description, priority, channel = "PHONE", separate = true, contact = new { name, phone } }, "case { id }")).GetProperty("case").GetProperty("id").GetString()!;
        if (begun) foreach (var step in new[] { "acceptCase", "takeCase", "startCase" }) await MoveAsync(app, step, id, [], "case { id }");
        return id;
    }

    /// <summary>Two technicians of the head office.</summary>
    public static async Task TechniciansAsync(TestApp app)
    {
        var office = (await app.DataAsync("{ orgUnits(first: 1) { nodes { id } } }")).GetProperty("orgUnits").GetProperty("nodes")[0].GetProperty("id").GetString();
        foreach (var (code, name) in new[] { ("T1", "陈师傅"), ("T2", "刘师傅") })
            await app.MutateAsync("upsertTechnician", new { code, name, orgUnitId = office, skills = Array.Empty<string>(), areas = Array.Empty<string>(), capacityPerDay = 5, active = true }, "technician { id }");
    }

    /// <summary>Technicians, and a work order of the case that waits for one.</summary>
    public static async Task<string> WorkAsync(TestApp app, string it)
    {
        await TechniciansAsync(app);
        return (await app.MutateAsync("createWorkOrder", new { caseId = it, title = "更换厨房角阀", description = "水槽下角阀滴水", kind = "PROPERTY_SERVICE", place = "翠湖花园3栋1201" }, "workOrder { id }")).GetProperty("workOrder").GetProperty("id").GetString()!;
    }

    /// <summary>Goods without an order that come back, a disputed order with words of both sides, a charge of which a part was paid.</summary>
    public static async Task<(string Return, string Dispute, string Charge)> RemediesAsync(TestApp app, string order, string work)
    {
        static string Id(JsonElement payload, string name) => payload.GetProperty(name).GetProperty("id").GetString()!;
        var back = Id(await app.MutateAsync("requestReturn", new { kind = "RETURN_REFUND", lines = new[] { new { sku = "TS01-BK-M", name = "圆领纯棉T恤 黑 M", quantity = 1, reason = "QUALITY", note = "领口开线，门店购买，无订单" } } }, "returnAuthorization { id }"), "returnAuthorization");
        var dispute = Id(await app.MutateAsync("raiseDispute", new { orderId = order, kind = "LATE", statement = "承诺三天送达，一直没有收到", claimMinor = 1000, wants = "PARTLY_PAY" }, "dispute { id }"), "dispute");
        await MoveAsync(app, "addDisputeEvidence", dispute, new() { ["text"] = "包裹已交承运商，附揽收记录" }, "dispute { id }");
        var charge = Id(await app.MutateAsync("raiseCharge", new { workOrderId = work, lines = new[] { new { name = "角阀更换", quantity = 2, unitPriceMinor = 4500 } } }, "serviceCharge { id }"), "serviceCharge");
        await MoveAsync(app, "recordReceipt", charge, new() { ["amountMinor"] = 3000, ["method"] = "WECHAT", ["reference"] = "WX20260001" }, "serviceCharge { id }");
        return (back, dispute, charge);
    }

    /// <summary>Ids of what the program itself made: the caller's party, the call back, the parcel.</summary>
    public static async Task<Dictionary<string, string>> NamesAsync(TestApp app, string it, string order)
    {
        JsonElement found = default;
        await TestApp.EventuallyAsync(async () =>
        {
            found = await app.DataAsync("query($c: ID!, $o: ID!) { case(id: $c) { partyId followUps { id } } order(id: $o) { shipments { id } fulfillments { id } } }", new { c = it, o = order });
            return found.GetProperty("case").GetProperty("partyId").ValueKind == JsonValueKind.String && found.GetProperty("case").GetProperty("followUps").GetArrayLength() > 0 && found.GetProperty("order").GetProperty("shipments").GetArrayLength() > 0;
        }, "party, call back and parcel", 60);
        return new()
        {
            ["party"] = found.GetProperty("case").GetProperty("partyId").GetString()!, ["call"] = found.GetProperty("case").GetProperty("followUps")[0].GetProperty("id").GetString()!,
            ["shipment"] = found.GetProperty("order").GetProperty("shipments")[0].GetProperty("id").GetString()!, ["fulfillment"] = found.GetProperty("order").GetProperty("fulfillments")[0].GetProperty("id").GetString()!,
        };
    }

    /// <summary>Calls back about a resolved case, and the caller is content.</summary>
    public static async Task SatisfiedAsync(TestApp app, string it)
    {
        JsonElement calls = default;
        await TestApp.EventuallyAsync(async () => (calls = (await app.DataAsync("query($id: ID!) { case(id: $id) { followUps { id } } }", new { id = it })).GetProperty("case").GetProperty("followUps")).GetArrayLength() > 0, "a call back", 60);
        var call = calls[0].GetProperty("id").GetString()!;
        var colleague = await ColleagueAsync(app); // who did the work does not ask about it
        await MoveAsync(app, "startFollowUp", call, new() { ["customerIsOnTheLine"] = true }, "followUp { id }", colleague);
        await MoveAsync(app, "completeFollowUp", call, new() { ["outcome"] = "SATISFIED", ["score"] = 5 }, "followUp { id }", colleague);
    }

    /// <summary>What the program made of a paid order.</summary>
    public static async Task<(string Shipment, string Fulfillment)> NamesOfOrderAsync(TestApp app, string order)
    {
        JsonElement it = default;
        await TestApp.EventuallyAsync(async () => (it = (await app.DataAsync("query($o: ID!) { order(id: $o) { shipments { id } fulfillments { id } } }", new { o = order })).GetProperty("order")).EnumerateObject().All(p => p.Value.GetArrayLength() > 0), "a parcel", 60);
        return (it.GetProperty("shipments")[0].GetProperty("id").GetString()!, it.GetProperty("fulfillments")[0].GetProperty("id").GetString()!);
    }

    /// <summary>A colleague with every right, and the token of that person.</summary>
    public static async Task<string> ColleagueAsync(TestApp app, string login = "wang", string name = "王主管")
    {
        var office = (await app.DataAsync("{ orgUnits(first: 1) { nodes { id } } }")).GetProperty("orgUnits").GetProperty("nodes")[0].GetProperty("id").GetString();
        var account = (await app.MutateAsync("createAccount", new { unitId = office, loginId = login, displayName = name, password = "同事的密码2026abc", passwordMustChange = false }, "account { id }")).GetProperty("account").GetProperty("id").GetString();
        await app.MutateAsync("grantRole", new { accountId = account, roleCode = "ADMINISTRATOR", unitId = office, reaches = "ALL" }, "membership { id }");
        return await app.SignInAsync(login, "同事的密码2026abc");
    }

    /// <summary>Makes a move at the version that the document has now; the program itself may have moved it in between, then once more.</summary>
    public static async Task MoveAsync(TestApp app, string mutation, string id, Dictionary<string, object?> more, string selection, string? token = null)
    {
        for (var attempt = 0; ; attempt++)
        {
            var node = (await app.DataAsync("query($id: ID!) { node(id: $id) { ... on Order { version } ... on Case { version } ... on WorkOrder { version } ... on Shipment { version } ... on Fulfillment { version } ... on FollowUp { version } ... on Dispute { version } ... on ServiceCharge { version } ... on ReturnAuthorization { version } ... on Team { version } } }", new { id })).GetProperty("node");
            try
            {
                await app.MutateAsync(mutation, new Dictionary<string, object?>(more) { ["id"] = id, ["expectedVersion"] = node.GetProperty("version").GetInt64() }, selection, token);
                return;
            }
            catch (Xunit.Sdk.XunitException e) when (attempt < 8 && e.Message.Contains("VERSION_CONFLICT", StringComparison.Ordinal)) { await Task.Delay(100); }
        }
    }
}
