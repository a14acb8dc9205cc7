using System.Globalization;

namespace Platform.Kernel.Imports;

/// <summary>Finds tables among the files of an import and reads values from their rows.</summary>
public static class ImportTable
{
    /// <summary>The last file that fits, unzipped, with its columns checked.</summary>
    /// <param name="given">The files of the import.</param>
    /// <param name="name">Name for people, such as <c>orders.csv</c>.</param>
    /// <param name="fits">Whether a file name is this table's.</param>
    /// <param name="columns">Columns that it must have.</param>
    /// <param name="wrong">Takes what is missing.</param>
    /// <param name="ct">Cancels the read.</param>
    /// <returns>The file; null when there is none, which <paramref name="wrong"/> says.</returns>
    public static async Task<ImportFile?> Find(IReadOnlyList<ImportFile> given, string name, Func<string, bool> fits, IReadOnlyList<string> columns, Reasons wrong, CancellationToken ct)
    {
        var found = given.LastOrDefault(f => fits(Path.GetFileName(f.Name)))?.Unzipped();
        if (wrong.AddIf(found is null, ImportErrors.FileMissing, "fileIds", ("file", name))) return null;
        var header = await CsvRows.Header(found!, ct);
        foreach (var column in columns) wrong.AddIf(!header.Contains(column, StringComparer.OrdinalIgnoreCase), ImportErrors.ColumnMissing, "fileIds", ("file", found!.Name), ("column", column));
        return found;
    }

    /// <summary>The only table of an import whose file name begins with a word.</summary>
    /// <exception cref="Refused">The file or a column is missing; all that is missing is named.</exception>
    public static async Task<ImportFile> Only(IReadOnlyList<ImportFile> given, string beginning, IReadOnlyList<string> columns, CancellationToken ct)
    {
        var wrong = new Reasons();
        var found = await Find(given, beginning + ".csv", n => n.StartsWith(beginning, StringComparison.OrdinalIgnoreCase), columns, wrong, ct);
        wrong.ThrowIfAny();
        return found!;
    }

    /// <summary>A text that must be there.</summary>
    /// <exception cref="Refused">It is blank or longer.</exception>
    public static string Text(this CsvRow row, string column, int longest) => row[column] is { } text && text.Length <= longest ? text : throw Bad(column);

    /// <summary>A local time of the form <c>yyyy-MM-dd HH:mm:ss</c> as UTC; null when empty. A time that the change to summer time skips is taken as the hour after it.</summary>
    /// <exception cref="Refused">It has another form.</exception>
    public static DateTime? Time(this CsvRow row, string column, TimeZoneInfo zone)
    {
        if (row[column] is not { } text) return null;
        if (!DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) throw Bad(column);
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone);
    }

    /// <summary>Says that a column cannot be read.</summary>
    public static Refused Bad(string column) => new(ImportErrors.BadValue, column, ("column", column));
}
