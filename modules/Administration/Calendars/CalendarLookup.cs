using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Platform.Administration.Organisation;

namespace Platform.Administration.Calendars;

/// <summary>
/// Answers <see cref="ICalendars"/> from memory. What this instance changed is seen at once; for what another did it asks every three
/// seconds, cheaply, whether any version moved.
/// </summary>
internal sealed class CalendarLookup(IDbContextFactory<AdministrationDb> contexts, TimeProvider time, ChangeFeed feed) : BackgroundService, ICalendars
{
    static readonly TimeSpan Trust = TimeSpan.FromSeconds(3);
    volatile Known? _known;

    public async ValueTask<BusinessCalendar> ForAsync(long orgId, CancellationToken ct)
    {
        if (_known is { } known && time.GetUtcNow() - known.ReadAt < Trust) return known.CalendarOf(orgId);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await ReadAsync(db, ct)).CalendarOf(orgId);
    }

    /// <summary>What holds now.</summary>
    public async Task<Known> ReadAsync(AdministrationDb db, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        // Versions only grow and nothing is deleted, so the sum moves with every change; a latest time would miss one that committed late.
        var units = await db.Set<OrgUnit>().SumAsync(u => u.Version, ct);
        var calendars = await db.Set<Calendar>().SumAsync(c => c.Version, ct);
        if (_known is { } known && (known.Units, known.Calendars) == (units, calendars)) return _known = known with { ReadAt = now };
        var tree = await db.Set<OrgUnit>().AsNoTracking().Select(u => new { u.Id, u.ParentId, u.CalendarId }).ToDictionaryAsync(u => u.Id, u => (u.ParentId, u.CalendarId), ct);
        var built = (await db.Set<Calendar>().AsNoTracking().ToListAsync(ct)).ToDictionary(c => c.Id, c => c.Build());
        var root = tree.Values.FirstOrDefault(u => u.ParentId is null).CalendarId ?? throw new InvalidOperationException("Head office has no calendar yet.");
        return _known = new Known(tree.Keys.ToDictionary(id => id, Nearest), built, root, units, calendars, now);

        long Nearest(long id)
        {
            for (long? at = id; at is { } unit && tree.TryGetValue(unit, out var here); at = here.ParentId)
                if (here.CalendarId is { } own) return own;
            return root;
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(ForgetAsync(nameof(Calendar), stoppingToken), ForgetAsync(nameof(OrgUnit), stoppingToken));

    async Task ForgetAsync(string type, CancellationToken ct)
    {
        try { await foreach (var _ in feed.Listen(type, ct)) _known = null; }
        catch (OperationCanceledException) when (ct.IsCancellationRequested) { }
    }

    /// <summary>Who works by which calendar.</summary>
    internal sealed record Known(IReadOnlyDictionary<long, long> ByUnit, IReadOnlyDictionary<long, BusinessCalendar> Built, long Root, long Units, long Calendars, DateTimeOffset ReadAt)
    {
        public long Of(long unit) => ByUnit.GetValueOrDefault(unit, Root);

        public BusinessCalendar CalendarOf(long unit) => Built[Of(unit)];
    }
}
