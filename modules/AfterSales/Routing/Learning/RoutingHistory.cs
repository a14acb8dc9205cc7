using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;

namespace Platform.AfterSales;

/// <summary>Reads the deployment's own cases as something to learn from and to judge rules by.</summary>
internal sealed class RoutingHistory(AfterSalesDb db, IServiceLocations places)
{
    public const int MostCases = 300_000;

    /// <summary>Cases that came in during a time, within a scope, with the queue they are in now; those that were rejected or merged tell nothing.</summary>
    /// <exception cref="Refused">The time is no time, or holds too much.</exception>
    public async Task<IReadOnlyList<PastCase>> Read(DateTime from, DateTime to, RowScope scope, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.AddIf(to <= from, CommonErrors.OutOfRange, "to", ("min", from), ("max", from.AddYears(3)));
        reasons.AddIf(to > from.AddYears(3), CommonErrors.OutOfRange, "to", ("min", from), ("max", from.AddYears(3)));
        reasons.ThrowIfAny();
        var rows = await db.Visible<Case>(scope).Where(c => c.OpenedAt >= from && c.OpenedAt < to && c.State != CaseState.Rejected && c.State != CaseState.Duplicate).OrderBy(c => c.Id).Take(MostCases + 1)
            .Select(c => new { c.Kind, c.Channel, c.ServiceItemId, c.LocationId, c.OrgId, c.RegionId, c.BranchId, c.SiteId, c.Title, c.Description, c.QueueId }).ToListAsync(ct);
        if (rows.Count > MostCases) throw new Refused(CommonErrors.TooMany, "to", ("max", MostCases));
        var regions = new Dictionary<long, string?>();
        foreach (var some in rows.Select(r => r.LocationId).OfType<long>().Distinct().Chunk(1000))
            foreach (var (id, place) in await places.Get(some, ct)) regions[id] = place.RegionCode;
        return [.. rows.Select(r => new PastCase(new RoutingFacts(r.Kind, r.Channel, r.ServiceItemId, r.LocationId, r.LocationId is { } at ? regions.GetValueOrDefault(at) : null,
            new OrgPath(r.OrgId, r.RegionId, r.BranchId, r.SiteId), r.Title + "\n" + r.Description), r.QueueId))];
    }
}
