namespace Platform.Console.Tests;

/// <summary>What is done with many rows at once: steps, and exports for a spreadsheet.</summary>
public sealed class ManyRows
{
    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task A_step_that_loses_the_connection_ends_and_says_so(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.OpenShopAsync(app);
        foreach (var (name, phone) in new[] { ("林晓燕", "13805951234"), ("陈志强", "13905956789") }) await World.UntilAsync(app, await World.OrderAsync(app, name, phone), "lifecycle", "APPROVED");
        await using var desk = await Desk.SignedInAsync(app);
        desk.Expected.AddRange(["WebSocket connection to", "ERR_"]);
        await desk.GoAsync("/orders");
        await desk.Page.Locator(".ant-table-row .ant-checkbox-input").First.CheckAsync();
        await desk.Page.GetByText("选择全部 2 条").ClickAsync();
        await desk.Button("放行发货").ClickAsync();
        await desk.SeeAsync(desk.Page.Locator(".ant-modal-confirm"));
        await desk.Page.Context.SetOfflineAsync(true);
        await desk.Page.Locator(".ant-modal-confirm .ant-btn-primary").ClickAsync();
        await desk.SeeAsync("中途停下");
        await desk.ShowAsync("bulk-broken");
        await desk.Page.Context.SetOfflineAsync(false);
        await desk.Page.Locator(".ant-modal-close").ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".bulk-bar")).ToHaveCountAsync(0); // nothing goes on behind
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task An_export_has_what_the_list_shows(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.OpenShopAsync(app);
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/stock");
        await desk.SeeAsync("泉州成品仓");
        var lines = await ExportAsync(desk);
        Assert.Equal(3, lines.Length);
        Assert.Contains("位置", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], line => Assert.Contains("泉州成品仓", line, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("TS01-BK-M,", StringComparison.Ordinal) && line.EndsWith(",60,0,60", StringComparison.Ordinal)); // numbers a spreadsheet can add up, and no column of buttons
    }

    static async Task<string[]> ExportAsync(Desk desk)
    {
        var file = await desk.Page.RunAndWaitForDownloadAsync(() => desk.Button("导出表格").ClickAsync());
        Assert.Contains(DateTime.UtcNow.AddHours(8).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), file.SuggestedFilename, StringComparison.Ordinal); // the day in Shanghai
        return (await File.ReadAllTextAsync(await file.PathAsync())).TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
