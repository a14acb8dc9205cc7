using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Administration.Organisation;

namespace Platform.Administration.Calendars;

/// <summary>What the schema shows of a calendar.</summary>
internal sealed class CalendarType : ObjectType<Calendar>
{
    public CalendarType()
    {
        Shows(c => c.Id);
        Shows(c => c.Code);
        Shows(c => c.Name);
        Shows(c => c.TimeZone);
        Shows("week", c => c.Week()).NotNull().Reads(nameof(Calendar.WeekLines)).Described("Hours by weekday, from Monday on; a weekday that is not listed is free.");
        Shows("dates", c => c.Dates()).NotNull().Reads(nameof(Calendar.DateLines)).Described("Holidays, make-up workdays and dates with hours of their own, sorted.");
        Shows(c => c.Version);
        Shows(c => c.CreatedAt);
        Shows(c => c.UpdatedAt);
        DefaultOrder(c => c.Code);
    }
}

/// <summary>What the schema shows of a weekday's hours.</summary>
internal sealed class WorkDayType : ObjectType<WorkDay>
{
    public WorkDayType() => ShowsAll();
}

/// <summary>What the schema shows of a special date.</summary>
internal sealed class CalendarDateType : ObjectType<CalendarDate>
{
    public CalendarDateType() => ShowsAll();
}

/// <summary>What calendars add to a unit.</summary>
[Extends(typeof(OrgUnit))]
internal static class OrgUnitCalendar
{
    /// <summary>The calendar by which it works: its own, or that of the nearest unit above that has one.</summary>
    [Needs(CalendarSource.Read), Requires(nameof(OrgUnit.Id))]
    public static IDataLoaderResult<Calendar?> Calendar([Parent] OrgUnit unit, CalendarByUnit loader) => loader.Load(unit.Id);
}

/// <summary>The calendars that units work by.</summary>
internal sealed class CalendarByUnit(IDbContextFactory<AdministrationDb> contexts, CalendarLookup lookup) : BatchLoader<long, Calendar?>
{
    /// <inheritdoc />
    protected override async Task<Func<long, Calendar?>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var known = await lookup.ReadAsync(db, ct);
        var ids = keys.Select(known.Of).Distinct().ToList();
        var rows = await db.Set<Calendar>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        return unit => rows.GetValueOrDefault(known.Of(unit));
    }
}
