using System.Runtime.CompilerServices;
using System.Text;

namespace Platform.Kernel.Imports;

/// <summary>Cuts text into records after RFC 4180: quotes double inside quotes, line breaks may stand inside quotes, any of the three line ends. Blank lines are skipped.</summary>
internal static class CsvRecords
{
    const int LongestField = 1 << 20, MostFields = 2000;

    /// <exception cref="InvalidDataException">A field is longer than a million characters, which means a quote that is never closed.</exception>
    public static async IAsyncEnumerable<IReadOnlyList<string>> Of(TextReader text, [EnumeratorCancellation] CancellationToken ct)
    {
        var (buffer, fields, field) = (new char[32_768], new List<string>(), new StringBuilder());
        bool quoted = false, closing = false, begun = false, afterReturn = false;
        for (int read; (read = await text.ReadAsync(buffer.AsMemory(), ct)) > 0;)
        {
            for (var i = 0; i < read; i++)
            {
                var c = buffer[i];
                if (afterReturn && c == '\n') { afterReturn = false; continue; }
                afterReturn = false;
                if (quoted && !closing)
                {
                    if (c == '"') closing = true; // the end, or the first of a double quote
                    else Append(c);
                    continue;
                }
                if (closing && c == '"') { Append(c); closing = false; continue; }
                if (closing) (quoted, closing) = (false, false);
                if (c == '"' && field.Length == 0) (quoted, begun) = (true, true);
                else if (c == ',') { Next(); begun = true; }
                else if (c is '\r' or '\n')
                {
                    afterReturn = c == '\r';
                    if (!begun && fields.Count == 0 && field.Length == 0) continue;
                    Next();
                    yield return fields;
                    (fields, begun) = (new List<string>(fields.Count), false);
                }
                else Append(c);
            }
        }
        if (begun || fields.Count > 0 || field.Length > 0)
        {
            Next();
            yield return fields;
        }

        void Append(char c)
        {
            if (field.Length >= LongestField) throw new InvalidDataException("A field has more than a million characters: a quote is not closed.");
            field.Append(c);
        }

        void Next()
        {
            if (fields.Count >= MostFields) throw new InvalidDataException("A record has more than 2,000 fields.");
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}
