using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Administration.Organisation;
using Platform.Administration.Starting;
using Platform.AfterSales.Data;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;

namespace Platform.Modules.Tests.Analytics;

/// <summary>
/// A service company with a branch in 上海 and one in 广州, whose people handled some matters in February and some in March 2027, all through GraphQL and with the program's time in the
/// test's hand. Names begin like formulas on purpose.
/// </summary>
internal sealed class ServiceWorld : IAsyncDisposable
{
    public const string Password = "一个足够长的密码啊123";
    public static readonly DateTimeOffset Start = new(2027, 2, 24, 1, 0, 0, TimeSpan.Zero); // Wednesday, nine o'clock in Shanghai

    /// <summary>One matter: whose team, how it came, what, minutes to first answer and to settling, what the customer says, what becomes of it.</summary>
    public sealed record Matter(string Team, string Channel, string Kind, int Respond, int Settle, string? Said = "SATISFIED", int? Score = 5, bool Close = true, int? Csat = null);

    public MovableTime Time { get; } = new(Start);
    public TestApp App { get; private set; } = null!;
    public OrgUnit Office { get; private set; } = null!;
    public OrgUnit Shanghai { get; private set; } = null!;
    public OrgUnit Guangzhou { get; private set; } = null!;
    public Dictionary<string, (string Team, string Name, string Person, string Login)> Teams { get; } = [];
    public List<string> Cases { get; } = [];

    public static async Task<ServiceWorld> StartAsync(Provider provider)
    {
        var world = new ServiceWorld();
        world.App = await TestApp.StartAsync(provider, new Dictionary<string, string?>
        {
            ["Administration:Modules:0"] = "Customers", ["Administration:Modules:1"] = "AfterSales", ["Administration:Modules:2"] = "Analytics", ["SignIn:Trust"] = "00:00:01", ["SignIn:Access"] = "14.00:00:00",
            ["Events:Poll"] = "00:00:00.200",
        }, s => s.AddSingleton<TimeProvider>(world.Time));
        world.Office = await world.Seed.HeadOfficeAsync();
        world.Shanghai = await world.Seed.UnitAsync(await world.Seed.UnitAsync(null, "EAST", "华东大区", OrgTier.Region), "SH", "=上海分公司", OrgTier.Branch);
        world.Guangzhou = await world.Seed.UnitAsync(await world.Seed.UnitAsync(null, "SOUTH", "华南大区", OrgTier.Region), "GZ", "@广州分公司", OrgTier.Branch);
        foreach (var (key, unit, name) in new[] { ("SH", world.Shanghai, "=SUM(A1:A9)维修组"), ("SH-N", world.Shanghai, "-夜班组"), ("GZ", world.Guangzhou, "+86热线组") }) await world.TeamAsync(key, unit, name);
        await world.App.MutateAsync("upsertSlaPolicy", new
        {
            code = "SERVICE", name = "服务", position = 10,
            targets = new[] { new { target = "FIRST_RESPONSE", limitMinutes = 60, ladder = Array.Empty<object>() }, new { target = "RESOLUTION", limitMinutes = 240, ladder = Array.Empty<object>() } },
        }, "slaPolicy { id }");
        return world;
    }

    /// <summary>What happened in February: two teams in 上海, one in 广州.</summary>
    public async Task FebruaryAsync()
    {
        await DayAsync(0, new("SH", "PHONE", "REPAIR", 10, 100, "SATISFIED", 5, Csat: 5), new("SH", "WEB", "COMPLAINT", 90, 200, "DISSATISFIED", 1), new("GZ", "PHONE", "CONSULTATION", 5, 30, "SATISFIED", 4));
        await DayAsync(1, new("SH-N", "WEB", "REPAIR", 20, 300, null, null, Close: false), new("GZ", "WECHAT", "REPAIR", 61, 239, "SATISFIED", 3, Csat: 3));
        await DayAsync(2, new("SH", "PHONE", "SERVICE_REQUEST", 40, 50, "DECLINED", null), new("GZ", "PHONE", "REPAIR", 30, 0, null, null, Close: false));
    }

    public Seeding Seed => App.Services.GetRequiredService<Seeding>();

