using System.Text.RegularExpressions;

namespace Platform.Console.Tests;

/// <summary>The main action of each room that is no document's: rules, people, places and what waits for an answer, clicked through in one day and one program.</summary>
public sealed class Rooms
{
    [ConsoleTheory, ClassData(typeof(OnEmbedded))]
    public async Task What_each_is_for_can_be_done(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.OpenShopAsync(app);
        var order = await World.OrderAsync(app, "林晓燕", "13805951234");
        await World.PayAsync(app, order);
        var it = await World.CaseAsync(app, "REPAIR", "3栋1201厨房漏水", "水槽下面的角阀一直滴水", "13705952222", "张丽华", "URGENT", begun: true);
        await World.WorkAsync(app, it);
        await Company.DutiesAsync(app, it);
        await RightsAreWordedAsync(app);
        await using var desk = await Desk.SignedInAsync(app);
        await PeopleAsync(desk);
        await RulesAsync(desk);
        await AnswersAsync(desk);
        await StockAsync(desk);
        await LeadsAsync(desk, it);
        await CustomerAsync(desk, it, order);
        await desk.GoAsync("/releases");
        await desk.StepAsync("新建发布", async dialog => { await dialog.Locator("#title").FillAsync("新品到店"); await dialog.Locator("#body").FillAsync("秋装已到店，欢迎选购。"); await desk.ChooseAsync(".ant-modal #kind", "新品"); });
        await desk.SeeAsync(desk.Page.GetByRole(AriaRole.Link, new() { Name = "新品到店" }));
        await desk.GoAsync("/scorecard");
        await desk.StepAsync("提出异议", dialog => dialog.Locator("#reason").FillAsync("系统漏计了两单回访"));
        await desk.SeeAsync("系统漏计了两单回访");
    }

