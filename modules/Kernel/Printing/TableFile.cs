using System.Globalization;
using System.Text;
using MiniExcelLibs;

namespace Platform.Kernel.Printing;

/// <summary>In what form a report is written.</summary>
public enum ReportFormat
{
    /// <summary>Excel workbook.</summary>
    Xlsx = 0,

    /// <summary>Comma-separated text, UTF-8 with byte-order mark.</summary>
    Csv = 1,
}

/// <summary>Writes a table as a file that spreadsheets open. Text that a spreadsheet would take for a formula is quoted away in either form.</summary>
public static class TableFile
{
    /// <summary>The ending of a file's name, without a dot.</summary>
    public static string Ending(this ReportFormat format) => format == ReportFormat.Xlsx ? "xlsx" : "csv";

    /// <summary>The table in one form.</summary>
    /// <param name="format">Which.</param>
    /// <param name="lines">Column → value, each line with the same columns in the same order.</param>
    public static byte[] Write(ReportFormat format, IReadOnlyList<IReadOnlyDictionary<string, object?>> lines) => format == ReportFormat.Xlsx ? Xlsx(lines) : Csv(lines);

    /// <summary>UTF-8 with byte-order mark, so that spreadsheets read Chinese.</summary>
    public static byte[] Csv(IReadOnlyList<IReadOnlyDictionary<string, object?>> lines)
    {
        var text = new StringBuilder();
        if (lines.Count > 0) text.AppendJoin(',', lines[0].Keys.Select(Cell)).Append("\r\n");
        foreach (var line in lines) text.AppendJoin(',', line.Values.Select(Cell)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A workbook with one sheet. Text stays text there: a cell never becomes a formula.</summary>
    public static byte[] Xlsx(IReadOnlyList<IReadOnlyDictionary<string, object?>> lines)
    {
        using var file = new MemoryStream();
        file.SaveAs(lines.Select(l => l.ToDictionary(c => c.Key, c => c.Value is string text ? Harmless(text) : c.Value!)));
        return file.ToArray();
    }

    static string Cell(object? value)
    {
        var text = value is string s ? Harmless(s) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return text.AsSpan().ContainsAny(",\"\r\n") ? '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : text;
    }

    // A name that begins like a formula would be run by the spreadsheet that opens the file.
    static string Harmless(string text) => text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}
