namespace Platform.EndToEnd.Tests;

/// <summary>What customers are told of returns, disputes and care, on a telephone that is really written to: which words, in which language, once, and never to who refused.</summary>
public sealed class WhatCustomersAreTold
{
    internal static readonly Dictionary<string, string?> ByText = new() { ["Notifications:Default:0"] = "Mobile", ["Notifications:PartyQuietFrom"] = "", ["Notifications:PartyQuietTo"] = "" };

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_return_is_told_step_by_step_in_the_customers_language_and_once(Provider provider)
    {
        var texts = new TextMessages();
        await using var it = await ReturnShop.OpenAsync(provider, ByText, texts);
        await PartyAsync(it, "13800000001");
        var chinese = await ReturnedAsync(it);
        await PartyAsync(it, "13800000002", new { locale = "en" });
        var english = await ReturnedAsync(it);
        await UntilQuietAsync(it);
        // Messages go out side by side, so what was said in the same moment may come in another order.
        Equal([$"退换申请{chinese}已收到", $"退换申请{chinese}已同意", $"退换商品已收到：{chinese}", $"退款已到账：{chinese}", $"退换申请{chinese}已完成"], Heads(texts, "+8613800000001", "退"));
        Equal([$"Return {english} was received", $"Return {english} is authorised", $"Goods of return {english} arrived", $"Refund for return {english}", $"Return {english} is complete"], Heads(texts, "+8613800000002", "eturn"));
        Assert.Contains(texts.To("+8613800000002"), m => m.Body.Contains("59.00 CNY were refunded", StringComparison.Ordinal) && m.Locale == "en");
        Assert.All(texts.To("+8613800000001"), m => Assert.Equal("zh-CN", m.Locale));
        await OnceEachAsync(it, texts);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_dispute_and_care_are_told_once_and_nothing_goes_to_who_refused(Provider provider)
    {
        var texts = new TextMessages();
        await using var it = await ReturnShop.OpenAsync(provider, ByText, texts);
        var willing = await PartyAsync(it, "13800000001");
        var told = await DisputedAsync(it);
        // One refuses service messages by telephone, another declines the channel, a third refuses care only.
        var refused = await PartyAsync(it, "13800000002");
        await it.App.MutateAsync("setConsent", new { partyId = refused, topic = "SERVICE", way = "MOBILE", granted = false }, "contactConsent { id }");
        await DisputedAsync(it);
        await PartyAsync(it, "13800000003", new { declinedChannels = new[] { "MOBILE" } });
        await DisputedAsync(it);
        var noCare = await PartyAsync(it, "13800000004");
        foreach (var way in new[] { "EMAIL", "MOBILE", "WECHAT", "PHONE" }) await it.App.MutateAsync("setConsent", new { partyId = noCare, topic = "CARE", way, granted = false }, "contactConsent { id }");
        await it.App.MutateAsync("setConsent", new { partyId = refused, topic = "CARE", way = "MOBILE", granted = true }, "contactConsent { id }");
        await CareAsync(it);
        await TestApp.EventuallyAsync(() => Task.FromResult(Care("+8613800000001").Count > 0 && Care("+8613800000002").Count > 0), "greetings went out");
        await UntilQuietAsync(it);

        Equal([$"争议{told}已受理", $"争议{told}有新的说明", $"争议{told}已有处理结果", $"争议{told}已了结"], Heads(texts, "+8613800000001", "争议"));
        Assert.Empty(Heads(texts, "+8613800000002", "争议"));
        Assert.Empty(texts.To("+8613800000003"));
        Assert.Empty(texts.To("+8613800000004"));
        Assert.Contains("店庆问候", Assert.Single(Care("+8613800000001")).Body);
        Assert.Single(Care("+8613800000002")); // service refused, care not
        var kept = (await it.App.DataAsync("{ notificationDeliveries(first: 100, where: { state: { eq: SUPPRESSED } }) { nodes { kind reason partyId } } }")).GetProperty("notificationDeliveries").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(4, kept.Count(n => Shop.Text(n, "kind").StartsWith("DISPUTE_", StringComparison.Ordinal) && Shop.Text(n, "reason") == "CONSENT_REFUSED" && Shop.Text(n, "partyId") == refused));
        Assert.Equal(4, kept.Count(n => Shop.Text(n, "kind").StartsWith("DISPUTE_", StringComparison.Ordinal) && Shop.Text(n, "reason") == "CHANNEL_DECLINED"));
        await OnceEachAsync(it, texts);

        // In one's own quiet hours nothing goes out; taken away, what comes then goes out at once. What was said meanwhile counts for what waits.
        var now = TimeZoneInfo.ConvertTimeFromUtc(DateTime.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        await it.App.MutateAsync("setQuietTime", new { partyId = willing, from = now.AddHours(-1).ToString("HH:mm", null), to = now.AddHours(2).ToString("HH:mm", null) }, "quietTime { id }");
        it.BuyAs(willing);
        var before = texts.To("+8613800000001").Count;
        await DisputedAsync(it);
        await TestApp.EventuallyAsync(async () => (await WaitingAsync(it)).Count >= 4, "four messages wait");
        Assert.Equal(before, texts.To("+8613800000001").Count);
        Assert.All(await WaitingAsync(it), n => Assert.True(n.GetProperty("dueAt").GetDateTime() > DateTime.UtcNow.AddMinutes(90)));

        List<Sdk.NotificationMessage> Care(string address) => [.. texts.To(address).Where(m => m.Body.StartsWith("来自我们的问候", StringComparison.Ordinal))];
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task The_way_that_a_party_asked_for_takes_the_place_of_the_others(Provider provider)
    {
        var texts = new TextMessages();
        // Mail is what this deployment sends; its server is not there, so a mail that should not be written would be seen to wait.
        await using var it = await ReturnShop.OpenAsync(provider, new(ByText)
        {
            ["Notifications:Default:0"] = "Email", ["Plugins:Connections:mail:Plugin"] = "platform.mail", ["Plugins:Connections:mail:Config:host"] = "127.0.0.1", ["Plugins:Connections:mail:Config:port"] = "1", ["Plugins:Connections:mail:Config:security"] = "none",
            ["Plugins:Connections:mail:Config:from"] = "support@shop.test",
        }, texts);
        async Task<string[]> SentAsync(string party)
        {
            it.BuyAs(party);
            await DisputedAsync(it);
            string[] seen = [];
            await TestApp.EventuallyAsync(async () => (seen = [.. (await it.App.DataAsync("query($p: ID!, $k: String!) { notificationDeliveries(first: 50, where: { kind: { eq: $k }, partyId: { eq: $p } }) { nodes { channel state reason } } }", new { p = party, k = "DISPUTE_OPENED" })).GetProperty("notificationDeliveries").GetProperty("nodes").EnumerateArray()
                .Select(n => $"{Shop.Text(n, "channel")} {(n.GetProperty("reason").GetString() is "NOT_PREFERRED" ? "NOT_PREFERRED" : Shop.Text(n, "state") == "QUEUED" ? "WAITS" : Shop.Text(n, "state"))}").Order()]).Length > 0 && !seen.Any(s => s.StartsWith("MOBILE W", StringComparison.Ordinal)), "written");
            return seen;
        }
        var usual = await PartyAsync(it, "13800000001", mail: "usual@shop.test");
        Assert.Equal(["EMAIL WAITS"], await SentAsync(usual));
        var mobile = await PartyAsync(it, "13800000002", new { preferredChannel = "MOBILE" }, "mobile@shop.test");
        Assert.Equal(["EMAIL NOT_PREFERRED", "MOBILE DELIVERED"], [.. (await SentAsync(mobile)).Select(s => s.Replace("SENT", "DELIVERED", StringComparison.Ordinal))]);
        Assert.NotEmpty(texts.To("+8613800000002"));
        // Who cannot be reached so, or refused it, is written to as everybody.
        var refused = await PartyAsync(it, "13800000003", new { preferredChannel = "MOBILE", declinedChannels = new[] { "MOBILE" } }, "refused@shop.test");
        Assert.Equal(["EMAIL WAITS"], await SentAsync(refused));
        Assert.Empty(texts.To("+8613800000003"));
        Assert.Equal(("INVALID_FORMAT", "preferredChannel"), (await it.App.MutateAsync("updateParty", new { id = usual, expectedVersion = 1, preferredChannel = "PHONE" }, "party { id }", refused: true)).GetProperty("userErrors")[0] is var e ? (Shop.Text(e, "code"), Shop.Text(e, "field")) : default);
        await UpdateAsync(it, mobile, new { clearPreferredChannel = true });
        Assert.Equal(JsonValueKind.Null, (await it.App.DataAsync("query($id: ID!) { party(id: $id) { preferredChannel } }", new { id = mobile })).GetProperty("party").GetProperty("preferredChannel").ValueKind);
    }

    /// <summary>A buyer with a telephone, who buys from now on.</summary>
    static async Task<string> PartyAsync(ReturnShop it, string phone, object? wishes = null, string? mail = null)
    {
        var points = new List<object> { new { type = "MOBILE", value = phone } };
        if (mail is not null) points.Add(new { type = "EMAIL", value = mail });
        var id = Shop.Text((await it.App.MutateAsync("createParty", new { kind = "PERSON", displayName = "客户" + phone[^2..], contactPoints = points }, "party { id }")).GetProperty("party"), "id");
        if (wishes is not null) await UpdateAsync(it, id, wishes);
        it.BuyAs(id);
        return id;
    }

    static async Task UpdateAsync(ReturnShop it, string id, object wishes)
    {
        var input = JsonSerializer.SerializeToNode(wishes, JsonSerializerOptions.Web)!.AsObject();
        (input["id"], input["expectedVersion"]) = (id, (await it.App.DataAsync("query($id: ID!) { party(id: $id) { version } }", new { id })).GetProperty("party").GetProperty("version").GetInt64());
        await it.App.MutateAsync("updateParty", input, "party { id }");
    }

    /// <summary>A cap comes back and is paid; the return's number.</summary>
    static async Task<string> ReturnedAsync(ReturnShop it)
    {
        var order = await it.DeliveredAsync((ReturnShop.Cap, 1));
        var asked = await it.RequestAsync(order, "RETURN_REFUND", new { orderLineId = (await it.LinesAsync(order))[ReturnShop.Cap], quantity = 1, reason = "NO_REASON" });
        var id = Shop.Text(asked, "id");
        await it.ChangeAsync("authoriseReturn", id);
        await it.SendAsync(id);
        await it.ReceiveAllAsync(id);
        await it.InspectAllAsync(id);
        await it.UntilAsync(id, "completed", r => Shop.Text(r, "state") == "COMPLETED");
        return Shop.Text(asked, "number");
    }

    /// <summary>A dispute with a word of the seller, refused; its number.</summary>
    static async Task<string> DisputedAsync(ReturnShop it)
    {
        var order = await it.DeliveredAsync((ReturnShop.Cap, 1));
        var raised = (await it.App.MutateAsync("raiseDispute", new { orderId = order, kind = "PRICE", statement = "太贵" }, "dispute { id number version }")).GetProperty("dispute");
        var id = Shop.Text(raised, "id");
        foreach (var (mutation, more) in new (string, object)[] { ("addDisputeEvidence", new { text = "价格已公示" }), ("decideDispute", new { outcome = "REFUSE", reason = "价格已明示" }) })
        {
            var input = JsonSerializer.SerializeToNode(more, JsonSerializerOptions.Web)!.AsObject();
            (input["id"], input["expectedVersion"]) = (id, (await it.App.DataAsync("query($id: ID!) { dispute(id: $id) { version } }", new { id })).GetProperty("dispute").GetProperty("version").GetInt64());
            await it.App.MutateAsync(mutation, input, "dispute { id }");
        }
        return Shop.Text(raised, "number");
    }

    static async Task CareAsync(ReturnShop it)
    {
        var today = DateTime.UtcNow.AddHours(8);
        await it.App.MutateAsync("upsertCareCampaign", new { code = "OPEN", name = "店庆", occasion = "FIXED_DAY", fixedMonth = today.Month, fixedDay = today.Day, daysBefore = 1, greeting = "店庆问候" }, "careCampaign { id }");
        var list = Shop.Text((await it.App.MutateAsync("generateCareList", new { month = today.ToString("yyyy-MM", null) }, "careList { id }")).GetProperty("careList"), "id");
        await TestApp.EventuallyAsync(async () => (await it.App.DataAsync("query($id: ID!) { node(id: $id) { ... on CareList { completeAt } } }", new { id = list })).GetProperty("node").GetProperty("completeAt").ValueKind == JsonValueKind.String, "the list is made");
        await it.App.MutateAsync("approveCareTasks", new { listId = list }, "careList { id }");
    }

    static void Equal(string[] expected, string[] seen) => Assert.Equal(expected.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));

    /// <summary>First lines of what came to a telephone and holds a word.</summary>
    static string[] Heads(TextMessages texts, string address, string word) => [.. texts.To(address).Select(m => m.Body.Split('\n')[0]).Where(h => h.Contains(word, StringComparison.Ordinal))];

    /// <summary>Until nothing is on its way any more.</summary>
    static async Task UntilQuietAsync(ReturnShop it)
    {
        await ReturnBooks.SettledAsync(it.App);
        await TestApp.EventuallyAsync(async () => await Behind.NumberAsync(it.App, "SELECT COUNT(*) FROM adm_notifications WHERE State = 0") == 0, "messages are out", 60);
    }

    static async Task<List<JsonElement>> WaitingAsync(ReturnShop it)
        => [.. (await it.App.DataAsync("{ notificationDeliveries(first: 50, where: { state: { eq: QUEUED } }) { nodes { kind dueAt } } }")).GetProperty("notificationDeliveries").GetProperty("nodes").EnumerateArray().Where(n => Shop.Text(n, "kind").StartsWith("DISPUTE_", StringComparison.Ordinal))];

    /// <summary>One message for each event, recipient and channel, and no message handed over twice.</summary>
    static async Task OnceEachAsync(ReturnShop it, TextMessages texts)
    {
        Assert.Empty(await Behind.RowsAsync(it.App, "SELECT EventKey FROM adm_notifications GROUP BY EventKey, RecipientKey, Channel HAVING COUNT(*) > 1"));
        Assert.Equal(texts.Sent.Count, texts.Sent.Select(m => m.Key).Distinct().Count());
    }
}
