using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>What a customer does himself: brings a matter with photos, adds to it, follows it with and without an account, and what he does not see of it.</summary>
public sealed class CustomerSideTests
{
    static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13];

    static async Task<(Desk Desk, TextMessages Texts)> StartAsync(Provider provider)
    {
        var texts = new TextMessages();
        var desk = await Desk.StartAsync(provider, new() { ["CustomerSide:CodePause"] = "00:00:00.010", ["CustomerSide:FileBytes"] = "20000", ["CustomerSide:FilesADay"] = "4", ["CustomerSide:Unit"] = "SH" }, replace: texts.AddTo);
        return (desk, texts);
    }

    static async Task<(HttpStatusCode Status, string? Id, string? Code)> UploadAsync(TestApp app, string token, byte[] content, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/files?name=" + name) { Content = new ByteArrayContent(content) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await app.Http.SendAsync(request);
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        return json.TryGetProperty("file", out var file) ? (answer.StatusCode, file.GetProperty("id").GetString(), null) : (answer.StatusCode, null, json.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    static async Task<HttpStatusCode> DownloadAsync(TestApp app, string token, string? id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/files/" + id);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await app.Http.SendAsync(request);
        return answer.StatusCode;
    }

    static async Task<string?> CodeAsync(TestApp app, string query, string? token) => (await app.PostAsync(query, token: token)) is var answer && answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_matter_with_photos_is_the_customers_own_and_the_desks(Provider provider)
    {
        var (desk, texts) = await StartAsync(provider);
        await using var _ = desk;
        var app = desk.App;
        var (wang, li) = (await texts.SignInAsync(app, "13812345678"), await texts.SignInAsync(app, "13900001111"));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "FILE_TYPE_NOT_ALLOWED"), await UploadAsync(app, wang, "a,b\n1,2"u8.ToArray(), "list.csv") is var csv ? (csv.Status, csv.Code) : default);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "FILE_TOO_BIG"), await UploadAsync(app, wang, [.. Png, .. new byte[20_000]], "big.png") is var big ? (big.Status, big.Code) : default);
        var (photo, second) = ((await UploadAsync(app, wang, Png, "leak.png")).Id, (await UploadAsync(app, wang, Png, "leak2.png")).Id);

        Assert.Equal("NOT_FOUND", await app.RefusalAsync("openCase", new { kind = "REPAIR", title = "不是我的照片", fileIds = new[] { photo } }, "case { id }", li));
        Assert.Equal("TOO_MANY", await app.RefusalAsync("openCase", new { kind = "REPAIR", title = "照片太多", fileIds = Enumerable.Repeat(photo, 10) }, "case { id }", wang));
        var opened = await desk.OpenAsync(new { kind = "REPAIR", title = "厨房漏水", fileIds = new[] { photo } }, wang, "id number orgId entries { files { fileId name contentType size url } }");
        var (id, number) = (opened.GetProperty("id").GetString()!, opened.GetProperty("number").GetString()!);
        Assert.Equal(Desk.Id(desk.Shanghai), opened.GetProperty("orgId").GetString());
        Assert.Equal(("leak.png", "image/png", 12), opened.GetProperty("entries")[0].GetProperty("files")[0] is var f ? (f.GetProperty("name").GetString(), f.GetProperty("contentType").GetString(), f.GetProperty("size").GetInt32()) : default);

        // The desk that may see the case may see its photos; another branch and another customer may not.
        await desk.PersonAsync("shdesk", desk.Shanghai, ScopeKind.Subtree, "aftersales:case:read", "aftersales:case:accept", "aftersales:case:work", "aftersales:note:read");
        await desk.PersonAsync("southdesk", desk.South, ScopeKind.Subtree, "aftersales:case:read");
        var (sh, south) = (await desk.TokenAsync("shdesk"), await desk.TokenAsync("southdesk"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await DownloadAsync(app, sh, photo), await DownloadAsync(app, south, photo), await DownloadAsync(app, li, photo)));
        Assert.Equal(HttpStatusCode.NotFound, await DownloadAsync(app, sh, second)); // attached to nothing yet

        var added = (await app.MutateAsync("addToCase", new { id, text = "现在更严重了", fileIds = new[] { second } }, "case { entries { text isJoined channel files { name } } }", wang)).GetProperty("case").GetProperty("entries");
        Assert.Equal((2, "现在更严重了", true, "WEB", "leak2.png"), (added.GetArrayLength(), added[1].GetProperty("text").GetString(), added[1].GetProperty("isJoined").GetBoolean(), added[1].GetProperty("channel").GetString(), added[1].GetProperty("files")[0].GetProperty("name").GetString()));
        Assert.Equal(HttpStatusCode.OK, await DownloadAsync(app, sh, second));
        Assert.Equal("NOT_FOUND", await app.RefusalAsync("addToCase", new { id, text = "别人的" }, "case { id }", li));
        Assert.Equal("REQUIRED", await app.RefusalAsync("addToCase", new { id, text = " " }, "case { id }", wang));
        Assert.Equal((HttpStatusCode.TooManyRequests, "FILES_ENOUGH"), await FourthAsync());

        // What staff say to him he reads with a name; what they say among themselves, and who has it where, he does not.
        await desk.DoAsync("acceptCase", id, token: sh);
        await desk.DoAsync("respondToCase", id, new { text = "内部备注", visibility = "INTERNAL" }, sh);
        await desk.DoAsync("respondToCase", id, new { text = "师傅明天上门" }, sh);
        var seen = await desk.CaseAsync(id, "number state stage replies { text authorName at } entries { text }", wang);
        Assert.Equal(("师傅明天上门", "员工shdesk"), Assert.Single(seen.GetProperty("replies").EnumerateArray()) is var reply ? (reply.GetProperty("text").GetString(), reply.GetProperty("authorName").GetString()) : default);
        foreach (var field in new[] { "ownerId", "queueId", "priority", "phases { from }", "notes { text }", "replies { authorId }", "steps { code }", "cause", "entries { takenBy }", "queue { id }" })
            Assert.Equal("FORBIDDEN", await CodeAsync(app, $"{{ case(id: \"{id}\") {{ {field} }} }}", wang));
        Assert.Equal("FORBIDDEN", await CodeAsync(app, "{ cases(first: 5, where: { unassigned: true }) { totalCount } }", wang));
        Assert.Equal("FORBIDDEN", await CodeAsync(app, "{ cases(first: 5, order: [{ priority: ASC }]) { totalCount } }", wang));
        Assert.Equal("FORBIDDEN", await CodeAsync(app, "{ playbooks { name } }", wang));
        Assert.Equal(JsonValueKind.Null, (await desk.App.DataAsync("query($id: ID!) { case(id: $id) { id } }", new { id }, li)).GetProperty("case").ValueKind);

        // Without an account: the number and the telephone together, and nothing else tells anything.
        var known = await app.PostAsync($"{{ trackCase(number: \"{number}\", phone: \"138 1234 5678\") {{ number kind stage openedAt respondedAt resolvedAt visitFrom }} }}");
        Assert.Equal((number, "REQUESTED"), known.GetProperty("data").GetProperty("trackCase") is var t ? (t.GetProperty("number").GetString(), t.GetProperty("stage").GetString()) : default);
        var wrongs = new List<string>();
        foreach (var (no, phone) in new[] { (number, "13900001111"), ("CS209901010000001", "13812345678"), (number, "1"), ("", "13812345678") })
            wrongs.Add((await app.PostAsync($"{{ trackCase(number: \"{no}\", phone: \"{phone}\") {{ number }} }}")).ToString());
        Assert.All(wrongs, w => Assert.Equal("{\"data\":{\"trackCase\":null}}", w));
        for (var i = 0; i < 8; i++) await app.PostAsync($"{{ trackCase(number: \"{number}\", phone: \"1390000{i:D4}\") {{ number }} }}");
        Assert.Equal("RATE_LIMITED", await CodeAsync(app, $"{{ trackCase(number: \"{number}\", phone: \"13812345678\") {{ number }} }}", null));

        async Task<(HttpStatusCode, string?)> FourthAsync()
        {
            await UploadAsync(app, wang, Png, "3.png");
            await UploadAsync(app, wang, Png, "4.png");
            var fifth = await UploadAsync(app, wang, Png, "5.png");
            return (fifth.Status, fifth.Code);
        }
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Merged_cases_show_the_files_of_both_and_whoever_sees_the_case_reads_them(Provider provider)
    {
        var (desk, texts) = await StartAsync(provider);
        await using var _ = desk;
        var app = desk.App;
        var (wang, li) = (await texts.SignInAsync(app, "13812345678"), await texts.SignInAsync(app, "13900001111"));
        var (one, other) = ((await UploadAsync(app, wang, Png, "lift1.png")).Id, (await UploadAsync(app, li, Png, "lift2.png")).Id);
        var into = (await desk.OpenAsync(new { kind = "REPAIR", title = "电梯停了", fileIds = new[] { one } }, wang, "id")).GetProperty("id").GetString()!;
        var gone = (await desk.OpenAsync(new { kind = "REPAIR", title = "电梯不动", fileIds = new[] { other } }, li, "id")).GetProperty("id").GetString()!;
        await desk.DoAsync("mergeCases", gone, new { intoId = into });
        var entries = (await desk.CaseAsync(into, "entries { isJoined files { fileId name } }")).GetProperty("entries");
        Assert.Equal(["lift1.png", "lift2.png"], entries.EnumerateArray().SelectMany(e => e.GetProperty("files").EnumerateArray()).Select(f => f.GetProperty("name").GetString()!));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await DownloadAsync(app, wang, other), await DownloadAsync(app, li, other)));
        Assert.Equal(HttpStatusCode.NotFound, await DownloadAsync(app, li, one)); // the other customer's case is not his
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_customer_answers_his_own_survey_and_changes_his_role_by_the_deployments_leave(Provider provider)
    {
        var (desk, texts) = await StartAsync(provider);
        await using var _ = desk;
        var app = desk.App;
        var (wang, li) = (await texts.SignInAsync(app, "13812345678"), await texts.SignInAsync(app, "13900001111"));
        var party = (await app.DataAsync("{ me { partyId } }", null, wang)).GetProperty("me").GetProperty("partyId").GetString()!;
        await app.MutateAsync("sendSurvey", new { subjectId = party, templateCode = "CSAT" }, "survey { id }");
        var mine = Assert.Single((await app.DataAsync("{ mySurveys { kind token expiresAt } }", null, wang)).GetProperty("mySurveys").EnumerateArray());
        Assert.Equal(0, (await app.DataAsync("{ mySurveys { token } }", null, li)).GetProperty("mySurveys").GetArrayLength());
        var sheet = (await app.DataAsync("query($t: String!) { surveyByToken(token: $t) { questions { key kind } } }", new { t = mine.GetProperty("token").GetString() }, wang)).GetProperty("surveyByToken");
        Assert.NotEqual(0, sheet.GetProperty("questions").GetArrayLength());

        // What customers may do is a role like any other: taken from it, it is gone, and the next start does not bring it back.
        var role = (await app.DataAsync("{ roles(first: 10, where: { code: { eq: \"SELF_SERVICE\" } }) { nodes { version permissions } } }")).GetProperty("roles").GetProperty("nodes")[0];
        var kept = role.GetProperty("permissions").EnumerateArray().Select(p => p.GetString()!).Where(p => p != "customers:survey:own").ToArray();
        await app.MutateAsync("upsertRole", new { code = "SELF_SERVICE", name = "客户", permissions = kept, expectedVersion = role.GetProperty("version").GetInt64() }, "role { id }");
        await TestApp.EventuallyAsync(async () => await CodeAsync(app, "{ mySurveys { token } }", wang) == "FORBIDDEN", "the permission is gone");
        await using var twin = await app.StartTwinAsync();
        Assert.Equal("FORBIDDEN", await CodeAsync(twin, "{ mySurveys { token } }", wang));
    }
}
