using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Contracts;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Customers;
using Platform.Customers.Surveys;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;
using Platform.Kernel.Notifications;
using static Platform.Modules.Tests.Customers.Care.CareBench;
using static Platform.Modules.Tests.Customers.CustomersBench;

namespace Platform.Modules.Tests.Customers.Care;

public sealed class SurveyTests
{
    static string Text(JsonElement of, string name) => of.GetProperty(name).ToString();

    static async Task<long> PartyAsync(CareBench bench, string name = "王芳")
    {
        GlobalId.TryDecode(Text(await bench.Inner.ConsumerAsync(name), "id"), out _, out var id);
        return id;
    }

    static async Task<JsonElement> SendAsync(CareBench bench, long caseId, string template = "CSAT")
        => await bench.DoAsync("sendSurvey", new { subjectId = GlobalId.Encode("Case", caseId), templateCode = template }, "survey", "id version state link expiresAt");

    static string Token(JsonElement survey) => Text(survey, "link")["/my/survey/".Length..];

    static async Task<JsonElement> SheetAsync(CareBench bench, string token, Caller? caller = null)
        => (await bench.Inner.DataAsync("query($t: String!) { surveyByToken(token: $t) { state kind titleZh questions { key kind min max isRequired } } }", new { t = token }, caller ?? Nobody)).GetProperty("surveyByToken");

