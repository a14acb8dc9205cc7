namespace Platform.Console.Tests;

/// <summary>An administrator connects the program to a mail server without a configuration file and without reading a log.</summary>
public sealed class PluginSetUp
{
    [ConsoleTheory, ClassData(typeof(OnBoth))]
    public async Task A_connection_is_set_up_by_its_form_tried_and_switched_off(Provider provider)
    {
        var packages = Directory.CreateTempSubdirectory("console-plugins-").FullName;
        try
        {
            foreach (var plugin in new[] { "Mail", "OwnDelivery", "LedgerEscrow" })
            {
                var target = Directory.CreateDirectory(Path.Combine(packages, plugin)).FullName;
                foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "artifacts", "plugins", plugin))) File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
            }
            Directory.CreateDirectory(Path.Combine(packages, "HalfCopied"));
            await File.WriteAllTextAsync(Path.Combine(packages, "HalfCopied", "plugin.json"), "{ \"id\": \"com.example.half\" }");
            using var smtp = new SmallSmtp();
            await using var app = await TestApp.StartAsync(provider, new Dictionary<string, string?> { ["Plugins:Directory"] = packages });
            await using var desk = await Desk.SignedInAsync(app);

            // The list says what works and, in words, what does not.
            await desk.GoAsync("/admin/plugins");
            await desk.SeeAsync("plugin.json 无法使用。");
            await desk.SeeAsync(desk.Page.Locator("tr", new() { HasText = "自营配送" }).GetByText("运行中").First);
            await desk.ShowAsync("plugins.list");
            await desk.Page.GetByRole(AriaRole.Link, new() { Name = "邮件（SMTP）" }).ClickAsync();
            await desk.SeeAsync("还没有连接");

            // The form asks as the plugin's schema says: what is missing or wrong is said at its field.
            await desk.Button("新建连接").First.ClickAsync();
            await desk.Page.GetByLabel("发件地址").FillAsync("nobody");
            await desk.Button("保存").ClickAsync();
            await desk.SeeAsync("请填写服务器");
            await desk.SeeAsync("请填写邮箱地址");
            await desk.ShowAsync("plugins.form-faults");
            await desk.Page.GetByLabel("连接代码").FillAsync("own-delivery");
            await desk.Page.GetByLabel("服务器").FillAsync("127.0.0.1");
            await desk.Page.GetByLabel("端口").FillAsync(smtp.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await desk.ChooseAsync(".ant-select:has(#configuration_security)", "不加密");
            await desk.Page.GetByLabel("发件地址").FillAsync("service@shop.test");
            await desk.Page.GetByLabel("发件人名称").FillAsync("客户服务中心");
            await desk.Button("保存").ClickAsync();
            await desk.SeeAsync(desk.Page.Locator(".ant-form-item-explain-error", new() { HasText = "own-delivery" }));
            await desk.Page.GetByLabel("连接代码").FillAsync("mail");

            // Tried before it is kept, with a word from the mail server.
            await desk.Page.Locator(".ant-drawer").GetByRole(AriaRole.Button, new() { Name = "测试" }).ClickAsync();
            await desk.SeeAsync(desk.Page.Locator(".ant-drawer .trial", new() { HasText = "对方已确认" }));
            await desk.ShowAsync("plugins.form");
            Assert.Empty(await desk.BarriersAsync());
            await desk.Button("保存").ClickAsync();
            var card = desk.Page.Locator("#connection-mail");
            await desk.SeeAsync(card.GetByText("运行中"));
            await desk.SeeAsync(card.GetByText("service@shop.test"));
            await card.GetByRole(AriaRole.Button, new() { Name = "测试" }).ClickAsync();
            await desk.SeeAsync(card.Locator(".trial", new() { HasText = "对方已确认" }));
            await desk.ShowAsync("plugins.mail");
            Assert.Contains("mail", (await app.DataAsync("{ pluginConnections { code standing } }")).GetProperty("pluginConnections").EnumerateArray().Where(c => c.GetProperty("standing").GetString() == "ACTIVE").Select(c => c.GetProperty("code").GetString()));

            // Changed: what was there stands in the form. Then off, and gone.
            await card.GetByRole(AriaRole.Button, new() { Name = "修改设置" }).ClickAsync();
            await Assertions.Expect(desk.Page.GetByLabel("发件人名称")).ToHaveValueAsync("客户服务中心");
            await desk.Page.GetByLabel("发件人名称").FillAsync("售后服务");
            await desk.Button("保存").ClickAsync();
            await desk.SeeAsync(card.GetByText("售后服务"));
            await card.GetByRole(AriaRole.Switch).ClickAsync();
            await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "停用" }).ClickAsync();
            await desk.SeeAsync(card.GetByText("已由管理员停用。"));
            await desk.ShowAsync("plugins.off");
            await desk.StepAsync("删除连接");
            await desk.SeeAsync("还没有连接");
        }
        finally { Directory.Delete(packages, recursive: true); }
    }
}
