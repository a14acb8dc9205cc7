namespace Platform.Console.Tests;

/// <summary>An administrator sets the rules by which the program works: hours, words, time limits, queues, routing, services, steps, call backs.</summary>
public sealed class SettingRules
{
    [ConsoleTheory, ClassData(typeof(OnEmbedded))]
    public async Task Rules_are_made_and_changed_by_their_forms(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await using var desk = await Desk.SignedInAsync(app);
        var dialog = desk.Page.Locator(".ant-modal-wrap:visible .ant-modal");
        async Task SaveAsync(string button)
        {
            await dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
            await Assertions.Expect(dialog).ToHaveCountAsync(0);
        }
        Task FillAsync(string id, string text) => dialog.Locator(id).FillAsync(text);

        // A working Saturday in two stretches, a holiday of three days and a make-up Sunday.
        await desk.GoAsync("/admin/calendars");
        await desk.SeeAsync("周一至周五 09:00-18:00");
        await desk.Button("修改").First.ClickAsync();
        var saturday = dialog.GetByLabel("周六的工作时间");
        foreach (var stretch in new[] { "9-12", "13:30-16" })
        {
            await saturday.FillAsync(stretch);
            await saturday.PressAsync("Enter");
        }
        await dialog.GetByLabel("日期范围").First.FillAsync("2027-05-01");
        await dialog.GetByLabel("日期范围").First.PressAsync("Enter");
        await dialog.GetByLabel("日期范围").Last.FillAsync("2027-05-03");
        await dialog.GetByLabel("日期范围").Last.PressAsync("Enter");
        await dialog.GetByLabel("名称，如国庆节").FillAsync("劳动节");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "加 入" }).Or(dialog.GetByRole(AriaRole.Button, new() { Name = "加入" })).ClickAsync();
        await desk.SeeAsync(dialog.GetByText("2027-05-03"));
        await desk.ShowAsync("calendar.form");
        Assert.Empty(await desk.BarriersAsync());
        await SaveAsync("保存日历");
        await desk.SeeAsync("周六 09:00-12:00、13:30-16:00");
        var calendar = (await app.DataAsync("{ calendar(code: \"STANDARD\") { week { weekday intervals } dates { date kind name } } }")).GetProperty("calendar");
        Assert.Equal(["2027-05-01", "2027-05-02", "2027-05-03"], calendar.GetProperty("dates").EnumerateArray().Where(d => d.GetProperty("name").GetString() == "劳动节" && d.GetProperty("date").GetString()!.StartsWith("2027", StringComparison.Ordinal)).Select(d => d.GetProperty("date").GetString()));

        // Words of a message: changed, then back to what the program says.
        await desk.GoAsync("/admin/wordings");
        await desk.Page.GetByLabel("按内容或代码查找").FillAsync("BULLETIN_DIGEST");
        await desk.Button("修改").First.ClickAsync();
        await FillAsync("#subject", "还有{count}条公告没看");
        await SaveAsync("保存模板");
        await desk.SeeAsync("还有{count}条公告没看");
        await desk.Button("恢复默认").ClickAsync();
        await SaveAsync("保存模板");
        await Assertions.Expect(desk.Page.GetByText("还有{count}条公告没看")).ToHaveCountAsync(0);

        await desk.GoAsync("/policies/sla");
        await desk.Button("新建时限规则").ClickAsync();
        await FillAsync("#code", "URGENT-REPAIR");
        await FillAsync("#name", "紧急维修");
        await desk.ChooseAsync(".ant-select:has(#targets_0_target)", "首次响应");
        await FillAsync("#targets_0_limitMinutes", "30");
        await desk.ShowAsync("sla.form");
        await SaveAsync("保存时限规则");
        await desk.SeeAsync(desk.Page.Locator("tr", new() { HasText = "紧急维修" }).GetByText("30 分钟"));

        await desk.Page.Locator("tr", new() { HasText = "紧急维修" }).GetByRole(AriaRole.Button, new() { Name = "修改" }).ClickAsync();
        await Assertions.Expect(dialog.Locator("#targets_0_limitMinutes")).ToHaveValueAsync("30");
        await FillAsync("#targets_0_limitMinutes", "45");
        await SaveAsync("保存时限规则");
        await desk.SeeAsync(desk.Page.Locator("tr", new() { HasText = "紧急维修" }).GetByText("45 分钟"));

        await desk.GoAsync("/policies/queues");
        await desk.Button("新建队列").ClickAsync();
        await FillAsync("#code", "PLUMBING");
        await FillAsync("#name", "水电维修");
        await SaveAsync("保存队列");
        await desk.SeeAsync(desk.Page.GetByRole(AriaRole.Cell, new() { Name = "水电维修" }));

        await desk.GoAsync("/policies/routing");
        await desk.Button("新建分派规则").ClickAsync();
        await FillAsync("#code", "WATER");
        await FillAsync("#name", "漏水找水电");
        await FillAsync("#position", "1");
        await dialog.Locator("#keywords").FillAsync("漏水");
        await dialog.Locator("#keywords").PressAsync("Enter");
        await desk.ChooseAsync(".ant-select:has(#queueId)", "水电维修");
        await desk.ShowAsync("routing.form");
        await SaveAsync("保存分派规则");
        await desk.Button("试一试").ClickAsync();
        await FillAsync("#text", "我家厨房漏水了");
        await desk.Button("看看分到哪里").ClickAsync();
        await desk.SeeAsync("进入队列 PLUMBING");
        await desk.ShowAsync("routing.try");

        await desk.GoAsync("/policies/service-items");
        await desk.Button("新建服务项目").ClickAsync();
        await FillAsync("#code", "TAP");
        await FillAsync("#name", "更换水龙头");
        await FillAsync("#priceMinor", "89.5");
        await FillAsync("#promisedMinutes", "90");
        await desk.ShowAsync("service-item.form");
        await SaveAsync("保存服务项目");
        var item = desk.Page.Locator("tr", new() { HasText = "更换水龙头" });
        await desk.SeeAsync(item.GetByText("1 小时 30 分钟"));
        await desk.SeeAsync(item.GetByText("89.50"));

        await desk.GoAsync("/policies/playbooks");
        await desk.Button("修改").First.ClickAsync();
        await FillAsync("#steps_0_zh", "先安抚客户，再记录诉求");
        await desk.ShowAsync("playbook.form");
        await SaveAsync("保存处理步骤");
        await desk.SeeAsync("先安抚客户，再记录诉求");

        await desk.GoAsync("/policies/macros");
        await desk.Button("新建快捷回复").ClickAsync();
        await FillAsync("#code", "SORRY");
        await FillAsync("#name", "致歉");
        await FillAsync("#textZh", "非常抱歉给您带来不便。");
        await SaveAsync("保存快捷回复");
        await desk.SeeAsync("非常抱歉给您带来不便。");

        await desk.GoAsync("/policies/follow-ups");
        await desk.Button("修改").First.ClickAsync();
        await FillAsync("#coveragePercent", "60");
        await desk.ShowAsync("follow-up-policy.form");
        await SaveAsync("保存回访规则");
        await desk.SeeAsync(desk.Page.GetByText("60%", new() { Exact = true }).First);
    }
}
