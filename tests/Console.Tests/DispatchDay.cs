namespace Platform.Console.Tests;

/// <summary>A dispatcher's board: what is given to somebody stays in sight, gets a time, is moved, and a colleague sees it.</summary>
public sealed class DispatchDay
{
    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task What_is_assigned_stays_in_sight_and_two_dispatchers_see_each_other(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.WorkAsync(app, await World.CaseAsync(app, "REPAIR", "厨房漏水", "水槽下面的角阀一直滴水", begun: true));
        var tomorrow = DateTime.UtcNow.AddHours(8).Date.AddDays(1);
        var day = tomorrow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await using var desk = await Desk.SignedInAsync(app);
        await using var colleague = await Desk.SignedInAsync(app);
        await colleague.GoAsync("/dispatch?day=" + day);
        static ILocator Column(Desk at, string name) => at.Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });
        await colleague.SeeAsync(Column(colleague, "待派工").GetByText("更换厨房角阀"));

        await desk.GoAsync("/dispatch?day=" + day);
        await desk.ChooseAsync(".board-waiting .board-card .ant-select", "陈师傅"); // without a mouse it is the same
        await desk.SeeAsync("已指派");
        var chen = Column(desk, "陈师傅");
        await desk.SeeAsync(chen.GetByText("更换厨房角阀"));
        await Assertions.Expect(chen.Locator(".board-card")).ToContainTextAsync("陈师傅");
        await Assertions.Expect(chen.Locator("h2")).ToContainTextAsync("1/5"); // it counts, though it has no time yet
        await Assertions.Expect(Column(desk, "待派工").Locator(".board-card")).ToHaveCountAsync(0);
        await desk.ShowAsync("dispatch-assigned");
        Assert.Empty(await desk.BarriersAsync());

        // Dragged to another: no time yet, so it is simply theirs.
        await chen.Locator(".board-card").DragToAsync(Column(desk, "刘师傅"));
        var liu = Column(desk, "刘师傅");
        await desk.SeeAsync(liu.GetByText("更换厨房角阀"));
        await Assertions.Expect(chen.Locator("h2")).ToContainTextAsync("0/5");

        await liu.Locator(".board-card").GetByRole(AriaRole.Button, new() { Name = "预约上门" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "预约上门", Exact = true }).ClickAsync(); // nine to ten is offered
        await Assertions.Expect(liu.Locator(".board-card")).ToContainTextAsync("09:00–10:00");
        await Assertions.Expect(liu.Locator("h2")).ToContainTextAsync("1/5"); // and not twice

        await colleague.Page.EvaluateAsync("() => window.dispatchEvent(new Event('focus'))"); // or half a minute later
        await Assertions.Expect(Column(colleague, "刘师傅").Locator(".board-card")).ToContainTextAsync("09:00–10:00");

        await liu.Locator(".board-card").GetByRole(AriaRole.Button, new() { Name = "改约" }).ClickAsync();
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await desk.PickTimeAsync(dialog.Locator("#to"), tomorrow.AddHours(15 - 8));
        await desk.PickTimeAsync(dialog.Locator("#from"), tomorrow.AddHours(13 - 8));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "改约", Exact = true }).ClickAsync();
        await Assertions.Expect(liu.Locator(".board-card")).ToContainTextAsync("13:00–15:00");
        Assert.Empty(await desk.BarriersAsync());

        await desk.GoAsync("/dispatch?view=week&day=" + day);
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Row, new() { Name = "刘师傅" })).ToContainTextAsync("更换厨房角阀");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Row, new() { Name = "陈师傅" })).ToContainTextAsync("本周空闲");
        await desk.ShowAsync("dispatch-week-free");
    }
}
