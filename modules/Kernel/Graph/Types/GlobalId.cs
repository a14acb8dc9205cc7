using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Platform.Kernel.Graph;

/// <summary>The id that clients see: it names the type and the row, is unique in the deployment and means nothing else.</summary>
public static class GlobalId
{
    /// <summary>The id of a row of a graph type.</summary>
    public static string Encode(string type, long id)
        => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{type}:{id}")));

    /// <summary>Reads an id; false when the text is not one.</summary>
    public static bool TryDecode(string? text, out string type, out long id)
    {
        (type, id) = ("", 0);
        if (text is null || text.Length > 200 || !Base64Url.IsValid(text)) return false;
        var plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !long.TryParse(plain.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out id)) return false;
        type = plain[..colon];
        return true;
    }

    /// <summary>Reads an id of the expected type; false for anything else.</summary>
    public static bool TryDecode(string? text, string type, out long id) => TryDecode(text, out var named, out id) && named == type;

    /// <summary>The row of a given type that the id names, or 0, which no row has.</summary>
    public static long Row(string type, string? text) => TryDecode(text, out var named, out var id) && named == type ? id : 0;
}