    /// <summary>Matters that begin on a morning, some days after the start.</summary>
    public async Task DayAsync(int day, params Matter[] matters)
    {
        Time.MoveTo(Start.AddDays(day));
        foreach (var matter in matters) await HandleAsync(matter);
    }

    async Task HandleAsync(Matter matter)
    {
        var (team, _, person, _) = Teams[matter.Team];
        var began = Time.GetUtcNow();
        var id = Text((await App.MutateAsync("openCase", new { kind = matter.Kind, channel = matter.Channel, title = "事项" + Cases.Count, contact = new { name = "客户" + Cases.Count, phone = "1380000" + (1000 + Cases.Count) }, teamId = team, separate = true },
            "case { id }")).GetProperty("case"), "id");
        Cases.Add(id);
        await DoAsync("acceptCase", id);
        await DoAsync("assignCase", id, new { teamId = team, ownerId = person });
        await DoAsync("startCase", id);
        Time.MoveTo(began.AddMinutes(matter.Respond));
        await DoAsync("respondToCase", id, new { text = "收到" });
        if (matter.Settle == 0) return;
        Time.MoveTo(began.AddMinutes(matter.Settle));
        await SettleAsync(id);
        if (matter.Said is { } said) await CallAsync(id, said, matter.Score);
        if (matter.Csat is { } csat) await AskAsync(id, csat);
        if (matter.Close) await DoAsync("closeCase", id);
    }

    public async Task SettleAsync(string id)
    {
        var it = await CaseAsync(id, "state steps { code isMandatory state }");
        if (Text(it, "state") == "REOPENED") await DoAsync("startCase", id);
        foreach (var step in it.GetProperty("steps").EnumerateArray().Where(s => s.GetProperty("isMandatory").GetBoolean() && Text(s, "state") == "OPEN")) await DoAsync("completeStep", id, new { step = Text(step, "code") });
        await DoAsync("resolveCase", id, new { resolution = "DONE", text = "办妥" });
    }

    /// <summary>Calls back. From a dissatisfied answer the case is re-opened, settled and asked about once more, to the customer's content.</summary>
    public async Task CallAsync(string id, string outcome, int? score)
    {
        var call = "";
        await TestApp.EventuallyAsync(async () =>
        {
            var open = (await CaseAsync(id, "followUps { id state }")).GetProperty("followUps").EnumerateArray().Where(f => Text(f, "state") is "PLANNED" or "DUE").ToList();
            call = open.Count == 1 ? Text(open[0], "id") : "";
            return call.Length > 0;
        }, "a call back is owed");
        await MoveAsync("startFollowUp", "FollowUp", call, "followUp { id }");
        await MoveAsync("completeFollowUp", "FollowUp", call, "followUp { id }", new { outcome, score });
        if (outcome != "DISSATISFIED") return;
        await TestApp.EventuallyAsync(async () => Text(await CaseAsync(id, "state"), "state") == "REOPENED", "re-opened");
        await SettleAsync(id);
        await CallAsync(id, "SATISFIED", 4);
    }

    async Task AskAsync(string id, int score)
    {
        await TestApp.EventuallyAsync(async () => (await RowsAsync($"SELECT PartyId FROM cus_care_subjects WHERE DocumentType = 'Case' AND DocumentId = {GlobalId.Row("Case", id)} AND PartyId IS NOT NULL")).Count == 1, "it is known who the customer is");
        var survey = (await App.MutateAsync("sendSurvey", new { subjectId = id, templateCode = "CSAT" }, "survey { link }")).GetProperty("survey");
        await App.MutateAsync("answerSurvey", new { token = Text(survey, "link").Split('/')[^1], answers = new[] { new { question = "score", number = score } } }, "surveySheet { state }");
    }

    async Task TeamAsync(string key, OrgUnit unit, string name)
    {
        var login = key.ToLowerInvariant();
        var account = await Seed.AccountAsync(unit, login, "=cmd|'" + login, Password);
        var person = GlobalId.Encode("Account", account.Id);
        var team = (await App.MutateAsync("createTeam", new { unitId = GlobalId.Encode("OrgUnit", unit.Id), code = key, name }, "team { id version }")).GetProperty("team");
        await App.MutateAsync("setTeamMembers", new { id = Text(team, "id"), expectedVersion = team.GetProperty("version").GetInt64(), accountIds = new[] { person } }, "team { id }");
        Teams[key] = (Text(team, "id"), name, person, login);
    }

