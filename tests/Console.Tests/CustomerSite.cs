using System.Text.RegularExpressions;

namespace Platform.Console.Tests;

/// <summary>The customers' site on a telephone, in Chinese: from a number on a slip of paper to a rated service.</summary>
public sealed partial class CustomerSite
{
    const string Phone = "13805951234";

    [ConsoleTheory, ClassData(typeof(OnBoth))]
    public async Task A_customer_tracks_confirms_and_sends_back_what_was_bought(Provider provider)
    {
        var texts = new TextMessages();
        await using var app = await CustomerSites.StartAsync(provider, texts);
        var party = await CustomerSites.PartyAsync(app, "林晓燕", Phone);
        var (order, number, waybill) = await CustomerSites.SentOrderAsync(app, party);
        await using var phone = await CustomerSites.OpenAsync(app);

        // Without an account: both must be right, and a wrong telephone says nothing.
        await phone.GoAsync("/my");
        await phone.SeeAsync("您想做什么？");
        await phone.LookAsync("home");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "查进度 凭单号和手机号，不用登录" }).ClickAsync();
        await phone.Button("查询").ClickAsync();
        await phone.SeeAsync("请填写单号。");
        await phone.Page.GetByLabel("订单号或服务单号").FillAsync(number);
        await phone.Page.GetByLabel("手机号", new() { Exact = true }).FillAsync("13900000000");
        await phone.Button("查询").ClickAsync();
        await phone.SeeAsync("没有找到：请核对单号和手机号是否与当时登记的一致。");
        Assert.DoesNotContain("已发货", await phone.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await phone.LookAsync("track-wrong");
        await phone.Page.GetByLabel("手机号", new() { Exact = true }).FillAsync("138 0595 1234");
        await phone.Button("查询").ClickAsync();
        await phone.SeeAsync("已发货，在路上");
        await phone.SeeAsync("本店配送");
        await phone.SeeAsync(waybill);
        await phone.SeeAsync(phone.Page.Locator(".scans li", new() { HasText = "快递已揽收" }));
        Assert.DoesNotContain("鼓楼", await phone.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal); // places and words are the customer's own
        await phone.LookAsync("track");

        // Signing in by the code that really arrives, at the page that was wanted.
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "登录后可确认收货、申请退换" }).ClickAsync();
        await CustomerSites.SignInAsync(phone, texts, Phone);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "订单 " + number }).ClickAsync();
        await phone.SeeAsync(phone.Page.Locator(".scans li", new() { HasText = "福州鼓楼营业点" }));
        await phone.LookAsync("order");

        await app.MutateAsync("ingestTracking", new { courier = "own-delivery", waybillNumber = waybill, status = "DELIVERED", occurredAt = DateTime.UtcNow.ToString("O"), eventId = "t2", text = "已签收", place = "福州鼓楼营业点" }, "shipment { id }");
        await World.UntilAsync(app, order, "fulfillmentStatus", "DELIVERED");
        await phone.Page.ReloadAsync();
        await phone.SeeAsync("请检查商品，没问题就确认收货");
        await phone.Button("确认收货").ClickAsync();
        await phone.Button("是的，已收到").DblClickAsync(); // twice is once
        await phone.SeeAsync("已确认收货");
        await phone.LookAsync("order-received");
        await phone.Button("提交评价").ClickAsync();
        await phone.SeeAsync("请回答这个问题。");
        await phone.Page.Locator(".scale input[value='5']").CheckAsync();
        await phone.Page.GetByLabel("想说的话").FillAsync("很快就到了");
        await phone.Button("提交评价").ClickAsync();
        await phone.SeeAsync("您给了5分");
        await World.UntilAsync(app, order, "lifecycle", "COMPLETED");

        // A return with a photo.
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "申请退换货" }).ClickAsync();
        await phone.Button("提交申请").ClickAsync();
        await phone.SeeAsync("请选择处理方式。");
        await phone.Page.GetByText("退货退款").ClickAsync();
        await phone.Page.GetByText("质量问题").ClickAsync();
        await phone.Button("增加：圆领纯棉T恤 黑 M").ClickAsync();
        await phone.SeeAsync("退货运费由商家承担");
        await phone.Page.GetByLabel("补充说明").FillAsync("领口开线，洗之前就有");
        await phone.Page.SetInputFilesAsync("input[type=file]", CustomerSites.Picture("领口.png"));
        await phone.SeeAsync(phone.Page.Locator(".photos figure img"));
        await phone.LookAsync("return-new");
        await phone.Button("提交申请").ClickAsync();
        await phone.Page.WaitForURLAsync("**/my/returns/*");
        await phone.SeeAsync("领口开线，洗之前就有");
        await phone.SeeAsync(phone.Page.Locator(".photos li img"));
        Assert.True(await phone.Page.Locator(".photos li img").EvaluateAsync<bool>("async i => { i.loading = 'eager'; await i.decode(); return i.naturalWidth > 0 }"), "the photo comes back from the program");
        await phone.LookAsync("return");
        var made = (await app.DataAsync("{ returns(first: 5) { nodes { id number state lines { requested reason photoIds } } } }")).GetProperty("returns").GetProperty("nodes");
        var line = Assert.Single(made.EnumerateArray()).GetProperty("lines")[0];
        Assert.Equal((1, "QUALITY", 1), (line.GetProperty("requested").GetInt32(), line.GetProperty("reason").GetString(), line.GetProperty("photoIds").GetArrayLength()));

        // We ask something, she answers; we agree, and she sends it.
        var id = made[0].GetProperty("id").GetString()!;
        await World.MoveAsync(app, "askReturnInfo", id, new() { ["question"] = "请问吊牌还在吗？" }, "returnAuthorization { id }");
        await phone.Page.ReloadAsync();
        await phone.SeeAsync("请问吊牌还在吗？");
        await phone.Page.GetByLabel("您的回答").FillAsync("还在");
        await phone.Button("发送").ClickAsync();
        await phone.SeeAsync("审核中");
        await World.MoveAsync(app, "authoriseReturn", id, [], "returnAuthorization { id }");
        await phone.Page.ReloadAsync();
        await phone.SeeAsync("请寄回商品");
        await phone.LookAsync("return-send");
        await phone.Button("我已寄出").ClickAsync();
        await Assertions.Expect(phone.Page.GetByLabel("快递公司")).ToBeFocusedAsync(); // and says why
        await phone.Page.GetByLabel("快递公司").SelectOptionAsync(new SelectOptionValue { Label = "顺丰速运" });
        await phone.Page.GetByLabel("快递单号").FillAsync("SF1234567890123");
        await phone.Button("我已寄出").ClickAsync();
        await phone.SeeAsync("寄回途中");
        await phone.SeeAsync("顺丰速运 SF1234567890123");
        await phone.LookAsync("return-sent");
    }

    [ConsoleTheory, ClassData(typeof(OnBoth))]
    public async Task A_customer_files_a_request_reads_the_answer_and_rates_it(Provider provider)
    {
        var texts = new TextMessages();
        await using var app = await CustomerSites.StartAsync(provider, texts);
        await using var phone = await CustomerSites.OpenAsync(app);
        phone.Expected.Add("SIGN_IN_CODE_WRONG");
        await phone.GoAsync("/my/requests/new");
        await phone.SeeAsync("这里是您自己的内容，请先用验证码登录。");
        await phone.LookAsync("sign-in");
        await CustomerSites.SignInAsync(phone, texts, Phone, wrongFirst: true);

        // What is wrong stands at its field, and a look elsewhere costs nothing that was typed.
        await phone.Page.GetByText("报修").ClickAsync();
        await phone.Page.GetByLabel("详细情况").FillAsync("水槽下面的角阀一直滴水");
        await phone.Button("提交").ClickAsync();
        await phone.SeeAsync("请用一句话说明是什么事。");
        await Assertions.Expect(phone.Page.GetByLabel("一句话说明")).ToBeFocusedAsync();
        await phone.LookAsync("request-refused");
        await phone.GoAsync("/my/track");
        await phone.GoAsync("/my/requests/new");
        await Assertions.Expect(phone.Page.GetByLabel("详细情况")).ToHaveValueAsync("水槽下面的角阀一直滴水");
        await phone.Page.GetByLabel("一句话说明").FillAsync("厨房漏水");
        await phone.Page.SetInputFilesAsync("input[type=file]", CustomerSites.Picture("漏水.png"));
        await phone.SeeAsync(phone.Page.Locator(".photos figure img"));

        // Without a connection nothing is lost, and what went out twice is there once.
        await phone.Page.Context.SetOfflineAsync(true);
        await phone.Button("提交").ClickAsync();
        await phone.SeeAsync("网络连接已断开");
        await phone.ShowAsync("my-offline");
        await phone.Page.Context.SetOfflineAsync(false);
        await phone.Button("提交").DblClickAsync();
        await phone.Page.WaitForURLAsync(NotNew());
        await phone.SeeAsync(phone.Page.Locator(".talk .mine", new() { HasText = "水槽下面的角阀一直滴水" }));
        var it = (await app.DataAsync("{ cases(first: 5) { totalCount nodes { id number entries { files { name } } } } }")).GetProperty("cases");
        Assert.Equal((1, "漏水.png"), (it.GetProperty("totalCount").GetInt32(), it.GetProperty("nodes")[0].GetProperty("entries")[0].GetProperty("files")[0].GetProperty("name").GetString()));
        var (id, number) = (it.GetProperty("nodes")[0].GetProperty("id").GetString()!, it.GetProperty("nodes")[0].GetProperty("number").GetString()!);

        foreach (var step in new[] { "acceptCase", "takeCase", "startCase" }) await World.MoveAsync(app, step, id, [], "case { id }");
        await World.MoveAsync(app, "respondToCase", id, new() { ["text"] = "师傅明天上午九点上门，请您在家。", ["visibility"] = "PUBLIC" }, "case { id }");
        await World.MoveAsync(app, "respondToCase", id, new() { ["text"] = "此客户是老客户", ["visibility"] = "INTERNAL" }, "case { id }");
        await phone.SeeAsync(phone.Page.Locator(".talk li", new() { HasText = "师傅明天上午九点上门" })); // comes by itself
        Assert.DoesNotContain("老客户", await phone.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        // The session ends while she writes: she signs in again where she is, and her words are there.
        await phone.Page.GetByLabel("补充说明").FillAsync("好的，明天上午都在家");
        await phone.Page.Context.ClearCookiesAsync();
        await phone.Button("发送").ClickAsync();
        await phone.SeeAsync("登录已过期，请重新登录。");
        await CustomerSites.SignInAsync(phone, texts, Phone);
        await Assertions.Expect(phone.Page.GetByLabel("补充说明")).ToHaveValueAsync("好的，明天上午都在家");
        await phone.Button("发送").ClickAsync();
        await phone.SeeAsync("已发送，我们会尽快答复。");
        await phone.Page.ReloadAsync();
        await phone.SeeAsync(phone.Page.Locator(".talk .mine", new() { HasText = "好的，明天上午都在家" }));
        await phone.LookAsync("request");

        // The message with the survey's link opens this site, signed in or not, and the link works once.
        var party = (await app.DataAsync("query($id: ID!) { case(id: $id) { partyId } }", new { id })).GetProperty("case").GetProperty("partyId").GetString();
        await app.MutateAsync("sendSurvey", new { subjectId = party, templateCode = "CSAT" }, "survey { id }");
        await TestApp.EventuallyAsync(() => Task.FromResult(texts.To("+86" + Phone).Any(m => SurveyLink().IsMatch(m.Body))), "the invitation arrives by text message");
        var link = SurveyLink().Match(texts.To("+86" + Phone).Last(m => SurveyLink().IsMatch(m.Body)).Body).Value;
        await using (var other = await CustomerSites.OpenAsync(app))
        {
            await other.GoAsync(link);
            await other.Button("提交评价").ClickAsync();
            await other.SeeAsync("请回答这个问题。");
            await other.Page.Locator(".scale input[value='5']").First.CheckAsync();
            await other.LookAsync("survey");
            await other.Button("提交评价").ClickAsync();
            await other.SeeAsync("谢谢您的评价");
            await other.GoAsync(link);
            await other.SeeAsync("这份评价已经提交过了");
        }
        var answered = (await app.DataAsync("{ surveys(first: 5) { nodes { state score } } }")).GetProperty("surveys").GetProperty("nodes")[0];
        Assert.Equal(("ANSWERED", 5), (answered.GetProperty("state").GetString(), answered.GetProperty("score").GetInt32()));

        // Settled, and not well: it goes on.
        await World.MoveAsync(app, "resolveCase", id, new() { ["resolution"] = "REPAIRED", ["text"] = "已更换角阀" }, "case { id }");
        await phone.Page.ReloadAsync();
        await phone.SeeAsync("已解决");
        await phone.SeeAsync("评价这次服务");
        await phone.LookAsync("request-resolved");
        await phone.Page.GetByLabel("哪里还没有解决？").FillAsync("今天又漏了");
        await phone.Button("还没解决，重新处理").ClickAsync();
        await phone.SeeAsync("重新处理中");

        await phone.Button("退出").ClickAsync();
        await phone.SeeAsync("您想做什么？");
        await phone.GoAsync("/my/track");
        await phone.Page.GetByLabel("订单号或服务单号").FillAsync(number);
        await phone.Page.GetByLabel("手机号", new() { Exact = true }).FillAsync(Phone);
        await phone.Button("查询").ClickAsync();
        await phone.SeeAsync("我们已经答复，正在继续处理。");
        await phone.LookAsync("track-case");
    }

    [GeneratedRegex(@"/my/survey/[\w-]+")]
    private static partial Regex SurveyLink();

    [GeneratedRegex("/my/requests/(?!new)")]
    private static partial Regex NotNew();
}
