using System.Net;
using System.Net.Http.Headers;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Platform.Administration;
using Platform.Administration.Sessions;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;

namespace Platform.EndToEnd.Tests;

/// <summary>
/// Made from the schema: a customer who signed in himself, and somebody who did not sign in, try every root field with the ids of everything that there is and is not theirs.
/// What they get must equal what they get for what never existed, must hold nothing of anybody else, and must change nothing.
/// </summary>
public sealed class NothingLeaksToCustomers
{
    const string Theirs = "13805950001", Mine = "13805950002";

    /// <summary>What is said of the other customer and among staff; none of it may ever be in an answer.</summary>
    static readonly string[] Secrets = ["陈秘密", "0001号密室", "机密内部备注", "绝密回复", "机密标题", "机密卖家备注", "机密改派原因", "系统管理员", "正确的马"];

    // What a customer may see of the company itself. A type that is added here is open to every customer.
    static readonly string[] Public = ["ServiceItem"];

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_customer_and_a_stranger_learn_nothing_of_anybody_else(Provider provider)
    {
        var texts = new TextMessages();
        await using var shop = await Shop.OpenAsync(provider, new() { ["CustomerSide:CodePause"] = "00:00:00.010", ["CustomerSide:TriesPerAddress"] = "1000000", ["CustomerSide:CodesAnHourPerAddress"] = "1000000", ["SignIn:Trust"] = "00:00:05" }, texts: texts);
        var app = shop.App;
        await TheirLifeAsync(shop, texts);
        var schema = app.Services.GetRequiredService<SchemaHolder>().Current;
        var hidden = await EverythingAsync(app, schema);
        Assert.True(hidden.Select(TypeOf).Distinct().Count() >= 15, string.Join(", ", hidden.Select(TypeOf).Distinct()));
        var before = await EverythingsVersionsAsync(app, hidden);

        var token = await texts.SignInAsync(app, Mine);
        var caller = await app.Services.GetRequiredService<CallerResolver>().OfTokenAsync(token, CancellationToken.None) ?? throw new InvalidOperationException();
        var own = GlobalId.Encode("Party", caller.PartyId!.Value);
        hidden = [.. hidden.Where(id => id != GlobalId.Encode("OrgUnit", caller.Home!.Value.Unit))]; // where he himself belongs he may know
        var problems = new List<string>();
        var tried = 0;
        foreach (var (who, bearer) in new (Caller, string?)[] { (caller, token), (Caller.Anonymous, null) })
        {
            var documents = new SchemaDocuments(who);
            foreach (var (operation, root) in new (string, IObjectGraphType)[] { ("query", schema.Query), ("mutation", schema.Mutation!) })
                foreach (var field in root.Fields.Where(f => f.Name != "signOut")) // everything after it would be refused to nobody
                {
                    if (!documents.May(field))
                    {
                        if (Code(await app.PostAsync(documents.Of(operation, field, hidden[0]), token: bearer)) is not ("FORBIDDEN" or "UNAUTHENTICATED") and var code) problems.Add($"{field.Name} is not refused: {code}");
                        continue;
                    }
                    foreach (var id in SchemaDocuments.HasId(field) ? hidden : hidden.Take(1))
                    {
                        var (theirs, unknown) = (await app.PostAsync(documents.Of(operation, field, id), token: bearer), await app.PostAsync(documents.Of(operation, field, Unknown(id)), token: bearer));
                        tried++;
                        if (Plain(theirs, id) != Plain(unknown, Unknown(id))) problems.Add($"{operation} {field.Name} tells {TypeOf(id)} {id} from an unknown id:\n  {theirs}\n  {unknown}");
                        if (Leak(theirs, id, hidden) is { } leak) problems.Add($"{operation} {field.Name} with {TypeOf(id)} shows {leak}:\n  {theirs}");
                        if (theirs.TryGetProperty("errors", out var errors) && errors.ToString().Contains("INTERNAL", StringComparison.Ordinal)) problems.Add($"{operation} {field.Name} breaks: {theirs}\n{documents.Of(operation, field, id)}\n{string.Join("\n", app.Log.Lines.TakeLast(5))}");
                    }
                }
            if (bearer is not null)
                foreach (var field in schema.Subscription!.Fields) await ListenAsync(app, documents, field, bearer, hidden, problems);
        }
        foreach (var id in hidden)
            foreach (var path in new[] { "/files/{0}", "/labels/{0}.pdf", "/slips/{0}.pdf" })
                foreach (var bearer in new[] { token, null })
                {
                    var (theirs, unknown) = (await GetAsync(app, string.Format(null, path, id), bearer), await GetAsync(app, string.Format(null, path, Unknown(id)), bearer));
                    if (theirs.Status == HttpStatusCode.OK || theirs.Status != unknown.Status || theirs.Body.Replace(id, "ID", StringComparison.Ordinal) != unknown.Body.Replace(Unknown(id), "ID", StringComparison.Ordinal)) problems.Add($"{path} tells {id}: {theirs} {unknown}");
                }
        Assert.True(problems.Count == 0, $"{problems.Count} of {tried}:\n" + string.Join("\n", problems.Take(25).Select(p => p.Length > 1200 ? p[..1200] : p)));
        Assert.True(tried > 300, $"only {tried} questions were asked");
        Assert.Equal(before, await EverythingsVersionsAsync(app, hidden));

        // And yet he sees himself.
        Assert.Equal(own, (await app.DataAsync("{ parties(first: 5) { nodes { id } totalCount } me { partyId } }", null, token)).GetProperty("parties").GetProperty("nodes")[0].GetProperty("id").GetString());
    }

