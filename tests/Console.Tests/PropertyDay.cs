namespace Platform.Console.Tests;

/// <summary>A property company's day, clicked through in Chinese: a call taken by phone number, answered from the inbox, a slip given to a person on the board, and the visit agreed.</summary>
public sealed class PropertyDay
{
    [ConsoleTheory, ClassData(typeof(OnBoth))]
    public async Task A_leak_is_taken_in_answered_and_dispatched(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider, new Dictionary<string, string?> { ["Administration:Profile"] = Path.Combine(Repository.Root, "host/Profiles/property-service.json") });
        await World.TechniciansAsync(app);
        await using var desk = await Desk.SignedInAsync(app);
        await desk.SeeAsync(desk.Page.Locator("nav"));
        await Assertions.Expect(desk.Page.GetByText("手工下单")).ToHaveCountAsync(0); // a module that is off has no screens

        await desk.Page.Keyboard.PressAsync("g");
        await desk.Page.Keyboard.PressAsync("n");
        await desk.Page.Locator("#phone").FillAsync("13705952222");
        await desk.SeeAsync("没有这个号码的客户");
        await desk.Page.Locator("#name").FillAsync("张丽华");
        await desk.Page.Locator("#address").FillAsync("翠湖花园3栋1201");
        await desk.Page.Locator(".ant-segmented-item", new() { HasText = "报修" }).ClickAsync();
        await desk.Page.Locator("#title").FillAsync("厨房角阀漏水");
        await desk.ShowAsync("property-1-intake");
        await desk.Page.Keyboard.PressAsync("Control+Enter");
        await desk.SeeAsync(desk.Page.Locator(".inbox-case h1", new() { HasText = "厨房角阀漏水" }));
        await desk.StepAsync("受理");
        await desk.StepAsync("领取");
        await desk.StepAsync("开始处理");
        await desk.SeeAsync(desk.Status("处理中").First);
        await desk.Page.Keyboard.PressAsync("r");
        await desk.Page.Keyboard.TypeAsync("您好，师傅马上联系您。");
        await desk.Page.Keyboard.PressAsync("Control+Enter");
        await desk.SeeAsync(desk.Page.Locator(".talk-us", new() { HasText = "师傅马上联系您" }));
        await desk.ShowAsync("property-2-case");
        var it = System.Web.HttpUtility.ParseQueryString(new Uri(desk.Page.Url).Query)["case"];
        await desk.StepAsync("派工", dialog => dialog.Locator("#place").FillAsync("翠湖花园3栋1201"));

        await desk.GoAsync("/dispatch");
        await desk.ChooseAsync(".board-card .ant-select", "陈师傅");
        await desk.SeeAsync("已指派");
        await desk.GoAsync("/work-orders");
        await desk.Page.Locator(".ant-table-row a").First.ClickAsync();
        await desk.SeeAsync(desk.Status("已派工"));
        await desk.ShowAsync("property-3-work-order");
        await desk.StepAsync("预约上门", async dialog =>
        {
            await desk.PickTimeAsync(dialog.Locator("#from"), DateTime.UtcNow.AddHours(9));
            await desk.PickTimeAsync(dialog.Locator("#to"), DateTime.UtcNow.AddHours(10));
        });
        await desk.SeeAsync(desk.Status("已预约"));
        await desk.ShowAsync("property-4-scheduled");

        await desk.GoAsync("/cases/" + it);
        await desk.SeeAsync(desk.Page.Locator("a", new() { HasText = "WO" }).First);
        await desk.ShowAsync("property-5-case-with-work");
    }
}
