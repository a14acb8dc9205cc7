namespace Platform.Console.Tests;

/// <summary>Two tabs, two people: nobody works on what is gone, nobody loses what was typed.</summary>
public sealed class TwoTabs
{
    [ConsoleTheory, ClassData(typeof(OnEmbedded))]
    public async Task What_one_tab_does_the_other_shows_and_a_late_save_says_who_was_faster(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        var it = await World.CaseAsync(app, "CONSULTATION", "衣服起球", "洗了一次就起球");
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/cases/" + it);
        await desk.SeeAsync(desk.Button("受理"));
        var other = await desk.OtherTabAsync("/cases/" + it);
        await Assertions.Expect(other.GetByRole(AriaRole.Button, new() { Name = "受理", Exact = true })).ToBeVisibleAsync();
        foreach (var (step, then) in new[] { ("受理", "已受理"), ("领取", "已分派"), ("开始处理", "处理中") })
        {
            await desk.StepAsync(step);
            await Assertions.Expect(other.Locator(".detail-head .ant-tag", new() { HasText = then })).ToBeVisibleAsync(); // without a reload
        }

        // the other tab begins to write; this one is faster
        await other.GetByRole(AriaRole.Button, new() { Name = "解决", Exact = true }).ClickAsync();
        var dialog = other.Locator(".ant-modal");
        await dialog.Locator("#text").FillAsync("已给客户换货，快递单号稍后发。");
        await desk.StepAsync("修改分类", async d => { await d.Locator("#priority").ClickAsync(); await desk.Page.Locator(".ant-select-dropdown:visible .ant-select-item-option", new() { HasText = "紧急" }).ClickAsync(); });
        await Assertions.Expect(other.Locator(".detail-head .ant-tag", new() { HasText = "紧急" })).ToBeVisibleAsync();
        await Assertions.Expect(dialog.Locator("#text")).ToHaveValueAsync("已给客户换货，快递单号稍后发。");
        await other.Locator(".ant-modal #resolution").ClickAsync();
        await other.Locator(".ant-select-dropdown:visible .ant-select-item-option").First.ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "解决", Exact = true }).ClickAsync();
        await Assertions.Expect(dialog.GetByText("数据已被他人修改")).ToBeVisibleAsync();
        var said = await dialog.GetByRole(AriaRole.Alert).InnerTextAsync();
        Assert.Contains("admin", said, StringComparison.OrdinalIgnoreCase); // who
        Assert.Contains("修改分类", said, StringComparison.Ordinal); // what
        await other.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "conflict.png") });
        await Assertions.Expect(dialog.Locator("#text")).ToHaveValueAsync("已给客户换货，快递单号稍后发。");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "解决", Exact = true }).ClickAsync(); // having looked
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await desk.SeeAsync(desk.Status("已解决"));
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task A_step_that_another_took_away_costs_no_typed_text(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        var it = await World.CaseAsync(app, "COMPLAINT", "衣服起球", "洗了一次就起球");
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/cases/" + it);
        await desk.Button("不受理").ClickAsync();
        var reason = desk.Page.Locator(".ant-modal textarea, .ant-modal input").First;
        await reason.FillAsync("不属于本公司产品");
        await World.MoveAsync(app, "acceptCase", it, [], "case { id }");
        await World.MoveAsync(app, "takeCase", it, [], "case { id }");
        await World.MoveAsync(app, "startCase", it, [], "case { id }");
        await desk.SeeAsync(desk.Status("处理中"));
        await Assertions.Expect(reason).ToHaveValueAsync("不属于本公司产品");
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task Language_theme_and_signing_out_reach_the_other_tab(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await using var desk = await Desk.SignedInAsync(app);
        var other = await desk.OtherTabAsync("/notifications");
        await Assertions.Expect(other.Locator("nav")).ToBeVisibleAsync();
        await desk.Button("English").ClickAsync();
        await Assertions.Expect(other.GetByRole(AriaRole.Button, new() { Name = "中文" })).ToBeVisibleAsync();
        await Assertions.Expect(other.Locator("nav")).ToContainTextAsync("Orders");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await Assertions.Expect(other.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");

        await desk.Page.Locator(".header .ant-dropdown-trigger").ClickAsync();
        await desk.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(other.Locator("#password")).ToBeVisibleAsync();
        await Assertions.Expect(other.Locator("nav")).ToHaveCountAsync(0); // nothing of the work is left to read
        await Assertions.Expect(desk.Page.Locator("#password")).ToBeVisibleAsync();
        await desk.Page.Locator("#loginId").FillAsync("admin");
        await desk.Page.Locator("#password").FillAsync(TestApp.AdminPassword);
        await desk.KeysAsync("Enter");
        await desk.SeeAsync(desk.Page.Locator("nav"));
        await Assertions.Expect(other.Locator("nav")).ToBeVisibleAsync(); // and comes in with it
    }
}