    /// <summary>Another customer's order on its way, with a case, its notes, answers, photos, visit, charge, survey and refund.</summary>
    static async Task TheirLifeAsync(Shop shop, TextMessages texts)
    {
        var app = shop.App;
        var party = (await app.MutateAsync("createParty", new { kind = "PERSON", displayName = "陈秘密", level = "机密内部备注", roles = new[] { "CONSUMER" }, contactPoints = new[] { new { type = "MOBILE", value = Theirs } } }, "party { id }")).GetProperty("party").GetProperty("id").GetString()!;
        var order = await shop.PlaceAsync(new
        {
            channel = "WEB", method = "ESCROW", courier = "own-delivery", courierBy = "CUSTOMER", freightMinor = 1000, partyId = party, sellerNote = "机密卖家备注",
            receiver = new { name = "陈秘密", phone = Theirs, regionCode = "350102", region = "福建省福州市鼓楼区", address = "0001号密室" }, lines = new[] { new { sku = Shop.Sku, quantity = 2 } },
        });
        await shop.UntilAsync(order, "approved", o => Shop.Text(o, "lifecycle") == "APPROVED" && o.GetProperty("waybills").GetArrayLength() == 1);
        await shop.PayAsync(order, 20800);
        await shop.UntilAsync(order, "released", o => o.GetProperty("fulfillments").GetArrayLength() == 1);
        await shop.ShipAsync(order);
        await shop.ChangeAsync("proposeRefund", order, new() { ["reason"] = "机密内部备注", ["compensationMinor"] = 100 }, "refund { id }");

        var theirToken = await texts.SignInAsync(app, Theirs);
        using var photo = new ByteArrayContent([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]);
        using var upload = new HttpRequestMessage(HttpMethod.Post, "/files?name=secret.png") { Content = photo };
        upload.Headers.Authorization = new AuthenticationHeaderValue("Bearer", theirToken);
        using var uploaded = await app.Http.SendAsync(upload);
        var file = JsonDocument.Parse(await uploaded.Content.ReadAsStringAsync()).RootElement.GetProperty("file").GetProperty("id").GetString();
        await app.MutateAsync("upsertServiceItem", new { code = "SEW", name = "缝补", category = "REPAIR", kind = "REPAIR", description = "缝补", needsVisit = true, onlineBookable = true, priceMinor = 3000 }, "serviceItem { id }");
        var it = (await app.MutateAsync("openCase", new { kind = "COMPLAINT", title = "机密标题", orderId = order, fileIds = new[] { file } }, "case { id version }", theirToken)).GetProperty("case");
        async Task Do(string mutation, object more, string selection = "case { id }")
        {
            var input = JsonSerializer.SerializeToNode(more, JsonSerializerOptions.Web)!.AsObject();
            input["id"] = Shop.Text(it, "id");
            input["expectedVersion"] = (await app.DataAsync("query($id: ID!) { case(id: $id) { version } }", new { id = Shop.Text(it, "id") })).GetProperty("case").GetProperty("version").GetInt64();
            await app.MutateAsync(mutation, input, selection);
        }
        await Do("acceptCase", new { });
        await Do("respondToCase", new { text = "机密内部备注", visibility = "INTERNAL" });
        await Do("respondToCase", new { text = "绝密回复" });
        await app.MutateAsync("createWorkOrder", new { caseId = Shop.Text(it, "id"), title = "机密标题" }, "workOrder { id }");
        await app.MutateAsync("raiseCharge", new { caseId = Shop.Text(it, "id"), note = "机密内部备注", lines = new[] { new { name = "上门费", quantity = 1, unitPriceMinor = 5000 } } }, "serviceCharge { id }");
        await app.MutateAsync("raiseDispute", new { orderId = order, kind = "QUALITY", statement = "机密标题", claimMinor = 100 }, "dispute { id }", theirToken);
        var article = (await app.MutateAsync("upsertKnowledgeArticle", new { code = "KB-SECRET", titleZh = "机密内部备注", bodyZh = "机密内部备注" }, "knowledgeArticle { id version }")).GetProperty("knowledgeArticle").GetProperty("id").GetString();
        await app.MutateAsync("submitKnowledgeArticle", new { id = article, expectedVersion = 1 }, "knowledgeArticle { id }");
        await app.MutateAsync("publishKnowledgeArticle", new { id = article, expectedVersion = 2 }, "knowledgeArticle { id }");
        await app.MutateAsync("sendSurvey", new { subjectId = party, templateCode = "CSAT" }, "survey { id }");
    }

