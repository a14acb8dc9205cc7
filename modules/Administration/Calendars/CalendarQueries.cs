using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Calendars;

/// <summary>Reads of calendars.</summary>
[Extends(typeof(Query))]
internal sealed class CalendarQueries(IDbContextFactory<AdministrationDb> contexts)
{
    /// <summary>All calendars; they are the same everywhere.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(CalendarSource.Read)]
    public async Task<Connection<Calendar>> Calendars(PageRequest<Calendar> page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await page.Read(db.Set<Calendar>().AsNoTracking());
    }

    /// <summary>The calendar of this code; null when there is none.</summary>
    /// <param name="code">Code, exactly as it is.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(CalendarSource.Read)]
    public async Task<Calendar?> Calendar(string code, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Calendar>().AsNoTracking().FirstOrDefaultAsync(c => c.Code == code, ct);
    }
}

/// <summary>Calendars by id.</summary>
[Needs(Read)]
internal sealed class CalendarSource(IDbContextFactory<AdministrationDb> contexts) : INodeSource<Calendar>
{
    public const string Read = "administration:calendar:read";

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<long, Calendar>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return caller.Can(Read) ? await db.Set<Calendar>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct) : new Dictionary<long, Calendar>();
    }
}
