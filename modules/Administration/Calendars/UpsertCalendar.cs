using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Calendars;

/// <summary>
/// Creates a calendar or replaces what it says. A calendar counts wherever a unit has it, so this needs reach over everything. Deadlines that
/// were reckoned before keep their time; new ones follow the new hours within seconds.
/// </summary>
[Needs("administration:calendar:write")]
internal sealed class UpsertCalendar(AdministrationDb db, Caller caller) : Mutation<UpsertCalendar.UpsertCalendarInput, Calendar>
{
    /// <summary>The calendar as it shall be.</summary>
    public sealed record UpsertCalendarInput : MutationInput
    {
        /// <summary>Code; an unknown one makes a new calendar. 1 to 40 letters, digits, dashes and underscores.</summary>
        public required string Code { get; init; }

        /// <summary>Name, at most 100 characters.</summary>
        public required string Name { get; init; }

        /// <summary>Time zone of the IANA database, such as <c>Asia/Shanghai</c>.</summary>
        public required string TimeZone { get; init; }

        /// <summary>Hours by weekday; a weekday that is not listed is free.</summary>
        public required IReadOnlyList<WorkDay> Week { get; init; }

        /// <summary>All special dates, at most 2,000, each once.</summary>
        public required IReadOnlyList<CalendarDate> Dates { get; init; }

        /// <summary>The version the client saw; null for a new calendar.</summary>
        public long? ExpectedVersion { get; init; }
    }

    /// <inheritdoc />
    public override async Task<Calendar> Run(UpsertCalendarInput input, CancellationToken ct)
    {
        if (!Scope.All) throw new Refused(CommonErrors.PermissionMissing, null, ("permission", "administration:calendar:write (ALL)"));
        var reasons = new Reasons();
        Texts.Code(reasons, input.Code, "code", 40);
        Texts.Name(reasons, input.Name, "name", 100);
        CalendarRules.Zone(reasons, input.TimeZone);
        CalendarRules.Week(reasons, input.Week);
        CalendarRules.Dates(reasons, input.Dates, input.Week);
        reasons.ThrowIfAny();

        var calendar = await db.Set<Calendar>().FirstOrDefaultAsync(c => c.Code == input.Code, ct);
        if ((calendar?.Version ?? 0) != (input.ExpectedVersion ?? 0))
            throw new Refused(CommonErrors.VersionConflict, "expectedVersion", ("current", calendar?.Version ?? 0), ("expected", input.ExpectedVersion ?? 0));
        CalendarDate[] before = [.. calendar?.Dates() ?? []];
        if (calendar is null) db.Add(calendar = Calendar.New(input.Code));
        calendar.Set(input.Name.Trim(), input.TimeZone, input.Week.Select(d => d with { Intervals = CalendarRules.Tidy(d.Intervals) }), input.Dates.Select(Tidy));
        db.Add(Difference(calendar, before));
        return calendar;
    }

    static CalendarDate Tidy(CalendarDate date) => date with { Name = date.Name?.Trim(), Intervals = date.Kind == CalendarDateKind.Exception ? CalendarRules.Tidy(date.Intervals ?? []) : null };

    // Long values are cut short in an audit row, and whoever asks why a deadline moved needs the single dates.
    AuditRow Difference(Calendar calendar, CalendarDate[] before)
    {
        static string Line(CalendarDate d) => JsonSerializer.Serialize(d, Calendar.Json);
        var (old, now) = (before.Select(Line).ToHashSet(), calendar.Dates().Select(Line).ToHashSet());
        return new()
        {
            At = db.Now, Actor = caller.Name, ActorId = caller.UserId, Action = nameof(UpsertCalendar), SubjectType = nameof(Calendar), SubjectId = calendar.Id, SubjectVersion = calendar.Version + 1,
            Changes = JsonSerializer.Serialize(new { datesAdded = now.Except(old), datesRemoved = old.Except(now) }, Calendar.Json), Ip = caller.Ip, CorrelationId = caller.CorrelationId,
        };
    }
}
