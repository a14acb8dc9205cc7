using System.Runtime.CompilerServices;
using Platform.Kernel.Imports;

namespace Platform.AfterSales;

/// <summary>The table <c>service_requests.csv</c>, plain or gzipped.</summary>
internal sealed class BostonFile
{
    static readonly string[] Columns = ["case_enquiry_id", "open_dt", "target_dt", "closed_dt", "ontime", "case_status", "closure_reason", "case_title", "type", "reason", "queue", "department", "location", "pwd_district", "source"];

    readonly ImportFile _file;

    BostonFile(ImportFile file) => _file = file;

    /// <exception cref="Refused">The file or a column is missing; all that is missing is named.</exception>
    public static async Task<BostonFile> Open(IReadOnlyList<ImportFile> given, CancellationToken ct) => new(await ImportTable.Only(given, "service_requests", Columns, ct));

    /// <summary>Rows behind a number; one that cannot be read carries the reason.</summary>
    public async IAsyncEnumerable<ReadRow<BostonRequest>> Read(long behind, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in CsvRows.Read(_file, behind, ct))
        {
            BostonRequest? request = null;
            Refused? wrong = null;
            try { request = BostonRequest.Of(row); }
            catch (Refused refused) { wrong = refused; }
            yield return new(row.Number, row["case_enquiry_id"] is { Length: <= 100 } key ? key : null, request, wrong);
        }
    }

    /// <summary>How many rows there are, and the last moment that any of them tells of: when the table was taken.</summary>
    public async Task<(long Rows, DateTime TakenAt)> Survey(CancellationToken ct)
    {
        var (rows, taken) = (0L, DateTime.UnixEpoch);
        await foreach (var (_, _, request, _) in Read(0, ct))
        {
            rows++;
            if (request is not null && (request.ClosedAt ?? request.OpenedAt) is var at && at > taken) taken = at;
        }
        return (rows, taken);
    }
}
