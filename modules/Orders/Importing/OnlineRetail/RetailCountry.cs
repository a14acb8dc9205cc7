using System.Globalization;

namespace Platform.Orders;

/// <summary>ISO codes of the export's country names.</summary>
internal static class RetailCountry
{
    static readonly Dictionary<string, string> Codes = Known();

    /// <summary>The two-letter code; null for what is no country of its own ("Unspecified", "European Community", "Channel Islands").</summary>
    public static string? Code(string name) => Codes.GetValueOrDefault(name);

    static Dictionary<string, string> Known()
    {
        var codes = new Dictionary<string, string> { ["EIRE"] = "IE", ["USA"] = "US", ["Czech Republic"] = "CZ", ["Hong Kong"] = "HK" };
        foreach (var region in CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(c => new RegionInfo(c.Name)).Where(r => r.TwoLetterISORegionName.All(char.IsAsciiLetterUpper)))
            codes.TryAdd(region.EnglishName, region.TwoLetterISORegionName);
        return codes;
    }
}
