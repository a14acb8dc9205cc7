namespace Platform.Console.Tests;

/// <summary>What a customer can still change about an order on the customers' site.</summary>
public sealed class CustomerSiteOrders
{
    const string Phone = "13805951234";

    [ConsoleTheory, ClassData(typeof(OnEmbedded))]
    public async Task An_unpaid_order_is_cancelled_and_a_paid_one_asked_about(Provider provider)
    {
        var texts = new TextMessages();
        await using var app = await CustomerSites.StartAsync(provider, texts);
        await World.OpenShopAsync(app);
        var party = await CustomerSites.PartyAsync(app, "林晓燕", Phone);
        async Task<string> PlacedAsync(string number) => (await app.MutateAsync("placeOrder", new
        {
            channel = "WEB", method = "ESCROW", courier = "own-delivery", courierBy = "CUSTOMER", partyId = party,
            receiver = new { name = "林晓燕", phone = number, regionCode = "350102", region = "福建省福州市鼓楼区", address = "湖东路188号3座1502室" }, lines = new[] { new { sku = "TS01-BK-M", quantity = 1 } },
        }, "order { id }")).GetProperty("order").GetProperty("id").GetString()!;
        var (unpaid, paid) = (await PlacedAsync(Phone), await PlacedAsync("13805950000"));
        await World.PayAsync(app, paid);
        await World.UntilAsync(app, unpaid, "lifecycle", "APPROVED");

        await using var phone = await CustomerSites.OpenAsync(app);
        await phone.GoAsync("/my/orders/" + unpaid);
        await CustomerSites.SignInAsync(phone, texts, Phone);
        await phone.Button("取消订单").ClickAsync();
        await phone.SeeAsync("还没有付款，取消后订单立即关闭。");
        await phone.Page.GetByLabel("撤销原因").FillAsync("拍错了颜色");
        await phone.LookAsync("order-withdraw");
        await phone.Button("取消订单").DblClickAsync();
        await phone.SeeAsync(phone.Page.Locator(".state", new() { HasText = "已取消" }));
        await Assertions.Expect(phone.Button("取消订单")).ToHaveCountAsync(0);
        await World.UntilAsync(app, unpaid, "lifecycle", "CANCELLED");

        // A paid one is asked about; what it is about is filled in.
        await phone.GoAsync("/my/orders/" + paid);
        await phone.SeeAsync(phone.Page.GetByRole(AriaRole.Link, new() { Name = "取消订单或改地址" }));
        await Assertions.Expect(phone.Button("取消订单")).ToHaveCountAsync(0);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "取消订单或改地址" }).ClickAsync();
        await Assertions.Expect(phone.Page.GetByLabel("一句话说明")).ToHaveValueAsync("取消订单/修改收货信息");
        await phone.Page.GetByText("预约服务").ClickAsync();
        await phone.Button("提交").ClickAsync();
        await phone.SeeAsync(phone.Page.Locator("h1", new() { HasText = "取消订单/修改收货信息" }));
        var it = Assert.Single((await app.DataAsync("{ cases(first: 5) { nodes { title orderId } } }")).GetProperty("cases").GetProperty("nodes").EnumerateArray());
        Assert.Equal(paid, it.GetProperty("orderId").GetString());
    }
}