    /// <summary>Bearer token of a new person with one role.</summary>
    public async Task<string> PersonAsync(string login, OrgUnit unit, ScopeKind reaches, params string[] permissions)
    {
        var account = await Seed.AccountAsync(unit, login, "员工" + login, Password);
        await Seed.GrantAsync(account, await Seed.RoleAsync("R-" + login.Replace('.', '-'), "角色" + login, permissions), unit, reaches);
        return await App.SignInAsync(login, Password);
    }

    public async Task<JsonElement> CaseAsync(string id, string fields) => (await App.DataAsync("query($id: ID!) { case(id: $id) { " + fields + " } }", new { id })).GetProperty("case");

    public Task DoAsync(string mutation, string id, object? more = null) => MoveAsync(mutation, "Case", id, "case { id }", more);

    /// <summary>Makes a move at the version that the document has now; a reaction may have moved it in between, then once more.</summary>
    public async Task MoveAsync(string mutation, string type, string id, string selection, object? more = null)
    {
        for (var attempt = 0; ; attempt++)
        {
            var input = JsonSerializer.SerializeToNode(more ?? new { }, JsonSerializerOptions.Web)!.AsObject();
            input["id"] = id;
            input["expectedVersion"] = (await App.DataAsync("query($id: ID!) { node(id: $id) { ... on " + type + " { version } } }", new { id })).GetProperty("node").GetProperty("version").GetInt64();
            try
            {
                await App.MutateAsync(mutation, input, selection);
                return;
            }
            catch (Xunit.Sdk.XunitException e) when (attempt < 5 && (e.Message.Contains("VERSION_CONFLICT", StringComparison.Ordinal) || e.Message.Contains("FOLLOW_UP_NOT_PLANNED", StringComparison.Ordinal)))
            {
                await Task.Delay(300);
            }
        }
    }

    /// <summary>Figures of a stretch of days: group → figure → "numerator/denominator".</summary>
    public async Task<Dictionary<string, Dictionary<string, JsonElement>>> FiguresAsync(string by, string from, string to, string[] codes, string? token = null, object? where = null)
        => (await App.DataAsync("query($f: Date!, $t: Date!, $by: FigureDimension!, $c: [FigureCode!], $w: FigureFilterInput) { serviceFigures(from: $f, to: $t, by: $by, codes: $c, where: $w) { key label figures { code value median numerator denominator drillDown } } }",
            new { f = from, t = to, by, c = codes, w = where }, token)).GetProperty("serviceFigures").EnumerateArray()
            .ToDictionary(g => g.GetProperty("key").GetString() ?? "", g => g.GetProperty("figures").EnumerateArray().ToDictionary(f => Text(f, "code")));

    public static string Told(JsonElement figure) => $"{figure.GetProperty("numerator")}/{figure.GetProperty("denominator")}";

    /// <summary>Waits until everything that was recorded is counted.</summary>
    public Task CaughtUpAsync() => TestApp.EventuallyAsync(async () => Convert.ToInt64((await RowsAsync("SELECT (SELECT COUNT(*) FROM asv_deliveries WHERE State < 2 AND Consumer LIKE '%Project%') + (SELECT COUNT(*) FROM cus_deliveries WHERE State < 2 AND Consumer LIKE '%Project%')"))[0][0], CultureInfo.InvariantCulture) == 0, "all events are counted", 60);

    /// <summary>Rows of a statement, behind the program's back.</summary>
    public async Task<List<object[]>> RowsAsync(string sql)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var connection = scope.ServiceProvider.GetRequiredService<AfterSalesDb>().Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        var rows = new List<object[]>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    /// <summary>A file as somebody downloads it.</summary>
    public async Task<byte[]> FileAsync(string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/files/" + Uri.EscapeDataString(id)) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", await App.AdminAsync()) } };
        using var answer = await App.Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, answer.StatusCode.ToString());
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public static string Text(JsonElement at, string name) => at.GetProperty(name).GetString()!;

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
