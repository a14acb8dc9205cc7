namespace Platform.EndToEnd.Tests;

/// <summary>A customer follows an order: with its number and a telephone and no account, and signed in; and whoever is somebody else learns nothing.</summary>
public sealed class FollowingAnOrder
{
    const string Buyer = "13805951234", Receiver = "13905957777";
    const string Ask = "query($n: String!, $p: String!) { trackOrder(number: $n, phone: $p) { number stage fulfillmentStatus placedAt promisedAt deliveredAt parcels { courier number status lastAt scans { at status } } } }";

    static async Task<(Shop Shop, TextMessages Texts, string Id, string Number)> OpenAsync(Provider provider)
    {
        var texts = new TextMessages();
        var shop = await Shop.OpenAsync(provider, new() { ["CustomerSide:CodePause"] = "00:00:00.010" }, texts: texts);
        var party = (await shop.App.MutateAsync("createParty", new { kind = "PERSON", displayName = "林晓燕", roles = new[] { "CONSUMER" }, contactPoints = new[] { new { type = "MOBILE", value = Buyer } } }, "party { id }")).GetProperty("party").GetProperty("id").GetString();
        var order = await shop.PlaceAsync(new
        {
            channel = "WEB", method = "ESCROW", courier = "own-delivery", courierBy = "CUSTOMER", freightMinor = 1000, partyId = party,
            receiver = new { name = "收件人", phone = Receiver, regionCode = "350102", region = "福建省福州市鼓楼区", address = "湖东路188号" }, lines = new[] { new { sku = Shop.Sku, quantity = 2 } },
        });
        return (shop, texts, order, Shop.Text(await shop.OrderAsync(order), "number"));
    }

    static async Task<JsonElement> TrackAsync(Shop shop, string number, string phone) => (await shop.App.PostAsync(Ask, new { n = number, p = phone })).GetProperty("data").GetProperty("trackOrder");

