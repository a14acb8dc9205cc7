using System.Text.RegularExpressions;

namespace Platform.Console.Tests;

/// <summary>Cases as a list, the inbox to its last line, and the workbench whose numbers are those of the lists behind them.</summary>
public sealed class DeskLists
{
    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task Cases_are_found_by_filters_in_the_address_and_taken_on_together(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        var complaints = new[] { await World.CaseAsync(app, "COMPLAINT", "衣服起球", "洗了一次就起球"), await World.CaseAsync(app, "COMPLAINT", "颜色不对", "订的是黑色，收到白色") };
        await World.CaseAsync(app, "CONSULTATION", "想问尺码", "身高175穿什么码", "13905951111", "王建国");
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/cases");
        await desk.Page.Locator(".page-head").GetByRole(AriaRole.Link, new() { Name = "工单列表" }).ClickAsync();
        await desk.SeeAsync("共 3 条");
        await desk.Page.GetByRole(AriaRole.Combobox, new() { Name = "类型", Exact = true }).ClickAsync();
        await desk.Page.Locator(".ant-select-dropdown:visible .ant-select-item-option", new() { HasText = "投诉" }).First.ClickAsync();
        await desk.KeysAsync("Escape");
        await desk.SeeAsync("共 2 条");
        await desk.Page.WaitForURLAsync(new Regex("kind=COMPLAINT"));
        await desk.Page.ReloadAsync();
        await desk.SeeAsync("共 2 条");
        await desk.Page.Locator(".ant-table-row a.number").First.ClickAsync();
        await desk.SeeAsync(desk.Page.Locator(".timeline-entry").First);
        await desk.Page.GoBackAsync();
        await desk.SeeAsync("共 2 条");

        await desk.Page.Locator(".ant-table-thead .ant-checkbox-input").CheckAsync();
        await desk.Page.Locator(".bulk-bar").GetByRole(AriaRole.Button, new() { Name = "受理" }).ClickAsync();
        await desk.Page.Locator(".ant-modal-confirm .ant-btn-primary").ClickAsync();
        await desk.SeeAsync("完成 2 条，未成功 0 条，跳过 0 条");
        await desk.ShowAsync("case-list-bulk");
        foreach (var id in complaints) Assert.Equal("ACCEPTED", (await app.DataAsync("query($id: ID!) { case(id: $id) { state } }", new { id })).GetProperty("case").GetProperty("state").GetString());
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task The_inbox_goes_on_to_its_last_case(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        for (var i = 1; i <= 101; i++) await World.CaseAsync(app, "CONSULTATION", $"第{i}件", "想问尺码");
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/cases");
        var items = desk.Page.Locator(".inbox-item");
        foreach (var shown in new[] { 50, 100 })
        {
            await Assertions.Expect(items).ToHaveCountAsync(shown);
            await desk.Page.Locator(".inbox-list").GetByRole(AriaRole.Button, new() { Name = "显示更多" }).ClickAsync();
        }
        await Assertions.Expect(items).ToHaveCountAsync(101);
        Assert.Equal(101, (await items.EvaluateAllAsync<string[]>("all => all.map(e => e.dataset.case)")).Distinct().Count());
        await items.Last.ClickAsync();
        await desk.SeeAsync(desk.Page.Locator(".inbox-case h1"));
        await desk.KeysAsync("k");
        await Assertions.Expect(items.Nth(99)).ToHaveAttributeAsync("aria-current", "true");
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task Each_number_of_the_workbench_is_that_of_the_list_it_opens(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.OpenShopAsync(app);
        var order = await World.OrderAsync(app, "林晓燕", "13805951234");
        await World.PayAsync(app, order);
        await World.OrderAsync(app, "王建国", "13905951111", price: 100);
        await World.CaseAsync(app, "COMPLAINT", "颜色不对", "订的是黑色，收到白色");
        var it = await World.CaseAsync(app, "REPAIR", "厨房漏水", "水槽下面的角阀一直滴水", "13705952222", "张丽华", begun: true);
        var work = await World.WorkAsync(app, it);
        await World.RemediesAsync(app, order, work);
        await Company.DutiesAsync(app, it);
        var me = (await app.DataAsync("{ me { id } }")).GetProperty("me").GetProperty("id").GetString();
        await app.MutateAsync("raiseEscalation", new { subjectId = it, accountId = me, reason = "业主第三次来电催促" }, "escalation { id }");
        var own = (await app.MutateAsync("createWorkOrder", new { caseId = it, title = "换水管", kind = "PROPERTY_SERVICE", place = "翠湖花园3栋1201" }, "workOrder { id }")).GetProperty("workOrder").GetProperty("id").GetString()!;
        var office = (await app.DataAsync("{ orgUnits(first: 1) { nodes { id } } }")).GetProperty("orgUnits").GetProperty("nodes")[0].GetProperty("id").GetString();
        var self = (await app.MutateAsync("upsertTechnician", new { code = "T9", name = "管理员自己", orgUnitId = office, accountId = me, skills = Array.Empty<string>(), areas = Array.Empty<string>(), capacityPerDay = 5, active = true }, "technician { id }")).GetProperty("technician").GetProperty("id").GetString();
        await World.MoveAsync(app, "assignWorkOrder", own, new() { ["technicianId"] = self }, "workOrder { id }");
        var noon = DateTime.UtcNow.AddHours(8).Date.AddHours(23.5 - 8); // today by the clock of business, and still to come
        await World.MoveAsync(app, "scheduleAppointment", own, new() { ["from"] = DateTime.SpecifyKind(noon, DateTimeKind.Utc), ["to"] = DateTime.SpecifyKind(noon.AddMinutes(25), DateTimeKind.Utc) }, "workOrder { id }");
        await using var desk = await Desk.SignedInAsync(app);
        await desk.SeeAsync(desk.Page.Locator(".tile").First);
        await desk.QuietAsync();
        await desk.ShowAsync("workbench-tiles");
        var tiles = await desk.Page.EvaluateAsync<string[][]>("() => [...document.querySelectorAll('a.tile')].map(a => [a.querySelector('.ant-statistic-title').innerText, a.querySelector('.ant-statistic-content').innerText, a.getAttribute('href')])");
        var wrong = new List<string>();
        foreach (var tile in tiles)
        {
            await desk.GoAsync(tile[2]);
            await desk.SeeAsync(desk.Page.GetByText(new Regex("共 [0-9,]+ 条")).First);
            await desk.QuietAsync();
            var list = Regex.Match(await desk.Page.Locator("main").InnerTextAsync(), "共 ([0-9,]+) 条").Groups[1].Value;
            if (list != tile[1].Trim()) wrong.Add($"{tile[0]}: {tile[1]} at the workbench, {list} at {tile[2]}");
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.True(tiles.Length >= 18, $"only {tiles.Length} numbers were seen");
        foreach (var (label, least) in new[] { ("升级给我的", 1), ("我今天的上门", 1), ("待书面答复", 1), ("待审核退换", 1), ("待裁决争议", 1), ("待派工", 1) })
            Assert.True(int.Parse(Assert.Single(tiles, t => t[0] == label)[1], null) >= least, label);
    }
}
