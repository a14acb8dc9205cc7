namespace Platform.EndToEnd.Tests;

/// <summary>A customer rates what was delivered or settled for him: once, only his own, only when it is done, and everybody reads it without a name.</summary>
public sealed class RatedByCustomers
{
    static Task<JsonElement> RateAsync(TestApp app, string token, string document, int score, string? text = null, bool refused = false)
        => app.MutateAsync("giveRating", new { documentId = document, score, text }, "review { id subjectId documentId score text }", token, refused);

    static async Task<(string?, string?)> RefusalAsync(TestApp app, string token, string document, int score = 5, string? text = null)
        => (await RateAsync(app, token, document, score, text, refused: true)).GetProperty("userErrors")[0] is var e ? (e.GetProperty("code").GetString(), e.GetProperty("field").GetString()) : default;

    [Theory, ClassData(typeof(OnBoth))]
    public async Task An_order_and_a_case_are_rated_when_they_are_done(Provider provider)
    {
        var texts = new TextMessages();
        await using var shop = await Shop.OpenAsync(provider, new() { ["CustomerSide:CodePause"] = "00:00:00.010" }, texts: texts);
        var app = shop.App;
        var (she, other) = (await texts.SignInAsync(app, "13805951234"), await texts.SignInAsync(app, "13805955678"));
        var party = (await app.DataAsync("{ me { partyId } }", null, she)).GetProperty("me").GetProperty("partyId").GetString();
        var order = await shop.PlaceAsync(new
        {
            channel = "WEB", method = "ESCROW", courier = "own-delivery", courierBy = "CUSTOMER", freightMinor = 1000, partyId = party,
            receiver = new { name = "林晓燕", phone = "13805951234", regionCode = "350102", region = "福建省福州市鼓楼区", address = "湖东路188号" }, lines = new[] { new { sku = Shop.Sku, quantity = 2 } },
        });
        Assert.Equal(("NOT_FOUND", "documentId"), await RefusalAsync(app, she, order)); // nothing was done yet
        await shop.UntilAsync(order, "approved", o => Shop.Text(o, "lifecycle") == "APPROVED");
        await shop.PayAsync(order, 20800);
        await shop.UntilAsync(order, "released", o => o.GetProperty("fulfillments").GetArrayLength() == 1 && o.GetProperty("waybills").GetArrayLength() == 1);
        await shop.ShipAsync(order);
        await shop.TrackAsync(Shop.Text((await shop.OrderAsync(order)).GetProperty("waybills")[0], "number"), "DELIVERED", DateTime.UtcNow.ToString("O"), "d1");
        async Task<JsonElement[]> MineAsync(string token) => [.. (await app.DataAsync("{ myRatings { documentId number finishedAt score text ratedAt reply } }", null, token)).GetProperty("myRatings").EnumerateArray()];
        await TestApp.EventuallyAsync(async () => (await MineAsync(she)).Length == 1, "the delivery can be rated");
        Assert.Equal((order, JsonValueKind.Null), (await MineAsync(she))[0] is var open ? (Shop.Text(open, "documentId"), open.GetProperty("score").ValueKind) : default);
        Assert.Empty(await MineAsync(other));

        Assert.Equal(("OUT_OF_RANGE", "score"), await RefusalAsync(app, she, order, 0));
        Assert.Equal(("TOO_LONG", "text"), await RefusalAsync(app, she, order, 5, new string('好', 1001)));
        Assert.Equal(("NOT_FOUND", "documentId"), await RefusalAsync(app, other, order));
        Assert.Equal(("NOT_FOUND", "documentId"), await RefusalAsync(app, she, "no id"));
        var review = (await RateAsync(app, she, order, 4, " 送得很快 ")).GetProperty("review");
        Assert.Equal((order, 4, "送得很快"), (Shop.Text(review, "documentId"), review.GetProperty("score").GetInt32(), Shop.Text(review, "text")));
        Assert.Equal(("REVIEWED_ALREADY", "documentId"), await RefusalAsync(app, she, order));

        // Everybody reads it, without a name; what is answered comes back to her.
        var subject = Shop.Text(review, "subjectId");
        var seen = await app.PostAsync("query($s: String!, $ids: [String!]!) { publicReviews(subjectId: $s, first: 5) { score text } serviceRatings(subjectIds: $ids) { reviews score } }", new { s = subject, ids = new[] { subject } });
        Assert.Equal((4, "送得很快"), Assert.Single(seen.GetProperty("data").GetProperty("publicReviews").EnumerateArray()) is var published ? (published.GetProperty("score").GetInt32(), Shop.Text(published, "text")) : default);
        Assert.Equal((1, "4.00"), seen.GetProperty("data").GetProperty("serviceRatings")[0] is var r ? (r.GetProperty("reviews").GetInt32(), Shop.Text(r, "score")) : default);
        var version = (await app.DataAsync("{ reviews(first: 1) { nodes { version } } }")).GetProperty("reviews").GetProperty("nodes")[0].GetProperty("version").GetInt64();
        await app.MutateAsync("replyReview", new { id = Shop.Text(review, "id"), expectedVersion = version, text = "谢谢您" }, "review { id }");
        Assert.Equal((4, "谢谢您"), (await MineAsync(she))[0] is var rated ? (rated.GetProperty("score").GetInt32(), Shop.Text(rated, "reply")) : default);

        // A case that goes on cannot be rated yet; two words at one moment are one.
        var matter = Shop.Text((await app.MutateAsync("openCase", new { kind = "CONSULTATION", title = "尺码咨询" }, "case { id }", she)).GetProperty("case"), "id");
        async Task DoAsync(string mutation, object more)
        {
            var input = JsonSerializer.SerializeToNode(more, JsonSerializerOptions.Web)!.AsObject();
            (input["id"], input["expectedVersion"]) = (matter, (await app.DataAsync("query($id: ID!) { case(id: $id) { version } }", new { id = matter })).GetProperty("case").GetProperty("version").GetInt64());
            await app.MutateAsync(mutation, input, "case { id }");
        }
        foreach (var step in new[] { "acceptCase", "takeCase", "startCase" }) await DoAsync(step, new { });
        await TestApp.EventuallyAsync(async () => (await RefusalAsync(app, she, matter)).Item1 == "REVIEW_TOO_EARLY", "it is known and goes on");
        await DoAsync("resolveCase", new { resolution = "ANSWERED", text = "建议选择L码" });
        await TestApp.EventuallyAsync(async () => (await MineAsync(she)).Any(m => Shop.Text(m, "documentId") == matter), "the case can be rated");
        var asked = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.PostAsync("mutation($input: GiveRatingInput!) { giveRating(input: $input) { review { id } userErrors { code } } }", new { input = new { documentId = matter, score = 5, idempotencyKey = Guid.NewGuid().ToString("N") } }, she)));
        Assert.Single(asked, a => a.GetProperty("data").GetProperty("giveRating").GetProperty("review").ValueKind == JsonValueKind.Object);
        Assert.Equal(3, asked.Count(a => a.ToString().Contains("REVIEWED_ALREADY", StringComparison.Ordinal)));
    }
}
