using Microsoft.EntityFrameworkCore;
using Platform.Administration.Organisation;

namespace Platform.Administration.Calendars;

/// <summary>Gives a unit a calendar of its own, or lets it follow the unit above again. Units below that have none follow.</summary>
[Needs("administration:org:write")]
internal sealed class AssignCalendar(AdministrationDb db) : Mutation<AssignCalendar.AssignCalendarInput, OrgUnit>
{
    /// <summary>The unit and its calendar.</summary>
    public sealed record AssignCalendarInput : ChangeInput
    {
        /// <summary>Code of the calendar; null: as the unit above.</summary>
        public string? CalendarCode { get; init; }
    }

    /// <inheritdoc />
    public override async Task<OrgUnit> Run(AssignCalendarInput input, CancellationToken ct)
    {
        var unit = await db.Take<OrgUnit>(input, Scope, null, ct);
        if (unit.Status == OrgUnitStatus.Closed) throw new Refused(OrganisationErrors.UnitClosed, "id", ("unit", unit.Code));
        long? calendar = null;
        if (input.CalendarCode is { } code)
            calendar = await db.Set<Calendar>().Where(c => c.Code == code).Select(c => (long?)c.Id).FirstOrDefaultAsync(ct)
                ?? throw new Refused(CommonErrors.NotFound, "calendarCode", ("what", nameof(Calendar)));
        unit.WorkBy(calendar);
        return unit;
    }
}
