using System.Text.RegularExpressions;

namespace Platform.Console.Tests;

/// <summary>What a list shows survives Back, reload, another tab and another computer.</summary>
public sealed class ListState
{
    [ConsoleTheory, ClassData(typeof(OnEmbedded))]
    public async Task Filters_order_page_columns_and_view_stay(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        for (var i = 0; i < 25; i++) await app.MutateAsync("createParty", new { kind = "PERSON", displayName = $"客户{i:00}", roles = new[] { "CONSUMER" } }, "party { id }");
        await app.MutateAsync("createParty", new { kind = "ORGANIZATION", displayName = "翠湖物业", roles = new[] { "DEALER" } }, "party { id }");
        await using var desk = await Desk.SignedInAsync(app);
        var page = desk.Page;
        async Task<string> ShownAsync(IPage at)
        {
            await Assertions.Expect(at.Locator(".ant-table-row").First).ToBeVisibleAsync();
            await Assertions.Expect(at.Locator(".ant-spin-spinning")).ToHaveCountAsync(0);
            return string.Join('|', await at.Locator(".ant-table-thead th, .ant-table-row td:first-child").AllInnerTextsAsync());
        }

        await desk.GoAsync("/customers");
        await desk.SeeAsync(page.Locator(".ant-table-row").First);
        await page.GetByLabel("类型", new() { Exact = true }).ClickAsync();
        await page.Locator(".ant-select-item-option", new() { HasText = "个人" }).First.ClickAsync();
        await desk.KeysAsync("Escape");
        await desk.SeeAsync("共 25 条");
        await page.GetByRole(AriaRole.Columnheader, new() { Name = "编号" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("sort=number"));
        await desk.Button("显示列").ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "联系方式" }).UncheckAsync();
        await desk.KeysAsync("Escape");
        await Assertions.Expect(page.Locator(".ant-table-thead")).Not.ToContainTextAsync("联系方式");
        await desk.Button("下一页").ClickAsync();
        await Assertions.Expect(page.Locator(".ant-table-row")).ToHaveCountAsync(5);
        var before = await ShownAsync(page);
        Assert.Contains("客户", before, StringComparison.Ordinal);

        await page.Locator(".ant-table-row a").First.ClickAsync();
        await page.WaitForURLAsync(new Regex("/customers/.+"));
        await page.GoBackAsync();
        Assert.Equal(before, await ShownAsync(page));
        await page.ReloadAsync();
        Assert.Equal(before, await ShownAsync(page));

        await page.GetByRole(AriaRole.Button, new() { Name = "视图" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "保存当前视图" }).ClickAsync();
        await page.GetByLabel("视图名称").FillAsync("个人客户");
        await desk.KeysAsync("Enter");
        await desk.SeeAsync(page.GetByRole(AriaRole.Button, new() { Name = "个人客户" }));
        await page.ReloadAsync();
        await desk.SeeAsync(page.GetByRole(AriaRole.Button, new() { Name = "个人客户" }));
        await page.GetByLabel("类型", new() { Exact = true }).ClickAsync();
        await page.Locator(".ant-select-dropdown:visible .ant-select-item-option", new() { HasText = "单位" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "个人客户" })).ToHaveCountAsync(0); // it is not that view any more

        await TestApp.EventuallyAsync(async () => (await app.DataAsync("{ myPreferences { name value } }")).GetProperty("myPreferences").GetArrayLength() == 2, "views and columns are on the server");
        await using var elsewhere = await Desk.SignedInAsync(app); // another computer
        await elsewhere.GoAsync("/customers");
        await elsewhere.SeeAsync(elsewhere.Page.Locator(".ant-table-row").First);
        await Assertions.Expect(elsewhere.Page.Locator(".ant-table-thead")).Not.ToContainTextAsync("联系方式");
        await elsewhere.Page.GetByRole(AriaRole.Button, new() { Name = "视图" }).ClickAsync();
        await elsewhere.Page.GetByRole(AriaRole.Menuitem, new() { Name = "个人客户" }).ClickAsync();
        await elsewhere.SeeAsync("共 25 条");
        await elsewhere.Page.WaitForURLAsync(new Regex("sort=number"));
    }
}
