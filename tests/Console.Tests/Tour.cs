namespace Platform.Console.Tests;

/// <summary>Every screen, in Chinese by day and in English by night: it comes, complains about nothing, has no barriers, and is kept as a picture.</summary>
public sealed class Tour
{
    static readonly (string Name, string Path, string See)[] Screens =
    [
        ("orders", "/orders", ".ant-table-row"),
        ("order", "/orders/{order}", ".timeline-entry"),
        ("inbox", "/cases?case={case}", ".talk-text"),
        ("case", "/cases/{case}", ".timeline-entry"),
        ("notifications", "/notifications", "h1"),
    ];

    [ConsoleTheory, ClassData(typeof(OnBoth))]
    public async Task Every_screen_comes_without_barriers(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.OpenShopAsync(app);
        var paid = await World.OrderAsync(app, "林晓燕", "13805951234");
        await World.PayAsync(app, paid);
        await World.OrderAsync(app, "王建国", "13905951111", 3, "TS01-WH-L");
        await World.OrderAsync(app, "张丽华", "13705952222", 1, method: "CASH_ON_DELIVERY");
        await World.OrderAsync(app, "陈志强", "13605953333", 1, price: 100);
        await World.CaseAsync(app, "COMPLAINT", "收到的衣服颜色不对", "订的是黑色，收到白色，要求换货", "13805951234", "林晓燕", "HIGH");
        await World.CaseAsync(app, "CONSULTATION", "想问尺码", "身高175穿什么码", "13905951111", "王建国");
        var it = await World.CaseAsync(app, "REPAIR", "3栋1201厨房漏水", "水槽下面的角阀一直滴水，请尽快上门", "13705952222", "张丽华", "URGENT", begun: true);
        await World.MoveAsync(app, "respondToCase", it, new() { ["text"] = "您好，师傅今天下午三点前到。", ["visibility"] = "PUBLIC" }, "case { id }");
        var barriers = new List<string>();
        foreach (var (language, dark) in new[] { ("zh-CN", false), ("en", true) })
        {
            if (dark && provider != Provider.Sqlite) continue; // the pictures are the same
            await using var desk = await Desk.SignedInAsync(app, language: language, dark: dark);
            foreach (var (name, path, see) in Screens)
            {
                await desk.GoAsync(path.Replace("{order}", paid, StringComparison.Ordinal).Replace("{case}", it, StringComparison.Ordinal));
                try { await desk.SeeAsync(desk.Page.Locator(see).First); }
                catch (Exception e) when (e is PlaywrightException or TimeoutException) { barriers.Add($"{name} {language}: {see} did not come"); }
                await desk.ShowAsync($"{name}.{(dark ? "en-dark" : "zh-light")}");
                if (provider == Provider.Sqlite) barriers.AddRange((await desk.BarriersAsync()).Select(b => $"{name} {language}: {b}"));
            }
        }
        Assert.True(barriers.Count == 0, string.Join("\n", barriers));
    }
}
