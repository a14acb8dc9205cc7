using System.Text.RegularExpressions;

namespace Platform.Console.Tests;

/// <summary>What an agent and a technician rely on: photos are seen, a note stays a note, a matter goes to who called.</summary>
public sealed class AtTheDesk
{
    const string Phone = "13805951234";

    /// <summary>Whether a picture comes from the program and can be shown.</summary>
    static async Task ShownAsync(ILocator picture)
    {
        await Assertions.Expect(picture).ToBeVisibleAsync();
        Assert.True(await picture.EvaluateAsync<bool>("async i => { i.loading = 'eager'; await i.decode(); return i.naturalWidth > 0 }"), "the picture comes from the program");
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task A_customers_photo_is_seen_where_the_matter_is_answered(Provider provider)
    {
        var texts = new TextMessages();
        await using var app = await CustomerSites.StartAsync(provider, texts);
        await using (var phone = await CustomerSites.OpenAsync(app))
        {
            await phone.GoAsync("/my/requests/new");
            await CustomerSites.SignInAsync(phone, texts, Phone);
            await phone.Page.GetByText("报修").ClickAsync();
            await phone.Page.GetByLabel("一句话说明").FillAsync("厨房漏水");
            await phone.Page.SetInputFilesAsync("input[type=file]", CustomerSites.Picture("漏水.png"));
            await phone.SeeAsync(phone.Page.Locator(".photos figure img"));
            await phone.Button("提交").ClickAsync();
            await phone.Page.WaitForURLAsync(new Regex("/my/requests/(?!new)"));
        }
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/cases");
        await desk.Page.Locator(".inbox-item").ClickAsync();
        await ShownAsync(desk.Page.Locator(".talk-customer .photos img"));
        Assert.Equal("漏水.png", await desk.Page.Locator(".talk-customer .photos img").GetAttributeAsync("alt"));
        await desk.Page.Locator(".talk-customer .photos button").ClickAsync(); // in full
        await ShownAsync(desk.Page.GetByRole(AriaRole.Dialog).Locator("img"));
        await desk.ShowAsync("case-photo");
        Assert.Empty(await desk.BarriersAsync());
        await desk.KeysAsync("Escape");
        await Assertions.Expect(desk.Page.Locator(".talk-customer .photos button")).ToBeFocusedAsync();
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task A_note_stays_a_note_and_prepared_words_are_read_before_they_go_out(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await app.MutateAsync("upsertMacro", new { code = "ON-THE-WAY", name = "师傅已出发", textZh = "{customer}您好，{number}的师傅已出发。" }, "macro { id }");
        await app.MutateAsync("upsertMacro", new { code = "URGENT", name = "加急处理", textZh = "已为您加急。", actions = new[] { new { kind = "SET_PRIORITY", priority = "URGENT" } } }, "macro { id }");
        var it = await World.CaseAsync(app, "COMPLAINT", "收到的衣服颜色不对", "订的是黑色，收到白色", begun: true);
        await World.CaseAsync(app, "CONSULTATION", "想问尺码", "身高175穿什么码", "13905951111", "王建国");
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/cases?case=" + it);
        var (box, chosen) = (desk.Page.GetByLabel("内容", new() { Exact = true }), desk.Page.Locator(".inbox-item[aria-current=true]"));
        await desk.SeeAsync(box);
        await desk.KeysAsync("m");
        await desk.Page.Keyboard.TypeAsync("客户上次也投诉过");
        await box.BlurAsync();
        var down = (await desk.Page.Locator(".inbox-item").First.InnerTextAsync()).Contains("颜色不对", StringComparison.Ordinal);
        await desk.KeysAsync(down ? "j" : "k");
        await Assertions.Expect(chosen).ToContainTextAsync("想问尺码");
        await Assertions.Expect(box).ToHaveValueAsync("");
        await desk.KeysAsync(down ? "k" : "j");
        await Assertions.Expect(chosen).ToContainTextAsync("颜色不对");
        await Assertions.Expect(box).ToHaveValueAsync("客户上次也投诉过");
        await desk.SeeAsync(desk.Button("保存备注"));
        await desk.KeysAsync("r"); // to the field, and still a note
        await desk.SeeAsync(desk.Button("保存备注"));
        await desk.KeysAsync("Control+Enter");
        await desk.SeeAsync(desk.Page.Locator(".talk-note", new() { HasText = "客户上次也投诉过" }));
        await Assertions.Expect(desk.Page.Locator(".talk-us")).ToHaveCountAsync(0);

        // words only: into the box, filled, to be changed and sent by the person
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "快捷回复" }).ClickAsync(); // its sign has a name too
        await desk.Page.GetByRole(AriaRole.Menuitem, new() { Name = "师傅已出发" }).ClickAsync();
        await Assertions.Expect(box).ToHaveValueAsync(new Regex("^林晓燕您好，.+的师傅已出发。$"));
        await Assertions.Expect(desk.Page.Locator(".talk-us")).ToHaveCountAsync(0);
        await box.PressSequentiallyAsync("约一小时到。");
        await desk.KeysAsync("Control+Enter");
        await desk.SeeAsync(desk.Page.Locator(".talk-us", new() { HasTextRegex = new Regex("的师傅已出发。约一小时到。") }));
        Assert.Equal(1, await UsesAsync(app, "ON-THE-WAY"));

        // more than words: asked first
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "快捷回复" }).ClickAsync(); // its sign has a name too
        await desk.Page.GetByRole(AriaRole.Menuitem, new() { Name = "加急处理" }).ClickAsync();
        var asked = desk.Page.Locator(".ant-modal-confirm");
        await Assertions.Expect(asked).ToContainTextAsync("已为您加急。");
        await Assertions.Expect(asked).ToContainTextAsync("修改优先级 紧急");
        await desk.ShowAsync("macro-asks");
        Assert.Equal(0, await UsesAsync(app, "URGENT"));
        await asked.GetByRole(AriaRole.Button, new() { Name = "发送并执行" }).ClickAsync();
        await desk.SeeAsync(desk.Page.Locator(".talk-us", new() { HasText = "已为您加急。" }));
        await desk.SeeAsync(desk.Status("紧急"));
    }

    static async Task<int> UsesAsync(TestApp app, string code)
        => (await app.DataAsync("query($c: String!) { macros(first: 1, where: { code: { eq: $c } }) { nodes { uses } } }", new { c = code })).GetProperty("macros").GetProperty("nodes")[0].GetProperty("uses").GetInt32();

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task A_matter_goes_to_who_called_and_a_reload_costs_nothing(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        var (lin, wang) = (await CustomerSites.PartyAsync(app, "林晓燕", Phone), await CustomerSites.PartyAsync(app, "王建国", "13905951111"));
        var site = (await app.MutateAsync("createServiceLocation", new { code = "CH", kind = "SITE", name = "翠湖花园" }, "serviceLocation { id }")).GetProperty("serviceLocation").GetProperty("id").GetString();
        var home = (await app.MutateAsync("createServiceLocation", new { code = "CH-1", kind = "BUILDING", name = "1栋", parentId = site }, "serviceLocation { id }")).GetProperty("serviceLocation").GetProperty("id").GetString();
        await app.MutateAsync("moveIn", new { id = home, expectedVersion = 1, partyId = lin, role = "OWNER" }, "serviceLocation { id }");
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/requests/new");
        await desk.Page.Locator("#phone").FillAsync(Phone);
        await desk.SeeAsync(desk.Page.Locator(".caller", new() { HasText = "林晓燕" }));
        var place = desk.Page.Locator(".ant-form-item:has(#locationId)");
        await Assertions.Expect(place).ToContainTextAsync("1栋");
        await desk.Page.Locator("#title").FillAsync("空调不制冷");
        await desk.Page.Locator("#description").FillAsync("开机半小时仍不冷");
        await desk.Page.SetInputFilesAsync("input[type=file]", CustomerSites.Picture("空调.png"));
        await desk.SeeAsync(desk.Page.Locator(".ant-upload-list-item-done"));

        await desk.Page.ReloadAsync();
        await desk.SeeAsync(desk.Page.Locator(".caller", new() { HasText = "林晓燕" }));
        await Assertions.Expect(desk.Page.Locator("#title")).ToHaveValueAsync("空调不制冷");
        await Assertions.Expect(desk.Page.Locator("#description")).ToHaveValueAsync("开机半小时仍不冷");
        await Assertions.Expect(place).ToContainTextAsync("1栋");

        // The next caller's number, and saved at once, while it is still being looked up.
        await desk.Page.RouteAsync("**/graphql", async route => { await Task.Delay(route.Request.PostData?.Contains("ScreenPop", StringComparison.Ordinal) == true ? 700 : 0); await route.ContinueAsync(); });
        await desk.Page.Locator("#phone").FillAsync("13905951111");
        await desk.KeysAsync("Control+Enter");
        await desk.SeeAsync(desk.Page.Locator(".inbox-case h1", new() { HasText = "空调不制冷" }));
        var made = (await app.DataAsync("{ cases(first: 5) { totalCount nodes { partyId locationId entries { files { name } } } } }")).GetProperty("cases");
        Assert.Equal(1, made.GetProperty("totalCount").GetInt32());
        var it = made.GetProperty("nodes")[0];
        Assert.Equal((wang, JsonValueKind.Null, "空调.png"), (it.GetProperty("partyId").GetString(), it.GetProperty("locationId").ValueKind, it.GetProperty("entries")[0].GetProperty("files")[0].GetProperty("name").GetString()));
        await desk.GoAsync("/requests/new");
        await Assertions.Expect(desk.Page.Locator("#title")).ToHaveValueAsync(""); // saved is saved
    }

    [ConsoleTheory, InlineData(Provider.Sqlite)]
    public async Task A_job_report_takes_photos_and_a_signature_and_shows_them(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        var work = await World.WorkAsync(app, await World.CaseAsync(app, "REPAIR", "厨房漏水", "水槽下面的角阀一直滴水", begun: true));
        var technician = (await app.DataAsync("{ technicians(first: 1) { nodes { id } } }")).GetProperty("technicians").GetProperty("nodes")[0].GetProperty("id").GetString();
        await World.MoveAsync(app, "assignWorkOrder", work, new() { ["technicianId"] = technician }, "workOrder { id }");
        await World.MoveAsync(app, "scheduleAppointment", work, new() { ["from"] = DateTime.UtcNow.AddMinutes(5), ["to"] = DateTime.UtcNow.AddHours(1) }, "workOrder { id }");
        await World.MoveAsync(app, "startJob", work, [], "workOrder { id }");
        await using var desk = await Desk.SignedInAsync(app);
        await desk.GoAsync("/work-orders/" + work);
        await desk.StepAsync("填写施工记录", async dialog =>
        {
            await dialog.Locator("#result").FillAsync("更换角阀并试水");
            await dialog.Locator("#photos").SetInputFilesAsync([CustomerSites.Picture("前.png"), CustomerSites.Picture("后.png")]);
            await Assertions.Expect(dialog.Locator(".ant-upload-list-item-done")).ToHaveCountAsync(2);
            await dialog.Locator("#signature").SetInputFilesAsync(CustomerSites.Picture("签名.png"));
            await Assertions.Expect(dialog.Locator(".ant-upload-list-item-done")).ToHaveCountAsync(3);
        });
        var photos = desk.Page.Locator(".photos img");
        await Assertions.Expect(photos).ToHaveCountAsync(3);
        foreach (var photo in await photos.AllAsync()) await ShownAsync(photo);
        await desk.ShowAsync("job-report");
        Assert.Empty(await desk.BarriersAsync());

        // Written anew it begins with what was handed in.
        await desk.StepAsync("填写施工记录", async dialog =>
        {
            await Assertions.Expect(dialog.Locator(".ant-upload-list-item-done")).ToHaveCountAsync(3);
            await dialog.Locator("#labourMinutes").FillAsync("45");
            var arrives = new TaskCompletionSource();
            await desk.Page.RouteAsync("**/files", async route => { await arrives.Task; await route.ContinueAsync(); });
            await dialog.Locator("#photos").SetInputFilesAsync(CustomerSites.Picture("慢.png"));
            await dialog.GetByRole(AriaRole.Button, new() { Name = "填写施工记录", Exact = true }).ClickAsync();
            await Assertions.Expect(dialog.GetByText("文件还在上传")).ToBeVisibleAsync(); // it would go without it
            arrives.SetResult();
            await Assertions.Expect(dialog.Locator(".ant-upload-list-item-done")).ToHaveCountAsync(4);
        });
        await desk.SeeAsync("45 分钟");
        await Assertions.Expect(photos).ToHaveCountAsync(4);
    }
}
