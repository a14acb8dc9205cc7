using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MySqlConnector;
using Platform.Kernel.Security;

namespace Platform.EndToEnd.Tests;

/// <summary>
/// Two customers go through the same things in every module; one is erased. A dump of the database, what is encrypted in it opened with the deployment's own
/// keys, the log at its finest, the files and every search tell nothing of that one and everything of the other, and no figure moved.
/// </summary>
public sealed partial class ErasedForGood
{
    sealed record Somebody(string Name, string Phone, string Mail, string Street)
    {
        public string Spaced => $"{Phone[..3]} {Phone[3..7]} {Phone[7..]}";

        public IEnumerable<string> Traces => [Name, Phone, Spaced, Mail, Street];
    }

    static readonly Somebody Gone = new("欧阳明月", "13805958881", "mingyue.ouyang@example.cn", "湖东路188号3座1502室"), Stays = new("司徒长风", "13805958882", "changfeng@example.cn", "五四路77号2座901室");

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Nothing_tells_of_the_erased_person_and_everything_of_the_other(Provider provider)
    {
        var log = new Listening();
        await using var app = await TestApp.StartAsync(provider, new Dictionary<string, string?> { ["Customers:ErasurePause"] = "00:00:02.500" }, s => s.AddSingleton<ILoggerProvider>(log).PostConfigure<LoggerFilterOptions>(o => o.Rules.Add(new LoggerFilterRule(typeof(Listening).FullName, null, LogLevel.Trace, null))));
        await SetUpAsync(app);
        var (first, second) = (await LivesAsync(app, Gone, "P-1001"), await LivesAsync(app, Stays, "P-1002"));
        // Somebody else's matter in which the person is mentioned, and an import that brought the person.
        await app.MutateAsync("openCase", new { kind = "CONSULTATION", title = $"请联系{Gone.Name}", description = $"邻居电话 {Gone.Spaced}，{Stays.Name}住楼上", channel = "PHONE", partyId = second }, "case { id }");
        var export = Text(await app.MutateAsync("exportPerson", new { partyId = first, purpose = "本人申请" }, "personalExport { id }"), "personalExport", "id");
        var content = await FileAsync(app, await ReadyAsync(app, export));
        Assert.All(Gone.Traces.Except([Gone.Spaced]), t => Assert.Contains(t, content, StringComparison.Ordinal));
        Assert.DoesNotContain(Stays.Phone, content, StringComparison.Ordinal);
        foreach (var module in new[] { "Customers", "Orders", "Logistics", "AfterSales", "Administration" }) Assert.Contains($"\"{module}\"", content, StringComparison.Ordinal);
        var before = await DumpAsync(app, provider);
        foreach (var one in new[] { Gone, Stays }) Assert.All(one.Traces.Except([Stays.Spaced]), t => Assert.Contains(t, before.Opened, StringComparison.Ordinal)); // the dump does read what is encrypted
        var (books, figures) = (Books(before.Plain), await FiguresAsync(app));

        var request = await EraseAsync(app, first);
        await TestApp.EventuallyAsync(async () => Text(await app.DataAsync("query($id: ID!) { node(id: $id) { ... on ErasureRequest { state } } }", new { id = request }), "node", "state") == "DONE", "the erasure is done", 90);

        var after = await DumpAsync(app, provider);
        Assert.All(Gone.Traces, t => Assert.DoesNotContain(t, after.Plain, StringComparison.OrdinalIgnoreCase));
        Assert.All(Gone.Traces, t => Assert.DoesNotContain(t, after.Opened, StringComparison.OrdinalIgnoreCase));
        Assert.All(Gone.Traces, t => Assert.DoesNotContain(System.Text.Json.JsonEncodedText.Encode(t).ToString(), after.Plain + after.Opened, StringComparison.OrdinalIgnoreCase));
        Assert.All(Stays.Traces.Except([Stays.Spaced]), t => Assert.Contains(t, after.Opened, StringComparison.Ordinal));
        Assert.All(Directory.EnumerateFiles(app.Settings["Data:Folder"]!, "*", SearchOption.AllDirectories).Where(f => f.Contains("files", StringComparison.Ordinal)),
            f => Assert.DoesNotContain(Gone.Phone, File.ReadAllText(f), StringComparison.Ordinal));
        Assert.All(Gone.Traces, t => Assert.DoesNotContain(t, log.Text, StringComparison.Ordinal));
        Assert.Contains("INSERT INTO", log.Text, StringComparison.Ordinal); // it does listen

        foreach (var found in await SearchAsync(app, Gone)) Assert.Equal(0, found);
        foreach (var found in await SearchAsync(app, Stays)) Assert.True(found > 0);
        Assert.Equal(books, Books(after.Plain));
        Assert.Equal(figures, await FiguresAsync(app));
        foreach (var module in new[] { "Customers", "Orders", "Logistics", "AfterSales", "Administration", "Analytics" })
            Assert.True((await app.DataAsync("query($m: String!) { verifyAuditChain(module: $m) { intact brokenAt } }", new { m = module })).GetProperty("verifyAuditChain").GetProperty("intact").GetBoolean(), module);
        var party = (await app.DataAsync("query($id: ID!) { party(id: $id) { status version displayName contactPoints { id } addresses { id } history(first: 5) { nodes { action } } } }", new { id = first })).GetProperty("party");
        Assert.Equal("ERASED", Text(party, "status"));
        Assert.Equal("PARTY_ERASED", await app.RefusalAsync("updateParty", new { id = first, expectedVersion = party.GetProperty("version").GetInt64(), displayName = "又来了" }, "party { id }"));
        // The reads of the export and of what was revealed are on record, without telling what was read.
        var reads = (await app.DataAsync("query($p: ID!) { personalReads(where: { partyId: $p }, first: 50) { what purpose accountId } }", new { p = first })).GetProperty("personalReads").EnumerateArray().ToList();
        Assert.Contains(reads, r => Text(r, "what") == "exportPerson" && Text(r, "purpose") == "本人申请");
        Assert.Contains(reads, r => Text(r, "what") == "ContactPoint.value");
    }

