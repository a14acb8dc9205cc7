using Microsoft.EntityFrameworkCore;

namespace Platform.Analytics.Freezing;

/// <summary>What one figure counted in a frozen month.</summary>
internal sealed class FrozenRow : Entity
{
    public required long MonthId { get; init; }
    public required FigureCode Code { get; init; }
    public required DateTime At { get; init; }
    public int Hit { get; init; }
    public long? Amount { get; init; }
    public long OrgId { get; init; }
    public long? RegionId { get; init; }
    public long? BranchId { get; init; }
    public long? SiteId { get; init; }
    public int? Kind { get; init; }
    public int? Channel { get; init; }
    public string? ServiceItem { get; init; }
    public long? TeamId { get; init; }
    public long? OwnerId { get; init; }
    public long? ProviderId { get; init; }
    public required string DocumentType { get; init; }
    public required long DocumentId { get; init; }
    public string? Number { get; init; }

    public static FrozenRow Keep(long month, FigureCode code, FigureRow r) => new()
    {
        MonthId = month, Code = code, At = r.At, Hit = r.Hit, Amount = r.Amount, OrgId = r.OrgId, RegionId = r.RegionId, BranchId = r.BranchId, SiteId = r.SiteId, Kind = r.Kind, Channel = r.Channel,
        ServiceItem = r.ServiceItem, TeamId = r.TeamId, OwnerId = r.OwnerId, ProviderId = r.ProviderId, DocumentType = r.DocumentType, DocumentId = r.DocumentId, Number = r.Number,
    };

    /// <summary>The kept rows of a figure, in the form in which live ones are counted.</summary>
    public static IQueryable<FigureRow> Of(AnalyticsDb db, long month, FigureCode code) => db.Set<FrozenRow>().AsNoTracking().Where(r => r.MonthId == month && r.Code == code).Select(r => new FigureRow
    {
        At = r.At, Hit = r.Hit, Amount = r.Amount, OrgId = r.OrgId, RegionId = r.RegionId, BranchId = r.BranchId, SiteId = r.SiteId, Kind = r.Kind, Channel = r.Channel,
        ServiceItem = r.ServiceItem, TeamId = r.TeamId, OwnerId = r.OwnerId, ProviderId = r.ProviderId, DocumentType = r.DocumentType, DocumentId = r.DocumentId, Number = r.Number,
    });
}
