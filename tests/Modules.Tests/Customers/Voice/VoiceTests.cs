using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Customers.Voice;
using Platform.Kernel.Graph;
using Platform.Kernel.Notifications;
using Platform.Modules.Tests.Customers.Care;
using static Platform.Modules.Tests.Customers.CustomersBench;

namespace Platform.Modules.Tests.Customers.Voice;

public sealed class VoiceTests
{
    static string Id(JsonElement e) => e.GetProperty("id").GetString()!;

    static readonly string Provider9 = GlobalId.Encode("ServiceProvider", 9), Shop = GlobalId.Encode("OrgUnit", Shenzhen.Unit);

    static async Task<(int Reviews, string? Score, int[] Distribution)> RatingAsync(CareBench bench, string subject)
    {
        var rating = (await bench.Inner.DataAsync("query($s: [String!]!) { serviceRatings(subjectIds: $s) { reviews score distribution } }", new { s = new[] { subject } }, CareBench.Nobody)).GetProperty("serviceRatings")[0];
        return (rating.GetProperty("reviews").GetInt32(), rating.GetProperty("score").GetString(), [.. rating.GetProperty("distribution").EnumerateArray().Select(d => d.GetInt32())]);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_published_score_is_that_of_the_visible_reviews_at_every_moment(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        var parties = new List<JsonElement>();
        for (var i = 0; i < 6; i++) parties.Add(await bench.Inner.ConsumerAsync("客" + i, $"1381234567{i}"));
        int[] scores = [5, 4, 4, 1, 2, 5];
        var reviews = new List<JsonElement>();
        for (var i = 0; i < scores.Length; i++)
            reviews.Add(await bench.Inner.MakeAsync("publishReview", new { subjectId = Provider9, partyId = Id(parties[i]), score = scores[i], text = $"第{i}条" }, "review", "id version state score text"));
        await bench.Inner.MakeAsync("publishReview", new { subjectId = Shop, partyId = Id(parties[0]), score = 1 }, "review", "id");
        Assert.Equal("REVIEWED_ALREADY", await bench.Inner.CodeAsync("publishReview", new { subjectId = Provider9, partyId = Id(parties[0]), score = 1 }, "review"));
        Assert.Equal("REVIEW_SUBJECT", await bench.Inner.CodeAsync("publishReview", new { subjectId = Id(parties[0]), score = 1 }, "review"));
        Assert.Equal("OUT_OF_RANGE", await bench.Inner.CodeAsync("publishReview", new { subjectId = Provider9, score = 6 }, "review"));
        await CheckAsync();
        Assert.Equal((6, "3.50"), await ScoreAsync());
        await ChangeAsync("withdrawReview", 3, new { });
        await CheckAsync();
        Assert.Equal((5, "4.00"), await ScoreAsync());
        await ChangeAsync("moderateReview", 4, new { visible = false, reason = "辱骂" });
        await CheckAsync();
        Assert.Equal((4, "4.50"), await ScoreAsync());
        await ChangeAsync("moderateReview", 4, new { visible = true });
        await ChangeAsync("replyReview", 0, new { text = "谢谢" });
        await CheckAsync();
        var seen = (await bench.Inner.DataAsync("query($s: String!) { publicReviews(subjectId: $s, first: 50) { score text reply } }", new { s = Provider9 }, CareBench.Nobody)).GetProperty("publicReviews").EnumerateArray().ToList();
        Assert.Equal(5, seen.Count);
        Assert.Contains(seen, r => r.GetProperty("text").GetString() == "第0条" && r.GetProperty("reply").GetString() == "谢谢");
        Assert.DoesNotContain(seen, r => r.GetProperty("text").GetString() == "第3条");
        // A withdrawn one makes room for another of the same party.
        await bench.Inner.MakeAsync("publishReview", new { subjectId = Provider9, partyId = Id(parties[3]), score = 5 }, "review", "id");
        await CheckAsync();

        async Task<(int, string?)> ScoreAsync() => await RatingAsync(bench, Provider9) is var (count, score, _) ? (count, score) : default;
        async Task ChangeAsync(string mutation, int i, object more)
        {
            var now = (await bench.Inner.DataAsync("query($id: ID!) { node(id: $id) { ... on Review { version } } }", new { id = Id(reviews[i]) })).GetProperty("node").GetProperty("version").GetInt64();
            var input = JsonSerializer.SerializeToNode(more, JsonSerializerOptions.Web)!.AsObject();
            (input["id"], input["expectedVersion"]) = (Id(reviews[i]), now);
            await bench.Inner.MakeAsync(mutation, input, "review", "state");
        }
        async Task CheckAsync()
        {
            var rows = await bench.Inner.ReadAsync(db => db.Set<Review>().Where(r => r.SubjectType == "ServiceProvider" && r.SubjectId == 9 && r.State == ReviewState.Visible).Select(r => r.Score).ToListAsync());
            var (count, score, distribution) = await RatingAsync(bench, Provider9);
            Assert.Equal((rows.Count, Math.Round(rows.Sum(r => (decimal)r) / rows.Count, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture)), (count, score));
            Assert.Equal(Enumerable.Range(1, 5).Select(n => rows.Count(r => r == n)), distribution);
        }
    }

    static readonly (string Kind, string[] Texts)[] History =
    [
        ("LOGISTICS", ["快递太慢了", "包裹破损，外箱压坏", "物流三天没有更新", "快递员态度差还把包裹扔门口", "发货慢，快递慢", "包裹少了一件，外箱被打开过", "物流显示签收但没收到包裹", "快递送错地址"]),
        ("PRICE", ["价格太贵了", "刚买就降价，要求退差价", "促销价格和页面不一样", "价格比别家贵很多", "优惠券不能用，价格没优惠", "降价太快不保价", "会员价格没有优惠", "价格政策不清楚"]),
        ("PRODUCT", ["衣服尺码偏小", "面料起球严重", "洗了一次就褪色", "做工粗糙线头多", "尺码不准，面料薄", "拉链坏了，做工差", "颜色和图片不符，面料差", "袖口开线，质量差"]),
    ];

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Feedback_goes_to_its_team_is_answered_and_teaches_what_it_is_about(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        var wang = await bench.Inner.ConsumerAsync("王芳", "13812345678");
        await bench.Inner.MakeAsync("setFeedbackTeam", new { kind = "LOGISTICS", teamId = GlobalId.Encode("Team", CareBench.ServiceCentre) }, "feedbackRoute", "id");
        Assert.Empty((await bench.Inner.DataAsync("{ feedbackSuggestion(text: \"快递太慢\") { kind } }")).GetProperty("feedbackSuggestion").EnumerateArray());
        Assert.Contains("CLASSIFIER_TOO_LITTLE", (await bench.Inner.PostAsync("{ feedbackClassifier { accuracy } }")).ToString(), StringComparison.Ordinal);

        var items = new List<JsonElement>();
        foreach (var (kind, texts) in History)
            foreach (var text in texts)
                items.Add(await bench.Inner.MakeAsync("recordFeedback", new { kind, text, channel = "WEB", partyId = Id(wang), product = "TS-01", tags = kind == "PRICE" ? new[] { "保价" } : [] }, "feedbackItem", "id version kind state teamId suggestedKind tags text"));
        Assert.Equal(GlobalId.Encode("Team", CareBench.ServiceCentre), items[0].GetProperty("teamId").GetString());
        Assert.Equal(8, (await bench.Inner.EventsAsync<NotificationRequested>()).Count(e => e.Contains("FEEDBACK_RECEIVED", StringComparison.Ordinal)));

        bench.Time.Move(TimeSpan.FromMinutes(11)); // it learns anew
        var guess = (await bench.Inner.DataAsync("{ feedbackSuggestion(text: \"快递太慢，包裹也压坏了\") { kind percent } }")).GetProperty("feedbackSuggestion")[0];
        Assert.Equal("LOGISTICS", guess.GetProperty("kind").GetString());
        var report = (await bench.Inner.DataAsync("{ feedbackClassifier { items accuracy guessing takenUp kinds { kind items precision recall } } }")).GetProperty("feedbackClassifier");
        Assert.Equal((24, 33.3), (report.GetProperty("items").GetInt32(), report.GetProperty("guessing").GetDouble()));
        Assert.True(report.GetProperty("accuracy").GetDouble() > 50, report.ToString());
        Assert.Equal(3, report.GetProperty("kinds").GetArrayLength());
        // It names, a person decides: a suggestion changes no kind.
        var misnamed = await bench.Inner.MakeAsync("recordFeedback", new { kind = "PRAISE", text = "快递慢，包裹破损", channel = "PHONE" }, "feedbackItem", "id version kind suggestedKind suggestedPercent");
        Assert.Equal(("PRAISE", "LOGISTICS"), (misnamed.GetProperty("kind").GetString(), misnamed.GetProperty("suggestedKind").GetString()));
        var right = await bench.Inner.MakeAsync("classifyFeedback", new { id = Id(misnamed), expectedVersion = misnamed.GetProperty("version").GetInt64(), kind = "LOGISTICS", tags = new[] { "破损" } }, "feedbackItem", "kind teamId tags");
        Assert.Equal(GlobalId.Encode("Team", CareBench.ServiceCentre), right.GetProperty("teamId").GetString());

        var noted = await bench.Inner.MakeAsync("noteFeedbackProgress", new { id = Id(items[0]), expectedVersion = items[0].GetProperty("version").GetInt64(), text = "已联系快递公司" }, "feedbackItem", "version state progress");
        Assert.Equal(("IN_HAND", "已联系快递公司"), (noted.GetProperty("state").GetString(), noted.GetProperty("progress").GetString()));
        var answered = await bench.Inner.MakeAsync("answerFeedback", new { id = Id(items[0]), expectedVersion = noted.GetProperty("version").GetInt64(), text = "已补偿运费，抱歉" }, "feedbackItem", "version state answer");
        Assert.Equal("FEEDBACK_CLOSED", await bench.Inner.CodeAsync("answerFeedback", new { id = Id(items[0]), expectedVersion = answered.GetProperty("version").GetInt64(), text = "再次" }, "feedbackItem"));
        var told = Assert.Single(await bench.Inner.EventsAsync<NotificationRequested>(), e => e.Contains("FEEDBACK_ANSWERED", StringComparison.Ordinal));
        Assert.DoesNotContain("补偿", told, StringComparison.Ordinal); // the words are put in when the message leaves
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(bench.Inner.Services);
        var words = ((IEnumerable<ISecretArguments>)scope.ServiceProvider.GetService(typeof(IEnumerable<ISecretArguments>))!).Single(s => s.Kind == "FEEDBACK_ANSWERED");
        GlobalId.TryDecode(Id(items[0]), "FeedbackItem", out var number);
        Assert.Equal("已补偿运费，抱歉", (await words.For(new("FeedbackItem", number), CancellationToken.None))["answer"]);

        var topics = (await bench.Inner.DataAsync("{ feedbackTopics(from: \"2026-03\", to: \"2026-03\") { kind topic items answered } }")).GetProperty("feedbackTopics").EnumerateArray().ToList();
        Assert.Equal(25, topics.Where(t => t.GetProperty("topic").ValueKind == JsonValueKind.Null).Sum(t => t.GetProperty("items").GetInt32()));
        Assert.Equal(8, topics.Single(t => t.GetProperty("topic").GetString() == "保价").GetProperty("items").GetInt32());
        Assert.Equal(1, topics.Single(t => t.GetProperty("kind").GetString() == "LOGISTICS" && t.GetProperty("topic").ValueKind == JsonValueKind.Null).GetProperty("answered").GetInt32());
        Assert.Equal(1, (await bench.Inner.DataAsync("{ feedback(first: 50, where: { tag: \"破损\" }) { totalCount } }")).GetProperty("feedback").GetProperty("totalCount").GetInt32());
        Assert.Equal(0, (await bench.Inner.DataAsync("{ feedback(first: 50) { totalCount } }", caller: InShanghai)).GetProperty("feedback").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public void Chinese_is_read_in_pairs_and_other_words_whole()
        => Assert.Equal(["快递", "递慢", "ems", "3", "天", "没到"], NaiveBayes<FeedbackKind>.Tokens("快递慢 EMS，3天,没到"));
}
