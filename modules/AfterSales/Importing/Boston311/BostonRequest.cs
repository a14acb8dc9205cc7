using System.Security.Cryptography;
using System.Text;
using Platform.Kernel.Imports;

namespace Platform.AfterSales;

/// <summary>One row of Boston's table of service requests; its times are New York's.</summary>
internal sealed record BostonRequest
{
    static readonly TimeZoneInfo Boston = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public required string Id { get; init; }
    public required DateTime OpenedAt { get; init; }
    public DateTime? TargetAt { get; init; }
    public DateTime? ClosedAt { get; init; }
    public CityVerdict Verdict { get; init; }
    public required string Title { get; init; }
    public required string Type { get; init; }
    public required string Reason { get; init; }
    public required string Queue { get; init; }
    public required string Department { get; init; }
    public required string Source { get; init; }
    public string? ClosureText { get; init; }
    public string? Location { get; init; }
    public string? District { get; init; }
    public required string Hash { get; init; }

    public ServiceChannel Channel => Source switch
    {
        "Constituent Call" => ServiceChannel.Phone,
        "Employee Generated" => ServiceChannel.Internal,
        "Self Service" => ServiceChannel.Web,
        "Citizens Connect App" => ServiceChannel.App,
        _ => ServiceChannel.Other,
    };

    /// <exception cref="Refused">A value cannot be read; the column is named.</exception>
    public static BostonRequest Of(CsvRow row)
    {
        var closed = Time(row, "closed_dt");
        return new BostonRequest
        {
            Id = row.Text("case_enquiry_id", 40), OpenedAt = Time(row, "open_dt") ?? throw ImportTable.Bad("open_dt"), TargetAt = Time(row, "target_dt"), ClosedAt = row["case_status"] == "Open" ? null : closed ?? throw ImportTable.Bad("closed_dt"),
            Verdict = row["ontime"] switch { "ONTIME" => CityVerdict.OnTime, "OVERDUE" => CityVerdict.Overdue, null => CityVerdict.None, _ => throw ImportTable.Bad("ontime") },
            Type = row.Text("type", 100), Title = row["case_title"] is { Length: <= 200 } title ? title : row.Text("type", 100), Reason = row.Text("reason", 60),
            Queue = row.Text("queue", 60), Department = row.Text("department", 40), Source = row.Text("source", 40),
            ClosureText = row["closure_reason"] is { } text ? text.Length > 2000 ? text[..2000] : text : null, Location = row["location"], District = row["pwd_district"],
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', row.Fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key + '=' + f.Value))))),
        };
    }

    /// <summary>UTC; null when empty.</summary>
    internal static DateTime? Time(CsvRow row, string column) => row.Time(column, Boston);
}
