using System.Collections.Concurrent;

namespace Platform.Console.Tests;

/// <summary>Each of the six kinds of people on their first day: an account with the role that the program brings sees its own menu, every screen of it works, and nothing is asked for that this person may not see.</summary>
public sealed class SixRoles
{
    const string Password = "第一天上班用的密码1";

    static readonly (string Role, string Name, string[] Sees, string[] SeesNot, string[] Opens)[] People =
    [
        ("AGENT", "客服小林", ["服务工单", "新建登记", "派工单", "客户", "回访", "订单", "手工下单", "异常订单", "退款", "运单"], ["人员账号", "插件", "担保资金", "扫码拣货", "派工看板", "时限规则"], ["/cases/{case}", "/orders/{order}", "/customers/{party}", "/follow-ups/{call}", "/work-orders/{work}", "/returns/{return}", "/disputes/{dispute}", "/requests/new?phone=13705952222"]),
        ("DISPATCHER", "调度老陈", ["派工看板", "派工单", "服务工单", "客户"], ["扫码拣货", "退款审批", "人员账号", "手工下单", "领导查询设置"], ["/work-orders/{work}", "/cases/{case}", "/dispatch?view=week", "/customers/{party}"]),
        ("WAREHOUSE", "仓库小王", ["出货单", "运单", "扫码拣货", "库存", "库存流水", "退换单"], ["服务工单", "人员账号", "领导查询"], ["/fulfillments/{fulfillment}", "/shipments/{shipment}", "/orders/{order}", "/returns/{return}"]),
        ("FINANCE", "财务张姐", ["收费单", "退款", "担保资金", "订单", "领导查询", "报表"], ["扫码拣货", "派工看板", "人员账号", "新建登记"], ["/charges/{charge}", "/orders/{order}", "/disputes/{dispute}", "/returns/{return}"]),
        ("MANAGER", "主管李总", ["领导查询", "报表", "异常订单", "争议", "回访", "时限规则", "分派规则", "服务项目", "快捷回复"], ["人员账号", "功能模块", "插件", "操作日志"], ["/orders/{order}", "/cases/{case}", "/disputes/{dispute}", "/customers/{party}", "/work-orders/{work}"]),
        ("ADMINISTRATOR", "管理员小赵", ["功能模块", "插件", "人员账号", "角色权限", "组织架构", "操作日志", "数据导入", "工作日历", "消息模板"], [], ["/admin/plugins/OwnDelivery", "/orders/{order}", "/cases/{case}"]),
    ];

