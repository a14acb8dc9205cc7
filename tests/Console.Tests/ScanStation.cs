namespace Platform.Console.Tests;

/// <summary>Picking by scanner: as fast as a scanner is, over a reload, without a connection, and with a slip that is not to be picked.</summary>
public sealed class ScanStation
{
    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task Counts_every_piece_and_says_what_is_wrong(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.OpenShopAsync(app);
        var order = await World.OrderAsync(app, "林晓燕", "13805951234", quantity: 4);
        await World.PayAsync(app, order);
        var number = (await app.DataAsync("query($id: ID!) { order(id: $id) { number } }", new { id = order })).GetProperty("order").GetProperty("number").GetString()!;
        await using var desk = await Desk.SignedInAsync(app);
        desk.Expected.AddRange(["WebSocket connection to", "ERR_"]);
        await desk.GoAsync("/scan");

        // no connection is not an unknown slip
        await desk.SeeAsync("请扫描出货单");
        await desk.Page.Context.SetOfflineAsync(true);
        await desk.ScanAsync(number);
        await desk.SeeAsync(desk.Page.Locator(".content .ant-alert-error", new() { HasText = "连不上服务器" }));
        await desk.Page.Context.SetOfflineAsync(false);
        await desk.ScanAsync("SO-NO-SUCH");
        await desk.SeeAsync("没有待出货的单：SO-NO-SUCH");

        // the slip and two pieces, faster than the slip comes
        foreach (var code in new[] { number, "TS01-BK-M", "TS01-BK-M" }) await desk.ScanAsync(code);
        await desk.SeeAsync("2 / 4");
        await desk.Page.ReloadAsync();
        await desk.SeeAsync("2 / 4");
        await desk.ScanAsync("TS01-BK-M");
        await desk.ScanAsync("TS01-BK-M");
        await desk.SeeAsync("4 / 4");
        await desk.ShowAsync("scan-counted");
        await desk.Button("完成拣货").ClickAsync();
        await desk.SeeAsync("拣货完成，请扫描下一张单");

        // what is picked is not opened again
        await desk.ScanAsync(number);
        await desk.SeeAsync("现在不能拣货");
        await Assertions.Expect(desk.Button("完成拣货")).ToHaveCountAsync(0);
        var picked = (await app.DataAsync("{ fulfillments(first: 1) { nodes { state lines { picked } } } }")).GetProperty("fulfillments").GetProperty("nodes")[0];
        Assert.Equal(("PICKED", 4), (picked.GetProperty("state").GetString(), picked.GetProperty("lines")[0].GetProperty("picked").GetInt32()));
    }
}