    static async Task SetUpAsync(TestApp app)
    {
        await app.MutateAsync("upsertChannel", new { code = "WEB", kind = "WEB", name = "网店" }, "salesChannel { id }");
        await app.MutateAsync("upsertProducts", new { products = new[] { new { code = "TS", name = "纯棉T恤", skus = new[] { new { code = Shop.Sku, name = "纯棉T恤 红 M", priceMinor = 9900, weightGrams = 220 } } } } }, "productUpload { id }");
        var store = Text(await app.MutateAsync("createLocation", new { code = "QZ1", name = "泉州成品仓", kind = "DC", sellable = true, regionCode = "350503", region = "福建省泉州市丰泽区", address = "体育街1号", contactName = "仓库", phone = "0595-22000000" }, "stockLocation { id }"), "stockLocation", "id");
        await app.MutateAsync("receiveStock", new { locationId = store, lines = new[] { new { item = Shop.Sku, quantity = 100 } } }, "stockLocation { id }");
    }

    /// <summary>A customer, an order from a platform that is refunded, a matter that is turned down, a talk, a questionnaire; nothing is left open.</summary>
    static async Task<string> LivesAsync(TestApp app, Somebody it, string number)
    {
        object Person() => new
        {
            kind = "PERSON", displayName = it.Name, contactPoints = new[] { new { type = "MOBILE", value = it.Phone }, new { type = "EMAIL", value = it.Mail } },
            addresses = new[] { new { chinese = new { divisionCode = "350102", region = "福建省福州市鼓楼区", detail = it.Street } } },
        };
        var party = Text(await app.MutateAsync("createParty", Person(), "party { id }"), "party", "id");
        Assert.Equal("POSSIBLE_DUPLICATE", await app.RefusalAsync("createParty", Person(), "party { id }"));
        await app.DataAsync("query($id: ID!) { party(id: $id) { contactPoints { value } } }", new { id = party });
        var office = Text((await app.DataAsync("{ orgUnits(first: 1) { nodes { id } } }")).GetProperty("orgUnits").GetProperty("nodes")[0], "id");
        await app.MutateAsync("createAccount", new { loginId = it.Phone, displayName = it.Name, unitId = office, password = "a longer passphrase 1", passwordMustChange = false, partyId = party }, "account { id }");
        await app.MutateAsync("openCase", new { kind = "SUGGESTION", title = "改进建议", channel = "WEB" }, "case { id }", await app.SignInAsync(it.Phone, "a longer passphrase 1"), refused: false).ContinueWith(_ => { }, TaskScheduler.Default); // may not, and leaves its traces

        var source = await app.MutateAsync("ingestSourceOrder", new
        {
            channel = "WEB", platformNumber = number, payload = $$"""{"buyer":"{{it.Name}}","tel":"{{it.Phone}}","addr":"{{it.Street}}"}""", partyId = party, method = "ESCROW", courier = "own-delivery", courierBy = "CUSTOMER",
            buyerNote = $"{it.Name}收，请先打{it.Phone}", receiver = new { name = it.Name, phone = it.Phone, regionCode = "350102", region = "福建省福州市鼓楼区", address = it.Street }, lines = new[] { new { sku = Shop.Sku, quantity = 2 } },
        }, "sourceOrder { orderId }");
        var order = Text(source, "sourceOrder", "orderId");
        await TestApp.EventuallyAsync(async () => Text((await app.DataAsync("query($id: ID!) { order(id: $id) { lifecycle } }", new { id = order })), "order", "lifecycle") == "APPROVED", "approved");
        await MoveAsync(app, "recordPayment", "Order", order, "order { id }", new { paymentNumber = "PAY" + number, amountMinor = 19800, currency = "CNY" });
        await TestApp.EventuallyAsync(async () => (await app.DataAsync("query($id: ID!) { order(id: $id) { fulfillments { id } } }", new { id = order })).GetProperty("order").GetProperty("fulfillments").GetArrayLength() == 1, "released");
        await MoveAsync(app, "cancelOrder", "Order", order, "order { id }", new { reason = $"{it.Name}来电{it.Phone}不要了" });
        await TestApp.EventuallyAsync(async () => Text(await app.DataAsync("query($id: ID!) { order(id: $id) { paymentStatus } }", new { id = order }), "order", "paymentStatus") == "REFUNDED", "refunded");

        var matter = Text(await app.MutateAsync("openCase", new { kind = "COMPLAINT", title = $"{it.Name}投诉尺码不符", description = $"顾客{it.Name}，电话{it.Phone}，住{it.Street}", channel = "PHONE", partyId = party, contact = new { name = it.Name, phone = it.Phone } }, "case { id }"), "case", "id");
        await MoveAsync(app, "rejectCase", "Case", matter, "case { id }", new { reason = $"{it.Name}已自行解决" });
        await app.MutateAsync("logInteraction", new { channel = "PHONE", direction = "INBOUND", partyId = party, summary = $"{it.Name}来电", content = $"我是{it.Name}，号码{it.Phone}" }, "interaction { id }");
        var survey = await app.MutateAsync("sendSurvey", new { subjectId = party, templateCode = "NPS" }, "survey { id link }");
        await app.MutateAsync("answerSurvey", new { token = Text(survey, "survey", "link").Split('/')[^1], answers = new object[] { new { question = "score", number = 9 }, new { question = "words", text = $"{it.Name}很满意，{it.Mail}" } } }, "surveySheet { kind }");
        await TestApp.EventuallyAsync(async () => (await app.DataAsync("query($id: ID!) { party(id: $id) { openDocuments { type } } }", new { id = party })).GetProperty("party").GetProperty("openDocuments").EnumerateArray().All(d => Text(d, "type") is "FollowUp" or "Survey"), "nothing is open");
        return party;
    }

