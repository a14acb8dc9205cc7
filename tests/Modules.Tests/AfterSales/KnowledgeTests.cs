using System.Text.Json;
using Platform.AfterSales;
using Platform.Kernel.Access;

namespace Platform.Modules.Tests.AfterSales;

/// <summary>Articles: written, looked over, published, read by whom they are for, found in any script, suggested for what a case is about, and counted once for a person and case.</summary>
public sealed class KnowledgeTests
{
    static async Task<JsonElement> WriteAsync(Desk desk, string code, string titleZh, string bodyZh, string audience = "INTERNAL", object[]? tags = null, long? version = null, string kind = "ARTICLE", string? titleEn = null, string? bodyEn = null)
        => (await desk.App.MutateAsync("upsertKnowledgeArticle", new { code, expectedVersion = version, kind, audience, titleZh, titleEn, bodyZh, bodyEn, tags }, "knowledgeArticle { id version state publishedVersion }")).GetProperty("knowledgeArticle");

    static async Task<JsonElement> MoveAsync(Desk desk, string mutation, JsonElement article, object? more = null, string? token = null)
    {
        var input = JsonSerializer.SerializeToNode(more ?? new { }, JsonSerializerOptions.Web)!.AsObject();
        (input["id"], input["expectedVersion"]) = (article.GetProperty("id").GetString(), article.GetProperty("version").GetInt64());
        return (await desk.App.MutateAsync(mutation, input, "knowledgeArticle { id version state publishedVersion }", token)).GetProperty("knowledgeArticle");
    }

    static async Task<JsonElement> PublishAsync(Desk desk, string code, string title, string body, string audience = "INTERNAL", object[]? tags = null, string kind = "ARTICLE")
        => await MoveAsync(desk, "publishKnowledgeArticle", await MoveAsync(desk, "submitKnowledgeArticle", await WriteAsync(desk, code, title, body, audience, tags, kind: kind)));

