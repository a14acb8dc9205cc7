using System.Globalization;
using Platform.Kernel.Imports;

namespace Platform.Customers.Places;

/// <summary>What the importers of places and occupants share.</summary>
internal static class ImportColumns
{
    public static async Task<long?> CheckAsync(ImportRun run, IReadOnlyList<string> columns, CancellationToken ct)
    {
        var (header, reasons) = (await CsvRows.Header(run.Files[0], ct), new Reasons());
        foreach (var column in columns) reasons.AddIf(!header.Contains(column, StringComparer.OrdinalIgnoreCase), PlaceErrors.ColumnMissing, column, ("column", column), ("file", run.Files[0].Name));
        reasons.ThrowIfAny();
        return await CsvRows.Read(run.Files[0], 0, ct).CountAsync(ct);
    }

    public static long Behind(ImportRun run) => run.Checkpoint is null ? 0 : long.Parse(run.Checkpoint, CultureInfo.InvariantCulture);

    public static (ImportOutcome, IReadOnlyList<Reason>?) Failed(ErrorCode code, string field, params (string, object?)[] args)
        => (ImportOutcome.Failed, [new Reason(code, field, Refused.Arguments(args))]);
}
