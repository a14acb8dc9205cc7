using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;

namespace Platform.EndToEnd.Tests;

/// <summary>What customers say becomes a report, the report an action with an owner and a day, and the action is measured by a figure.</summary>
public sealed class FromWordsToDeeds
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task Feedback_is_reported_and_leads_to_an_action_that_a_figure_judges(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        foreach (var (kind, text, tags) in new[] { ("LOGISTICS", "快递太慢", new[] { "时效" }), ("LOGISTICS", "包裹破损", ["破损"]), ("PRICE", "=降价不退差价", ["保价", "时效"]) })
            await app.MutateAsync("recordFeedback", new { kind, text, tags, channel = "WEB" }, "feedbackItem { id }");
        var first = (await app.DataAsync("{ feedback(first: 5, where: { kind: { eq: PRICE } }) { nodes { id version } } }")).GetProperty("feedback").GetProperty("nodes")[0];
        await app.MutateAsync("answerFeedback", new { id = Text(first, "id"), expectedVersion = first.GetProperty("version").GetInt64(), text = "已退差价" }, "feedbackItem { state }");

        var month = DateTime.UtcNow.AddHours(8).ToString("yyyy-MM");
        var (report, hash, csv) = await ReportAsync(app, month, "CSV");
        var lines = System.Text.Encoding.UTF8.GetString(csv).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["类型,主题,数量,上月数量,已答复,平均答复时长（小时）", "LOGISTICS,,2,0,0,", "LOGISTICS,时效,1,0,0,", "LOGISTICS,破损,1,0,0,", "PRICE,,1,0,1,0", "PRICE,保价,1,0,1,0", "PRICE,时效,1,0,1,0"], lines.Order(new Headline()));
        // As a workbook, which is what one gets without asking for another form: the same figures.
        var (_, same, book) = await ReportAsync(app, month, null);
        Assert.Equal(hash, same);
        using (var file = new MemoryStream(book))
            Assert.Equal(lines.Skip(1), file.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().Select(r => string.Join(',', r.Values.Select(v => Convert.ToString(v, System.Globalization.CultureInfo.InvariantCulture)))));
        Assert.Equal("INVALID_FORMAT", await app.RefusalAsync("runFeedbackReport", new { month = "2026-13" }, "feedbackReport { id }"));

        await app.MutateAsync("openCase", new { kind = "COMPLAINT", title = "快递太慢", channel = "WEB", contact = new { name = "甲", phone = "13805950001" } }, "case { id }");
        await app.MutateAsync("openCase", new { kind = "CONSULTATION", title = "问尺码", channel = "WEB", contact = new { name = "乙", phone = "13805950002" } }, "case { id }");
        var days = new { from = Day(-2), to = Day(2) };
        await TestApp.EventuallyAsync(async () => (await app.DataAsync("query($from: Date!, $to: Date!) { serviceFigures(from: $from, to: $to, by: ALL, codes: [REQUESTS]) { figures { value } } }", days)).GetProperty("serviceFigures")[0].GetProperty("figures")[0].GetProperty("value").GetDouble() == 2, "both are counted");
        var me = (await app.DataAsync("{ me { id } }")).GetProperty("me").GetProperty("id").GetString()!;
        object Action(string due, string owner, string? source = null) => new { title = "更换快递公司", finding = "物流类反馈最多，时效问题突出", sourceId = source, ownerId = owner, dueOn = due, figure = "COMPLAINT_SHARE", aim = "LOWER", beforeFrom = Day(-2), beforeTo = Day(2) };
        Assert.Equal("ACTION_DUE_PAST", await app.RefusalAsync("createAction", Action(Day(-1), me), "correctiveAction { id }"));
        Assert.Equal("NOT_FOUND", await app.RefusalAsync("createAction", Action(Day(7), me, me), "correctiveAction { id }"));
        var action = (await app.MutateAsync("createAction", Action(Day(7), me, report), "correctiveAction { id version state before after sourceId reminders }")).GetProperty("correctiveAction");
        Assert.Equal(("OPEN", 0.5, report), (Text(action, "state"), action.GetProperty("before").GetDouble(), Text(action, "sourceId")));
        await TestApp.EventuallyAsync(async () => (await app.DataAsync("{ myNotifications(first: 10) { nodes { title } } }")).GetProperty("myNotifications").GetProperty("nodes").EnumerateArray().Any(n => Text(n, "title").Contains("更换快递公司", StringComparison.Ordinal)), "the owner is told");
        var id = Text(action, "id");
        var started = (await app.MutateAsync("startAction", new { id, expectedVersion = action.GetProperty("version").GetInt64() }, "correctiveAction { version state }")).GetProperty("correctiveAction");
        Assert.Equal("ILLEGAL_TRANSITION", await app.RefusalAsync("verifyAction", new { id, expectedVersion = started.GetProperty("version").GetInt64(), afterFrom = Day(1), afterTo = Day(2) }, "correctiveAction { id }"));
        var done = (await app.MutateAsync("completeAction", new { id, expectedVersion = started.GetProperty("version").GetInt64(), result = "已签约新快递" }, "correctiveAction { version state doneAt }")).GetProperty("correctiveAction");
        Assert.Equal("ACTION_PERIOD", await app.RefusalAsync("verifyAction", new { id, expectedVersion = done.GetProperty("version").GetInt64(), afterFrom = Day(1), afterTo = Day(2) }, "correctiveAction { id }"));
        Assert.Empty((await app.DataAsync("{ correctiveActions(first: 5, overdue: true) { nodes { id } } }")).GetProperty("correctiveActions").GetProperty("nodes").EnumerateArray());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_month_that_ends_is_reported_once_without_anybody_asking(Provider provider)
    {
        var time = new MovableTime(new DateTimeOffset(2027, 3, 30, 1, 0, 0, TimeSpan.Zero));
        await using var app = await TestApp.StartAsync(provider, new Dictionary<string, string?> { ["Customers:FeedbackReportPoll"] = "00:00:00.200", ["SignIn:Access"] = "14.00:00:00", ["SignIn:Trust"] = "00:00:01", ["Events:Poll"] = "00:00:00.200" }, s => s.AddSingleton<TimeProvider>(time));
        var office = Text((await Moves.ListAsync(app, "orgUnits", "id"))[0], "id");
        var (quality, other) = (await Moves.PersonAsync(app, office, "quality", "质量", "ALL", "customers:feedback:read"), await Moves.PersonAsync(app, office, "other", "别人", "ALL", "customers:party:read"));
        await app.MutateAsync("setFeedbackTeam", new { kind = "LOGISTICS", teamId = await Moves.TeamAsync(app, office, "QA", "质量部", quality.Id) }, "feedbackRoute { id }");
        await app.MutateAsync("recordFeedback", new { kind = "LOGISTICS", text = "快递太慢", channel = "WEB" }, "feedbackItem { id }");
        Task<JsonElement[]> ReportsAsync() => Moves.ListAsync(app, "feedbackReports", "id month fileId readyAt", quality.Token);
        await Task.Delay(1500);
        Assert.Empty(await ReportsAsync()); // nothing was said in February, and March is not over

        time.MoveTo(new DateTimeOffset(2027, 3, 31, 16, 1, 0, TimeSpan.Zero)); // the first of April in China
        await TestApp.EventuallyAsync(async () => (await ReportsAsync()) is [var one] && one.GetProperty("readyAt").ValueKind == JsonValueKind.String, "the report of March");
        await Task.Delay(1500);
        var report = Assert.Single(await ReportsAsync());
        Assert.Equal("2027-03", Text(report, "month"));
        await TestApp.EventuallyAsync(async () => (await Moves.ListAsync(app, "myNotifications", "kind title", quality.Token)).Count(n => Text(n, "kind") == "FEEDBACK_REPORT_READY" && Text(n, "title").StartsWith("2027-03", StringComparison.Ordinal)) == 1, "the team is told");
        async Task<int> ReadAsync(string token) => (int)await Returning.PhotosOfReturns.SeeAsync(app, token, Text(report, "fileId"));
        Assert.Equal((200, 404), (await ReadAsync(quality.Token), await ReadAsync(other.Token)));
    }

    static async Task<(string Id, string Hash, byte[] Content)> ReportAsync(TestApp app, string month, string? format)
    {
        var id = Text(await app.MutateAsync("runFeedbackReport", new { month, format }, "feedbackReport { id }"), "feedbackReport", "id");
        JsonElement ready = default;
        await TestApp.EventuallyAsync(async () => (ready = (await app.DataAsync("query($id: ID!) { node(id: $id) { ... on FeedbackReport { fileId contentHash format } } }", new { id })).GetProperty("node")).GetProperty("fileId").ValueKind == JsonValueKind.String, "the report is ready");
        Assert.Equal(format ?? "XLSX", Text(ready, "format"));
        using var get = new HttpRequestMessage(HttpMethod.Get, "/files/" + Text(ready, "fileId"));
        get.Headers.Authorization = new("Bearer", await app.AdminAsync());
        return (id, Text(ready, "contentHash"), await (await app.Http.SendAsync(get)).Content.ReadAsByteArrayAsync());
    }

    static string Day(int from) => DateTime.UtcNow.AddHours(8).AddDays(from).ToString("yyyy-MM-dd");

    static string Text(JsonElement at, params string[] path) => path.Aggregate(at, (e, name) => e.GetProperty(name)).GetString()!;

    /// <summary>The headline first, the rest by kind and topic.</summary>
    sealed class Headline : IComparer<string>
    {
        public int Compare(string? x, string? y) => (x!.StartsWith("类型", StringComparison.Ordinal) ? 0 : 1, x).CompareTo((y!.StartsWith("类型", StringComparison.Ordinal) ? 0 : 1, y));
    }
}
