using System.Text.RegularExpressions;

namespace Platform.Console.Tests;

/// <summary>Help at the point of need: why not, what now, how far, and what is behind a figure.</summary>
public sealed class Helping
{
    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task A_step_that_is_refused_says_why(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.OpenShopAsync(app);
        var order = await World.OrderAsync(app, "林晓燕", "13805951234");
        var it = await World.CaseAsync(app, "COMPLAINT", "衣服起球", "洗了一次就起球", begun: true);
        var work = await World.WorkAsync(app, it);
        await using var desk = await Desk.SignedInAsync(app);
        var checkedSteps = 0;
        foreach (var path in new[] { "/orders/" + order, "/cases/" + it, "/work-orders/" + work })
        {
            await desk.GoAsync(path);
            await desk.SeeAsync(desk.Page.Locator(".timeline-entry").First);
            foreach (var refused in await desk.Page.Locator(".refused").AllAsync())
            {
                var why = await refused.GetAttributeAsync("aria-description") ?? "";
                Assert.Matches("[\u4e00-\u9fff]{4,}", why); // a sentence
                Assert.DoesNotMatch("[A-Z]{3,}_[A-Z]+", why); // no code
                await refused.FocusAsync();
                await desk.SeeAsync(desk.Page.GetByRole(AriaRole.Tooltip).Filter(new() { HasText = why }).First); // by keyboard
                await refused.PressAsync("Enter");
                await desk.SeeAsync(desk.Page.Locator(".ant-message-notice", new() { HasText = why }).First);
                checkedSteps++;
            }
        }
        Assert.True(checkedSteps >= 2, $"only {checkedSteps} refused steps were seen");
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task An_empty_list_says_what_to_do(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await using var desk = await Desk.SignedInAsync(app);
        await desk.SeeAsync(desk.Page.Locator("nav"));
        var silent = new List<string>();
        var paths = await desk.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('nav a')].map(a => a.getAttribute('href'))");
        var lists = 0;
        foreach (var path in paths)
        {
            await desk.GoAsync(path);
            await desk.SeeAsync(desk.Page.Locator("h1").First);
            await desk.QuietAsync();
            var empty = desk.Page.Locator(".content .ant-empty-description:visible");
            if (await desk.Page.Locator(".data-table").CountAsync() == 0 || await empty.CountAsync() == 0) continue;
            lists++;
            var says = await empty.First.InnerTextAsync();
            if (says is "还没有记录" or "暂无数据" or "没有符合条件的记录，请放宽筛选条件" || !says.Contains('，', StringComparison.Ordinal)) silent.Add($"{path}: {says}");
        }
        Assert.True(lists > 10, $"only {lists} empty lists were seen");
        Assert.True(silent.Count == 0, string.Join("\n", silent));
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task A_step_for_many_rows_shows_how_far_it_is_and_what_became_of_each(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.OpenShopAsync(app);
        for (var i = 0; i < 25; i++) await World.OrderAsync(app, "林晓燕", "13805951234");
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/orders");
        await desk.SeeAsync(desk.Page.Locator(".ant-table-row").First);
        await desk.Page.Locator(".ant-table-row .ant-checkbox-input").First.CheckAsync();
        await desk.Page.GetByText(new Regex("选择全部 25 条")).ClickAsync();
        await desk.Page.Locator(".bulk-bar button").First.ClickAsync();
        await desk.Page.Locator(".ant-modal-confirm .ant-btn-primary").ClickAsync();
        await desk.SeeAsync(desk.Page.Locator(".bulk-bar .ant-progress"));
        await desk.ShowAsync("bulk-progress");
        await desk.SeeAsync(desk.Page.Locator(".ant-modal", new() { HasTextRegex = new Regex("完成 \\d+ 条，未成功 \\d+ 条，跳过 \\d+ 条") }));
        var said = await desk.Page.Locator(".ant-modal-title").InnerTextAsync();
        Assert.Equal(25, Regex.Matches(said, "\\d+").Sum(m => int.Parse(m.Value, null)));
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task Each_chart_of_the_workbench_opens_what_it_was_counted_from(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.OpenShopAsync(app);
        for (var i = 0; i < 3; i++) await World.OrderAsync(app, "林晓燕", "13805951234");
        var it = await World.CaseAsync(app, "CONSULTATION", "想问尺码", "身高175穿什么码", begun: true);
        await World.MoveAsync(app, "respondToCase", it, new() { ["text"] = "您好，建议 L 码。", ["visibility"] = "PUBLIC" }, "case { id }");
        await World.MoveAsync(app, "resolveCase", it, new() { ["text"] = "已答复", ["resolution"] = "ANSWERED" }, "case { id }");
        await World.SatisfiedAsync(app, it);
        var (month, last) = (DateTime.UtcNow.AddHours(8).ToString("yyyy-MM-01", null), DateTime.UtcNow.AddHours(8).ToString("yyyy-MM-dd", null));
        await TestApp.EventuallyAsync(async () =>
        {
            var figures = (await app.DataAsync("query($f: Date!, $t: Date!) { serviceFigures(by: MONTH, codes: [REQUESTS, ORDERS, SLA_SHARE, SATISFACTION_SHARE], from: $f, to: $t) { figures { code value } } }", new { f = month, t = last })).GetProperty("serviceFigures");
            return figures.GetArrayLength() > 0 && figures[0].GetProperty("figures").EnumerateArray().All(f => f.GetProperty("value").ValueKind == JsonValueKind.Number);
        }, "figures of the month", 60);
        await using var desk = await Desk.SignedInAsync(app);
        foreach (var chart in new[] { "REQUESTS", "ORDERS", "SLA_SHARE", "SATISFACTION_SHARE" })
        {
            await desk.GoAsync("/");
            var box = desk.Page.Locator($".chart[data-figure='{chart}']");
            await desk.SeeAsync(box.Locator("svg"));
            var size = (await box.Locator("svg").BoundingBoxAsync())!;
            await box.Locator("svg").ClickAsync(new() { Position = new() { X = size.Width - 40, Y = size.Height * 0.7f } }); // the last month's column
            await desk.Page.WaitForURLAsync("**/figures?**");
            await desk.SeeAsync(desk.Page.Locator(".ant-table-row a").First);
            await desk.Page.GoBackAsync();
            await desk.Page.Locator($".chart-link[data-figure='{chart}']").ClickAsync(); // and by keyboard: a link
            await desk.SeeAsync(desk.Page.Locator(".ant-table-row a").First);
        }
        await desk.GoAsync("/");
        await desk.ShowAsync("workbench-charts");
    }
}
