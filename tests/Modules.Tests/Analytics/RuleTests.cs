using System.Text;
using Microsoft.Extensions.Options;
using MiniExcelLibs;
using Platform.Analytics.Figures;
using Platform.Analytics.Reporting;
using Platform.Analytics.Scoring;
using Platform.Kernel.Errors;
using Platform.Kernel.Printing;

namespace Platform.Modules.Tests.Analytics;

public sealed class RuleTests
{
    static readonly Months Shanghai = new(Options.Create(new AnalyticsSettings()), TimeProvider.System);

    [Fact]
    public void A_month_begins_at_midnight_of_the_deployment()
    {
        var (from, to) = Shanghai.Of(Shanghai.Read("2026-11"));
        Assert.Equal(new DateTime(2026, 10, 31, 16, 0, 0, DateTimeKind.Utc), from);
        Assert.Equal(new DateTime(2026, 11, 30, 16, 0, 0, DateTimeKind.Utc), to);
        Assert.Equal("2026-12", Shanghai.NameOf(to));
    }

    [Theory]
    [InlineData("2026-13"), InlineData("2026-1"), InlineData(""), InlineData("1026-01"), InlineData("2026-11-01"), InlineData("二〇二六-一一")]
    public void What_is_no_month_is_refused(string text) => Assert.Equal("INVALID_FORMAT", Assert.Throws<Refused>(() => Shanghai.Read(text)).Reasons[0].Code.Code);

    [Fact]
    public void A_stretch_is_cut_into_its_months_without_a_gap()
    {
        var parts = Shanghai.Within(new(2026, 1, 15), new(2026, 3, 10)).ToList();
        Assert.Equal(["2026-01", "2026-02", "2026-03"], parts.Select(p => p.Month));
        Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        Assert.Equal(Shanghai.Days(new(2026, 1, 15), new(2026, 3, 10)), (parts[0].From, parts[^1].To));
    }

    [Theory]
    [InlineData(0.6, 0.95, 0.6, 0), InlineData(0.6, 0.95, 0.95, 40), InlineData(0.6, 0.95, 1, 40), InlineData(0.6, 0.95, 0.775, 20), InlineData(0.2, 0, 0, 40), InlineData(0.2, 0, 0.3, 0), InlineData(0.2, 0, 0.05, 30)]
    public void Points_grow_from_the_floor_to_the_full_mark(double floor, double full, double value, double earned)
        => Assert.Equal(earned, new ScoreRule(FigureCode.SatisfactionShare).Set(40, floor, full).Earned(value));

    [Fact]
    public void A_question_comes_back_from_its_text_and_nonsense_is_none()
    {
        var question = new FigureQuestion(FigureCode.FollowUpMissing, DateTime.UnixEpoch, DateTime.UnixEpoch.AddDays(1), Unit: 7, ServiceItem: "水管维修") { Without = FigureDimension.Staff, UnitAlone = true };
        Assert.Equal(question, FigureQuestion.Decode(question.Encode()));
        Assert.All(["", "%%%", "bnVsbA", "e30x", Convert.ToBase64String("{\"Code\":999}"u8)], text => Assert.Null(FigureQuestion.Decode(text)));
    }

    [Fact]
    public void Every_code_has_its_figure() => Assert.Equal(Enum.GetValues<FigureCode>().Order(), FigureCatalog.All.Keys.Order());

    [Fact]
    public void A_name_like_a_formula_stays_text_in_both_forms()
    {
        IReadOnlyList<IReadOnlyDictionary<string, object?>> lines =
        [
            new Dictionary<string, object?> { ["名称"] = "=HYPERLINK(\"http://x\")", ["受理量"] = 3L, ["满意率"] = 0.5 },
            new Dictionary<string, object?> { ["名称"] = "+86,\"张三\"", ["受理量"] = 0L, ["满意率"] = null },
        ];
        var csv = TableFile.Csv(lines);
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.Equal("名称,受理量,满意率\r\n\"'=HYPERLINK(\"\"http://x\"\")\",3,0.5\r\n\"'+86,\"\"张三\"\"\",0,\r\n", Encoding.UTF8.GetString(csv[3..]));

        using var book = new MemoryStream(TableFile.Xlsx(lines));
        var rows = book.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();
        Assert.Equal("'=HYPERLINK(\"http://x\")", rows[0]["名称"]);
        Assert.Equal(3.0, Convert.ToDouble(rows[0]["受理量"], System.Globalization.CultureInfo.InvariantCulture));
    }
}
