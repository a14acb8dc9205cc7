using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>
/// The policies, remembered: versions for good, because they never change; which of them hold for five seconds, so that opening a case does
/// not pay for a handful of rows that hardly change.
/// </summary>
internal sealed class SlaBook(ICalendars calendars, TimeProvider time)
{
    static readonly TimeSpan Trust = TimeSpan.FromSeconds(5);
    readonly ConcurrentDictionary<long, SlaPolicyVersion> _versions = new();
    volatile Present? _present;

    /// <summary>The version that a matter falls under now: the first active policy that fits, in the end the default one.</summary>
    public async ValueTask<SlaPolicyVersion> ChooseAsync(AfterSalesDb db, SlaFacts facts, CancellationToken ct)
    {
        if (_present is not { } present || time.GetUtcNow() >= present.Until) present = await ReadAsync(db, ct);
        return present.Versions.FirstOrDefault(v => v.Terms.Fits(facts)) ?? Built(db);
    }

    /// <summary>What the clocks of a document stand on, besides one more version that they may get.</summary>
    public async ValueTask<SlaGround> GroundAsync(AfterSalesDb db, ServiceLevel level, CancellationToken ct, SlaPolicyVersion? more = null)
    {
        var rules = level.Clocks.SelectMany(c => c.History.Rules).ToList();
        var versions = new Dictionary<long, SlaPolicyVersion>();
        foreach (var id in rules.Select(r => r.PolicyVersionId).Append(level.PolicyVersionId).Where(id => id != 0).Distinct()) versions[id] = id == more?.Id ? more : await VersionAsync(db, id, ct);
        if (more is not null) versions[more.Id] = more;
        var hours = new Dictionary<long, BusinessCalendar>();
        foreach (var org in rules.Select(r => r.CalendarOrgId).Append(level.OrgId).Distinct()) hours[org] = await calendars.ForAsync(org, ct);
        return new SlaGround(versions, hours);
    }

    public async ValueTask<SlaPolicyVersion> VersionAsync(AfterSalesDb db, long id, CancellationToken ct)
    {
        if (_versions.TryGetValue(id, out var known)) return known;
        if (db.Set<SlaPolicyVersion>().Local.FindEntry(id)?.Entity is { } tracked) return tracked; // perhaps not committed yet
        return _versions[id] = await db.Set<SlaPolicyVersion>().AsNoTracking().SingleAsync(v => v.Id == id, ct);
    }

    /// <summary>What holds may have changed.</summary>
    public void Forget() => _present = null;

    async Task<Present> ReadAsync(AfterSalesDb db, CancellationToken ct)
    {
        var active = await db.Set<SlaPolicy>().AsNoTracking().Include(p => p.Versions).Where(p => p.IsActive).ToListAsync(ct);
        var present = new Present([.. active.OrderBy(p => p.Position).ThenBy(p => p.Id).Select(p => p.Versions.MaxBy(v => v.Number)!)], time.GetUtcNow() + Trust);
        foreach (var version in present.Versions) _versions.TryAdd(version.Id, version);
        if (active.Count > 0) _present = present;
        return present;
    }

    // An empty database gets the default with its first matter; two at once and one of them runs again.
    static SlaPolicyVersion Built(AfterSalesDb db)
    {
        if (db.Set<SlaPolicy>().Local.FirstOrDefault(p => p.Code == SlaPolicy.DefaultCode) is { } added) return added.Versions[^1];
        var policy = SlaPolicy.Default();
        db.Add(policy);
        return policy.Versions[^1];
    }

    sealed record Present(IReadOnlyList<SlaPolicyVersion> Versions, DateTimeOffset Until);
}