    static async Task<string> EraseAsync(TestApp app, string party)
    {
        var office = Text((await app.DataAsync("{ orgUnits(first: 1) { nodes { id } } }")).GetProperty("orgUnits").GetProperty("nodes")[0], "id");
        await app.MutateAsync("createAccount", new { loginId = "privacy", displayName = "隐私专员", unitId = office, password = "a longer passphrase 1", passwordMustChange = false }, "account { id }");
        var account = Text((await app.DataAsync("{ accounts(first: 5, where: { loginId: { eq: \"privacy\" } }) { nodes { id } } }")).GetProperty("accounts").GetProperty("nodes")[0], "id");
        await app.MutateAsync("grantRole", new { accountId = account, roleCode = "ADMINISTRATOR", unitId = office, reaches = "ALL" }, "membership { id }");
        var token = await app.SignInAsync("privacy", "a longer passphrase 1");

        var hold = Text(await app.MutateAsync("placeLegalHold", new { partyId = party, reason = "税务稽查" }, "legalHold { id }"), "legalHold", "id");
        var version = (await app.DataAsync("query($id: ID!) { party(id: $id) { version } }", new { id = party })).GetProperty("party").GetProperty("version").GetInt64();
        var asked = (await app.MutateAsync("eraseParty", new { id = party, expectedVersion = version, reason = "本人申请" }, "erasureRequest { id version state holds { kind reason } }")).GetProperty("erasureRequest");
        Assert.Equal("LEGAL_HOLD", Text(Assert.Single(asked.GetProperty("holds").EnumerateArray()), "kind"));
        var (id, at) = (Text(asked, "id"), asked.GetProperty("version").GetInt64());
        Assert.Equal("ERASURE_ASKED_ALREADY", await app.RefusalAsync("eraseParty", new { id = party, expectedVersion = version, reason = "再来" }, "erasureRequest { id }"));
        Assert.Equal("ERASURE_FOUR_EYES", await app.RefusalAsync("confirmErasure", new { id, expectedVersion = at }, "erasureRequest { id }"));
        Assert.Equal("ERASURE_HELD", await app.RefusalAsync("confirmErasure", new { id, expectedVersion = at }, "erasureRequest { id }", token));
        await MoveAsync(app, "releaseLegalHold", "LegalHold", hold, "legalHold { id }");
        await app.MutateAsync("confirmErasure", new { id, expectedVersion = at }, "erasureRequest { state }", token);
        return id;
    }

