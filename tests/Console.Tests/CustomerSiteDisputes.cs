namespace Platform.Console.Tests;

/// <summary>A dispute on the customers' site: raised from a delivered order, asked about, answered with words and a photo, and decided.</summary>
public sealed class CustomerSiteDisputes
{
    const string Phone = "13805951234";

    [ConsoleTheory, ClassData(typeof(OnEmbedded))]
    public async Task A_customer_disputes_is_asked_answers_and_reads_the_decision(Provider provider)
    {
        var texts = new TextMessages();
        await using var app = await CustomerSites.StartAsync(provider, texts);
        var (order, _, waybill) = await CustomerSites.SentOrderAsync(app, await CustomerSites.PartyAsync(app, "林晓燕", Phone));
        await app.MutateAsync("ingestTracking", new { courier = "own-delivery", waybillNumber = waybill, status = "DELIVERED", occurredAt = DateTime.UtcNow.ToString("O"), eventId = "t2", text = "已签收", place = "福州鼓楼营业点" }, "shipment { id }");
        await World.UntilAsync(app, order, "fulfillmentStatus", "DELIVERED");
        await using var phone = await CustomerSites.OpenAsync(app);
        await phone.GoAsync("/my/orders/" + order);
        await CustomerSites.SignInAsync(phone, texts, Phone);

        // Raised from the order; what is wrong stands at its field, and twice is once.
        await Link(phone, "提出争议").ClickAsync();
        await phone.Button("提交争议").ClickAsync();
        await phone.SeeAsync("请选择是什么问题。");
        await phone.Page.GetByText("发错货").ClickAsync();
        await phone.Button("增加：圆领纯棉T恤 黑 M").ClickAsync();
        await phone.Page.GetByText("部分退款").ClickAsync();
        await phone.Page.GetByLabel("希望退多少").FillAsync("三十九");
        await phone.Button("提交争议").ClickAsync();
        await phone.SeeAsync("请填写金额，例如39.50。");
        await phone.Page.GetByLabel("希望退多少").FillAsync("39.50");
        await phone.Button("提交争议").ClickAsync();
        await Assertions.Expect(phone.Page.GetByLabel("请说明情况")).ToBeFocusedAsync(); // the API says that it must be there
        await phone.Page.GetByLabel("请说明情况").FillAsync("订的是黑色，其中一件是深蓝色");
        await phone.LookAsync("dispute-new");
        await phone.Button("提交争议").DblClickAsync();
        await phone.Page.WaitForURLAsync("**/my/disputes/*");
        await phone.SeeAsync(phone.Page.Locator(".talk .mine", new() { HasText = "订的是黑色，其中一件是深蓝色" }));
        var made = (await app.DataAsync("{ disputes(first: 5) { nodes { id kind wants claimMinor lines { orderLineId quantity } } } }")).GetProperty("disputes").GetProperty("nodes");
        var it = Assert.Single(made.EnumerateArray());
        Assert.Equal(("WRONG_ITEM", "PARTLY_PAY", 3950L, 1), (it.GetProperty("kind").GetString(), it.GetProperty("wants").GetString(), it.GetProperty("claimMinor").GetInt64(), it.GetProperty("lines")[0].GetProperty("quantity").GetInt32()));
        var id = it.GetProperty("id").GetString()!;
        await phone.LookAsync("dispute");

        // We ask: it comes by itself, and stands above the list of requests and at the order.
        await World.MoveAsync(app, "askDisputeEvidence", id, new() { ["question"] = "请在自然光下拍一张两件并排的照片", ["answerBy"] = DateTime.UtcNow.AddDays(3).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture) }, "dispute { id }");
        await phone.SeeAsync("请在自然光下拍一张两件并排的照片");
        await phone.SeeAsync(phone.Page.Locator(".yours", new() { HasTextRegex = new("请在.+月.+日.+之前回答") }));
        await phone.Page.GetByLabel("您的回答").FillAsync("左边这件是深蓝色");
        await phone.LookAsync("dispute-asked");
        await Link(phone, "我的服务").ClickAsync();
        await phone.SeeAsync(phone.Page.Locator(".card", new() { HasText = "等您回答" }));
        await phone.LookAsync("requests-dispute");
        await phone.GoAsync("/my/orders/" + order);
        await phone.SeeAsync("该订单有争议正在处理");
        await phone.LookAsync("order-dispute");
        await phone.Page.Locator(".card", new() { HasText = "等您回答" }).GetByRole(AriaRole.Link).ClickAsync();

