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
        await Assertions.Expect(desk.Page.Locator(".data-table .ant-table-row")).ToHaveCountAsync(2); // what was there is there, and nobody says that there are no orders
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

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task A_step_asks_once_for_all_rows(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        var due = DateTime.UtcNow.Date.AddDays(5);
        foreach (var name in new[] { "林晓燕", "陈志强" })
        {
            var party = (await app.MutateAsync("createParty", new { kind = "PERSON", displayName = name }, "party { id }")).GetProperty("party").GetProperty("id").GetString();
            await app.MutateAsync("planVisit", new { partyId = party, title = "回访" + name, dueAt = due }, "visit { id }");
        }
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/visits");
        await desk.SeeAsync("回访陈志强");
        await desk.Page.Locator(".ant-table-thead .ant-checkbox-input").CheckAsync();
        await desk.Button("改期").ClickAsync();
        var dialog = desk.Page.Locator(".ant-modal");
        await desk.PickTimeAsync(dialog.Locator("#dueAt"), due.AddDays(7).AddHours(2));
        await dialog.Locator("#reason").FillAsync("台风，统一顺延一周");
        await desk.ShowAsync("bulk-asks");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "改期", Exact = true }).ClickAsync();
        await desk.SeeAsync("完成 2 条");
        var visits = (await app.DataAsync("{ visits(first: 5) { nodes { dueAt } } }")).GetProperty("visits").GetProperty("nodes").EnumerateArray().ToList();
        Assert.All(visits, v => Assert.Equal(due.AddDays(7).AddHours(2), v.GetProperty("dueAt").GetDateTime().ToUniversalTime()));
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task A_long_list_is_gone_through_by_keys_stays_fresh_and_the_log_behind_it_has_no_end(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        for (var i = 0; i < 110; i++) await app.MutateAsync("createParty", new { kind = "PERSON", displayName = $"客户{i:000}" }, "party { id }");
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/customers?size=50");
        await Assertions.Expect(desk.Page.Locator(".ant-table-row")).ToHaveCountAsync(50);
        for (var i = 0; i < 30; i++) await desk.KeysAsync("j");
        await Assertions.Expect(desk.Page.Locator(".at-cursor")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(desk.Page.Locator("tr[aria-selected=true]")).ToHaveCountAsync(1);
        await desk.Button("下一页").ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".at-cursor")).ToHaveCountAsync(0);

        // what a colleague adds comes by itself when the window is looked at again
        await desk.GoAsync("/customers?q=");
        await Assertions.Expect(desk.Page.Locator(".ant-table-row")).ToHaveCountAsync(20);
        await app.MutateAsync("createParty", new { kind = "PERSON", displayName = "新来的客户" }, "party { id }");
        await Task.Delay(5500); // a window that was looked at just now is fresh enough
        await desk.Page.EvaluateAsync("() => window.dispatchEvent(new Event('focus'))");
        await desk.SeeAsync("新来的客户");

        await desk.GoAsync("/admin/audit?module=Customers");
        await Assertions.Expect(desk.Page.Locator(".ant-table-row")).ToHaveCountAsync(100);
        await desk.Button("显示更多").ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".ant-table-row").Nth(110)).ToBeVisibleAsync(); // at least each customer's
        var seen = await desk.Page.Locator(".ant-table-row").CountAsync();
        Assert.Equal(seen, (await desk.Page.Locator(".ant-table-row").EvaluateAllAsync<string[]>("rows => rows.map(r => r.dataset.rowKey)")).Distinct().Count());
        Assert.Equal(seen + 1, (await ExportAsync(desk)).Length);
        await desk.GoAsync("/admin/audit");
        await desk.Page.GetByLabel("操作", new() { Exact = true }).ClickAsync();
        await desk.Page.Keyboard.TypeAsync("新建客户");
        await desk.Page.Locator(".ant-select-item-option", new() { HasText = "新建客户" }).First.ClickAsync();
        await Assertions.Expect(desk.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("action=CreateParty"));
        await Assertions.Expect(desk.Page.Locator(".ant-table-row")).ToHaveCountAsync(100);
    }

    static async Task<string[]> ExportAsync(Desk desk)
    {
        var file = await desk.Page.RunAndWaitForDownloadAsync(() => desk.Button("导出表格").ClickAsync());
        Assert.Contains(DateTime.UtcNow.AddHours(8).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), file.SuggestedFilename, StringComparison.Ordinal); // the day in Shanghai
        return (await File.ReadAllTextAsync(await file.PathAsync())).TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
