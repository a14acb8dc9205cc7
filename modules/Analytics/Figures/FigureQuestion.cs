using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;

namespace Platform.Analytics.Figures;

/// <summary>Which documents a figure counts: a stretch of time and what they are narrowed to. Filters are joined by "and"; null filters nothing.</summary>
internal sealed record FigureFilter
{
    /// <summary>Only this organisation unit and everything below it; global id.</summary>
    [Id("OrgUnit")]
    public string? UnitId { get; init; }

    /// <summary>Only this team; global id.</summary>
    [Id("Team")]
    public string? TeamId { get; init; }

    /// <summary>Only what this person answers for; global id of the account.</summary>
    [Id("Account")]
    public string? StaffId { get; init; }

    /// <summary>Only what this service provider did; global id.</summary>
    [Id("ServiceProvider")]
    public string? ProviderId { get; init; }

    /// <summary>Only what came in this way.</summary>
    public ServiceChannel? Channel { get; init; }

    /// <summary>Only this kind of case.</summary>
    public Contracts.AfterSales.CaseKind? Kind { get; init; }

    /// <summary>Only this service item; its code.</summary>
    public string? ServiceItem { get; init; }
}

/// <summary>One figure of one group, complete: enough to count it again and to list what it counted.</summary>
internal sealed record FigureQuestion(FigureCode Code, DateTime From, DateTime To, long? Unit = null, long? Team = null, long? Staff = null, long? Provider = null, int? Channel = null, int? Kind = null, string? ServiceItem = null)
{
    /// <summary>True when the group is what has no value in the dimension, such as matters without a team.</summary>
    public FigureDimension Without { get; init; }

    /// <summary>True when the unit stands for itself alone, without what is below it.</summary>
    public bool UnitAlone { get; init; }

    public static FigureQuestion Of(FigureCode code, DateTime from, DateTime to, FigureFilter? where) => new(code, from, to, Decoded(where?.UnitId, "OrgUnit", "where.unitId"), Decoded(where?.TeamId, "Team", "where.teamId"),
        Decoded(where?.StaffId, "Account", "where.staffId"), Decoded(where?.ProviderId, "ServiceProvider", "where.providerId"), (int?)where?.Channel, (int?)where?.Kind, where?.ServiceItem);

    static long? Decoded(string? id, string type, string field)
        => id is null ? null : GlobalId.TryDecode(id, type, out var row) ? row : throw new Refused(CommonErrors.NotFound, field, ("what", type));

    /// <summary>The opaque text under which its documents can be asked for.</summary>
    public string Encode() => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(this)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static FigureQuestion? Decode(string text)
    {
        try
        {
            var plain = text.Replace('-', '+').Replace('_', '/');
            var read = JsonSerializer.Deserialize<FigureQuestion>(Convert.FromBase64String(plain + new string('=', (4 - plain.Length % 4) % 4)));
            return read is null || !Enum.IsDefined(read.Code) || !FigureCatalog.All.ContainsKey(read.Code) ? null
                : read with { From = DateTime.SpecifyKind(read.From, DateTimeKind.Utc), To = DateTime.SpecifyKind(read.To, DateTimeKind.Utc) };
        }
        catch (Exception e) when (e is FormatException or JsonException or NotSupportedException) { return null; }
    }

    /// <summary>Narrows rows to what the question asks for.</summary>
    public IQueryable<FigureRow> Narrow(IQueryable<FigureRow> rows)
    {
        rows = rows.Where(r => r.At >= From && r.At < To);
        if (Unit is { } alone && UnitAlone) rows = rows.Where(r => r.OrgId == alone);
        else if (Unit is { } unit) rows = rows.Where(r => r.OrgId == unit || r.RegionId == unit || r.BranchId == unit || r.SiteId == unit);
        if (Team is { } team) rows = rows.Where(r => r.TeamId == team);
        if (Staff is { } staff) rows = rows.Where(r => r.OwnerId == staff);
        if (Provider is { } provider) rows = rows.Where(r => r.ProviderId == provider);
        if (Channel is { } channel) rows = rows.Where(r => r.Channel == channel);
        if (Kind is { } kind) rows = rows.Where(r => r.Kind == kind);
        if (ServiceItem is { } item) rows = rows.Where(r => r.ServiceItem == item);
        return Without switch
        {
            FigureDimension.Department => rows.Where(r => r.TeamId == null),
            FigureDimension.Provider => rows.Where(r => r.ProviderId == null),
            FigureDimension.Staff => rows.Where(r => r.OwnerId == null),
            FigureDimension.Channel => rows.Where(r => r.Channel == null),
            FigureDimension.ServiceItem => rows.Where(r => r.ServiceItem == null),
            FigureDimension.Kind => rows.Where(r => r.Kind == null),
            _ => rows,
        };
    }

    /// <summary>The question for one group of a dimension.</summary>
    /// <param name="dimension">By what was grouped.</param>
    /// <param name="key">The group; null for what has no value.</param>
    public FigureQuestion Group(FigureDimension dimension, string? key)
    {
        if (dimension is FigureDimension.All or FigureDimension.Month) return this;
        if (key is null) return this with { Without = dimension };
        var id = dimension == FigureDimension.ServiceItem ? 0 : long.Parse(key, CultureInfo.InvariantCulture);
        return dimension switch
        {
            FigureDimension.Department => this with { Team = id },
            FigureDimension.Provider => this with { Provider = id },
            FigureDimension.Staff => this with { Staff = id },
            FigureDimension.Channel => this with { Channel = (int)id },
            FigureDimension.Site => this with { Unit = id, UnitAlone = true },
            FigureDimension.Kind => this with { Kind = (int)id },
            _ => this with { ServiceItem = key },
        };
    }
}