        // What was typed is there; it goes with its photo, once.
        await Assertions.Expect(phone.Page.GetByLabel("您的回答")).ToHaveValueAsync("左边这件是深蓝色");
        await phone.Page.SetInputFilesAsync("input[type=file]", CustomerSites.Picture("并排.png"));
        await phone.SeeAsync(phone.Page.Locator(".photos figure img"));
        await phone.Button("发送").DblClickAsync();
        await phone.SeeAsync(phone.Page.GetByText("您已于"));
        await phone.Page.ReloadAsync();
        await phone.SeeAsync(phone.Page.Locator(".talk .mine .photos img"));
        Assert.True(await phone.Page.Locator(".talk .photos img").EvaluateAsync<bool>("async i => { i.loading = 'eager'; await i.decode(); return i.naturalWidth > 0 }"), "the photo comes back from the program");
        await phone.LookAsync("dispute-answered");
        var seen = (await app.DataAsync("query($id: ID!) { dispute(id: $id) { answeredAt evidence { side text fileIds } lines { orderLineId } } }", new { id })).GetProperty("dispute");
        Assert.Equal((2, "BUYER", "左边这件是深蓝色", 1), (seen.GetProperty("evidence").GetArrayLength(), seen.GetProperty("evidence")[1].GetProperty("side").GetString(), seen.GetProperty("evidence")[1].GetProperty("text").GetString(), seen.GetProperty("evidence")[1].GetProperty("fileIds").GetArrayLength()));

        // What was decided, why, and the money.
        await World.MoveAsync(app, "decideDispute", id, new() { ["outcome"] = "PARTLY_PAY", ["reason"] = "错发属实，补偿一半", ["amounts"] = new[] { new { orderLineId = seen.GetProperty("lines")[0].GetProperty("orderLineId").GetString(), amountMinor = 3950 } } }, "dispute { id }");
        await phone.SeeAsync("已退款¥39.50");
        await phone.SeeAsync("原因：错发属实，补偿一半");
        await phone.SeeAsync("已了结");
        await phone.Page.ReloadAsync();
        await phone.SeeAsync("已了结");
        await phone.LookAsync("dispute-settled");
        await Assertions.Expect(phone.Button("发送")).ToHaveCountAsync(0);
        await Assertions.Expect(phone.Button("撤回争议")).ToHaveCountAsync(0);

