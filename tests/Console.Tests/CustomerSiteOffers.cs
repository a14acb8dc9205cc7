namespace Platform.Console.Tests;

/// <summary>The customers' site shows what the deployment offers, and nothing else; in both languages, by day and by night, on the smallest telephone.</summary>
public sealed class CustomerSiteOffers
{
    static Dictionary<string, string?> Only(params string[] modules) => modules.Select((m, i) => ($"Administration:Modules:{i}", (string?)m)).ToDictionary(p => p.Item1, p => p.Item2);

    static Task HasAsync(Desk phone, string link, bool isThere) => Assertions.Expect(phone.Page.Locator(".tiles a", new() { HasText = link })).ToHaveCountAsync(isThere ? 1 : 0);

    [ConsoleTheory, ClassData(typeof(OnEmbedded))]
    public async Task Without_a_carrier_of_codes_it_says_so_in_words(Provider provider)
    {
        await using var app = await CustomerSites.StartAsync(provider, texts: null);
        await using var phone = await CustomerSites.OpenAsync(app, width: 360);
        await phone.GoAsync("/my");
        await phone.SeeAsync("系统尚未开通短信或邮件");
        await HasAsync(phone, "查进度", true);
        await phone.GoAsync("/my/orders");
        await phone.SeeAsync("您仍可凭单号和手机号查进度");
        await phone.LookAsync("no-channel");
    }

    [ConsoleTheory, ClassData(typeof(OnEmbedded))]
    public async Task A_service_desk_without_a_shop_has_no_orders(Provider provider)
    {
        var texts = new TextMessages();
        await using var app = await CustomerSites.StartAsync(provider, texts, Only("Customers", "AfterSales"));
        await using var phone = await CustomerSites.OpenAsync(app, width: 360);
        await phone.GoAsync("/my");
        await HasAsync(phone, "提交服务请求", true);
        await HasAsync(phone, "我的订单", false);
        await HasAsync(phone, "申请退换货", false);
        await phone.GoAsync("/my/requests/new");
        await CustomerSites.SignInAsync(phone, texts, "13805951234");
        await phone.Page.GetByText("咨询").ClickAsync();
        await phone.Page.GetByLabel("一句话说明").FillAsync("想问营业时间");
        await phone.Button("提交").ClickAsync();
        await phone.SeeAsync("已提交");
        await phone.GoAsync("/my/orders");
        await phone.SeeAsync("没有找到");
        await phone.GoAsync("/my/track");
        await phone.Page.GetByLabel("订单号或服务单号").FillAsync("SO1");
        await phone.Page.GetByLabel("手机号", new() { Exact = true }).FillAsync("13805951234");
        await phone.Button("查询").ClickAsync();
        await phone.SeeAsync("没有找到：");
    }

    [ConsoleTheory, ClassData(typeof(OnEmbedded))]
    public async Task A_desk_for_orders_alone_has_no_requests_and_no_parcels(Provider provider)
    {
        var texts = new TextMessages();
        await using var app = await CustomerSites.StartAsync(provider, texts, Only("Customers", "Orders"));
        await app.MutateAsync("upsertChannel", new { code = "WEB", kind = "WEB", name = "官方网店" }, "salesChannel { id }");
        await app.MutateAsync("upsertProducts", new { products = new[] { new { code = "TS01", name = "圆领纯棉T恤", skus = new[] { new { code = "TS01-BK-M", name = "圆领纯棉T恤 黑 M", priceMinor = 7900 } } } } }, "productUpload { id }");
        var party = await CustomerSites.PartyAsync(app, "林晓燕", "13805951234");
        var order = (await app.MutateAsync("placeOrder", new
        {
            channel = "WEB", method = "ESCROW", partyId = party, receiver = new { name = "林晓燕", phone = "13805951234", regionCode = "350102", region = "福建省福州市鼓楼区", address = "湖东路188号" }, lines = new[] { new { sku = "TS01-BK-M", quantity = 1 } },
        }, "order { id number }")).GetProperty("order");
        await using var phone = await CustomerSites.OpenAsync(app, width: 360);
        await phone.GoAsync("/my");
        await HasAsync(phone, "我的订单", true);
        await HasAsync(phone, "提交服务请求", false);
        await HasAsync(phone, "申请退换货", false);
        await phone.GoAsync("/my/track");
        await phone.Page.GetByLabel("订单号或服务单号").FillAsync(order.GetProperty("number").GetString()!);
        await phone.Page.GetByLabel("手机号", new() { Exact = true }).FillAsync("13805951234");
        await phone.Button("查询").ClickAsync();
        await phone.SeeAsync("已下单，正在审核");
        await phone.GoAsync("/my/orders/" + order.GetProperty("id").GetString());
        await CustomerSites.SignInAsync(phone, texts, "13805951234");
        await phone.SeeAsync("圆领纯棉T恤 黑 M");
        await Assertions.Expect(phone.Page.GetByText("联系客服", new() { Exact = false })).ToHaveCountAsync(0);
    }

