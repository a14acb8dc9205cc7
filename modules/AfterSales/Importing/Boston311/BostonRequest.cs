using System.Globalization;
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
            Id = Text(row, "case_enquiry_id", 40), OpenedAt = Time(row, "open_dt") ?? throw Bad("open_dt"), TargetAt = Time(row, "target_dt"), ClosedAt = row["case_status"] == "Open" ? null : closed ?? throw Bad("closed_dt"),
            Verdict = row["ontime"] switch { "ONTIME" => CityVerdict.OnTime, "OVERDUE" => CityVerdict.Overdue, null => CityVerdict.None, _ => throw Bad("ontime") },
            Type = Text(row, "type", 100), Title = row["case_title"] is { Length: <= 200 } title ? title : Text(row, "type", 100), Reason = Text(row, "reason", 60),
            Queue = Text(row, "queue", 60), Department = Text(row, "department", 40), Source = Text(row, "source", 40),
            ClosureText = row["closure_reason"] is { } text ? text.Length > 2000 ? text[..2000] : text : null, Location = row["location"], District = row["pwd_district"],
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', row.Fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key + '=' + f.Value))))),
        };
    }

    /// <summary>UTC; null when empty. A time that the change to summer time skips is taken as the hour after it.</summary>
    internal static DateTime? Time(CsvRow row, string column)
    {
        if (row[column] is not { } text) return null;
        if (!DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) throw Bad(column);
        if (Boston.IsInvalidTime(local)) local = local.AddHours(1);
        return TimeZoneInfo.ConvertTimeToUtc(local, Boston);
    }

    static string Text(CsvRow row, string column, int longest) => row[column] is { } text && text.Length <= longest ? text : throw Bad(column);

    static Refused Bad(string column) => new(BostonErrors.BadValue, column, ("column", column));
}
