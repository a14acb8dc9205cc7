namespace Platform.Console.Tests;

/// <summary>What the office does now and then: channels, what platforms sent, a month's end, events that were set aside, leads.</summary>
public sealed class OfficeRooms
{
    [ConsoleTheory, ClassData(typeof(OnEmbedded))]
    public async Task Channels_platform_orders_and_a_months_end(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.OpenShopAsync(app);
        await using var desk = await Desk.SignedInAsync(app);
        var dialog = desk.Page.Locator(".ant-modal-wrap:visible .ant-modal");

        await desk.GoAsync("/channels");
        await desk.Button("新建渠道").ClickAsync();
        await dialog.Locator("#code").FillAsync("TMALL");
        await dialog.Locator("#name").FillAsync("天猫旗舰店");
        await desk.ChooseAsync(".ant-modal .ant-select:has(#kind)", "电商平台");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "保存渠道" }).ClickAsync();
        var row = desk.Page.Locator(".ant-table-row", new() { HasText = "天猫旗舰店" });
        await desk.SeeAsync(row.GetByText("人工录入"));
        await row.GetByRole(AriaRole.Button, new() { Name = "修改" }).ClickAsync();
        await Assertions.Expect(dialog.Locator("#name")).ToHaveValueAsync("天猫旗舰店");
        await dialog.Locator("#name").FillAsync("天猫专营店");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "保存渠道" }).ClickAsync();
        await desk.SeeAsync(desk.Page.Locator(".ant-table-row", new() { HasText = "天猫专营店" }));

        // What the platform sent, and what it told later, stands there as it came.
        async Task SendAsync(string note) => await app.MutateAsync("ingestSourceOrder", new
        {
            channel = "TMALL", platformNumber = "20261127001", payload = $$"""{"tid":"20261127001","备注":"{{note}}"}""", lines = new[] { new { sku = "TS01-BK-M", quantity = 1, unitPriceMinor = 7900 } },
            receiver = new { name = "欧阳晓岚", phone = "13876543210", address = "思明区环岛路88号", regionCode = "350203" },
        }, "sourceOrder { id }");
        await SendAsync("尽快发货");
        await SendAsync("改到北门");
        await desk.GoAsync("/source-orders");
        var sent = desk.Page.Locator(".ant-table-row", new() { HasText = "20261127001" });
        await desk.SeeAsync(sent.GetByText("天猫专营店"));
        await desk.SeeAsync(sent.GetByText("1 次"));
        await sent.GetByRole(AriaRole.Button, new() { Name = "原文" }).ClickAsync();
        var drawer = desk.Page.Locator(".ant-drawer");
        await desk.SeeAsync(drawer.GetByText("尽快发货"));
        await desk.SeeAsync(drawer.GetByText("改到北门"));
        Assert.Empty(await desk.BarriersAsync());
        await desk.ShowAsync("source-order");
        await desk.KeysAsync("Escape");
        await sent.GetByRole(AriaRole.Link, new() { Name = "查看订单" }).ClickAsync();
        await desk.SeeAsync(desk.Page.Locator(".timeline-entry").First);

        // This month is not over; the last one is closed, with its proof.
        await desk.GoAsync("/months");
        await desk.Button("月结").ClickAsync();
        await dialog.Locator("#month").FillAsync(DateTime.UtcNow.AddHours(8).ToString("yyyy-MM", null));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "月结" }).ClickAsync();
        await desk.SeeAsync(dialog.GetByText("尚未结束"));
        var last = DateTime.UtcNow.AddHours(8).AddMonths(-1).ToString("yyyy-MM", null);
        await dialog.Locator("#month").FillAsync(last);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "月结" }).ClickAsync();
        await desk.SeeAsync("月结：完成");
        await TestApp.EventuallyAsync(async () => (await app.DataAsync("{ frozenMonths(first: 5) { nodes { state hash } } }")).GetProperty("frozenMonths").GetProperty("nodes")[0].GetProperty("state").GetString() == "FROZEN", "the month is closed", 60);
        await desk.Page.ReloadAsync();
        await desk.SeeAsync(desk.Page.Locator(".ant-table-row", new() { HasText = last }).GetByText("已结账"));
        await desk.StepAsync("重新统计");

        // What customers think of it, written down for the month.
        await app.MutateAsync("recordFeedback", new { channel = "PHONE", kind = "PRODUCT", text = "领口洗了就松" }, "feedbackItem { id }");
        await desk.GoAsync("/feedback/figures");
        await desk.StepAsync("生成意见月报");
        await desk.SeeAsync(desk.Page.GetByRole(AriaRole.Link, new() { Name = "下载 XLSX" }));
    }

    [ConsoleTheory, ClassData(typeof(OnEmbedded))]
    public async Task Events_that_were_set_aside_are_tried_again_or_let_go(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider, new Dictionary<string, string?> { ["Events:MaxAttempts"] = "2" });
        await World.OpenShopAsync(app);
        await app.MutateAsync("setModuleEnabled", new { module = "Logistics", enabled = false }, "moduleState { enabled }");
        for (var i = 0; i < 2; i++) await World.OrderAsync(app, "林晓燕", "1380595123" + i);
        await TestApp.EventuallyAsync(async () => await Behind.NumberAsync(app, "SELECT COUNT(*) FROM ord_deliveries WHERE Consumer = 'Logistics/WhenOrderPlaced' AND State = 2") == 2, "they wait for the module");
        await Behind.DoAsync(app, "UPDATE ord_events SET Data = CONCAT('{broken', Data) WHERE Type = 'OrderPlaced'", "UPDATE ord_events SET Data = '{broken' || Data WHERE Type = 'OrderPlaced'");
        await app.MutateAsync("setModuleEnabled", new { module = "Logistics", enabled = true }, "moduleState { enabled }");
        await TestApp.EventuallyAsync(async () => await Behind.NumberAsync(app, "SELECT COUNT(*) FROM ord_deliveries WHERE Consumer = 'Logistics/WhenOrderPlaced' AND State = 4") == 2, "both are set aside");
        await Behind.DoAsync(app, "UPDATE ord_events SET Data = SUBSTRING(Data, 8) WHERE Data LIKE '{broken%'", "UPDATE ord_events SET Data = SUBSTR(Data, 8) WHERE Data LIKE '{broken%'");
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/admin/events");
        var rows = desk.Page.Locator(".ant-table-row", new() { HasText = "WhenOrderPlaced" });
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await desk.ShowAsync("events");
        await rows.First.GetByRole(AriaRole.Button, new() { Name = "重试" }).ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await desk.StepAsync("放弃");
        await Assertions.Expect(rows).ToHaveCountAsync(0);
        await TestApp.EventuallyAsync(async () => await Behind.NumberAsync(app, "SELECT COUNT(*) FROM ord_orders WHERE FulfillmentStatus = 1") >= 1, "the one that was tried again has its goods", 60);
    }

    [ConsoleTheory, ClassData(typeof(OnEmbedded))]
    public async Task A_lead_is_recorded_from_the_list_given_to_somebody_and_won_with_an_order(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.OpenShopAsync(app);
        var party = await CustomerSites.PartyAsync(app, "张丽华", "13705952222");
        await World.ColleagueAsync(app);
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/leads");
        await desk.SeeAsync("还没有销售线索。");
        await desk.StepAsync("登记线索", async dialog =>
        {
            await dialog.Locator("#partyId").FillAsync("张丽华");
            await desk.Page.Locator(".ant-select-dropdown:visible .ant-select-item-option", new() { HasText = "张丽华" }).First.ClickAsync();
            await desk.ChooseAsync(".ant-modal #interest", "延保");
            await dialog.Locator("#ownerId").FillAsync("王主管");
            await desk.Page.Locator(".ant-select-dropdown:visible .ant-select-item-option", new() { HasText = "王主管" }).First.ClickAsync();
        });
        await desk.Page.WaitForURLAsync("**/leads/*");
        await desk.SeeAsync(desk.Page.Locator(".ant-descriptions").GetByText("王主管"));
        var order = (await app.MutateAsync("placeOrder", new
        {
            channel = "WEB", method = "ESCROW", partyId = party, receiver = new { name = "张丽华", phone = "13705952222", regionCode = "350102", region = "福建省福州市鼓楼区", address = "湖东路188号" }, lines = new[] { new { sku = "TS01-BK-M", quantity = 2 } },
        }, "order { number }")).GetProperty("order").GetProperty("number").GetString()!;
        await desk.Page.ReloadAsync();
        await desk.StepAsync("成交", async dialog =>
        {
            await dialog.Locator("#wonMinor").FillAsync("158");
            await desk.ChooseAsync(".ant-modal .ant-select:has(#orderId)", order);
        });
        await desk.SeeAsync(desk.Status("已成交"));
        await desk.SeeAsync(desk.Page.GetByRole(AriaRole.Link, new() { Name = order }));
        await desk.GoAsync("/leads");
        await desk.SeeAsync(desk.Page.Locator(".ant-table-row", new() { HasText = "张丽华" }).GetByText("¥158.00"));
    }
}