    static async Task<string[]> FoundAsync(Desk desk, string search, string? token = null)
        => [.. (await desk.App.DataAsync("query($s: String) { knowledgeArticles(first: 50, search: $s, order: [{ code: ASC }]) { nodes { code } } }", new { s = search }, token)).GetProperty("knowledgeArticles").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("code").GetString()!)];

    [Fact]
    public void Text_is_cut_alike_for_every_database()
    {
        Assert.Equal(["e1", "pump", "不", "不转", "水", "水泵", "泵", "泵不", "转"], SearchTerms.Of("水泵不转 E1 PUMP").Order(StringComparer.Ordinal));
        Assert.Equal(["e1", "不转", "水泵", "泵不"], SearchTerms.Sought("水泵不转，Ｅ１").Order(StringComparer.Ordinal));
        Assert.Equal(["水"], SearchTerms.Sought("水"));
        Assert.Empty(SearchTerms.Sought(" ，。！"));
        Assert.True(SearchTerms.Of("𠮷野").SetEquals(["𠮷", "𠮷野", "野"])); // outside the basic plane
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task An_article_is_written_looked_over_published_and_withdrawn_in_versions(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider, new() { ["AfterSales:KnowledgeFourEyes"] = "true" });
        await desk.PersonAsync("editor", desk.Office, ScopeKind.All, "aftersales:knowledge:read", "aftersales:knowledge:publish");
        await desk.PersonAsync("reader", desk.Shanghai, ScopeKind.Subtree, "aftersales:knowledge:read");
        var (editor, reader) = (await desk.TokenAsync("editor"), await desk.TokenAsync("reader"));
        var team = await desk.TeamAsync(desk.Shanghai, "FIX", "维修组", await desk.PersonAsync("fixer", desk.Shanghai, ScopeKind.Self, "aftersales:knowledge:read"));
        var first = await WriteAsync(desk, "KB-PUMP", "水泵不转的处理", "先断电，再检查电容。", kind: "TECHNICAL_BULLETIN", tags: [new { kind = "FAULT", value = "E1" }]);
        Assert.Empty(await FoundAsync(desk, "水泵", reader));
        Assert.Equal("ILLEGAL_TRANSITION", await desk.App.RefusalAsync("publishKnowledgeArticle", new { id = first.GetProperty("id").GetString(), expectedVersion = 1 }, "knowledgeArticle { id }", editor));
        var submitted = await MoveAsync(desk, "submitKnowledgeArticle", first);
        Assert.Equal("KNOWLEDGE_IN_REVIEW", await desk.App.RefusalAsync("upsertKnowledgeArticle", new { code = "KB-PUMP", expectedVersion = 2, titleZh = "x", bodyZh = "x" }, "knowledgeArticle { id }"));
        Assert.Equal("KNOWLEDGE_FOUR_EYES", await desk.App.RefusalAsync("publishKnowledgeArticle", new { id = first.GetProperty("id").GetString(), expectedVersion = submitted.GetProperty("version").GetInt64() }, "knowledgeArticle { id }"));
        var back = await MoveAsync(desk, "returnKnowledgeArticle", submitted, new { reason = "请补充照片" }, editor);
        Assert.Equal("DRAFT", back.GetProperty("state").GetString());
        var published = await MoveAsync(desk, "publishKnowledgeArticle", await MoveAsync(desk, "submitKnowledgeArticle", back), new { teamIds = new[] { team } }, editor);
        Assert.Equal(1, published.GetProperty("publishedVersion").GetInt32());
        Assert.Equal(["KB-PUMP"], await FoundAsync(desk, "水泵", reader));
        var fixer = await desk.TokenAsync("fixer");
        await TestApp.EventuallyAsync(async () => (await desk.App.DataAsync("{ myNotifications(first: 5) { nodes { kind } } }", null, fixer)).GetProperty("myNotifications").GetProperty("nodes").GetArrayLength() == 1, "the team is told");

        // Readers see the first version while the second is written; a writer sees both.
        var second = await WriteAsync(desk, "KB-PUMP", "水泵异响的处理", "更换轴承。", version: published.GetProperty("version").GetInt64(), titleEn: "Noisy pump", bodyEn: "Replace the bearing.");
        var seen = (await desk.App.DataAsync("query($id: ID!) { knowledgeArticle(id: $id) { title body publishedVersion tags { kind value } } }", new { id = first.GetProperty("id").GetString() }, reader)).GetProperty("knowledgeArticle");
        Assert.Equal(("水泵不转的处理", 1, "E1"), (seen.GetProperty("title").GetString(), seen.GetProperty("publishedVersion").GetInt32(), seen.GetProperty("tags")[0].GetProperty("value").GetString()));
        Assert.Empty(await FoundAsync(desk, "轴承", reader));
        Assert.Equal(2, (await desk.App.DataAsync("query($id: ID!) { knowledgeArticle(id: $id) { versions { number titleZh } } }", new { id = first.GetProperty("id").GetString() })).GetProperty("knowledgeArticle").GetProperty("versions").GetArrayLength());
        var next = await MoveAsync(desk, "publishKnowledgeArticle", await MoveAsync(desk, "submitKnowledgeArticle", second), token: editor);
        Assert.Equal((2, 0, 1), (next.GetProperty("publishedVersion").GetInt32(), (await FoundAsync(desk, "电容", reader)).Length, (await FoundAsync(desk, "bearing", reader)).Length));
        await MoveAsync(desk, "withdrawKnowledgeArticle", next, new { reason = "已停产" }, editor);
        Assert.Empty(await FoundAsync(desk, "水泵", reader));
        Assert.Equal(JsonValueKind.Null, (await desk.App.DataAsync("query($id: ID!) { knowledgeArticle(id: $id) { id } }", new { id = first.GetProperty("id").GetString() }, reader)).GetProperty("knowledgeArticle").ValueKind);

        // Bad input names its fields and leaves nothing.
        var refused = (await desk.App.MutateAsync("upsertKnowledgeArticle", new { code = "有空 格", titleZh = " ", bodyZh = "x", tags = new[] { new { kind = "FAULT", value = "" } } }, "knowledgeArticle { id }", refused: true)).GetProperty("userErrors");
        Assert.Equal(["code", "tags.0.value", "titleZh"], refused.EnumerateArray().Select(e => e.GetProperty("field").GetString()!).Order(StringComparer.Ordinal));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task It_is_found_in_any_script_and_read_by_whom_it_is_for(Provider provider)
    {
        var texts = new TextMessages();
        await using var desk = await Desk.StartAsync(provider, replace: texts.AddTo);
        await PublishAsync(desk, "KB-1", "空调不制冷怎么办", "检查滤网。Filter F-200 must be clean.", "CUSTOMER");
        await PublishAsync(desk, "KB-2", "空调外机异响", "内部：更换减震垫", "INTERNAL");
        await PublishAsync(desk, "KB-3", "冷媒加注作业指导", "给服务商的作业指导", "PROVIDER", kind: "PROCEDURE");
        Assert.Equal(["KB-1", "KB-2"], await FoundAsync(desk, "空调"));
        Assert.Equal(["KB-1"], await FoundAsync(desk, "空调 制冷"));
        Assert.Equal(["KB-1"], await FoundAsync(desk, "不制冷"));
        Assert.Equal(["KB-1"], await FoundAsync(desk, "ＦＩＬＴＥＲ"));
        Assert.Equal(["KB-1"], await FoundAsync(desk, "f-200"));
        Assert.Equal(["KB-3"], await FoundAsync(desk, "kb-3"));
        Assert.Equal(["KB-1", "KB-3"], await FoundAsync(desk, "冷"));
        Assert.Empty(await FoundAsync(desk, "制热"));
        Assert.Empty(await FoundAsync(desk, "%"));
        Assert.Empty(await FoundAsync(desk, "' OR 1=1 --"));

        // A customer reads what is for customers, an account of a provider what is for providers too.
        var customer = await texts.SignInAsync(desk.App, "13812345678");
        Assert.Equal(["KB-1"], await FoundAsync(desk, "冷", customer));
        var provider_ = await desk.PortalAsync("partner", desk.Shanghai, await desk.CustomerAsync("某服务商", "13900002222"), "aftersales:knowledge:read", "aftersales:knowledge:provider");
        Assert.Equal(["KB-1", "KB-3"], await FoundAsync(desk, "冷", provider_));
        var answer = await desk.App.PostAsync("{ knowledgeArticles(first: 5) { nodes { audience } } }", token: customer);
        Assert.Equal("FORBIDDEN", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task What_fits_a_case_is_suggested_with_reasons_and_use_counts_once(Provider provider)
    {
        await using var desk = await Desk.StartAsync(provider);
        await desk.App.MutateAsync("upsertServiceItem", new { code = "PUMP", name = "水泵维修", category = "REPAIR", kind = "REPAIR", description = "水泵", needsVisit = true }, "serviceItem { id }");
        await PublishAsync(desk, "KB-E1", "错误代码E1", "电容损坏。", tags: [new { kind = "FAULT", value = "E1" }, new { kind = "MODEL", value = "WP-100" }], kind: "FAULT_SOLUTION");
        await PublishAsync(desk, "KB-WORDS", "水泵不转的常见原因", "断电检查。");
        await PublishAsync(desk, "KB-ITEM", "上门须知", "带鞋套", tags: [new { kind = "SERVICE_ITEM", value = "PUMP" }, new { kind = "STEP", value = "CONFIRM" }], kind: "PROCEDURE");
        await PublishAsync(desk, "KB-FAR", "电梯困人处理", "联系维保。", tags: [new { kind = "FAULT", value = "E9" }]);
        var item = (await desk.App.DataAsync("{ serviceItems(first: 1) { nodes { id } } }")).GetProperty("serviceItems").GetProperty("nodes")[0].GetProperty("id").GetString();
        var customer = await desk.CustomerAsync("王小明", "13812345678");
        var it = (await desk.OpenAsync(new { kind = "REPAIR", title = "家里水泵不转了", partyId = customer, serviceItemId = item })).GetProperty("id").GetString()!;

        async Task<JsonElement[]> SuggestAsync(string more = "", string? token = null)
            => [.. (await desk.App.DataAsync($"query($id: ID!) {{ suggestArticles(caseId: $id{more}) {{ score reasons article {{ id code }} }} }}", new { id = it }, token)).GetProperty("suggestArticles").EnumerateArray()];
        static string[] Codes(JsonElement[] found) => [.. found.Select(f => f.GetProperty("article").GetProperty("code").GetString()!)];

        Assert.Equal(["KB-WORDS", "KB-ITEM"], Codes(await SuggestAsync()));
        var known = await SuggestAsync(", model: \"WP-100\", faultCode: \"E1\"");
        Assert.Equal(["KB-E1", "KB-WORDS", "KB-ITEM"], Codes(known));
        Assert.Equal(["FAULT E1", "MODEL WP-100"], known[0].GetProperty("reasons").EnumerateArray().Select(r => r.GetString()!).Take(2));

        // The job report tells the fault to whoever looks at the case later.
        await desk.PersonAsync("agent", desk.Office, ScopeKind.All, "aftersales:knowledge:read", "aftersales:case:read");
        await desk.PersonAsync("south", desk.South, ScopeKind.Subtree, "aftersales:knowledge:read", "aftersales:case:read");
        var (agent, south) = (await desk.TokenAsync("agent"), await desk.TokenAsync("south"));
        var id = known[0].GetProperty("article").GetProperty("id").GetString();
        for (var i = 0; i < 3; i++) await desk.App.MutateAsync("rateKnowledgeArticle", new { id, caseId = it, helpful = i == 2 }, "knowledgeArticle { id }", agent);
        await desk.App.MutateAsync("rateKnowledgeArticle", new { id, caseId = it }, "knowledgeArticle { id }");
        var usage = (await desk.App.DataAsync("query($id: ID!) { knowledgeArticle(id: $id) { usage { uses cases helpful notHelpful } } }", new { id })).GetProperty("knowledgeArticle").GetProperty("usage");
        Assert.Equal((2, 1, 1, 0), (usage.GetProperty("uses").GetInt32(), usage.GetProperty("cases").GetInt32(), usage.GetProperty("helpful").GetInt32(), usage.GetProperty("notHelpful").GetInt32()));
        Assert.Contains("HELPFUL 1/1", (await SuggestAsync(", faultCode: \"E1\""))[0].GetProperty("reasons").EnumerateArray().Select(r => r.GetString()));

        // Out of reach answers as what does not exist.
        Assert.Equal(JsonValueKind.Null, (await desk.App.DataAsync("query($id: ID!) { suggestArticles(caseId: $id) { score } }", new { id = it }, south)).GetProperty("suggestArticles").ValueKind);
        Assert.Equal("NOT_FOUND", await desk.App.RefusalAsync("rateKnowledgeArticle", new { id, caseId = it }, "knowledgeArticle { id }", south));

        // A step of the playbook leads to its work instruction.
        await desk.App.MutateAsync("upsertPlaybook", new { kind = "REPAIR", name = "维修", steps = new[] { new { code = "CONFIRM", zh = "确认", en = "Confirm", isMandatory = false } } }, "playbook { name }");
        var step = (await desk.CaseAsync(it, "steps { code articles { code } }")).GetProperty("steps")[0];
        Assert.Equal("KB-ITEM", step.GetProperty("articles")[0].GetProperty("code").GetString());
    }
}
