using System.Runtime.CompilerServices;
using System.Text;

namespace Platform.Kernel.Imports;

/// <summary>One record of a CSV file.</summary>
/// <param name="Number">Its number, from 1, the header not counted.</param>
/// <param name="Fields">Column → value, trimmed of nothing; a missing field at the end is absent.</param>
public sealed record CsvRow(long Number, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The value of a column without blanks around it; null when it is absent or blank.</summary>
    public string? this[string column] => Fields.TryGetValue(column, out var value) && value.Trim() is { Length: > 0 } text ? text : null;
}

/// <summary>Reads CSV as a stream, whatever its size: UTF-8 or, as Chinese spreadsheets write it, GB 18030.</summary>
public static class CsvRows
{
    static CsvRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The column names of the first line; empty for an empty file.</summary>
    public static async Task<IReadOnlyList<string>> Header(ImportFile file, CancellationToken ct)
    {
        await using var stream = await file.Open(ct);
        using var text = new StreamReader(stream, await EncodingOf(file, ct), detectEncodingFromByteOrderMarks: true);
        await foreach (var record in CsvRecords.Of(text, ct)) return [.. record.Select(c => c.Trim())];
        return [];
    }

    /// <summary>Records behind a number; 0 reads all.</summary>
    public static async IAsyncEnumerable<CsvRow> Read(ImportFile file, long behind, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var stream = await file.Open(ct);
        using var text = new StreamReader(stream, await EncodingOf(file, ct), detectEncodingFromByteOrderMarks: true);
        var (columns, number) = (Array.Empty<string>(), -1L);
        await foreach (var record in CsvRecords.Of(text, ct))
        {
            if (++number == 0) { columns = [.. record.Select(c => c.Trim())]; continue; }
            if (number <= behind) continue;
            var fields = new Dictionary<string, string>(columns.Length, StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < Math.Min(columns.Length, record.Count); i++) fields[columns[i]] = record[i];
            yield return new CsvRow(number, fields);
        }
    }

    // A megabyte decides: GB 18030 text of that length is practically never valid UTF-8.
    static async Task<Encoding> EncodingOf(ImportFile file, CancellationToken ct)
    {
        await using var stream = await file.Open(ct);
        var buffer = new byte[1 << 20];
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        while (read > 0 && read == buffer.Length && (buffer[read - 1] & 0x80) != 0) read--; // do not cut a character in two
        return System.Text.Unicode.Utf8.IsValid(buffer.AsSpan(0, read)) ? new UTF8Encoding(false) : Encoding.GetEncoding("GB18030");
    }
}