        // By night, in English.
        await phone.Page.EvaluateAsync("() => localStorage.setItem('site.language', 'en')");
        await phone.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await phone.Page.ReloadAsync();
        await phone.SeeAsync("All done. Thank you for your patience.");
        await phone.LookAsync("dispute-settled.en-dark");
    }

    [ConsoleTheory, ClassData(typeof(OnEmbedded))]
    public async Task A_dispute_is_withdrawn_and_what_an_inspection_found_is_disputed(Provider provider)
    {
        var texts = new TextMessages();
        await using var app = await CustomerSites.StartAsync(provider, texts);
        var (order, _, waybill) = await CustomerSites.SentOrderAsync(app, await CustomerSites.PartyAsync(app, "林晓燕", Phone));
        await app.MutateAsync("ingestTracking", new { courier = "own-delivery", waybillNumber = waybill, status = "DELIVERED", occurredAt = DateTime.UtcNow.ToString("O"), eventId = "t2", text = "已签收", place = "福州鼓楼营业点" }, "shipment { id }");
        await World.UntilAsync(app, order, "fulfillmentStatus", "DELIVERED");
        await using var phone = await CustomerSites.OpenAsync(app);
        await phone.GoAsync($"/my/orders/{order}/dispute");
        await CustomerSites.SignInAsync(phone, texts, Phone);
        await phone.Page.GetByText("未按时送达").ClickAsync();
        await phone.Button("提交争议").ClickAsync();
        var statement = phone.Page.GetByLabel("请说明情况");
        await Assertions.Expect(statement).ToHaveAttributeAsync("aria-invalid", "true");
        await statement.FillAsync("承诺两天，第五天才到");
        await Assertions.Expect(statement).Not.ToHaveAttributeAsync("aria-invalid", "true"); // what was mended is not called wrong any more
        await phone.Button("提交争议").ClickAsync();
        await phone.Page.WaitForURLAsync("**/my/disputes/*");
        var raised = Assert.Single((await app.DataAsync("{ disputes(first: 5) { nodes { id caseId } } }")).GetProperty("disputes").GetProperty("nodes").EnumerateArray());
        var id = raised.GetProperty("id").GetString()!;

        // Among the requests it stands once, as the dispute that it is; the case itself leads there.
        await phone.GoAsync("/my/requests");
        await phone.SeeAsync(phone.Page.Locator(".card", new() { HasText = "未按时送达" }));
        await Assertions.Expect(phone.Page.Locator(".card")).ToHaveCountAsync(1);
        await phone.GoAsync("/my/requests/" + raised.GetProperty("caseId").GetString());
        await phone.Page.Locator(".card", new() { HasText = "未按时送达" }).GetByRole(AriaRole.Link).ClickAsync();
        await phone.Page.WaitForURLAsync("**/my/disputes/*");

        // Too late to answer, and answered all the same.
        await World.MoveAsync(app, "askDisputeEvidence", id, new() { ["question"] = "快递几号联系您的？", ["answerBy"] = DateTime.UtcNow.AddSeconds(3).ToString("O") }, "dispute { id }");
        await phone.SeeAsync(phone.Page.GetByText("已过，争议可能随时裁定，请尽快回答。"));
        await phone.LookAsync("dispute-late");

        // Taken back, with a reason, after a second thought.
        await phone.Button("撤回争议").ClickAsync();
        await phone.Button("暂不").ClickAsync();
        await phone.Button("撤回争议").ClickAsync();
        await phone.Button("撤回争议").ClickAsync();
        await Assertions.Expect(phone.Page.GetByLabel("撤销原因")).ToHaveAttributeAsync("aria-invalid", "true");
        await phone.Page.GetByLabel("撤销原因").FillAsync("已和商家谈妥");
        await phone.Page.ReloadAsync();
        await Assertions.Expect(phone.Page.GetByLabel("撤销原因")).ToHaveValueAsync("已和商家谈妥");
        await phone.LookAsync("dispute-withdraw");
        await phone.Button("撤回争议").ClickAsync();
        await phone.SeeAsync("您已撤回，需要时可以重新提出。");
        Assert.Equal("WITHDRAWN", (await app.DataAsync("query($id: ID!) { dispute(id: $id) { state } }", new { id })).GetProperty("dispute").GetProperty("state").GetString());

        // Goods that came back were found bad; that is disputed from the return.
        var line = (await app.DataAsync("query($o: ID!) { order(id: $o) { lines { id } } }", new { o = order })).GetProperty("order").GetProperty("lines")[0].GetProperty("id").GetString();
        var back = (await app.MutateAsync("requestReturn", new { orderId = order, kind = "RETURN_REFUND", lines = new[] { new { orderLineId = line, quantity = 1, reason = "QUALITY" } } }, "returnAuthorization { id state lines { id } }")).GetProperty("returnAuthorization");
        var (returned, piece) = (back.GetProperty("id").GetString()!, back.GetProperty("lines")[0].GetProperty("id").GetString());
        if (back.GetProperty("state").GetString() == "REQUESTED") await World.MoveAsync(app, "authoriseReturn", returned, new() { ["reason"] = "同意退回检查" }, "returnAuthorization { id }");
        await World.MoveAsync(app, "receiveReturn", returned, new() { ["lines"] = new[] { new { lineId = piece, quantity = 1 } } }, "returnAuthorization { id }");
        await World.MoveAsync(app, "inspectReturn", returned, new() { ["lines"] = new[] { new { lineId = piece, accepted = 0, rejected = 1, condition = "有洗涤痕迹" } } }, "returnAuthorization { id }");
        await phone.GoAsync("/my/returns/" + returned);
        await Link(phone, "提出争议").ClickAsync();
        await phone.Page.GetByText("质量问题").ClickAsync();
        await phone.Page.GetByLabel("请说明情况").FillAsync("没有洗过，开线是质量问题");
        await phone.Button("提交争议").ClickAsync();
        await phone.Page.WaitForURLAsync("**/my/disputes/*");
        await phone.GoAsync("/my/returns/" + returned);
        await phone.SeeAsync("验收结果有争议，正在处理。");
        await phone.SeeAsync(phone.Page.Locator(".card", new() { HasText = "质量问题" }));
        await phone.LookAsync("return-disputed");
    }

    static ILocator Link(Desk phone, string name) => phone.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
}