    static async Task<int[]> SearchAsync(TestApp app, Somebody it)
    {
        var counts = new List<int>();
        foreach (var term in new[] { it.Name, it.Phone })
        {
            var seen = await app.DataAsync("query($t: String!) { parties(first: 5, where: { search: $t }) { nodes { id } } orders(first: 5, search: $t) { nodes { id } } }", new { t = term });
            counts.Add(seen.GetProperty("parties").GetProperty("nodes").GetArrayLength());
            counts.Add(seen.GetProperty("orders").GetProperty("nodes").GetArrayLength());
        }
        counts.Add((await app.DataAsync("query($t: String!) { partyByContact(type: MOBILE, value: $t) { id } }", new { t = it.Phone })).GetProperty("partyByContact").GetArrayLength());
        return [.. counts];
    }

    static async Task<string> FiguresAsync(TestApp app)
        => (await app.DataAsync("query($from: Date!, $to: Date!) { serviceFigures(from: $from, to: $to, by: ALL, codes: [REQUESTS, ACCEPTED, RESOLVED, CLOSED]) { figures { code value numerator denominator } } }",
            new { from = DateTime.UtcNow.AddDays(-3).ToString("yyyy-MM-dd"), to = DateTime.UtcNow.AddDays(3).ToString("yyyy-MM-dd") })).GetProperty("serviceFigures").ToString();

