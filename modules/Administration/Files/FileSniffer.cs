using System.IO.Compression;
using System.Text.Json;

namespace Platform.Administration.Files;

/// <summary>Finds out from its bytes what a file is. What is not on the list is refused.</summary>
internal static class FileSniffer
{
    /// <summary>Types by their extension.</summary>
    public static readonly IReadOnlyDictionary<string, string> Types = new Dictionary<string, string>
    {
        ["jpg"] = "image/jpeg", ["jpeg"] = "image/jpeg", ["png"] = "image/png", ["webp"] = "image/webp", ["pdf"] = "application/pdf", ["zip"] = "application/zip", ["gz"] = "application/gzip",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["csv"] = "text/csv", ["txt"] = "text/plain", ["json"] = "application/json",
    };

    const string Text = "text/plain";

    /// <summary>The type of a file, checked against the extension of its name.</summary>
    /// <exception cref="Refused">Not on the list, or not what the name says.</exception>
    public static string TypeOf(Stream content, string name)
    {
        var found = Find(content) ?? throw new Refused(FileErrors.TypeNotAllowed, "file", ("allowed", string.Join(", ", Types.Keys)));
        var extension = Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
        if (extension.Length == 0) return found;
        if (!Types.TryGetValue(extension, out var said)) throw new Refused(FileErrors.TypeNotAllowed, "file", ("allowed", string.Join(", ", Types.Keys)));
        if (said == found || (found == Text && said is "text/csv" or "text/plain")) return said;
        // A workbook is a zip archive, and nobody is harmed when it is called one.
        if (said == Types["zip"] && found == Types["xlsx"]) return said;
        throw new Refused(FileErrors.TypeMismatch, "file", ("extension", extension), ("found", found));
    }

    static string? Find(Stream content)
    {
        var head = new byte[4096];
        content.Position = 0;
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var start = head.AsSpan(0, read);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return Types["jpg"];
        if (start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])) return Types["png"];
        if (start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8)) return Types["webp"];
        if (start.StartsWith("%PDF-"u8)) return Types["pdf"];
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08])) return Types["gz"];
        if (start.StartsWith("PK\u0003\u0004"u8)) return Archive(content);
        return PlainText(content) ? Json(content) ? Types["json"] : Text : null;
    }

    static string? Archive(Stream content)
    {
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return zip.GetEntry("[Content_Types].xml") is not null && zip.GetEntry("xl/workbook.xml") is not null ? Types["xlsx"] : Types["zip"];
        }
        catch (InvalidDataException) { return null; }
    }

    /// <summary>Text in UTF-8 or GBK, the two that spreadsheets here write: no control characters but tab, line feed and carriage return.</summary>
    static bool PlainText(Stream content)
    {
        content.Position = 0;
        var buffer = new byte[64 * 1024];
        for (int read; (read = content.Read(buffer)) > 0;)
            if (buffer.AsSpan(0, read).ContainsAnyInRange((byte)0, (byte)8) || buffer.AsSpan(0, read).ContainsAnyInRange((byte)14, (byte)31) || buffer.AsSpan(0, read).ContainsAny((byte)11, (byte)12, (byte)127)) return false;
        return true;
    }

    static bool Json(Stream content)
    {
        content.Position = 0;
        int first;
        do first = content.ReadByte(); while (first is ' ' or '\t' or '\r' or '\n' or 0xEF or 0xBB or 0xBF);
        if (first is not ('{' or '[')) return false;
        content.Position = 0;
        try
        {
            using var _ = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = 64 });
            return true;
        }
        catch (JsonException) { return false; }
    }
}
