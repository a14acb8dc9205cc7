namespace Platform.Console.Tests;

/// <summary>The whole day without a mouse.</summary>
public sealed class Keyboard
{
    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task From_the_inbox_to_the_first_letter_of_a_reply_it_is_three_keys(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.CaseAsync(app, "COMPLAINT", "收到的衣服颜色不对", "订的是黑色，收到白色", begun: true);
        await World.CaseAsync(app, "CONSULTATION", "想问尺码", "身高175穿什么码", "13905951111", "王建国");
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/cases");
        await Assertions.Expect(desk.Page.Locator(".inbox-item")).ToHaveCountAsync(2);
        await desk.KeysAsync("j", "r"); // at once, while the case is still coming
        var box = desk.Page.GetByLabel("内容", new() { Exact = true });
        await Assertions.Expect(box).ToBeFocusedAsync();
        await desk.KeysAsync("x");
        await Assertions.Expect(box).ToHaveValueAsync("x");
        await desk.Page.Keyboard.TypeAsync("jk?n"); // in a field every key is text
        await Assertions.Expect(box).ToHaveValueAsync("xjk?n");
        var first = desk.Page.Url;
        await box.FillAsync("");
        await box.BlurAsync();
        // Which of the two stands first depends on their time limits, which may come a moment after them.
        var current = desk.Page.Locator(".inbox-item[aria-current=true]");
        var (own, other) = (await current.InnerTextAsync()).Contains("想问尺码", StringComparison.Ordinal) ? ("想问尺码", "颜色不对") : ("颜色不对", "想问尺码");
        var isFirst = (await desk.Page.Locator(".inbox-item").First.InnerTextAsync()).Contains(own, StringComparison.Ordinal);
        await desk.KeysAsync(isFirst ? "j" : "k");
        await Assertions.Expect(current).ToContainTextAsync(other);
        await desk.KeysAsync(isFirst ? "k" : "j");
        await Assertions.Expect(current).ToContainTextAsync(own);
        Assert.StartsWith(new Uri(desk.Page.Url).GetLeftPart(UriPartial.Path), first, StringComparison.Ordinal);
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task Sheet_and_palette_open_and_give_the_focus_back(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        var it = await World.CaseAsync(app, "CONSULTATION", "衣服起球", "洗了一次就起球", begun: true);
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/cases/" + it);
        await desk.SeeAsync(desk.Button("解决"));
        await desk.Button("解决").FocusAsync();
        await desk.KeysAsync("?");
        await desk.SeeAsync(desk.Page.GetByRole(AriaRole.Dialog).GetByText("回复客户"));
        await desk.KeysAsync("Escape");
        await Assertions.Expect(desk.Button("解决")).ToBeFocusedAsync();

        await desk.KeysAsync("Control+k");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await desk.KeysAsync("Escape");
        await Assertions.Expect(desk.Button("解决")).ToBeFocusedAsync();

        await desk.KeysAsync("Enter");
        await Assertions.Expect(desk.Page.Locator(".ant-modal textarea, .ant-modal input").First).ToBeFocusedAsync();
        await desk.KeysAsync("Escape");
        await Assertions.Expect(desk.Button("解决")).ToBeFocusedAsync();
        Assert.True((await desk.FocusAsync()).IsVisible);

        await desk.KeysAsync("Control+k");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("起球");
        await desk.SeeAsync(desk.Page.GetByRole(AriaRole.Option, new() { Name = "衣服起球" }));
        await desk.Page.GetByRole(AriaRole.Combobox).FillAsync("库存");
        await desk.SeeAsync(desk.Page.GetByRole(AriaRole.Option, new() { Name = "库存" }).First);
        await desk.KeysAsync("Enter");
        await desk.Page.WaitForURLAsync("**/stock*");
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task A_request_is_filed_and_taken_up_by_keyboard_alone(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider, new Dictionary<string, string?> { ["Administration:Profile"] = Path.Combine(Repository.Root, "host/Profiles/property-service.json") });
        await using var desk = await Desk.SignedInAsync(app);
        for (var attempt = 1; ; attempt++)
        {
            await desk.KeysAsync("g", "n");
            try
            {
                await Assertions.Expect(desk.Page.Locator("#phone")).ToBeFocusedAsync(new() { Timeout = 10_000 });
                break;
            }
            catch (PlaywrightException) when (attempt < 6) { } // on a busy machine the second key comes too late to belong to the first; a person presses them again
        }
        await desk.Page.Keyboard.TypeAsync("13705952222");
        await desk.SeeAsync("没有这个号码的客户");
        await desk.KeysAsync("Tab");
        await desk.Page.Keyboard.TypeAsync("张丽华");
        await desk.KeysAsync("Shift+Tab", "Enter"); // from the number straight to the matter
        await Assertions.Expect(desk.Page.Locator("#title")).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("厨房角阀漏水");
        await desk.KeysAsync("Control+Enter");
        await desk.SeeAsync(desk.Page.Locator(".inbox-case h1", new() { HasText = "厨房角阀漏水" }));
        foreach (var (button, then) in new[] { ("受理", "已受理"), ("领取", "已分派") })
        {
            for (var tabs = 0; tabs < 80 && !await desk.Button(button).EvaluateAsync<bool>("e => e === document.activeElement"); tabs++) await desk.KeysAsync("Tab");
            await desk.KeysAsync("Enter");
            await desk.SeeAsync(desk.Status(then));
        }
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task Wherever_Tab_leads_one_sees_it(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.OpenShopAsync(app);
        var order = await World.OrderAsync(app, "林晓燕", "13805951234");
        var it = await World.CaseAsync(app, "COMPLAINT", "衣服起球", "洗了一次就起球", begun: true);
        await using var desk = await Desk.SignedInAsync(app);
        var hidden = new List<string>();
        foreach (var (path, see, tabs) in new[] { ("/cases?case=" + it, ".talk-text", 60), ("/orders", ".ant-table-row", 60), ("/orders/" + order, ".timeline-entry", 50), ("/requests/new", "#phone", 30) })
        {
            await desk.GoAsync(path);
            await desk.SeeAsync(desk.Page.Locator(see).First);
            for (var i = 0; i < tabs; i++)
            {
                await desk.KeysAsync("Tab");
                var (where, isVisible) = await desk.FocusAsync();
                if (!isVisible && !where.StartsWith("<body", StringComparison.Ordinal)) hidden.Add($"{path}: {where}");
            }
        }
        Assert.True(hidden.Count == 0, string.Join("\n", hidden.Distinct()));
    }
}
