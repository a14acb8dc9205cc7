using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using MiniExcelLibs;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;
using static Platform.Modules.Tests.Analytics.ServiceWorld;

namespace Platform.Modules.Tests.Analytics;

/// <summary>The monthly reports as people open them: every line against a recount in SQL, both forms alike, and no name that a spreadsheet would run.</summary>
public sealed class ReportTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task Both_reports_in_both_forms_equal_a_recount_and_run_nothing(Provider provider)
    {
        await using var world = await ServiceWorld.StartAsync(provider);
        await world.FebruaryAsync();
        await world.CaughtUpAsync();
        var (csv, csvHash, _) = await ReportAsync(world, "SERVICE_VOLUME", "CSV");
        var (xlsx, xlsxHash, book) = await ReportAsync(world, "SERVICE_VOLUME", "XLSX");
        Assert.Equal(csvHash, xlsxHash); // one content, two forms
        Assert.Equal(csv.Select(Line), xlsx.Select(Line));
        await EqualsRecountAsync(world, csv, "部门", "TeamId", "Team", key => "'" + world.Teams.Values.Single(t => t.Team == key).Name, ("受理量", "REQUESTS"), ("已受理", "ACCEPTED"), ("已解决", "RESOLVED"), ("已结案", "CLOSED"), ("投诉率", "COMPLAINT_SHARE"),
            ("返工率", "REOPENED_SHARE"), ("首次响应工时（平均，秒）", "FIRST_RESPONSE_WORKING_TIME"), ("处理工时（平均，秒）", "RESOLUTION_WORKING_TIME"), ("时限达成率", "SLA_SHARE"), ("回访率", "FOLLOW_UP_COVERAGE"));
        await EqualsRecountAsync(world, csv, "合计", "'x'", "", _ => "合计", ("受理量", "REQUESTS"), ("时限达成率", "SLA_SHARE"));
        var total = csv.Single(l => l["分类"] == "合计");
        var seconds = (await world.RowsAsync("SELECT CountedSeconds FROM asv_sla_clocks WHERE Target = 4 AND State IN (2, 3)")).Select(r => Convert.ToInt64(r[0], CultureInfo.InvariantCulture)).Order().ToList();
        Assert.Equal((seconds[2] + seconds[3]) / 2.0, double.Parse(total["处理工时（中位，秒）"], CultureInfo.InvariantCulture));
        Assert.Equal(["合计", "服务点", "部门", "受理渠道", "业务类型", "服务项目"], csv.Select(l => l["分类"]).Distinct());
        Assert.Equal(4, int.Parse(csv.Single(l => l is { } x && x["分类"] == "受理渠道" && x["名称"] == "电话")["受理量"], CultureInfo.InvariantCulture));

        // Names that begin like formulas are there, quoted away in both forms; the workbook holds no formula at all.
        Assert.Contains(csv, l => l["名称"] == "'=SUM(A1:A9)维修组");
        foreach (var cell in csv.Concat(xlsx).SelectMany(l => l.Values)) Assert.False(cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal) && !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _), cell);
        using (var zip = new ZipArchive(new MemoryStream(book)))
            foreach (var part in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets", StringComparison.Ordinal)))
            {
                using var reader = new StreamReader(part.Open());
                Assert.DoesNotContain("<f", (await reader.ReadToEndAsync()).Replace("<formatCode", "", StringComparison.Ordinal), StringComparison.Ordinal);
            }

        var (words, wordsHash, _) = await ReportAsync(world, "SATISFACTION", "CSV");
        var (sheet, sheetHash, _) = await ReportAsync(world, "SATISFACTION", "XLSX");
        Assert.Equal((wordsHash, string.Join("\n", words.Select(Line))), (sheetHash, string.Join("\n", sheet.Select(Line))));
        await EqualsRecountAsync(world, words, "员工", "OwnerId", "Account", key => "'=cmd|'" + world.Teams.Values.Single(t => t.Person == key).Login, ("已受理", "ACCEPTED"), ("回访率", "FOLLOW_UP_COVERAGE"), ("满意率", "SATISFACTION_SHARE"), ("客户满意度", "CSAT"));
        Assert.NotEqual(csvHash, wordsHash);

        // The same month for one branch, asked for by its manager: its own figures and nobody else's.
        var manager = await world.PersonAsync("chief.sh", world.Shanghai, ScopeKind.Subtree, "analytics:figure:read", "analytics:report:run");
        var (mine, _, _) = await ReportAsync(world, "SERVICE_VOLUME", "CSV", manager);
        Assert.Equal("4", mine.Single(l => l["分类"] == "合计")["受理量"]);
        Assert.DoesNotContain(mine, l => l["名称"].Contains("热线", StringComparison.Ordinal));
        Assert.Equal(5, (await world.App.DataAsync("{ reportRuns(first: 10) { totalCount } }")).GetProperty("reportRuns").GetProperty("totalCount").GetInt32());
        Assert.Equal(1, (await world.App.DataAsync("{ reportRuns(first: 10) { totalCount } }", token: manager)).GetProperty("reportRuns").GetProperty("totalCount").GetInt32());

        foreach (var (month, code) in new[] { ("2027-13", "INVALID_FORMAT"), ("二月", "INVALID_FORMAT") }) Assert.Equal(code, await world.App.RefusalAsync("runReport", new { kind = "SATISFACTION", month }, "reportRun { id }"));
    }

    /// <summary>Every line of a section has the values that SQL gives for its group, and no group is missing.</summary>
    static async Task EqualsRecountAsync(ServiceWorld world, List<Dictionary<string, string>> lines, string section, string column, string type, Func<string, string> name, params (string Column, string Code)[] columns)
    {
        var recount = await FigureTests.RecountAsync(world, column, type);
        var mine = lines.Where(l => l["分类"] == section).ToDictionary(l => l["名称"]);
        Assert.Equal(recount.Keys.Select(name).Order(StringComparer.Ordinal), mine.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, figures) in recount)
            foreach (var (title, code) in columns)
            {
                var parts = figures[code].Split('/').Select(p => long.Parse(p, CultureInfo.InvariantCulture)).ToArray();
                var isShare = code.EndsWith("_SHARE", StringComparison.Ordinal) || code == "FOLLOW_UP_COVERAGE";
                var isMean = code.EndsWith("_TIME", StringComparison.Ordinal) || code == "CSAT";
                var expected = !isShare && !isMean ? parts[0].ToString(CultureInfo.InvariantCulture) : parts[1] == 0 ? "" : Math.Round((double)parts[0] / parts[1], isShare ? 4 : 2).ToString(CultureInfo.InvariantCulture);
                Assert.Equal((section, key, title, expected), (section, key, title, mine[name(key)][title]));
            }
    }

    static async Task<(List<Dictionary<string, string>> Lines, string Hash, byte[] File)> ReportAsync(ServiceWorld world, string kind, string format, string? token = null)
    {
        var id = Text((await world.App.MutateAsync("runReport", new { kind, month = "2027-02", format }, "reportRun { id }", token)).GetProperty("reportRun"), "id");
        JsonElement run = default;
        await TestApp.EventuallyAsync(async () => Text(run = (await world.App.DataAsync("query($id: ID!) { node(id: $id) { ... on ReportRun { state fileId contentHash } } }", new { id })).GetProperty("node"), "state") == "READY", "the report", 60);
        var file = await world.FileAsync(Text(run, "fileId"));
        return (format == "CSV" ? Csv(file) : Book(file), Text(run, "contentHash"), file);
    }

    static List<Dictionary<string, string>> Csv(byte[] file)
    {
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), file[..3]);
        return Rows(file, ExcelType.CSV);
    }

    static List<Dictionary<string, string>> Book(byte[] file) => Rows(file, ExcelType.XLSX);

    static List<Dictionary<string, string>> Rows(byte[] file, ExcelType form)
    {
        using var book = new MemoryStream(file);
        return [.. book.Query(useHeaderRow: true, excelType: form).Cast<IDictionary<string, object?>>().Select(r => r.ToDictionary(c => c.Key, c => Convert.ToString(c.Value, CultureInfo.InvariantCulture) ?? ""))];
    }

    static string Line(Dictionary<string, string> line) => string.Join('|', line.Select(c => c.Key + "=" + c.Value));
}
