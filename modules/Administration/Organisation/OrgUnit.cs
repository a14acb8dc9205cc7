using Platform.Contracts.Administration;

namespace Platform.Administration.Organisation;

/// <summary>A unit of the organisation: head office, region, branch or site.</summary>
internal sealed class OrgUnit : ScopedAggregate
{
    OrgUnit() { }

    /// <summary>Code of the unit, unique, 1 to 40 letters, digits, dashes and underscores; it never changes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How high it stands.</summary>
    public OrgTier Tier { get; private set; }

    /// <summary>The unit above; null for head office.</summary>
    public long? ParentId { get; private set; }

    /// <summary>Whether it works.</summary>
    public OrgUnitStatus Status { get; private set; }

    /// <summary>The calendar of its own; null: as the unit above.</summary>
    public long? CalendarId { get; private set; }

    /// <summary>The root. Its place is known once it has an id.</summary>
    public static OrgUnit HeadOffice(AdministrationDb db, string code, string name)
    {
        var unit = new OrgUnit { Code = code, Name = name, Tier = OrgTier.Hq };
        db.Add(unit);
        unit.Org = new OrgPath(unit.Id);
        unit.Record(() => new OrgUnitCreated(unit.Id, unit.Code));
        return unit;
    }

    /// <summary>A unit below another, added to the context so that it has its id and with it its place.</summary>
    public static OrgUnit Below(AdministrationDb db, OrgUnit parent, string code, string name, OrgTier tier)
    {
        if (parent.Status == OrgUnitStatus.Closed) throw new Refused(OrganisationErrors.UnitClosed, "parentId", ("unit", parent.Code));
        if (tier <= parent.Tier) throw new Refused(OrganisationErrors.TierNotBelow, "tier", ("tier", Text(tier)), ("parentTier", Text(parent.Tier)));
        var unit = new OrgUnit { Code = code, Name = name, Tier = tier, ParentId = parent.Id };
        db.Add(unit);
        unit.Org = unit.PlaceBelow(parent);
        unit.Record(() => new OrgUnitCreated(unit.Id, unit.Code));
        return unit;
    }

    /// <summary>Puts it below another unit of a higher tier. The units below it follow by <see cref="Follow"/>.</summary>
    public void MoveBelow(OrgUnit parent, DateTime now)
    {
        if (Tier == OrgTier.Hq) throw new Refused(OrganisationErrors.HeadOfficeStays, "id");
        if (parent.Status == OrgUnitStatus.Closed) throw new Refused(OrganisationErrors.UnitClosed, "parentId", ("unit", parent.Code));
        if (Tier <= parent.Tier) throw new Refused(OrganisationErrors.TierNotBelow, "parentId", ("tier", Text(Tier)), ("parentTier", Text(parent.Tier)));
        ParentId = parent.Id;
        Follow(parent, now);
    }

    /// <summary>Takes its place below its parent anew after that was moved; does nothing where it stands right.</summary>
    public void Follow(OrgUnit parent, DateTime now)
    {
        var place = PlaceBelow(parent);
        if (place == Org) return;
        Org = place;
        Record(() => new OrgUnitMoved(Id, place));
        Record(() => new OrgUnitMoved(Id, place), dueAt: now + OrgUnitMoved.Settled);
    }

    OrgPath PlaceBelow(OrgUnit parent) => parent.Org with
    {
        Unit = Id,
        Region = Tier == OrgTier.Region ? Id : parent.Org.Region,
        Branch = Tier == OrgTier.Branch ? Id : parent.Org.Branch,
        Site = Tier == OrgTier.Site ? Id : parent.Org.Site,
    };

    /// <summary>Gives it another name.</summary>
    public void Rename(string name)
    {
        Name = name;
        Record(() => new OrgUnitChanged(Id));
    }

    /// <summary>Ends its work; units below must be closed before.</summary>
    public void Close()
    {
        if (Tier == OrgTier.Hq) throw new Refused(OrganisationErrors.HeadOfficeStays, "id");
        if (Status == OrgUnitStatus.Closed) throw new Refused(OrganisationErrors.UnitClosed, "id", ("unit", Code));
        Status = OrgUnitStatus.Closed;
        Record(() => new OrgUnitChanged(Id));
    }

    /// <summary>Takes a calendar of its own, or follows the unit above again.</summary>
    public void WorkBy(long? calendarId)
    {
        if (Tier == OrgTier.Hq && calendarId is null) throw new Refused(Calendars.CalendarErrors.HeadOfficeNeedsOne, "calendarCode");
        CalendarId = calendarId;
        Record(() => new OrgUnitChanged(Id));
    }

    static string Text(OrgTier tier) => tier.ToString().ToUpperInvariant();
}
