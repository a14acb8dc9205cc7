using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Platform.Kernel.Graph;

/// <summary>Opaque ids that are unique over all types.</summary>
public static class GlobalId
{
    /// <summary>The global id of an object.</summary>
    public static string Encode(string type, long id) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{type}:{id}")));

    /// <summary>Reads a global id of the expected type; false for anything else.</summary>
    public static bool TryDecode(string? globalId, string type, out long id)
    {
        id = 0;
        return TryDecode(globalId, out var found, out id) && found == type;
    }

    /// <summary>Reads any global id.</summary>
    public static bool TryDecode(string? globalId, out string type, out long id)
    {
        (type, id) = ("", 0);
        if (globalId is null or { Length: > 100 }) return false;
        try
        {
            var text = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(globalId));
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1 || !long.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out id)) return false;
            type = text[..colon];
            return true;
        }
        catch (FormatException) { return false; }
    }
}