    [ConsoleTheory, ClassData(typeof(OnEmbedded))]
    public async Task By_night_in_English_on_the_smallest_telephone(Provider provider)
    {
        var texts = new TextMessages();
        await using var app = await CustomerSites.StartAsync(provider, texts);
        var party = await CustomerSites.PartyAsync(app, "林晓燕", "13805951234");
        var (order, number, _) = await CustomerSites.SentOrderAsync(app, party);
        await using var phone = await CustomerSites.OpenAsync(app, "en", dark: true, width: 360);
        await phone.GoAsync("/my/orders/" + order);
        await phone.Page.GetByLabel("Phone number").FillAsync("13805951234");
        await phone.Button("Send me a code").ClickAsync();
        await TestApp.EventuallyAsync(() => Task.FromResult(texts.To("+8613805951234").Count > 0), "a code arrives");
        Assert.StartsWith("Your sign-in code is", texts.To("+8613805951234")[0].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Topic", texts.To("+8613805951234")[0].Body, StringComparison.Ordinal);
        await phone.Page.GetByLabel("Code", new() { Exact = true }).FillAsync(System.Text.RegularExpressions.Regex.Match(texts.To("+8613805951234")[0].Body, "[0-9]{6}").Value);
        await phone.Page.Keyboard.PressAsync("Enter");
        await phone.SeeAsync("Order " + number);
        await phone.LookAsync("order.en-dark");
        foreach (var (path, name) in new[] { ("/my", "home"), ("/my/orders", "orders"), ("/my/orders/" + order + "/return", "return-new"), ("/my/requests", "requests"), ("/my/requests/new", "request-new"), ("/my/track", "track"), ("/my/nowhere", "nowhere"), ("/survey/nobody", "survey-unknown") })
        {
            await phone.GoAsync(path);
            await phone.SeeAsync(phone.Page.Locator("h1"));
            await phone.LookAsync(name + ".en-dark");
        }
        Assert.EndsWith("/my/survey/nobody", phone.Page.Url, StringComparison.Ordinal);

        // Only the keyboard: the skip link first, then the page; each stop can be seen.
        await phone.GoAsync("/my");
        await phone.SeeAsync(phone.Page.Locator(".tiles a").First);
        await phone.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(phone.Page.GetByText("Skip to content")).ToBeFocusedAsync();
        await phone.Page.Keyboard.PressAsync("Enter");
        await phone.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(phone.Page.Locator(".tiles a").First).ToBeFocusedAsync();
        await phone.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(phone.Page.Locator("h1")).ToBeFocusedAsync();
    }

    [ConsoleTheory, ClassData(typeof(OnEmbedded))]
    public async Task Its_files_are_kept_and_its_page_trusts_only_itself(Provider provider)
    {
        await using var app = await CustomerSites.StartAsync(provider, texts: null);
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/my/orders/whatever") { Headers = { { "Accept", "text/html" } } };
        using var page = await app.Http.SendAsync(ask);
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("default-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-cache", page.Headers.CacheControl!.ToString());
        var script = System.Text.RegularExpressions.Regex.Match(html, "/my/assets/[^\"]+[.]js").Value;
        using var file = await app.Http.GetAsync(script);
        Assert.Equal((System.Net.HttpStatusCode.OK, "public, max-age=31536000, immutable"), (file.StatusCode, file.Headers.GetValues("Cache-Control").Single()));
        using var none = await app.Http.GetAsync("/my/assets/none.js");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, none.StatusCode);

        // All its script together, compressed, is at most 120,000 bytes.
        var bytes = 0L;
        foreach (var path in Directory.GetFiles(Path.Combine(Repository.Root, "host/wwwroot/my/assets"), "*.js"))
        {
            using var packed = new MemoryStream();
            await using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true)) await gzip.WriteAsync(await File.ReadAllBytesAsync(path));
            bytes += packed.Length;
        }
        Assert.InRange(bytes, 1, 120_000);
    }
}
