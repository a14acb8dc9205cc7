namespace Platform.Customers.Places;

/// <summary>A place that is looked after: a site, a building of it, or a unit in it, with those who own it, rent it and live in it.</summary>
internal sealed class ServiceLocation : ScopedAggregate
{
    public const int LongestCode = 40, LongestName = 80, LongestPath = 200;

    readonly List<Occupancy> _occupancies = [];

    ServiceLocation() { }

    /// <summary>Level.</summary>
    public PlaceKind Kind { get; private set; }

    /// <summary>The place that it is in; null for a site.</summary>
    public long? ParentId { get; private set; }

    /// <summary>The site that it belongs to; null for a site itself.</summary>
    public long? EstateId { get; private set; }

    /// <summary>Code, unique within its parent; for a site unique in the deployment. At most 40 characters.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name as people say it, such as 翠湖花园, 3栋 or 1201; at most 80 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Chinese division code of 6, 9 or 12 digits; null when nothing is said, which means: as its site.</summary>
    public string? DivisionCode { get; private set; }

    /// <summary>Whether it is looked after.</summary>
    public PlaceStatus Status { get; private set; }

    public int? LatitudeE6 { get; private set; }

    public int? LongitudeE6 { get; private set; }

    public string NameKey { get; private set; } = "";

    public string CodeKey { get; private set; } = "";

    /// <summary>Parent and code as one value, because a unique index does not hold where the parent is null.</summary>
    public string CodeInParent { get; private set; } = "";

    public ServiceLocation? Parent { get; private set; }

    public ServiceLocation? Estate { get; private set; }

    public IReadOnlyList<Occupancy> Occupancies => _occupancies;

    public static ServiceLocation Open(PlaceKind kind, ServiceLocation? parent, string code, OrgPath org) => new()
    {
        Kind = kind, ParentId = parent?.Id, EstateId = parent is null ? null : parent.EstateId ?? parent.Id, Org = org,
        Code = code, CodeKey = PlaceKey.Of(code), CodeInParent = CodeIn(parent?.Id, code),
    };

    public static string CodeIn(long? parentId, string code) => FormattableString.Invariant($"{parentId ?? 0}/{code}");

    public void Call(string name) => (Name, NameKey) = (name.Trim(), PlaceKey.Of(name));

    public void LieIn(string? divisionCode) => DivisionCode = divisionCode;

    public void LieAt(decimal? latitude, decimal? longitude) => (LatitudeE6, LongitudeE6) = (Micro(latitude), Micro(longitude));

    public void Close(DateTime now)
    {
        if (_occupancies.Exists(o => o.To is null || o.To > now)) throw new Refused(PlaceErrors.Occupied);
        Status = PlaceStatus.Closed;
    }

    /// <exception cref="Refused">It is closed; somebody else owns it then; the same party is that already.</exception>
    public Occupancy MoveIn(long partyId, OccupancyRole role, DateTime from, DateTime? to, bool replacesOwner)
    {
        if (Status == PlaceStatus.Closed) throw new Refused(PlaceErrors.Closed, "id");
        if (to <= from) throw new Refused(PlaceErrors.EndsBeforeItBegins, "to");
        if (_occupancies.Exists(o => o.PartyId == partyId && o.Role == role && o.Overlaps(from, to)))
            throw new Refused(CommonErrors.AlreadyExists, "partyId", ("what", nameof(Occupancy)), ("value", role.ToString().ToUpperInvariant()));
        if (role == OccupancyRole.Owner) MakeRoom(from, to, replacesOwner);
        var occupancy = new Occupancy(partyId, role, from, to);
        _occupancies.Add(occupancy);
        Touch();
        return occupancy;
    }

    void MakeRoom(DateTime from, DateTime? to, bool replacesOwner)
    {
        var before = _occupancies.Find(o => o.Role == OccupancyRole.Owner && o.To is null && o.From < from);
        if (replacesOwner && before is not null) before.To = from;
        if (_occupancies.Find(o => o.Role == OccupancyRole.Owner && o.Overlaps(from, to)) is { } other)
            throw new Refused(PlaceErrors.OwnerOverlaps, "from", ("from", other.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
                ("to", other.To?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "…"));
    }

    /// <exception cref="Refused">There is no such occupancy, it has ended, or it would end before it began.</exception>
    public void MoveOut(long occupancyId, DateTime at)
    {
        var occupancy = _occupancies.Find(o => o.Id == occupancyId) ?? throw new Refused(CommonErrors.NotFound, "occupancyId", ("what", nameof(Occupancy)));
        if (occupancy.To <= at) throw new Refused(PlaceErrors.MovedOut, "occupancyId");
        if (at <= occupancy.From) throw new Refused(PlaceErrors.EndsBeforeItBegins, "at");
        occupancy.To = at;
        Touch();
    }

    static int? Micro(decimal? degrees) => degrees is { } d ? (int)decimal.Round(d * 1_000_000m) : null;
}
