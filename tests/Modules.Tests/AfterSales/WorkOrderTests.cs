using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>A leak from the call to the closed slip, by GraphQL alone.</summary>
public sealed class WorkOrderTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_leak_is_refused_accepted_left_half_done_and_closed(Provider provider)
    {
        await using var world = await WorkWorld.StartAsync(provider);
        var order = await world.LeakAsync();
        Assert.Equal(("PENDING_DISPATCH", "APPLIED"), (order.GetProperty("state").GetString(), order.GetProperty("stage").GetString()));

        var candidates = await CandidatesAsync(world, order);
        Assert.Equal(["迅达水电", "李师傅", "老陈维修"], candidates.Select(c => c.GetProperty("name").GetString()));
        Assert.Contains(candidates[0].GetProperty("reasons").EnumerateArray(), r => r.GetProperty("part").GetString() == "TERRITORY" && r.GetProperty("text").GetString() == "服务区域匹配6位");

        var offer = await world.OfferAsync(order, world.Fast.Id);
        Assert.Equal(1, offer.GetProperty("rank").GetInt32());
        await world.App.MutateAsync("respondOffer", new { id = offer.GetProperty("id").GetString(), expectedVersion = offer.GetProperty("version").GetInt64(), accept = false, reason = "今日无人" }, "dispatchOffer { state }", world.Fast.Token);
        order = await world.OrderAsync(order);
        Assert.Equal(("PENDING_DISPATCH", 1), (order.GetProperty("state").GetString(), order.GetProperty("refusals").GetInt32()));
        Assert.Equal("迅达水电", (await CandidatesAsync(world, order))[^1].GetProperty("name").GetString());

        offer = await world.OfferAsync(order, world.Slow.Id);
        await world.App.MutateAsync("respondOffer", new { id = offer.GetProperty("id").GetString(), expectedVersion = offer.GetProperty("version").GetInt64(), accept = true }, "dispatchOffer { state workOrder { number } }", world.Slow.Token);
        order = await world.OrderAsync(order);
        Assert.Equal(("ASSIGNED", world.Slow.Id), (order.GetProperty("state").GetString(), order.GetProperty("providerId").GetString()));

        var chen = (await world.App.MutateAsync("upsertTechnician", new { code = "S01", name = "陈师傅", providerId = world.Slow.Id, skills = new[] { "PLUMBING" } }, "technician { id }")).GetProperty("technician").GetProperty("id").GetString();
        await world.MoveAsync("scheduleAppointment", order, new { from = DateTime.UtcNow.AddMinutes(5), to = DateTime.UtcNow.AddHours(2), technicianId = chen }, world.Slow.Token);
        await world.MoveAsync("startTravel", order, null, world.Slow.Token);
        await world.MoveAsync("startJob", order, null, world.Slow.Token);
        var left = await world.MoveAsync("cannotComplete", order, new { reason = "PARTS", remainingWork = "更换角阀" }, world.Slow.Token);
        Assert.Equal(("CANNOT_COMPLETE", "更换角阀", 1), (left.GetProperty("state").GetString(), left.GetProperty("remainingWork").GetString(), left.GetProperty("visits").GetInt32()));
        await world.MoveAsync("scheduleAppointment", order, new { from = DateTime.UtcNow.AddDays(1), to = DateTime.UtcNow.AddDays(1).AddHours(2) }, world.Slow.Token);
        await world.MoveAsync("startJob", order, null, world.Slow.Token);

        Assert.Equal(["故障代码", "检查项目", "照片", "处理结果"], await MissingAsync(world, order));
        await world.MoveAsync("submitJobReport", order, new
        {
            fault = "F12", cause = "AGE", action = "REPLACE", labourMinutes = 45, result = "更换角阀并试水", parts = new[] { new { name = "角阀", quantity = 1 } },
            checklist = new[] { new { point = "关闭总阀", good = true }, new { point = "试水10分钟", good = true } },
        }, world.Slow.Token);
        Assert.Equal(["照片"], await MissingAsync(world, order));
        var photo = await UploadAsync(world, world.Slow.Token);
        var foreign = await UploadAsync(world, world.Fast.Token);
        object Report(string file) => new
        {
            fault = "F12", result = "更换角阀并试水", labourMinutes = 45, photos = new[] { file }, signature = file, signedBy = "王小明",
            checklist = new[] { new { point = "关闭总阀", good = true }, new { point = "试水10分钟", good = true } },
        };
        Assert.Equal("NOT_FOUND", await world.RefusedAsync("submitJobReport", order, Report(foreign), world.Slow.Token));
        Assert.Equal(HttpStatusCode.NotFound, await DownloadAsync(world, world.Desk1, photo)); // so far it is only the uploader's
        await world.MoveAsync("submitJobReport", order, Report(photo), world.Slow.Token);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await DownloadAsync(world, world.Desk1, photo), await DownloadAsync(world, world.Fast.Token, photo))); // who sees the work sees its photos
        var done = await world.MoveAsync("finishJob", order, null, world.Slow.Token);
        Assert.Equal(("WORK_DONE", "FINISHED", 2), (done.GetProperty("state").GetString(), done.GetProperty("stage").GetString(), done.GetProperty("visits").GetInt32()));

        await world.MoveAsync("reworkWorkOrder", order, new { reason = "仍有渗水" });
        await world.MoveAsync("scheduleAppointment", order, new { from = DateTime.UtcNow.AddDays(2), to = DateTime.UtcNow.AddDays(2).AddHours(2) }, world.Slow.Token);
        await world.MoveAsync("startJob", order, null, world.Slow.Token);
        Assert.Equal(4, (await MissingAsync(world, order)).Count); // what was reported before does not count for the new attempt
        await world.MoveAsync("submitJobReport", order, Report(photo), world.Slow.Token);
        await world.MoveAsync("finishJob", order, null, world.Slow.Token);
        await world.MoveAsync("verifyWorkOrder", order, new { evidence = "客户电话确认" });
        Assert.Equal("CLOSED", (await world.MoveAsync("closeWorkOrder", order)).GetProperty("state").GetString());
        var shown = await world.OrderAsync(order, fields: "appointments { visit state } reports { visit round fault parts { name } checklist { point good } photoIds } availableTransitions { name } contact { name phone address } contactRevealed { phone } offers { state answerReason }");
        Assert.Equal(["INCOMPLETE", "COMPLETED", "COMPLETED"], shown.GetProperty("appointments").EnumerateArray().Select(a => a.GetProperty("state").GetString()));
        Assert.Equal([1, 2, 3], shown.GetProperty("appointments").EnumerateArray().Select(a => a.GetProperty("visit").GetInt32()));
        Assert.Equal("138****5678", shown.GetProperty("contact").GetProperty("phone").GetString()!.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(["REFUSED", "ACCEPTED"], shown.GetProperty("offers").EnumerateArray().Select(o => o.GetProperty("state").GetString()));

        // Reports of a program that did not write down yet whose photo is whose.
        foreach (var sql in new[] { "DELETE FROM asv_job_files", "DELETE FROM asv_migrations WHERE Version = 301" }) await Behind.RowsAsync(world.App, sql);
        Assert.Equal(HttpStatusCode.NotFound, await DownloadAsync(world, world.Desk1, photo));
        await (await world.App.StartTwinAsync()).StopKeepingDataAsync();
        Assert.Equal(HttpStatusCode.OK, await DownloadAsync(world, world.Desk1, photo));
    }

    static async Task<IReadOnlyList<string>> MissingAsync(WorkWorld world, JsonElement order)
    {
        var errors = (await world.App.MutateAsync("finishJob", await world.InputAsync(order, null), "workOrder { id }", world.Slow.Token, refused: true)).GetProperty("userErrors");
        Assert.All(errors.EnumerateArray(), e => Assert.Equal("JOB_REPORT_ITEM_MISSING", e.GetProperty("code").GetString()));
        return [.. errors.EnumerateArray().Select(e => e.GetProperty("args")[0].GetProperty("value").GetString()!)];
    }

    internal static async Task<List<JsonElement>> CandidatesAsync(WorkWorld world, JsonElement order)
        => [.. (await world.App.DataAsync("query($id: ID!) { dispatchCandidates(workOrderId: $id) { rank score name providerId technicianId available loadToday reasons { part points text } } }",
            new { id = order.GetProperty("id").GetString() }, world.Desk1)).GetProperty("dispatchCandidates").EnumerateArray()];

    internal static async Task<string> UploadAsync(WorkWorld world, string token)
    {
        // A white pixel.
        var png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
        using var form = new MultipartFormDataContent();
        var content = new ByteArrayContent(png);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(content, "file", "现场.png");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/files") { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await world.App.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement.GetProperty("file").GetProperty("id").GetString()!;
    }

    static async Task<HttpStatusCode> DownloadAsync(WorkWorld world, string token, string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/files/" + id);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await world.App.Http.SendAsync(request);
        return answer.StatusCode;
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Bad_input_is_named_field_by_field(Provider provider)
    {
        await using var world = await WorkWorld.StartAsync(provider);
        Assert.Equal("WORK_NOT_DESCRIBED", await world.App.RefusalAsync("createWorkOrder", new { description = "坏了" }, "workOrder { id }", world.Desk1));
        Assert.Equal("NOT_FOUND", await world.App.RefusalAsync("createWorkOrder", new { serviceItem = "没有" }, "workOrder { id }", world.Desk1));
        Assert.Equal("NOT_FOUND", await world.App.RefusalAsync("createWorkOrder", new { title = "x", orgUnitId = WorkWorld.Id(world.Org.South) }, "workOrder { id }", world.Desk1));
        Assert.Equal("INVALID_FORMAT", await world.App.RefusalAsync("createWorkOrder", new { title = "x", regionCode = "31A" }, "workOrder { id }", world.Desk1));
        var order = await world.LeakAsync();
        Assert.Equal("ILLEGAL_TRANSITION", await world.RefusedAsync("closeWorkOrder", order));
        Assert.Equal("REQUIRED", await world.RefusedAsync("cancelWorkOrder", order, new { reason = " " }));
        Assert.Equal("OFFER_TARGET", await world.App.RefusalAsync("offerWorkOrder", await world.InputAsync(order, null), "dispatchOffer { id }", world.Desk1));
        Assert.Equal("CANCELLED", (await world.MoveAsync("cancelWorkOrder", order, new { reason = "客户取消" })).GetProperty("state").GetString());
        Assert.Equal("VERSION_CONFLICT", await world.App.RefusalAsync("cancelWorkOrder", new { id = order.GetProperty("id").GetString(), expectedVersion = 1, reason = "x" }, "workOrder { id }", world.Desk1));
        var found = await world.App.DataAsync("query($s: String) { workOrders(first: 5, search: $s) { totalCount nodes { number } } serviceItems(first: 5, search: \"漏水\") { nodes { code price { amount } mandatoryFields { kind fields } } } }", new { s = "13812345678" }, world.Desk1);
        Assert.Equal(1, found.GetProperty("workOrders").GetProperty("totalCount").GetInt32());
        Assert.Equal("80.00", found.GetProperty("serviceItems").GetProperty("nodes")[0].GetProperty("price").GetProperty("amount").GetString());
        var draft = (await world.App.MutateAsync("createWorkOrder", new { title = "巡检", isDraft = true }, WorkWorld.Shown, world.Desk1)).GetProperty("workOrder");
        Assert.Equal("DRAFT", draft.GetProperty("state").GetString());
        await world.MoveAsync("acceptWorkOrder", draft);
        Assert.Equal("PENDING_DISPATCH", (await world.MoveAsync("releaseWorkOrder", draft)).GetProperty("state").GetString());
    }
}
