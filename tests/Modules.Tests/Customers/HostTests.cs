namespace Platform.Modules.Tests.Customers;

public sealed class HostTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task The_program_itself_keeps_and_finds_a_party(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        var made = (await app.MutateAsync("createParty", new
        {
            kind = "PERSON", displayName = "王芳", roles = new[] { "CONSUMER", "DEALER" }, contactPoints = new[] { new { type = "MOBILE", value = "138 1234 5678" } },
        }, "party { id number orgUnitId availableTransitions { name allowed } }")).GetProperty("party");
        var found = (await app.DataAsync("{ partyByContact(type: MOBILE, value: \"+8613812345678\") { number displayName roles contactPoints { value masked } } }")).GetProperty("partyByContact")[0];
        Assert.Equal(made.GetProperty("number").GetString(), found.GetProperty("number").GetString());
        Assert.Equal("138****5678", found.GetProperty("contactPoints")[0].GetProperty("masked").GetString());
        Assert.True(made.GetProperty("availableTransitions")[0].GetProperty("allowed").GetBoolean());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Orders_of_a_merged_record_list_under_the_one_that_goes_on(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await app.MutateAsync("upsertChannel", new { code = "WEB", kind = "WEB", name = "网店" }, "salesChannel { id }");
        await app.MutateAsync("upsertProducts", new { products = new[] { new { code = "TS", name = "纯棉T恤", skus = new[] { new { code = "TS-RED-M", name = "纯棉T恤 红 M", priceMinor = 9900, weightGrams = 220 } } } } }, "productUpload { id }");
        async Task<string> PartyAsync(string phone) => (await app.MutateAsync("createParty", new { kind = "PERSON", displayName = "林晓燕", contactPoints = new[] { new { type = "MOBILE", value = phone } } }, "party { id }")).GetProperty("party").GetProperty("id").GetString()!;
        var (survivor, merged) = (await PartyAsync("13805951234"), await PartyAsync("13805955678"));
        var order = (await app.MutateAsync("placeOrder", new
        {
            channel = "WEB", method = "ESCROW", freightMinor = 0, partyId = merged, lines = new[] { new { sku = "TS-RED-M", quantity = 1 } },
            receiver = new { name = "林晓燕", phone = "13805955678", regionCode = "350102", region = "福建省福州市鼓楼区", address = "湖东路188号3座1502室" },
        }, "order { number }")).GetProperty("order").GetProperty("number").GetString();
        await app.MutateAsync("mergeParties", new { id = survivor, expectedVersion = 1, mergedId = merged, mergedExpectedVersion = 1, reason = "同一人" }, "party { id }");
        const string all = "query($id: ID!) { customer360(partyId: $id) { documents { type total open } party { id orders { number customer { id } } } } }";
        foreach (var id in new[] { survivor, merged })
        {
            var customer = (await app.DataAsync(all, new { id })).GetProperty("customer360").GetProperty("party");
            Assert.Equal((survivor, order, survivor), (customer.GetProperty("id").GetString(), customer.GetProperty("orders")[0].GetProperty("number").GetString(), customer.GetProperty("orders")[0].GetProperty("customer").GetProperty("id").GetString()));
        }
        await TestApp.EventuallyAsync(async () => (await app.DataAsync(all, new { id = survivor })).GetProperty("customer360").GetProperty("documents").ToString() == """[{"type":"Order","total":1,"open":1}]""", "the order is counted");
    }
}