    [ConsoleTheory, ClassData(typeof(OnEmbedded))]
    public async Task Everybody_finds_their_own_work_and_no_closed_doors(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await World.OpenShopAsync(app);
        var paid = await World.OrderAsync(app, "林晓燕", "13805951234");
        await World.PayAsync(app, paid);
        await World.OrderAsync(app, "陈志强", "13605953333", 1, price: 100);
        var it = await World.CaseAsync(app, "REPAIR", "3栋1201厨房漏水", "水槽下面的角阀一直滴水，请尽快上门", "13705952222", "张丽华", "URGENT", begun: true);
        await World.MoveAsync(app, "respondToCase", it, new() { ["text"] = "您好，师傅今天下午三点前到。", ["visibility"] = "PUBLIC" }, "case { id }");
        var work = await World.WorkAsync(app, it);
        var names = await World.NamesAsync(app, it, paid);
        (names["order"], names["case"], names["work"]) = (paid, it, work);
        (names["return"], names["dispute"], names["charge"]) = await World.RemediesAsync(app, paid, work);

        var wrong = new List<string>();
        foreach (var (role, name, sees, seesNot, opens) in People)
        {
            var login = role.ToLowerInvariant() + ".new";
            await AccountAsync(app, login, name, role);
            await using var desk = await Desk.SignedInAsync(app, login, Password);
            var refusals = Refusals(desk, role);
            await Assertions.Expect(desk.Page.Locator("nav a").First).ToBeVisibleAsync(); // the menu comes after the page
            var menu = (await desk.Page.Locator("nav a").AllTextContentsAsync()).ToHashSet();
            foreach (var group in new[] { "服务规则", "系统管理" })
                if (await desk.Page.Locator("nav .ant-menu-submenu-title", new() { HasText = group }).CountAsync() > 0)
                {
                    await desk.Page.Locator("nav .ant-menu-submenu-title", new() { HasText = group }).ClickAsync();
                    await Assertions.Expect(desk.Page.Locator("nav .ant-menu-submenu-open", new() { HasText = group }).Locator("a").First).ToBeVisibleAsync();
                }
            var links = desk.Page.Locator("nav a");
            menu.UnionWith(await links.AllTextContentsAsync());
            wrong.AddRange(sees.Where(s => !menu.Contains(s)).Select(s => $"{role}: {s} is not in the menu"));
            wrong.AddRange(seesNot.Where(menu.Contains).Select(s => $"{role}: {s} is in the menu"));
            await desk.SeeAsync(desk.Page.Locator("h1").First);
            await desk.ShowAsync($"role.{role}.first");
            var paths = new List<string>();
            for (var i = 0; i < await links.CountAsync(); i++) paths.Add((await links.Nth(i).GetAttributeAsync("href"))!);
            foreach (var path in paths.Concat(opens).Select(path => names.Aggregate(path, (p, n) => p.Replace("{" + n.Key + "}", n.Value, StringComparison.Ordinal))))
            {
                if (paths.Contains(path)) await desk.Page.Locator($"nav a[href='{path}']").First.ClickAsync(); // as people go; documents are opened by their addresses
                else await desk.GoAsync(path);
                await desk.QuietAsync();
                try { await Assertions.Expect(desk.Page.Locator("main h1, .inbox").First).ToBeVisibleAsync(new() { Timeout = 15_000 }); }
                catch (PlaywrightException) { wrong.Add($"{role}: {path} did not come"); }
                if (await desk.Page.Locator("main .ant-alert-error, main .ant-result-404").CountAsync() > 0) wrong.Add($"{role}: {path} shows {await desk.Page.Locator("main .ant-alert-error, main .ant-result-404").First.InnerTextAsync()}");
            }
            foreach (var path in opens.Take(2)) { await desk.GoAsync(names.Aggregate(path, (p, n) => p.Replace("{" + n.Key + "}", n.Value, StringComparison.Ordinal))); await desk.ShowAsync($"role.{role}.{path.Trim('/').Split('/')[0]}"); }
            if (role == "AGENT")
            {
                // Colleagues have names, and one can give them a case.
                await desk.GoAsync("/cases/" + it);
                await desk.SeeAsync(desk.Page.Locator(".talk", new() { HasText = "系统管理员" }));
                await desk.Button("分派").ClickAsync();
                await desk.Page.Locator(".ant-modal .ant-select:has(#ownerId), .ant-modal .ant-select:has(#assigneeId)").First.ClickAsync();
                await desk.SeeAsync(desk.Page.Locator(".ant-select-item-option", new() { HasText = "客服小林" }).First);
            }
            wrong.AddRange(refusals.Distinct());
            desk.Expected.Add("FORBIDDEN"); // told above, with who it was
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [ConsoleTheory, ClassData(typeof(OnEmbedded))]
    public async Task A_newcomer_gets_an_account_and_a_role_in_one_go(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/admin/accounts");
        await desk.Button("新建账号").ClickAsync();
        var dialog = desk.Page.Locator(".ant-modal-wrap:visible .ant-modal");
        await dialog.Locator("#loginId").FillAsync("lin");
        await dialog.Locator("#displayName").FillAsync("林晓燕");
        await dialog.Locator("#password").FillAsync("初始密码2026abc");
        await desk.ChooseAsync(".ant-modal .ant-select:has(#unitId)", "");
        await desk.ShowAsync("account.form");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "新建账号" }).ClickAsync();
        // The roles come by themselves: an account without one can do nothing.
        var drawer = desk.Page.Locator(".ant-drawer");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "授予角色" }).ClickAsync();
        await desk.ChooseAsync(".ant-modal .ant-select:has(#roleCode)", "客服专员");
        await desk.ShowAsync("account.role");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "授予角色" }).ClickAsync();
        await desk.SeeAsync(drawer.GetByRole(AriaRole.Cell, new() { Name = "客服专员" }));
        await desk.ShowAsync("account.granted");
        Assert.Equal(1, (await app.DataAsync("{ memberships(first: 5, where: { reaches: { eq: SUBTREE } }) { totalCount } }")).GetProperty("memberships").GetProperty("totalCount").GetInt32());
    }

    static async Task AccountAsync(TestApp app, string login, string name, string role)
    {
        var office = (await app.DataAsync("{ orgUnits(first: 1) { nodes { id } } }")).GetProperty("orgUnits").GetProperty("nodes")[0].GetProperty("id").GetString();
        var account = (await app.MutateAsync("createAccount", new { unitId = office, loginId = login, displayName = name, password = Password, passwordMustChange = false }, "account { id }")).GetProperty("account").GetProperty("id").GetString();
        await app.MutateAsync("grantRole", new { accountId = account, roleCode = role, unitId = office, reaches = role == "ADMINISTRATOR" ? "ALL" : "SUBTREE" }, "membership { id }");
    }

    /// <summary>Answers of the API that say no, beside data or instead of it.</summary>
    static ConcurrentQueue<string> Refusals(Desk desk, string role)
    {
        var found = new ConcurrentQueue<string>();
        desk.Page.Response += async (_, response) =>
        {
            if (!response.Url.EndsWith("/graphql", StringComparison.Ordinal)) return;
            string text;
            try { text = await response.TextAsync(); }
            catch (PlaywrightException) { return; } // the page went on
            if (!text.Contains("\"errors\":[{", StringComparison.Ordinal)) return;
            var query = response.Request.PostData ?? "";
            var operation = System.Text.RegularExpressions.Regex.Match(query, "\"operationName\":\"(\\w+)\"").Groups[1].Value;
            var errors = JsonDocument.Parse(text).RootElement.GetProperty("errors").EnumerateArray().Select(e => $"{e.GetProperty("extensions").GetProperty("code").GetString()} {e.GetProperty("message").GetString()} {(e.TryGetProperty("path", out var path) ? path.ToString() : "")}");
            found.Enqueue($"{role}: {operation} on {new Uri(desk.Page.Url).AbsolutePath}: {string.Join("; ", errors.Distinct().Take(4))}");
        };
        return found;
    }
}
