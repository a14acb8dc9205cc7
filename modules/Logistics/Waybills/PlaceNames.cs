using System.Text.RegularExpressions;

namespace Platform.Logistics;

/// <summary>Takes a region apart that is written as one text, as couriers want province, city and district each by itself.</summary>
internal static partial class PlaceNames
{
    /// <summary>福建省 泉州市 丰泽区, 福建省/泉州市/丰泽区 and 福建省泉州市丰泽区 come to the same. A municipality is its own city.</summary>
    public static (string Province, string City, string? District) Split(string? region)
    {
        var parts = (region ?? "").Split([' ', '/', ',', '，', '　'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        if (parts.Count == 1) parts = [.. Tiers().Matches(parts[0]).Select(m => m.Value)];
        if (parts.Count > 1 && Municipality(parts[0]) && !parts[1].EndsWith('市')) parts.Insert(1, parts[0]);
        return parts.Count switch
        {
            0 => ("-", "-", null),
            1 => (parts[0], parts[0], null),
            2 => (parts[0], parts[1], null),
            _ => (parts[0], parts[1], string.Concat(parts.Skip(2))),
        };
    }

    static bool Municipality(string name) => name is "北京市" or "上海市" or "天津市" or "重庆市" or "北京" or "上海" or "天津" or "重庆";

    [GeneratedRegex("^.+?(?:特别行政区|自治区|省)|^(?:北京|上海|天津|重庆)市|.+?(?:自治州|地区|盟|市)|.+$")]
    private static partial Regex Tiers();
}