    /// <summary>Each right that the program knows has its words in both languages: nobody can grant what only a code says.</summary>
    static async Task RightsAreWordedAsync(TestApp app)
    {
        var rights = (await app.DataAsync("{ permissions }")).GetProperty("permissions").EnumerateArray().Select(p => p.GetString()!.Split(':')).ToList();
        Assert.True(rights.Count > 100);
        foreach (var language in new[] { "zh-CN", "en" })
        {
            var words = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, $"host/console/src/administration/accounts/words.{language}.json"))).RootElement;
            var missing = rights.Where(r => !words.GetProperty("object").TryGetProperty($"{r[0]}_{r[1]}", out _) || !words.GetProperty("action").TryGetProperty(r[2], out _)).Select(r => string.Join(':', r));
            Assert.Empty(missing);
        }
    }

    static async Task PeopleAsync(Desk desk)
    {
        await desk.GoAsync("/admin/teams");
        await desk.StepAsync("新建班组", async dialog => { await dialog.Locator("#code").FillAsync("WEEKEND"); await dialog.Locator("#name").FillAsync("周末班"); await desk.ChooseAsync(".ant-modal #unitId", "总部"); });
        await desk.SeeAsync("周末班");
        await desk.GoAsync("/technicians");
        await desk.Button("新增施工人员").ClickAsync();
        var dialog = desk.Page.Locator(".ant-modal-wrap:visible .ant-modal");
        await dialog.Locator("#code").FillAsync("T3");
        await dialog.Locator("#name").FillAsync("吴师傅");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "保存施工人员" }).ClickAsync();
        await desk.SeeAsync(desk.Page.Locator(".ant-table-row", new() { HasText = "吴师傅" }));
        await desk.GoAsync("/admin/roles");
        await desk.Page.Locator(".ant-table-row", new() { HasText = "WAREHOUSE" }).GetByRole(AriaRole.Button, new() { Name = "修改" }).ClickAsync();
        await dialog.GetByPlaceholder("按名称查找权限").FillAsync("回访");
        await desk.SeeAsync(dialog.GetByText("回访：查看", new() { Exact = true }));
        Assert.DoesNotMatch(new Regex("[a-z]+:[a-z]+:[a-z]+"), await dialog.InnerTextAsync());
        await dialog.GetByText("回访：查看", new() { Exact = true }).ClickAsync();
        await desk.ShowAsync("role-form");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "保存角色" }).ClickAsync();
        await desk.SeeAsync("保存角色：完成");
        var role = (await desk.App.DataAsync("{ roles(first: 20, where: { code: { eq: \"WAREHOUSE\" } }) { nodes { permissions } } }")).GetProperty("roles").GetProperty("nodes")[0];
        Assert.Contains("customers:followup:read", role.GetProperty("permissions").EnumerateArray().Select(p => p.GetString()));
    }

    static async Task RulesAsync(Desk desk)
    {
        await desk.GoAsync("/policies/returns");
        await desk.Button("新建退换规则").ClickAsync();
        var dialog = desk.Page.Locator(".ant-modal-wrap:visible .ant-modal");
        await dialog.Locator("#code").FillAsync("SHOES");
        await dialog.Locator("#name").FillAsync("鞋类");
        await dialog.Locator("#categories").FillAsync("SHOES");
        await dialog.Locator("#categories").PressAsync("Enter");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "保存退换规则" }).ClickAsync();
        await desk.SeeAsync(desk.Page.Locator(".ant-table-row", new() { HasText = "鞋类" }));
        await desk.Page.Locator("#loss-budgets .ant-table-row").GetByRole(AriaRole.Button, new() { Name = "修改" }).ClickAsync();
        await dialog.Locator("#limitMinor").FillAsync("8000");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "设置预算" }).ClickAsync();
        await desk.SeeAsync(desk.Page.Locator("#loss-budgets").GetByText("¥8,000.00").First);
        await desk.GoAsync("/policies/routing/proposals");
        await desk.Button("检验现行规则").ClickAsync();
        await desk.SeeAsync(dialog.Locator("[role=status]"));
    }

    static async Task AnswersAsync(Desk desk)
    {
        await desk.GoAsync("/replies");
        await desk.StepAsync("提交答复", dialog => dialog.Locator("#answer").FillAsync("仍在质保期内，免费更换。"));
        await desk.SeeAsync(desk.Page.Locator(".ant-empty").First); // the list opens with what waits
        await desk.GoAsync("/escalations");
        await desk.StepAsync("我来处理", dialog => dialog.Locator("#answer").FillAsync("马上联系业主"));
        await desk.SeeAsync("马上联系业主");
        await desk.GoAsync("/dispatch/offers");
        await desk.Button("接单").ClickAsync();
        await desk.SeeAsync("答复：完成");
        await desk.SeeAsync(desk.Page.Locator(".ant-empty").First);
    }

    /// <summary>A case gets words and a survey, a customer a role; two records of one person become one and two again.</summary>
    static async Task CustomerAsync(Desk desk, string it, string order)
    {
        await desk.GoAsync("/cases/" + it);
        await desk.Button("更多").ClickAsync();
        await desk.StepAsync("标签", async dialog => { await dialog.Locator("#add").FillAsync("漏水"); await dialog.Locator("#add").PressAsync("Enter"); });
        await desk.Button("发送问卷").ClickAsync();
        await desk.ChooseAsync(".ant-modal #templateCode", "您对本次服务满意吗");
        await desk.Page.Locator(".ant-modal-wrap:visible .ant-modal").GetByRole(AriaRole.Button, new() { Name = "发送问卷" }).ClickAsync();
        await desk.SeeAsync("发送问卷：完成");
        await desk.Button("为什么是这个时限").ClickAsync();
        await desk.SeeAsync(desk.Page.Locator(".ant-drawer").GetByText("规则 DEFAULT").First);
        await desk.GoAsync("/orders/" + order);
        await desk.Button("资金流水").ClickAsync();
        await desk.SeeAsync(desk.Page.GetByText("担保中").Last);
        var twin = (await desk.App.MutateAsync("createParty", new { kind = "PERSON", displayName = "张丽花", allowDuplicate = true, contactPoints = new[] { new { type = "MOBILE", value = "13705952222" } } }, "party { id version }")).GetProperty("party");
        var known = (await desk.App.DataAsync("query($id: ID!) { case(id: $id) { customer { id version } } }", new { id = it })).GetProperty("case").GetProperty("customer");
        await desk.App.MutateAsync("mergeParties", new { id = known.GetProperty("id").GetString(), expectedVersion = known.GetProperty("version").GetInt64(), mergedId = twin.GetProperty("id").GetString(), mergedExpectedVersion = twin.GetProperty("version").GetInt64(), reason = "同一个人" }, "party { id }");
        await desk.GoAsync("/customers/" + known.GetProperty("id").GetString());
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "去撤销" }).ClickAsync();
        await desk.StepAsync("撤销合并", dialog => dialog.Locator("#reason").FillAsync("是两个人"));
        await desk.SeeAsync(desk.Status("正常"));
        await desk.Page.GetByText("修改联系方式与身份").ClickAsync();
        await desk.StepAsync("增加身份", dialog => desk.ChooseAsync(".ant-modal #role", "经销商"));
        await desk.SeeAsync(desk.Page.Locator(".detail-head").GetByText("经销商"));
    }

    /// <summary>What the customer of a case might buy is written down there, spoken of, and sold; what is heard on the customer's page comes to nothing. Both count.</summary>
    static async Task LeadsAsync(Desk desk, string it)
    {
        await desk.GoAsync("/cases/" + it);
        await desk.StepAsync("登记线索", async dialog =>
        {
            Assert.Equal(0, await dialog.Locator("#partyId").CountAsync()); // the case says whose it is
            await desk.ChooseAsync(".ant-modal #interest", "延保");
            await dialog.Locator("#product").FillAsync("净水器延保两年");
        });
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "延保", Exact = true }).ClickAsync();
        await desk.SeeAsync(desk.Status("新线索"));
        await desk.StepAsync("跟进", async dialog => { await dialog.Locator("#valueMinor").FillAsync("299"); await dialog.Locator("#note").FillAsync("下周一再谈"); });
        await desk.SeeAsync(desk.Status("已跟进"));
        await desk.SeeAsync("下周一再谈");
        await desk.StepAsync("成交", dialog => dialog.Locator("#wonMinor").FillAsync("279"));
        await desk.SeeAsync(desk.Status("已成交"));
        await desk.SeeAsync("¥279.00");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "张丽华" }).First.ClickAsync();
        await desk.StepAsync("登记线索", dialog => desk.ChooseAsync(".ant-modal #interest", "配件耗材"));
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "配件耗材", Exact = true }).ClickAsync();
        await desk.StepAsync("未成交", dialog => dialog.Locator("#reason").FillAsync("已在别处买到"));
        await desk.SeeAsync("未成交：已在别处买到");
        await desk.GoAsync("/leads?state=CONVERTED");
        await desk.SeeAsync(desk.Page.Locator(".ant-table-row", new() { HasText = "净水器延保两年" }));
        await Assertions.Expect(desk.Page.Locator(".ant-table-row")).ToHaveCountAsync(1);
        await desk.SeeAsync(desk.Page.Locator(".tiles").GetByText("50%"));
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "转化统计" }).ClickAsync();
        await desk.SeeAsync(desk.Page.Locator(".ant-table-row", new() { HasText = "延保" }).GetByText("¥279.00"));
        await desk.Page.Locator(".ant-segmented").GetByText("来源", new() { Exact = true }).ClickAsync();
        await desk.SeeAsync(desk.Page.Locator(".ant-table-row", new() { HasText = "没有来源单据" }));
    }

    /// <summary>A district is found by its name; its words come by themselves.</summary>
    static async Task RegionAsync(Desk desk, ILocator dialog)
    {
        await dialog.Locator("#regionCode").FillAsync("思明");
        await desk.Page.Locator(".ant-cascader-dropdown:visible .ant-cascader-menu-item", new() { HasText = "思明区" }).ClickAsync();
        await Assertions.Expect(dialog.Locator("#region")).ToHaveValueAsync("福建省厦门市思明区");
        await desk.ShowAsync("warehouse-form");
    }

    static async Task StockAsync(Desk desk)
    {
        await desk.GoAsync("/stock/places");
        await desk.StepAsync("新建仓库", async dialog => { await dialog.Locator("#code").FillAsync("XM1"); await dialog.Locator("#name").FillAsync("厦门门店"); await RegionAsync(desk, dialog); });
        await desk.SeeAsync(desk.Page.Locator(".ant-table-row", new() { HasText = "厦门门店" }));
        Assert.Equal("350203", (await desk.App.DataAsync("{ stockLocations(first: 20, where: { code: { eq: \"XM1\" } }) { nodes { regionCode } } }")).GetProperty("stockLocations").GetProperty("nodes")[0].GetProperty("regionCode").GetString());
        await desk.GoAsync("/stock");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "TS01-BK-M" }).First.ClickAsync();
        await desk.SeeAsync("期初入库");
        await desk.GoAsync("/stock/items/TS01-BK-M?day=2020-01-01");
        await desk.SeeAsync(desk.Page.Locator(".ant-empty").First); // nothing had come yet
        await desk.GoAsync("/shipments");
        await desk.SeeAsync(desk.Page.Locator(".ant-table-row", new() { HasText = "自营配送" }).First);
    }
}
