namespace Platform.EndToEnd.Tests;

/// <summary>A buyer takes back an own order until it is paid; after that it is the shop's to cancel.</summary>
public sealed class WithdrawnByTheBuyer
{
    const string Order = "order { id lifecycle }";

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Unpaid_it_ends_and_the_goods_are_free_paid_it_is_refused(Provider provider)
    {
        var texts = new TextMessages();
        await using var shop = await Shop.OpenAsync(provider, new() { ["CustomerSide:CodePause"] = "00:00:00.010" }, texts: texts);
        var app = shop.App;
        var (buyer, stranger) = (await texts.SignInAsync(app, "13805951234"), await texts.SignInAsync(app, "13705952222"));
        var party = (await app.DataAsync("{ me { partyId } }", token: buyer)).GetProperty("me").GetProperty("partyId").GetString()!;
        async Task<string> PlacedAsync(string phone)
        {
            var id = (await app.MutateAsync("placeOrder", new
            {
                channel = "WEB", method = "ESCROW", partyId = party, receiver = new { name = "林晓燕", phone, regionCode = "350102", region = "福建省福州市鼓楼区", address = "湖东路188号" }, lines = new[] { new { sku = Shop.Sku, quantity = 2 } },
            }, Order)).GetProperty("order").GetProperty("id").GetString()!;
            await shop.UntilAsync(id, "approved and allocated", o => Shop.Text(o, "lifecycle") == "APPROVED" && Shop.Text(o, "fulfillmentStatus") == "ALLOCATED");
            return id;
        }
        async Task<JsonElement> RefusedAsync(string id, string reason, string token)
            => (await app.MutateAsync("withdrawOrder", new { id, expectedVersion = (await shop.OrderAsync(id)).GetProperty("version").GetInt64(), reason }, Order, token, refused: true)).GetProperty("userErrors")[0];

        var (unpaid, paid) = (await PlacedAsync("13805951234"), await PlacedAsync("13805950000"));
        Assert.Equal(4, await Books.ReservedAsync(app, Shop.Sku));
        var blank = await RefusedAsync(unpaid, " ", buyer);
        Assert.Equal(("REQUIRED", "reason"), (Shop.Text(blank, "code"), Shop.Text(blank, "field")));
        Assert.Equal("NOT_FOUND", Shop.Text(await RefusedAsync(unpaid, "不想要了", stranger), "code")); // as if there were none
        Assert.Equal("CANCELLED", Shop.Text((await app.MutateAsync("withdrawOrder", new { id = unpaid, expectedVersion = (await shop.OrderAsync(unpaid)).GetProperty("version").GetInt64(), reason = "不想要了" }, Order, buyer)).GetProperty("order"), "lifecycle"));
        await TestApp.EventuallyAsync(async () => await Books.ReservedAsync(app, Shop.Sku) == 2, "what was reserved is free");

        var payable = (await shop.OrderAsync(paid)).GetProperty("payable").GetProperty("amountMinor").GetInt64();
        await shop.ChangeAsync("recordPayment", paid, new() { ["paymentNumber"] = "ZF-W1", ["amountMinor"] = payable, ["currency"] = "CNY" });
        Assert.Equal("ORDER_PAID", Shop.Text(await RefusedAsync(paid, "不想要了", buyer), "code"));
        await shop.UntilAsync(paid, "released", o => Shop.Text(o, "lifecycle") == "RELEASED");
        Assert.Equal("ORDER_PAID", Shop.Text(await RefusedAsync(paid, "不想要了", buyer), "code"));
        await Books.CheckAsync(app);
    }
}
