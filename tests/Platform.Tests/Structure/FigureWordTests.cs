using System.Text.Json;
using System.Text.RegularExpressions;
using Platform.Analytics.Figures;

namespace Platform.Tests.Structure;

/// <summary>A figure has one name: the console calls it what reports and the API call it.</summary>
public sealed class FigureWordTests
{
    [Theory, InlineData("zh-CN"), InlineData("en")]
    public void The_console_names_figures_as_the_program_does(string language)
    {
        var words = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, $"host/console/src/analytics/words.{language}.json"))).RootElement.GetProperty("enums").GetProperty("FigureCode");
        Assert.Equal(FigureCatalog.All.Values.OrderBy(f => f.Code.ToString(), StringComparer.Ordinal).Select(f => (Code(f.Code), language == "en" ? f.En : f.Zh)),
            FigureCatalog.All.Values.OrderBy(f => f.Code.ToString(), StringComparer.Ordinal).Select(f => (Code(f.Code), words.TryGetProperty(Code(f.Code), out var word) ? word.GetString()! : "")));
    }

    static string Code(FigureCode code) => Regex.Replace(code.ToString(), "(?<!^)([A-Z])", "_$1").ToUpperInvariant();
}