    [Theory, ClassData(typeof(OnBoth))]
    public async Task By_number_and_telephone_and_signed_in(Provider provider)
    {
        var (shop, texts, order, number) = await OpenAsync(provider);
        await using var _ = shop;
        await shop.UntilAsync(order, "approved", o => Shop.Text(o, "lifecycle") == "APPROVED");
        var before = await TrackAsync(shop, number, Buyer);
        Assert.Equal((number, "PENDING", 0), (Shop.Text(before, "number"), Shop.Text(before, "stage"), before.GetProperty("parcels").EnumerateArray().Count(p => p.GetProperty("scans").GetArrayLength() > 0)));

        await shop.PayAsync(order, 20800);
        await shop.UntilAsync(order, "released", o => o.GetProperty("fulfillments").GetArrayLength() == 1 && o.GetProperty("waybills").GetArrayLength() == 1);
        await shop.ShipAsync(order);
        var waybill = Shop.Text((await shop.OrderAsync(order)).GetProperty("waybills")[0], "number");
        await shop.TrackAsync(waybill, "PICKED_UP", DateTime.UtcNow.AddHours(-3).ToString("O"), "e1");
        await shop.TrackAsync(waybill, "OUT_FOR_DELIVERY", DateTime.UtcNow.AddHours(-1).ToString("O"), "e2");
        await shop.UntilAsync(order, "shipped", o => Shop.Text(o, "fulfillmentStatus") == "SHIPPED");

        // The receiver's telephone and the buyer's, however they are written; in lower case too.
        var byBuyer = await TrackAsync(shop, number, "138 0595 1234");
        Assert.Equal(byBuyer.ToString(), (await TrackAsync(shop, number.ToLowerInvariant(), "+86-139-0595-7777")).ToString());
        Assert.Equal(("PROCESSING", "SHIPPED"), (Shop.Text(byBuyer, "stage"), Shop.Text(byBuyer, "fulfillmentStatus")));
        var parcel = Assert.Single(byBuyer.GetProperty("parcels").EnumerateArray());
        Assert.Equal(("own-delivery", waybill, "OUT_FOR_DELIVERY"), (Shop.Text(parcel, "courier"), Shop.Text(parcel, "number"), Shop.Text(parcel, "status")));
        Assert.Equal(["OUT_FOR_DELIVERY", "PICKED_UP"], parcel.GetProperty("scans").EnumerateArray().Select(s => Shop.Text(s, "status")));
        foreach (var word in new[] { "扫描", "营业点", "收件人", "湖东路" }) Assert.DoesNotContain(word, byBuyer.ToString(), StringComparison.Ordinal);
        foreach (var hidden in new[] { "text", "place" }) Assert.True((await shop.App.PostAsync($"{{ trackOrder(number: \"{number}\", phone: \"{Buyer}\") {{ parcels {{ scans {{ {hidden} }} }} }} }}")).TryGetProperty("errors", out var none) && none.GetArrayLength() > 0);

        // Signed in, the words and places are the customer's own; and nobody else's.
        const string mine = "query($id: ID!) { order(id: $id) { number parcels { courier number status lastAt scans { at status text place } } } }";
        var seen = (await shop.App.DataAsync(mine, new { id = order }, await texts.SignInAsync(shop.App, Buyer))).GetProperty("order").GetProperty("parcels")[0];
        Assert.Equal((waybill, 2, "扫描", "福州鼓楼营业点"), (Shop.Text(seen, "number"), seen.GetProperty("scans").GetArrayLength(), Shop.Text(seen.GetProperty("scans")[0], "text"), Shop.Text(seen.GetProperty("scans")[0], "place")));
        Assert.Equal(JsonValueKind.Null, (await shop.App.DataAsync(mine, new { id = order }, await texts.SignInAsync(shop.App, "13700000000"))).GetProperty("order").ValueKind);

        await shop.TrackAsync(waybill, "DELIVERED", DateTime.UtcNow.ToString("O"), "e3");
        await shop.UntilAsync(order, "delivered", o => Shop.Text(o, "fulfillmentStatus") == "DELIVERED");
        var arrived = await TrackAsync(shop, number, Buyer);
        Assert.Equal(("DELIVERED", "DELIVERED", JsonValueKind.String), (Shop.Text(arrived, "fulfillmentStatus"), Shop.Text(arrived.GetProperty("parcels")[0], "status"), arrived.GetProperty("deliveredAt").ValueKind));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Who_does_not_know_both_learns_nothing_and_may_not_try_for_long(Provider provider)
    {
        var (shop, _, _, number) = await OpenAsync(provider);
        await using var app = shop;
        var wrongs = new List<string>();
        foreach (var (no, phone) in new[] { (number, "13900001111"), ("SO999912310001", Buyer), (number, "1"), ("", Buyer), (new string('9', 65), Buyer), (number, new string('1', 61)) })
            wrongs.Add((await shop.App.PostAsync(Ask, new { n = no, p = phone })).ToString());
        Assert.All(wrongs, w => Assert.Equal("{\"data\":{\"trackOrder\":null}}", w));
        for (var i = 0; i < 7; i++) await TrackAsync(shop, number, $"1390000{i:D4}"); // with the three above: ten about one number
        var limited = await shop.App.PostAsync(Ask, new { n = number, p = Buyer });
        Assert.Equal("RATE_LIMITED", limited.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        for (var i = 0; i < 20; i++) await shop.App.PostAsync(Ask, new { n = "SO" + i, p = Buyer }); // thirty from one address
        Assert.Equal("RATE_LIMITED", (await shop.App.PostAsync(Ask, new { n = "SO-other", p = Buyer })).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task First_looks_at_the_same_moment_do_not_stand_in_each_others_way(Provider provider)
    {
        var (shop, _, _, number) = await OpenAsync(provider);
        await using var app = shop;
        var seen = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => TrackAsync(shop, number, Buyer)));
        Assert.All(seen, s => Assert.Equal(number, Shop.Text(s, "number")));
        var wrong = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => shop.App.PostAsync(Ask, new { n = "SO" + i, p = Buyer })));
        Assert.All(wrong, w => Assert.Equal("{\"data\":{\"trackOrder\":null}}", w.ToString()));
        Assert.True((await shop.App.PostAsync(Ask, new { n = "SO-other", p = Buyer })).TryGetProperty("errors", out var errors) && errors.GetArrayLength() == 1);
    }
}