    static async Task<string> ReadyAsync(TestApp app, string export)
    {
        var file = "";
        await TestApp.EventuallyAsync(async () =>
        {
            var seen = (await app.DataAsync("query($id: ID!) { node(id: $id) { ... on PersonalExport { fileId } } }", new { id = export })).GetProperty("node").GetProperty("fileId");
            file = seen.GetString() ?? "";
            return file.Length > 0;
        }, "the export is ready");
        return file;
    }

    static async Task<string> FileAsync(TestApp app, string id)
    {
        using var get = new HttpRequestMessage(HttpMethod.Get, "/files/" + id);
        get.Headers.Authorization = new("Bearer", await app.AdminAsync());
        using var answer = await app.Http.SendAsync(get);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    /// <summary>The database as its own tool writes it out, and every encrypted text in it opened with the deployment's keys.</summary>
    static async Task<(string Plain, string Opened)> DumpAsync(TestApp app, Provider provider)
    {
        var connection = app.Settings["Database:ConnectionString"]!;
        var my = provider == Provider.MariaDb ? new MySqlConnectionStringBuilder(connection) : null;
        var start = my is not null
            ? new ProcessStartInfo("mysqldump", ["--host=" + my.Server, "--port=" + my.Port, "--user=" + my.UserID, "--skip-extended-insert", "--single-transaction", my.Database])
            : new ProcessStartInfo("sqlite3", [new SqliteConnectionStringBuilder(connection).DataSource, ".dump"]);
        (start.RedirectStandardOutput, start.StandardOutputEncoding) = (true, Encoding.UTF8);
        using var process = Process.Start(start)!;
        var plain = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        var cipher = app.Services.GetRequiredService<FieldCipher>();
        var opened = new StringBuilder();
        foreach (Match match in Sealed().Matches(plain))
            try { opened.AppendLine(cipher.Reveal(match.Value)); }
            catch (Exception e) when (e is CryptographicException or FormatException) { }
        return (plain, Regex.Unescape(opened.ToString().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\\\\u", "\\u", StringComparison.Ordinal)));
    }

    /// <summary>What the books say: journals, payments, trades, movements of stock.</summary>
    static string Books(string dump) => string.Join('\n', dump.Split('\n').Where(l => BookLine().IsMatch(l)).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"k\d\.[A-Za-z0-9+/]{38,}={0,2}")]
    private static partial Regex Sealed();

    [GeneratedRegex(@"^INSERT INTO [`""]?(ord_journals|ord_postings|ord_payments|ord_trades|ord_refund_lines|log_stock_movements|log_stock_levels|asv_journals|asv_postings)")]
    private static partial Regex BookLine();

    static async Task MoveAsync(TestApp app, string mutation, string type, string id, string selection, object? more = null)
    {
        for (var attempt = 0; ; attempt++)
        {
            var version = (await app.DataAsync("query($id: ID!) { node(id: $id) { ... on " + type + " { version } } }", new { id })).GetProperty("node").GetProperty("version").GetInt64();
            var input = System.Text.Json.JsonSerializer.SerializeToNode(more ?? new { }, System.Text.Json.JsonSerializerOptions.Web)!.AsObject();
            (input["id"], input["expectedVersion"]) = (id, JsonValue.Create(version));
            try
            {
                await app.MutateAsync(mutation, input, selection);
                return;
            }
            catch (Xunit.Sdk.XunitException e) when (attempt < 20 && e.Message.Contains("VERSION_CONFLICT", StringComparison.Ordinal)) { await Task.Delay(50); }
        }
    }

    static string Text(System.Text.Json.JsonElement at, params string[] path) => path.Aggregate(at, (e, name) => e.GetProperty(name)).GetString()!;

    /// <summary>Everything that is logged at any level.</summary>
    sealed class Listening : ILoggerProvider, ILogger
    {
        readonly StringBuilder _text = new();

        public string Text { get { lock (_text) return _text.ToString(); } }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_text) _text.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
        }

        public void Dispose() { }
    }
}
