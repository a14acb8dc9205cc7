using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Platform.Modules.Tests.Logistics;

/// <summary>The whole program: sign in, stock, ship with a paper filled in by hand, print.</summary>
public sealed class LabelAddressTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_label_comes_to_those_who_may_print_it(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider, new Dictionary<string, string?> { ["Plugins:DefaultConnections"] = "false" });
        var place = (await app.MutateAsync("createLocation", new { code = "WH-01", name = "泉州成品仓", phone = "0595-22886688", region = "福建省 泉州市 丰泽区", address = "东海街道8号" }, "stockLocation { id }")).GetProperty("stockLocation").GetProperty("id").GetString();
        await app.MutateAsync("receiveStock", new { locationId = place, lines = new[] { new { item = "TX-01", quantity = 5 } } }, "stockLocation { id }");
        var shipment = (await app.MutateAsync("createShipment", new
        {
            fromLocationId = place, receiverName = "王小明", receiverPhone = "13812345678", region = "上海市 浦东新区", regionCode = "310115", address = "世纪大道100号1203室",
            lines = new[] { new { sku = "TX-01", name = "短袖T恤", quantity = 2 } },
        }, "shipment { id number fulfillment { id version } }")).GetProperty("shipment");
        // No courier is connected: the waybill says so instead of waiting for ever.
        await TestApp.EventuallyAsync(async () => (await app.DataAsync("query($id: ID!) { shipment(id: $id) { waybills { state problem } } }", new { id = shipment.GetProperty("id").GetString() }))
            .GetProperty("shipment").GetProperty("waybills")[0].GetProperty("problem").GetString() == "NO_COURIER", "the waybill says that there is no courier");
        var note = shipment.GetProperty("fulfillment");
        object Ship(string? number) => new { id = note.GetProperty("id").GetString(), expectedVersion = note.GetProperty("version").GetInt64(), courier = "ems", waybillNumber = number };
        Assert.Equal("WAYBILL_MISSING", await app.RefusalAsync("shipFulfillment", Ship(null), "fulfillment { id }"));
        await app.MutateAsync("shipFulfillment", Ship("EA123456789CN"), "fulfillment { state shippedAt }");
        var track = (await app.DataAsync("{ trackShipment(waybill: \"EA123456789CN\") { state labelUrl courier } }")).GetProperty("trackShipment");

        var url = track.GetProperty("labelUrl").GetString()!;
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Http.GetAsync(url)).StatusCode);
        using var asked = await GetAsync(app, url);
        Assert.Equal("application/pdf", asked.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString((await asked.Content.ReadAsByteArrayAsync())[..4]));
        using var odd = await GetAsync(app, url.Replace("76x130", "A4", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, odd.StatusCode);
        using var nowhere = await GetAsync(app, "/labels/bm90aGluZw.pdf");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Our_own_drivers_carry_it_as_a_real_plugin(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider, new Dictionary<string, string?> { ["Plugins:Directory"] = Path.Combine(Repository.Root, "artifacts", "plugins") });
        await TestApp.EventuallyAsync(async () => (await app.DataAsync("{ couriers }")).GetProperty("couriers").EnumerateArray().Any(c => c.GetString() == "own-delivery"), "own-delivery is active");
        var place = (await app.MutateAsync("createLocation", new { code = "WH-01", name = "泉州成品仓", phone = "0595-22886688", region = "福建省 泉州市 丰泽区", address = "东海街道8号" }, "stockLocation { id }")).GetProperty("stockLocation").GetProperty("id").GetString();
        await app.MutateAsync("receiveStock", new { locationId = place, lines = new[] { new { item = "TX-01", quantity = 5 } } }, "stockLocation { id }");
        var shipment = (await app.MutateAsync("createShipment", new
        {
            fromLocationId = place, receiverName = "王小明", receiverPhone = "13812345678", region = "福建省 泉州市 鲤城区", regionCode = "350502", address = "中山路100号", lines = new[] { new { sku = "TX-01", name = "短袖T恤", quantity = 2 } },
        }, "shipment { id fulfillment { id version } }")).GetProperty("shipment");
        var number = "";
        await TestApp.EventuallyAsync(async () => (number = (await app.DataAsync("query($id: ID!) { shipment(id: $id) { waybills { number } } }", new { id = shipment.GetProperty("id").GetString() }))
            .GetProperty("shipment").GetProperty("waybills")[0].GetProperty("number").GetString()) is not null, "the plugin gives a number");
        var note = shipment.GetProperty("fulfillment");
        await app.MutateAsync("shipFulfillment", new { id = note.GetProperty("id").GetString(), expectedVersion = note.GetProperty("version").GetInt64() }, "fulfillment { state }");
        foreach (var status in new[] { "DELIVERED", "OUT_FOR_DELIVERY" })
            await app.MutateAsync("ingestTracking", new { waybillNumber = number, status, occurredAt = DateTime.UtcNow.AddMinutes(status == "DELIVERED" ? -1 : -9) }, "shipment { state }");
        Assert.Equal("DELIVERED", (await app.DataAsync("query($id: ID!) { shipment(id: $id) { state } }", new { id = shipment.GetProperty("id").GetString() })).GetProperty("shipment").GetProperty("state").GetString());
    }

    static async Task<HttpResponseMessage> GetAsync(TestApp app, string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await app.AdminAsync());
        return await app.Http.SendAsync(request);
    }
}
