using System.Globalization;

namespace Platform.EndToEnd.Tests;

/// <summary>An offer that is reserved for a customer takes its value off one order, once, and the order says so.</summary>
public sealed class OffersOnOrders
{
    const string Price = "order { id version lifecycle goods { amountMinor } discount { amountMinor } offer { amountMinor } offerCode offerTitle freight { amountMinor } payable { amountMinor } }";

    [Theory, ClassData(typeof(OnBoth))]
    public async Task An_offer_lowers_one_orders_price_and_comes_back_when_the_order_is_cancelled(Provider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var (lin, wu) = (await PartyAsync(shop, "林晓燕"), await PartyAsync(shop, "吴明"));
        var codes = await OffersAsync(shop, 5000);
        object Order(string party, string? code, int quantity = 1, bool draft = false, string currency = "CNY") => new
        {
            channel = "WEB", method = "ESCROW", courier = "own-delivery", courierBy = "CUSTOMER", freightMinor = 1000, discountMinor = 900, partyId = party, offerCode = code, isDraft = draft, currency,
            receiver = new { name = "林晓燕", phone = "1380595" + Random.Shared.Next(1000, 9999), regionCode = "350102", region = "福建省福州市鼓楼区", address = "湖东路188号3座1502室" }, lines = new[] { new { sku = Shop.Sku, quantity } },
        };
        foreach (var (input, code, field) in new (object, string, string)[]
        {
            (Order(wu, codes[lin]), "ORDER_OFFER_UNKNOWN", "offerCode"), (Order(lin, "NOSUCHCODE"), "ORDER_OFFER_UNKNOWN", "offerCode"), (Order(lin, new string('X', 41)), "TOO_LONG", "offerCode"), (Order(null!, codes[lin]), "REQUIRED", "partyId"),
        })
        {
            var error = (await shop.App.MutateAsync("placeOrder", input, "order { id }", refused: true)).GetProperty("userErrors")[0];
            Assert.Equal((code, field), (Shop.Text(error, "code"), Shop.Text(error, "field")));
        }

        // Eight at once: one has it.
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => shop.AnyAsync("placeOrder", Order(lin, codes[lin].ToLowerInvariant(), 2), Price)));
        var placed = Assert.Single(outcomes, o => o.GetProperty("userErrors").GetArrayLength() == 0).GetProperty("order");
        Assert.Equal(7, outcomes.Count(o => o.GetProperty("userErrors").GetArrayLength() > 0 && Shop.Text(o.GetProperty("userErrors")[0], "code") == "ORDER_OFFER_REDEEMED"));
        Assert.Equal((19800L, 5900L, 5000L, codes[lin], "店庆券", 1000L, 14900L), (Minor(placed, "goods"), Minor(placed, "discount"), Minor(placed, "offer"), Shop.Text(placed, "offerCode"), Shop.Text(placed, "offerTitle"), Minor(placed, "freight"), Minor(placed, "payable")));
        var id = Shop.Text(placed, "id");
        await shop.UntilAsync(id, "approved", o => Shop.Text(o, "lifecycle") == "APPROVED");
        await RedeemedAsync(shop, codes[lin], Shop.Text(await shop.OrderAsync(id), "number"));
        Assert.Equal("CARE_OFFER_REDEEMED", await shop.App.RefusalAsync("redeemOffer", new { code = codes[lin], partyId = lin }, "careOffer { id }"));

        await shop.ChangeAsync("cancelOrder", id, new() { ["reason"] = "不要了" });
        await RedeemedAsync(shop, codes[lin], null);
        // Worth more than what is bought, it takes off what there is and no more.
        await TestApp.EventuallyAsync(async () => await Behind.NumberAsync(shop.App, "SELECT COUNT(*) FROM ord_offer_uses") == 0, "the offer is free");
        var draft = (await shop.App.MutateAsync("placeOrder", Order(lin, codes[lin], draft: true), Price)).GetProperty("order");
        Assert.Equal((9900L, 5900L, 5000L), (Minor(draft, "goods"), Minor(draft, "discount"), Minor(draft, "offer")));
        Assert.Equal("ORDER_OFFER_REDEEMED", await shop.App.RefusalAsync("placeOrder", Order(lin, codes[lin]), "order { id }"));
        await shop.App.MutateAsync("closeUnconfirmed", new { id = Shop.Text(draft, "id"), expectedVersion = draft.GetProperty("version").GetInt64(), reason = "不买了" }, "order { id }");
        Assert.Equal(0, await Behind.NumberAsync(shop.App, "SELECT COUNT(*) FROM ord_offer_uses"));
        await Books.CheckAsync(shop.App);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task One_that_is_redeemed_at_the_counter_before_the_draft_is_confirmed_holds_the_order_for_a_person(Provider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var lin = await PartyAsync(shop, "林晓燕");
        var code = (await OffersAsync(shop, 20000))[lin];
        var input = JsonSerializer.SerializeToNode(Shop.Order(quantity: 1), JsonSerializerOptions.Web)!.AsObject();
        (input["isDraft"], input["partyId"], input["offerCode"]) = (true, lin, code);
        var draft = (await shop.App.MutateAsync("placeOrder", input, Price)).GetProperty("order");
        Assert.Equal((9900L, 1000L), (Minor(draft, "offer"), Minor(draft, "payable")));
        await shop.App.MutateAsync("redeemOffer", new { code, partyId = lin, reference = "门店1号" }, "careOffer { id }");
        await shop.App.MutateAsync("confirmOrder", new { id = Shop.Text(draft, "id"), expectedVersion = draft.GetProperty("version").GetInt64() }, "order { id }");
        await TestApp.EventuallyAsync(async () => (await shop.App.DataAsync("query($id: ID!) { order(id: $id) { openCodes } }", new { id = Shop.Text(draft, "id") })).GetProperty("order").GetProperty("openCodes").ToString().Contains("OFFER_REDEEMED_TWICE", StringComparison.Ordinal), "a person has to look");
        await RedeemedAsync(shop, code, "门店1号");
    }

    static async Task<string> PartyAsync(Shop shop, string name) => Shop.Text((await shop.App.MutateAsync("createParty", new { kind = "PERSON", displayName = name }, "party { id }")).GetProperty("party"), "id");

    /// <summary>Everybody gets an offer of today; codes by party.</summary>
    static async Task<IReadOnlyDictionary<string, string>> OffersAsync(Shop shop, long worth)
    {
        var today = DateTime.UtcNow.AddHours(8);
        await shop.App.MutateAsync("upsertCareCampaign", new { code = "OPEN", name = "店庆", occasion = "FIXED_DAY", fixedMonth = today.Month, fixedDay = today.Day, offerTitle = "店庆券", offerMinor = worth, offerDays = 30 }, "careCampaign { id }");
        var list = Shop.Text((await shop.App.MutateAsync("generateCareList", new { month = today.ToString("yyyy-MM", CultureInfo.InvariantCulture) }, "careList { id }")).GetProperty("careList"), "id");
        await TestApp.EventuallyAsync(async () => (await shop.App.DataAsync("query($id: ID!) { node(id: $id) { ... on CareList { completeAt } } }", new { id = list })).GetProperty("node").GetProperty("completeAt").ValueKind == JsonValueKind.String, "the list is made");
        await shop.App.MutateAsync("approveCareTasks", new { listId = list }, "careList { id }");
        return (await shop.App.DataAsync("{ careOffers(first: 20) { nodes { code partyId } } }")).GetProperty("careOffers").GetProperty("nodes").EnumerateArray().ToDictionary(o => Shop.Text(o, "partyId"), o => Shop.Text(o, "code"));
    }

    static Task RedeemedAsync(Shop shop, string code, string? reference) => TestApp.EventuallyAsync(async () =>
    {
        var offer = (await shop.App.DataAsync("query($c: String!) { careOffers(first: 1, where: { code: { eq: $c } }) { nodes { reference redeemedAt } } }", new { c = code })).GetProperty("careOffers").GetProperty("nodes")[0];
        return offer.GetProperty("reference").GetString() == reference && (reference is null) == (offer.GetProperty("redeemedAt").ValueKind == JsonValueKind.Null);
    }, "the offer is as expected");

    static long Minor(JsonElement order, string name) => order.GetProperty(name).GetProperty("amountMinor").GetInt64();
}
