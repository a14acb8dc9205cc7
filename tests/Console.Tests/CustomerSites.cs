namespace Platform.Console.Tests;

/// <summary>What tests of the customers' site begin with: a shop whose codes arrive, and a telephone.</summary>
internal static class CustomerSites
{
    public static async Task<TestApp> StartAsync(Provider provider, TextMessages? texts, Dictionary<string, string?>? settings = null)
    {
        var all = new Dictionary<string, string?> { ["CustomerSide:CodePause"] = "00:00:01", ["Notifications:Kinds:SURVEY_INVITATION:0"] = "Mobile", ["Notifications:PartyQuietFrom"] = "", ["Notifications:PartyQuietTo"] = "" };
        foreach (var (key, value) in settings ?? []) all[key] = value;
        return await TestApp.StartAsync(provider, all, replace: texts is null ? null : texts.AddTo);
    }

    /// <summary>A window as large as a common telephone.</summary>
    public static Task<Desk> OpenAsync(TestApp app, string language = "zh-CN", bool dark = false, int width = 390)
        => Desk.OpenAsync(app, language, dark, new() { Width = width, Height = 844 });

    public static async Task<string> PartyAsync(TestApp app, string name, string phone)
        => (await app.MutateAsync("createParty", new { kind = "PERSON", displayName = name, roles = new[] { "CONSUMER" }, contactPoints = new[] { new { type = "MOBILE", value = phone } } }, "party { id }")).GetProperty("party").GetProperty("id").GetString()!;

    /// <summary>A paid order of two pieces that the courier has picked up.</summary>
    public static async Task<(string Id, string Number, string Waybill)> SentOrderAsync(TestApp app, string party)
    {
        await World.OpenShopAsync(app);
        var order = (await app.MutateAsync("placeOrder", new
        {
            channel = "WEB", method = "ESCROW", courier = "own-delivery", courierBy = "CUSTOMER", freightMinor = 1000, partyId = party,
            receiver = new { name = "林晓燕", phone = "13805951234", regionCode = "350102", region = "福建省福州市鼓楼区", address = "湖东路188号3座1502室" }, lines = new[] { new { sku = "TS01-BK-M", quantity = 2 } },
        }, "order { id number }")).GetProperty("order");
        var (id, number) = (order.GetProperty("id").GetString()!, order.GetProperty("number").GetString()!);
        await World.PayAsync(app, id);
        var names = JsonDocument.Parse("{}").RootElement;
        await TestApp.EventuallyAsync(async () => (names = (await app.DataAsync("query($id: ID!) { order(id: $id) { fulfillments { id } waybills { number } } }", new { id })).GetProperty("order")).GetProperty("fulfillments").GetArrayLength() == 1 && names.GetProperty("waybills").GetArrayLength() == 1, "a fulfilment and a waybill");
        var waybill = names.GetProperty("waybills")[0].GetProperty("number").GetString()!;
        await World.MoveAsync(app, "shipFulfillment", names.GetProperty("fulfillments")[0].GetProperty("id").GetString()!, [], "fulfillment { id }");
        await app.MutateAsync("ingestTracking", new { courier = "own-delivery", waybillNumber = waybill, status = "PICKED_UP", occurredAt = DateTime.UtcNow.AddMinutes(-5).ToString("O"), eventId = "t1", text = "已揽收，快递员张三", place = "福州鼓楼营业点" }, "shipment { id }");
        await World.UntilAsync(app, id, "fulfillmentStatus", "SHIPPED");
        return (id, number, waybill);
    }

    /// <summary>Signs in at the page that stands there, with the code that arrives at the telephone.</summary>
    public static async Task SignInAsync(Desk phone, TextMessages texts, string number, bool wrongFirst = false)
    {
        var before = texts.To("+86" + number).Count;
        await phone.Page.GetByLabel("手机号", new() { Exact = true }).FillAsync(number);
        await phone.Button("获取验证码").ClickAsync();
        await phone.SeeAsync("验证码已发送至" + number);
        await TestApp.EventuallyAsync(() => Task.FromResult(texts.To("+86" + number).Count > before), "a code arrives");
        var code = System.Text.RegularExpressions.Regex.Match(texts.To("+86" + number)[^1].Body, "[0-9]{6}").Value;
        if (wrongFirst)
        {
            await phone.Page.GetByLabel("验证码", new() { Exact = true }).FillAsync(code == "000000" ? "000001" : "000000");
            await phone.Button("登录").ClickAsync();
            await phone.SeeAsync("验证码不正确或已失效，请重新获取。");
            await phone.LookAsync("sign-in-wrong");
        }
        await phone.Page.GetByLabel("验证码", new() { Exact = true }).FillAsync(code);
        await phone.Button("登录").ClickAsync();
        await phone.SeeAsync(phone.Button("退出"));
    }

    /// <summary>A photo of eight by eight dots.</summary>
    public static FilePayload Picture(string name) => new()
    {
        Name = name, MimeType = "image/png",
        Buffer = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGM4ISeHFTEMLQkAkL9BAbKfPiIAAAAASUVORK5CYII="),
    };

    /// <summary>Keeps the picture, and fails where axe finds a barrier, something is wider than the telephone, or things moved while the page came.</summary>
    public static async Task LookAsync(this Desk phone, string name)
    {
        await phone.ShowAsync("my-" + name);
        Assert.Empty(await phone.BarriersAsync());
        Assert.Equal(0, await phone.Page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        // As browsers count it: the worst run of shifts, none a second after another and at most five seconds long.
        var shifted = await phone.Page.EvaluateAsync<JsonElement>("""
            () => new Promise(done => {
              let worst = 0, run = 0, first = 0, last = -9999; const what = [];
              new PerformanceObserver(list => {
                for (const e of list.getEntries()) {
                  if (e.hadRecentInput) continue;
                  if (e.startTime - last < 1000 && e.startTime - first < 5000) run += e.value; else { run = e.value; first = e.startTime; }
                  last = e.startTime; worst = Math.max(worst, run);
                  what.push(`${e.value.toFixed(3)} ${e.sources.map(s => s.node?.className || s.node?.nodeName).join(' ')}`);
                }
              }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => done({ worst, what }), 50);
            })
            """);
        Assert.True(shifted.GetProperty("worst").GetDouble() <= 0.1, $"my-{name} moved: {shifted}");
    }
}