    /// <summary>Ids of all that an administrator can list.</summary>
    static async Task<string[]> EverythingAsync(TestApp app, GraphSchema schema)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var documents = new SchemaDocuments(Caller.System);
        foreach (var field in schema.Query.Fields.Where(f => f.ResolvedType!.GetNamedType() is IObjectGraphType t && t.GetField("nodes")?.ResolvedType!.GetNamedType() is IObjectGraphType node && node.GetField("id") is not null))
        {
            var answer = await app.PostAsync(documents.Ids(field), token: await app.AdminAsync());
            if (!answer.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object || data.GetProperty(field.Name) is not { ValueKind: JsonValueKind.Object } page) continue;
            // One of each type says as much as all of them, and the newest is the other customer's.
            foreach (var id in page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!).Where(id => !Public.Contains(TypeOf(id)))) found.Add(id);
        }
        return [.. found.GroupBy(TypeOf).SelectMany(g => g.OrderByDescending(id => GlobalId.TryDecode(id, out _, out var row) ? row : 0).Take(1))];
    }

    /// <summary>Versions of all that can be loaded by id.</summary>
    static async Task<string> EverythingsVersionsAsync(TestApp app, string[] hidden)
    {
        var versions = new List<string>();
        foreach (var type in new[] { "Party", "Order", "Case", "WorkOrder", "ServiceCharge", "Survey", "Refund", "StoredFile" })
            foreach (var id in hidden.Where(h => TypeOf(h) == type))
                versions.Add((await app.DataAsync($"query($id: ID!) {{ node(id: $id) {{ id ... on {type} {{ {(type == "StoredFile" ? "sha256" : "version")} }} }} }}", new { id })).GetRawText());
        return string.Join("\n", versions);
    }

    /// <summary>Subscriptions to hidden and unknown ids say the same, which for most is nothing at all.</summary>
    static async Task ListenAsync(TestApp app, SchemaDocuments documents, FieldType field, string token, string[] hidden, List<string> problems)
    {
        foreach (var ids in (SchemaDocuments.HasId(field) && documents.May(field) ? hidden : hidden.Take(1)).Chunk(8))
        {
            using var socket = await LiveSocket.OpenAsync(app, token);
            foreach (var id in ids)
            {
                await socket.SubscribeAsync("T" + id, documents.Of("subscription", field, id));
                await socket.SubscribeAsync("U" + id, documents.Of("subscription", field, Unknown(id)));
            }
            var said = new Dictionary<string, string>();
            try
            {
                while (await socket.NextAsync(1) is { ValueKind: JsonValueKind.Object } message)
                    if (message.TryGetProperty("id", out var about)) said[about.GetString()!] = said.GetValueOrDefault(about.GetString()!) + message.GetProperty("type") + (message.TryGetProperty("payload", out var payload) ? payload.ToString() : "");
            }
            catch (OperationCanceledException) { } // nothing more is said
            foreach (var id in ids)
            {
                var (theirs, unknown) = (said.GetValueOrDefault("T" + id), said.GetValueOrDefault("U" + id));
                if (theirs?.Replace(id, "ID", StringComparison.Ordinal) != unknown?.Replace(Unknown(id), "ID", StringComparison.Ordinal)) problems.Add($"subscription {field.Name} tells {TypeOf(id)} {id}: {theirs} / {unknown}");
                if (theirs?.StartsWith("next", StringComparison.Ordinal) == true) problems.Add($"subscription {field.Name} gives {theirs}");
                if (!documents.May(field) && theirs?.Contains("FORBIDDEN", StringComparison.Ordinal) != true) problems.Add($"subscription {field.Name} is not refused: {theirs}");
            }
        }
    }

    static string? Leak(JsonElement answer, string asked, string[] hidden)
    {
        if (!answer.TryGetProperty("data", out var data)) return null;
        var text = data.ToString();
        return Secrets.FirstOrDefault(s => text.Contains(s, StringComparison.Ordinal)) ?? hidden.FirstOrDefault(h => h != asked && text.Contains($"\"{h}\"", StringComparison.Ordinal));
    }

    static async Task<(HttpStatusCode Status, string Body)> GetAsync(TestApp app, string path, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await app.Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    static string? Code(JsonElement answer) => answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;

    static string TypeOf(string id) => GlobalId.TryDecode(id, out var type, out _) ? type : "";

    static string Unknown(string id) => GlobalId.Encode(TypeOf(id), 987_654_321);

    static string Plain(JsonElement answer, string id) => answer.ToString().Replace(id, "ID", StringComparison.Ordinal);
}