    static object Answer(string token, int score, string? words = null)
        => new { token, answers = words is null ? [new { question = "score", number = (int?)score, text = (string?)null }] : new[] { new { question = "score", number = (int?)score, text = (string?)null }, new { question = "words", number = (int?)null, text = (string?)words } } };

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_survey_is_sent_opened_and_answered_once_by_whoever_has_the_link(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        var party = await PartyAsync(bench);
        bench.Cases[1] = new CaseBrief(1, "A1", CaseKind.Repair, "漏水", party, 901, 9, 31, 41);
        await bench.AcceptAsync(1, partyId: party);
        var survey = await SendAsync(bench, 1);
        Assert.Equal("SURVEY_EXISTS subjectId", await bench.RefusalAsync("sendSurvey", new { subjectId = GlobalId.Encode("Case", 1), templateCode = "CSAT" }, "survey"));
        await SendAsync(bench, 1, "NPS"); // another questionnaire about the same case
        var token = Token(survey);
        Assert.True(token.Length >= 43);
        GlobalId.TryDecode(Text(survey, "id"), out _, out var id);

        await using (var scope = bench.Inner.Services.CreateAsyncScope())
        {
            var secrets = scope.ServiceProvider.GetServices<ISecretArguments>().Single(s => s.Kind == "SURVEY_INVITATION");
            Assert.Equal("/my/survey/" + token, (await secrets.For(new SubjectRef("Survey", id), CancellationToken.None))["link"]);
        }
        var told = (await bench.EventsAsync("NotificationRequested")).Where(t => t.Contains("SURVEY_INVITATION", StringComparison.Ordinal)).ToList();
        Assert.Contains($"\"partyId\":{party}", told[0], StringComparison.Ordinal);
        Assert.DoesNotContain(token, await bench.Inner.DumpAsync(), StringComparison.Ordinal);

        Assert.Equal(("OPENED", "score"), await SheetAsync(bench, token) is var sheet ? (Text(sheet, "state"), Text(sheet.GetProperty("questions")[0], "key")) : default);
        Assert.Equal("OPENED", Text(await SheetAsync(bench, token), "state"));
        Assert.Equal("REQUIRED answers.score", await bench.RefusalAsync("answerSurvey", new { token, answers = Array.Empty<object>() }, "surveySheet", Nobody));
        Assert.Equal("ANSWER_MISFIT answers.0", await bench.RefusalAsync("answerSurvey", Answer(token, 6), "surveySheet", Nobody));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => bench.RefusalAsync("answerSurvey", Answer(token, 5, "很好，谢谢李师傅"), "surveySheet", Nobody with { Ip = $"10.0.1.{i}" })));
        Assert.Equal((1, 5), (outcomes.Count(o => o == "done"), outcomes.Count(o => o == "SURVEY_ANSWERED token")));
        Assert.Equal("ANSWERED", Text(await SheetAsync(bench, token), "state"));
        var answered = Assert.Single(await bench.EventsAsync(nameof(SurveyAnswered)));
        Assert.Contains("\"kind\":\"CSAT\"", answered, StringComparison.Ordinal);
        Assert.Contains("\"dissatisfied\":false,\"providerId\":31,\"staffId\":901", answered, StringComparison.Ordinal);
        Assert.Equal(2, await bench.ReadAsync(db => db.Set<QuestionAnswer>().CountAsync()));
        Assert.DoesNotContain("李师傅", await bench.Inner.DumpAsync(), StringComparison.Ordinal);
        var seen = (await bench.Inner.DataAsync("query($id: ID!) { node(id: $id) { ... on Survey { state score link openedAt answers { question number text } consequence { id } } } }", new { id = Text(survey, "id") }, Chief)).GetProperty("node");
        Assert.Equal(("ANSWERED", "5", "", "很好，谢谢李师傅"), (Text(seen, "state"), Text(seen, "score"), Text(seen, "link"), Text(seen.GetProperty("answers")[1], "text")));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_survey_that_nobody_answers_runs_out(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        await bench.AcceptAsync(1, partyId: await PartyAsync(bench));
        var survey = await SendAsync(bench, 1);
        bench.Time.Move(TimeSpan.FromDays(14)); // the timer has not run yet
        Assert.Equal("EXPIRED", Text(await SheetAsync(bench, Token(survey)), "state"));
        Assert.Equal("SURVEY_EXPIRED token", await bench.RefusalAsync("answerSurvey", Answer(Token(survey), 5), "surveySheet", Nobody));
        await bench.PumpAsync();
        Assert.Single(await bench.EventsAsync(nameof(SurveyExpired)));
        Assert.Equal("SURVEY_EXPIRED token", await bench.RefusalAsync("answerSurvey", Answer(Token(survey), 5), "surveySheet", Nobody));
        Assert.Null(await bench.ReadAsync(db => db.Set<Survey>().Select(s => s.TokenSealed).SingleAsync()));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_dissatisfied_answer_has_a_consequence_as_well(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        await bench.AcceptAsync(1, partyId: await PartyAsync(bench));
        await bench.DoAsync("answerSurvey", Answer(Token(await SendAsync(bench, 1)), 2), "surveySheet", "state", Nobody);
        const string query = "{ consequences(first: 5, where: { origin: { eq: SURVEY } }) { nodes { state number documentId } } }";
        Assert.Equal("OPEN", Text((await bench.Inner.DataAsync(query, null, Chief)).GetProperty("consequences").GetProperty("nodes")[0], "state"));
        bench.Time.Move(TimeSpan.FromMinutes(1));
        await bench.DeliverAsync(new CaseReopened(1, null, "问卷不满意", null));
        Assert.Equal("REOPENED", Text((await bench.Inner.DataAsync(query, null, Chief)).GetProperty("consequences").GetProperty("nodes")[0], "state"));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Results_are_a_recount_of_the_rows(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        var party = await PartyAsync(bench);
        int[] scores = [10, 9, 9, 8, 7, 6, 3, 0];
        for (var i = 1; i <= scores.Length + 3; i++)
        {
            await bench.AcceptAsync(i, partyId: party);
            var token = Token(await SendAsync(bench, i, "NPS"));
            if (i > scores.Length + 1) await SheetAsync(bench, token);
            if (i <= scores.Length) await bench.DoAsync("answerSurvey", Answer(token, scores[i - 1]), "surveySheet", "state", Nobody);
        }
        const string fields = "sent opened answered expired open dissatisfied responseRate mean csatShare nps calls scores { score count } questions { question count mean }";
        var results = (await bench.Inner.DataAsync($$"""{ surveyResults(templateCode: "NPS", from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z") { {{fields}} } }""", null, Chief)).GetProperty("surveyResults");
        Assert.Equal(("11", "10", "8", "0", "3", "3"), (Text(results, "sent"), Text(results, "opened"), Text(results, "answered"), Text(results, "expired"), Text(results, "open"), Text(results, "dissatisfied")));
        Assert.Equal(8 / 11.0, results.GetProperty("responseRate").GetDouble(), 12);
        Assert.Equal(scores.Average(), results.GetProperty("mean").GetDouble(), 12);
        Assert.Equal(0, results.GetProperty("nps").GetDouble(), 12); // three promote, three detract
        Assert.Equal(JsonValueKind.Null, results.GetProperty("csatShare").ValueKind);
        Assert.Equal(8, results.GetProperty("questions")[0].GetProperty("count").GetInt32());
        var rows = await bench.ReadAsync(db => db.Set<Survey>().GroupBy(s => s.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
        Assert.Equal((8, 2, 1), (rows[SurveyState.Answered], rows[SurveyState.Opened], rows[SurveyState.Sent]));
        var none = (await bench.Inner.DataAsync($$"""{ surveyResults(templateCode: "NPS", from: "2025-01-01T00:00:00Z", to: "2026-01-01T00:00:00Z") { {{fields}} } }""", null, Chief)).GetProperty("surveyResults");
        Assert.Equal(("0", ""), (Text(none, "sent"), Text(none, "responseRate")));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Other_questions_make_a_new_edition_and_what_is_out_keeps_the_old_one(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        await bench.AcceptAsync(1, partyId: await PartyAsync(bench));
        object Template(params object[] questions) => new { code = "WYJF", kind = "CUSTOM", titleZh = "物业满意度", titleEn = "Estate", dissatisfiedAtOrBelow = 2, questions };
        object score = new { key = "score", kind = "SCALE", textZh = "总体", textEn = "Overall", min = 1, max = 5, isRequired = true };
        object which = new { key = "which", kind = "MULTI", textZh = "哪些方面", textEn = "Which", options = new[] { new { key = "clean", textZh = "保洁", textEn = "Cleaning" }, new { key = "guard", textZh = "保安", textEn = "Guards" } } };
        Assert.Equal("1", Text(await bench.DoAsync("upsertSurveyTemplate", Template(score), "surveyTemplate", "edition", Chief), "edition"));
        var token = Token(await SendAsync(bench, 1, "WYJF"));
        Assert.Equal("1", Text(await bench.DoAsync("upsertSurveyTemplate", Template(score), "surveyTemplate", "edition", Chief), "edition"));
        Assert.Equal("2", Text(await bench.DoAsync("upsertSurveyTemplate", Template(score, which), "surveyTemplate", "edition isCurrent questions { key options { key } }", Chief), "edition"));
        Assert.Equal(1, (await SheetAsync(bench, token)).GetProperty("questions").GetArrayLength());
        await bench.AcceptAsync(2, partyId: await PartyAsync(bench, "李伟"));
        var second = Token(await SendAsync(bench, 2, "WYJF"));
        Assert.Equal("ANSWER_MISFIT answers.1", await bench.RefusalAsync("answerSurvey", new { token = second, answers = new object[] { new { question = "score", number = 4 }, new { question = "which", choices = new[] { "dogs" } } } }, "surveySheet", Nobody));
        await bench.DoAsync("answerSurvey", new { token = second, answers = new object[] { new { question = "score", number = 4 }, new { question = "which", choices = new[] { "clean", "guard" } } } }, "surveySheet", "state", Nobody);
        var bad = (await bench.TryAsync("upsertSurveyTemplate", new { code = "坏", kind = "CUSTOM", titleZh = "", titleEn = "x", validDays = 0, questions = new object[] { which, which, new { key = "k", kind = "SINGLE", textZh = "问", textEn = "q" } } }, "surveyTemplate { id }", Chief)).GetProperty("userErrors");
        Assert.Equal(["code", "titleZh", "validDays", "questions.1.key", "questions.2.options"], bad.EnumerateArray().Select(e => Text(e, "field")));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Wrong_links_find_nothing_and_too_many_have_to_wait(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        await bench.AcceptAsync(1, partyId: await PartyAsync(bench));
        var token = Token(await SendAsync(bench, 1));
        var guesser = Nobody with { Ip = "203.0.113.9" };
        for (var i = 0; i < TokenGuesses.Most; i++)
            if (i % 2 == 0) Assert.Equal(JsonValueKind.Null, (await SheetAsync(bench, $"wrong-{i}", guesser)).ValueKind);
            else Assert.Equal("SURVEY_UNKNOWN token", await bench.RefusalAsync("answerSurvey", Answer($"wrong-{i}", 5), "surveySheet", guesser));
        Assert.Equal("RATE_LIMITED", await bench.RefusalAsync("answerSurvey", Answer(token, 5), "surveySheet", guesser));
        Assert.True((await bench.Inner.PostAsync("{ surveyByToken(token: \"x\") { state } }", null, guesser)).TryGetProperty("errors", out _));
        Assert.Equal("OPENED", Text(await SheetAsync(bench, token), "state")); // another address is not held up
        bench.Time.Move(TimeSpan.FromMinutes(11));
        Assert.Equal("OPENED", Text(await SheetAsync(bench, token, guesser), "state"));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Surveys_go_only_to_somebody_about_something_within_reach(Provider provider)
    {
        await using var bench = await CareBench.StartAsync(provider);
        await bench.AcceptAsync(1, org: Shenzhen);
        object About(string type, long id, string template = "CSAT") => new { subjectId = GlobalId.Encode(type, id), templateCode = template };
        Assert.Equal("NOBODY_TO_ASK subjectId", await bench.RefusalAsync("sendSurvey", About("Case", 1), "survey", Shenzhener));
        Assert.Equal("NOT_FOUND subjectId", await bench.RefusalAsync("sendSurvey", About("Case", 1), "survey", Shanghaier));
        Assert.Equal("NOT_FOUND subjectId", await bench.RefusalAsync("sendSurvey", About("Case", 2), "survey", Shenzhener));
        Assert.Equal("NOT_FOUND templateCode", await bench.RefusalAsync("sendSurvey", About("Case", 1, "NOPE"), "survey", Shenzhener));
        await bench.DeliverAsync(new PartyIdentified(new SubjectRef("Case", 1), await PartyAsync(bench)));
        var survey = await bench.DoAsync("sendSurvey", About("Case", 1), "survey", "id", Shenzhener);
        Assert.Equal(1, (await bench.Inner.DataAsync("{ surveys(first: 5) { nodes { id } } }", null, Shenzhener)).GetProperty("surveys").GetProperty("nodes").GetArrayLength());
        Assert.Equal(0, (await bench.Inner.DataAsync("{ surveys(first: 5) { nodes { id } } }", null, Shanghaier)).GetProperty("surveys").GetProperty("nodes").GetArrayLength());
        var party = await bench.DoAsync("sendSurvey", About("Party", await PartyAsync(bench, "李伟")), "survey", "id documentId");
        Assert.NotEqual(Text(survey, "id"), Text(party, "id"));
    }
}
