namespace Platform.EndToEnd.Tests;

/// <summary>A delivery that fails each time is set aside; an administrator sees it, and has it delivered again or drops it.</summary>
public sealed class SetAsideAndTakenUp
{
    const string Dead = "{ deadDeliveries { publisher deliveryId event consumer subject state attempts error } }";

    static async Task<List<JsonElement>> DeadAsync(TestApp app)
        => [.. (await app.DataAsync(Dead)).GetProperty("deadDeliveries").EnumerateArray().Where(d => Shop.Text(d, "consumer") == "Logistics/WhenOrderPlaced")];

    static Task SwitchAsync(TestApp app, bool on) => app.MutateAsync("setModuleEnabled", new { module = "Logistics", enabled = on }, "moduleState { enabled }");

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_dead_delivery_is_seen_and_redelivered_or_discarded(Provider provider)
    {
        await using var shop = await Shop.OpenAsync(provider, new() { ["Events:MaxAttempts"] = "2" });
        var app = shop.App;
        await SwitchAsync(app, false);
        var orders = new List<string>();
        for (var i = 0; i < 2; i++) orders.Add((await app.MutateAsync("placeOrder", Shop.Order(phone: "1380595123" + i), "order { id }")).GetProperty("order").GetProperty("id").GetString()!);
        await TestApp.EventuallyAsync(async () => await Behind.NumberAsync(app, "SELECT COUNT(*) FROM ord_deliveries WHERE Consumer = 'Logistics/WhenOrderPlaced' AND State = 2") == 2, "they wait for the module");
        await Behind.DoAsync(app, "UPDATE ord_events SET Data = CONCAT('{broken', Data) WHERE Type = 'OrderPlaced'", "UPDATE ord_events SET Data = '{broken' || Data WHERE Type = 'OrderPlaced'");
        await SwitchAsync(app, true);
        var dead = new List<JsonElement>();
        await TestApp.EventuallyAsync(async () => (dead = await DeadAsync(app)).Count == 2, "both are set aside");
        Assert.All(dead, d => Assert.Equal(("Orders", "OrderPlaced", "DEAD", 2), (Shop.Text(d, "publisher"), Shop.Text(d, "event"), Shop.Text(d, "state"), d.GetProperty("attempts").GetInt32())));
        Assert.Contains("Json", Shop.Text(dead[0], "error"), StringComparison.Ordinal);
        object Of(JsonElement d) => new { publisher = "Orders", deliveryId = d.GetProperty("deliveryId").GetInt64() };

        await app.MutateAsync("redeliverDelivery", Of(dead[0]), "deliveryReport { state }"); // what is broken stays broken
        await TestApp.EventuallyAsync(async () => await Behind.NumberAsync(app, "SELECT COUNT(*) FROM ord_deliveries WHERE Consumer = 'Logistics/WhenOrderPlaced' AND State = 4 AND Attempts >= 2") == 2, "set aside again");
        await Behind.DoAsync(app, "UPDATE ord_events SET Data = SUBSTRING(Data, 8) WHERE Data LIKE '{broken%'", "UPDATE ord_events SET Data = SUBSTR(Data, 8) WHERE Data LIKE '{broken%'");
        await app.MutateAsync("redeliverDelivery", Of(dead[0]), "deliveryReport { state }");
        await shop.UntilAsync(Shop.Text(dead[0], "subject"), "allocated", o => Shop.Text(o, "fulfillmentStatus") == "ALLOCATED");
        Assert.Equal("DISCARDED", Shop.Text((await app.MutateAsync("discardDelivery", Of(dead[1]), "deliveryReport { state }")).GetProperty("deliveryReport"), "state"));
        Assert.Empty(await DeadAsync(app));
        Assert.Equal("NOT_FOUND", await app.RefusalAsync("redeliverDelivery", Of(dead[1]), "deliveryReport { state }"));
        Assert.NotEqual("ALLOCATED", Shop.Text(await shop.OrderAsync(Shop.Text(dead[1], "subject")), "fulfillmentStatus"));
    }
}
