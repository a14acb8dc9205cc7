namespace Platform.Console.Tests;

/// <summary>An online shop's day, clicked through in Chinese as its people do: an order taken, paid, picked with the scanner, packed, shipped, signed for and confirmed.</summary>
public sealed class OnlineShopDay
{
    [ConsoleTheory, ClassData(typeof(OnBoth))]
    public async Task An_order_goes_from_the_counter_to_the_buyer(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.OpenShopAsync(app);
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/orders/new");
        await desk.ChooseAsync("#channel", "官方网店");
        await desk.Page.Locator("#paste").FillAsync("福建省 福州市 鼓楼区 湖东路188号3座1502室，林晓燕 138-0595-1234");
        await Assertions.Expect(desk.Page.Locator("#receiver_name")).ToHaveValueAsync("林晓燕");
        await Assertions.Expect(desk.Page.Locator("#receiver_phone")).ToHaveValueAsync("13805951234");
        await Assertions.Expect(desk.Page.Locator("#receiver_address")).ToHaveValueAsync("湖东路188号3座1502室");
        await Assertions.Expect(desk.Page.Locator("#receiver_region")).ToHaveValueAsync("福建省福州市鼓楼区");
        await desk.Page.ReloadAsync(); // what was typed stays
        await Assertions.Expect(desk.Page.Locator("#receiver_name")).ToHaveValueAsync("林晓燕");
        await desk.SeeAsync(desk.Page.Locator(".ant-select:has(#receiver_regionCode)").GetByText("福建省福州市鼓楼区"));
        await desk.ChooseAsync("#lines_0_sku", "圆领纯棉T恤 黑 M");
        await desk.Page.Locator("#lines_0_quantity").FillAsync("2");
        await desk.Page.GetByRole(AriaRole.Radio, new() { NameRegex = new("自营配送") }).CheckAsync();
        await Assertions.Expect(desk.Page.Locator("#freightMinor")).Not.ToHaveValueAsync("");
        await desk.SeeAsync(desk.Page.Locator(".order-total").GetByText(new System.Text.RegularExpressions.Regex("¥\\d+\\.\\d\\d")));
        await desk.ShowAsync("shop-1-order");
        await desk.Button("下单").ClickAsync();

        await desk.SeeAsync(desk.Status("已审核"));
        var number = (await desk.Page.Locator("h1").InnerTextAsync()).Trim();
        await desk.StepAsync("登记收款", dialog => dialog.Locator("#paymentNumber").FillAsync("ZF20261127001"));
        await desk.SeeAsync(desk.Status("已放行"));
        var paid = await desk.Page.Locator(".timeline-entry", new() { HasText = "收到货款" }).First.InnerTextAsync();
        Assert.Equal(1, paid.Count(c => c == '¥'));
        Assert.Contains("系统管理员", paid, StringComparison.Ordinal);
        await desk.ShowAsync("shop-2-paid");
        var order = desk.Page.Url;

        await desk.GoAsync("/scan");
        await desk.ScanAsync(number);
        await desk.SeeAsync("请逐件扫描货品");
        await desk.ScanAsync("TS01-WH-L");
        await desk.SeeAsync("拣错了");
        await desk.ShowAsync("shop-3-wrong-piece");
        await desk.ScanAsync("TS01-BK-M");
        await desk.SeeAsync("1/2");
        await desk.ScanAsync("TS01-BK-M");
        await desk.SeeAsync("2/2");
        await desk.Button("完成拣货").ClickAsync();
        await desk.SeeAsync("拣货完成，请扫描下一张单");

        await desk.GoAsync("/fulfillments");
        await desk.Page.Locator(".ant-table-row a").First.ClickAsync();
        await desk.StepAsync("打包", dialog => dialog.Locator("#weightGrams").FillAsync("450"));
        await desk.SeeAsync(desk.Status("待发货").Or(desk.Status("已打包")).First);
        await desk.StepAsync("交运发货");
        await desk.SeeAsync(desk.Status("已发货"));

        var waybill = (await app.DataAsync("{ shipments(first: 1) { nodes { waybills { number } } } }")).GetProperty("shipments").GetProperty("nodes")[0].GetProperty("waybills")[0].GetProperty("number").GetString();
        await app.MutateAsync("ingestTracking", new { courier = "own-delivery", waybillNumber = waybill, status = "DELIVERED", occurredAt = DateTime.UtcNow.ToString("O"), eventId = "t1", text = "已签收", place = "福州鼓楼营业点" }, "shipment { id }");
        await desk.GoAsync(order);
        await desk.SeeAsync(desk.Status("已签收"));
        await desk.StepAsync("确认收货");
        await desk.SeeAsync(desk.Status("交易成功"));
        await desk.SeeAsync(desk.Status("已放款").First);
        await desk.ShowAsync("shop-4-completed");
    }
}
