using System.Globalization;
using System.Net;

namespace Platform.EndToEnd.Tests.Returning;

/// <summary>A buyer disputes a trade by himself: sees how far it is, what he is asked for and what comes of it, and nobody else's.</summary>
public sealed class CustomersDisputes
{
    const string Hers = "13805951234", Somebodys = "13805955678";
    static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13];

    [Theory, ClassData(typeof(OnBoth))]
    public async Task She_is_asked_answers_and_learns_what_was_decided(Provider provider)
    {
        var texts = new TextMessages();
        await using var it = await ReturnShop.OpenAsync(provider, new(WhatCustomersAreTold.ByText) { ["CustomerSide:CodePause"] = "00:00:00.010", ["SignIn:Trust"] = "00:00:00.200" }, texts);
        var app = it.App;
        var (she, other) = (await texts.SignInAsync(app, Hers), await texts.SignInAsync(app, Somebodys));
        it.BuyAs(Shop.Text((await app.DataAsync("{ me { partyId } }", null, she)).GetProperty("me"), "partyId"));
        var order = await it.DeliveredAsync((ReturnShop.Mug, 2));
        var line = (await it.LinesAsync(order))[ReturnShop.Mug];
        object Claim() => new { orderId = order, kind = "WRONG_ITEM", statement = "要白色，来了一只蓝色", wants = "PARTLY_PAY", claimMinor = 3900, lines = new[] { new { orderLineId = line, quantity = 1 } } };
        var notHers = (await app.MutateAsync("raiseDispute", Claim(), "dispute { id }", other, refused: true)).GetProperty("userErrors")[0];
        Assert.Equal(("NOT_FOUND", "orderId"), (Shop.Text(notHers, "code"), Shop.Text(notHers, "field")));
        var id = Shop.Text((await app.MutateAsync("raiseDispute", Claim(), "dispute { id }", she)).GetProperty("dispute"), "id");

        async Task<JsonElement> SeenAsync(string? token) => (await app.DataAsync("query($id: ID!) { dispute(id: $id) { version state question askedAt answerBy answeredAt outcome reason claimMinor refunded { amountMinor } evidence { side text fileIds } availableTransitions { name allowed } order { number } } }", new { id }, token)).GetProperty("dispute");
        async Task<int> CountAsync(string where, string? token) => (await app.DataAsync($"{{ disputes(first: 5{where}) {{ totalCount }} }}", null, token)).GetProperty("disputes").GetProperty("totalCount").GetInt32();
        Assert.Equal((1, 0), (await CountAsync("", she), await CountAsync("", other)));
        Assert.Equal(JsonValueKind.Null, (await SeenAsync(other)).ValueKind);
        Assert.Equal((JsonValueKind.Null, 0), ((await SeenAsync(she)).GetProperty("question").ValueKind, await CountAsync(", where: { awaitsBuyer: true }", null)));

        // What is asked must be said, and in a time in which it can be answered; only staff ask.
        var now = DateTime.UtcNow;
        foreach (var (more, field, code) in new (object, string, string)[]
        {
            (new { question = " " }, "question", "REQUIRED"), (new { question = new string('问', 1001) }, "question", "TOO_LONG"),
            (new { question = "照片", answerBy = Time(now.AddMinutes(-1)) }, "answerBy", "DISPUTE_ANSWER_TIME"), (new { question = "照片", answerBy = Time(now.AddDays(31)) }, "answerBy", "DISPUTE_ANSWER_TIME"),
        })
        {
            var error = (await TryAsync(it, "askDisputeEvidence", id, more)).GetProperty("userErrors")[0];
            Assert.Equal((code, field), (Shop.Text(error, "code"), Shop.Text(error, "field")));
        }
        var refused = await app.PostAsync("mutation($i: AskDisputeEvidenceInput!) { askDisputeEvidence(input: $i) { userErrors { code } } }", new { i = new { id, expectedVersion = 1, question = "x", idempotencyKey = "12345678" } }, she);
        Assert.Equal("FORBIDDEN", Shop.Text(refused.GetProperty("errors")[0].GetProperty("extensions"), "code"));

        using var socket = await LiveSocket.OpenAsync(app, she);
        await socket.SubscribeAsync("d", "subscription($id: ID!) { disputeChanged(id: $id) { question } }", new { id });
        await Task.Delay(500);
        await DoAsync(it, "askDisputeEvidence", id, new { question = "请拍下杯底的货号", answerBy = Time(now.AddDays(3)) });
        Assert.Equal("请拍下杯底的货号", Shop.Text((await socket.EventAsync(30)).GetProperty("disputeChanged"), "question"));
        var asked = await SeenAsync(she);
        Assert.Equal(("请拍下杯底的货号", JsonValueKind.Null), (Shop.Text(asked, "question"), asked.GetProperty("answeredAt").ValueKind));
        Assert.Equal(now.AddDays(3), asked.GetProperty("answerBy").GetDateTime(), TimeSpan.FromSeconds(2));
        Assert.Equal(["addDisputeEvidence:True", "askDisputeEvidence:False", "decideDispute:False", "withdrawDispute:True"], asked.GetProperty("availableTransitions").EnumerateArray().Select(t => $"{Shop.Text(t, "name")}:{t.GetProperty("allowed").GetBoolean()}").Order(StringComparer.Ordinal));
        Assert.Equal(1, await CountAsync(", where: { awaitsBuyer: true }", null));

        // What the seller adds is no answer; what she adds is, with its photo, and the other side sees it.
        await DoAsync(it, "addDisputeEvidence", id, new { text = "出库记录为白色" });
        Assert.Equal(JsonValueKind.Null, (await SeenAsync(she)).GetProperty("answeredAt").ValueKind);
        var (status, photo) = await PhotosOfReturns.UploadAsync(app, she, Png, "mug.png");
        Assert.Equal(HttpStatusCode.Created, status);
        await DoAsync(it, "addDisputeEvidence", id, new { text = "货号是MUG-BLUE", files = new[] { photo } }, she);
        var answered = await SeenAsync(null);
        Assert.NotEqual(JsonValueKind.Null, answered.GetProperty("answeredAt").ValueKind);
        Assert.Equal((0, photo), (await CountAsync(", where: { awaitsBuyer: true }", null), answered.GetProperty("evidence")[2].GetProperty("fileIds")[0].GetString()));
        Assert.Equal(["BUYER", "SELLER", "BUYER"], answered.GetProperty("evidence").EnumerateArray().Select(e => Shop.Text(e, "side")));
        Assert.Equal(HttpStatusCode.NotFound, await PhotosOfReturns.SeeAsync(app, other, photo));
        Assert.Contains("NOT_FOUND", (await TryAsync(it, "addDisputeEvidence", id, new { text = "我也说一句" }, other)).ToString());

        await DoAsync(it, "decideDispute", id, new { outcome = "PARTLY_PAY", reason = "错发属实，补偿一半", amounts = new[] { new { orderLineId = line, amountMinor = 1950 } } });
        await TestApp.EventuallyAsync(async () => Shop.Text(await SeenAsync(she), "state") == "SETTLED", "settled");
        var end = await SeenAsync(she);
        Assert.Equal(("PARTLY_PAY", "错发属实，补偿一半", 1950L), (Shop.Text(end, "outcome"), Shop.Text(end, "reason"), end.GetProperty("refunded").GetProperty("amountMinor").GetInt64()));
        Assert.Contains("ILLEGAL_TRANSITION", (await TryAsync(it, "askDisputeEvidence", id, new { question = "还有吗？" })).ToString());
        var told = (await app.DataAsync("query($s: ID!) { timeline(subject: $s, first: 50) { nodes { event } } }", new { s = id }, she)).GetProperty("timeline").GetProperty("nodes").EnumerateArray().Select(e => Shop.Text(e, "event")).ToList();
        Assert.Equal(["DisputeOpened", "DisputeEvidenceAsked", "DisputeEvidenceAdded", "DisputeEvidenceAdded", "DisputeDecided", "RefundDecided"], told.Take(6));
        await TestApp.EventuallyAsync(() => Task.FromResult(texts.To("+86" + Hers).Count(m => m.Body.Contains("请您补充说明或照片", StringComparison.Ordinal)) == 1), "she was told once that something is asked");
        Assert.DoesNotContain("杯底", string.Join("\n", app.Log.Lines), StringComparison.Ordinal); // what is asked stays between the two
        await it.CheckAsync(order);
    }

    static string Time(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    static async Task<JsonElement> TryAsync(ReturnShop it, string mutation, string id, object more, string? token = null)
        => await it.App.DataAsync($"mutation($input: {char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!) {{ {mutation}(input: $input) {{ dispute {{ id }} userErrors {{ code field }} }} }}", new { input = Moves.Merge(await Moves.InputAsync(it.App, "Dispute", id, more), new { idempotencyKey = Guid.NewGuid().ToString("N") }) }, token) is var data ? data.GetProperty(mutation) : default;

    static Task DoAsync(ReturnShop it, string mutation, string id, object more, string? token = null) => Moves.MoveAsync(it.App, mutation, "Dispute", id, "dispute { id }", more, token);
}
