namespace Platform.Customers.Care;

/// <summary>What a party's own day is.</summary>
internal enum SpecialDayKind
{
    /// <summary>Its birthday; a party has one.</summary>
    Birthday = 0,

    /// <summary>The day something began.</summary>
    Anniversary = 1,

    /// <summary>Any other day it cares about.</summary>
    Other = 2,
}

/// <summary>A day of the year that matters to a party.</summary>
internal sealed class SpecialDay : ScopedAggregate, IPartied
{
    public const int LongestName = 60, MostOfParty = 20;

    SpecialDay() { }

    public SpecialDay(Party party, SpecialDayKind kind) => (PartyId, Kind, Org) = (party.Id, kind, party.Org);

    /// <summary>Whose day.</summary>
    public long PartyId { get; private set; }

    long? IPartied.PartyId => PartyId;

    /// <summary>What it is.</summary>
    public SpecialDayKind Kind { get; private set; }

    /// <summary>What people call it; null for a birthday.</summary>
    public string? Name { get; private set; }

    /// <summary>True for a day of the Chinese calendar.</summary>
    public bool IsLunar { get; private set; }

    /// <summary>Month, 1 to 12.</summary>
    public int Month { get; private set; }

    /// <summary>Day of the month.</summary>
    public int Day { get; private set; }

    /// <summary>True for the second of two lunar months of that number; in years without it the first counts.</summary>
    public bool IsLeapMonth { get; private set; }

    public void Set(string? name, bool lunar, int month, int day, bool leap) => (Name, IsLunar, Month, Day, IsLeapMonth) = (name, lunar, month, day, lunar && leap);

    /// <summary>On which days of a solar year it falls; 29 February is the 28th where there is no 29th, a lunar day may fall never or twice.</summary>
    public IEnumerable<DateOnly> In(int year) => IsLunar ? Festivals.LunarDays(year, Month, Day, IsLeapMonth) : [new DateOnly(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)))];
}

/// <summary>What GraphQL shows of a special day.</summary>
internal sealed class SpecialDayType : ObjectType<SpecialDay>
{
    public SpecialDayType()
    {
        Shows(d => d.Id);
        Shows(d => d.Version);
        Shows(d => d.PartyId).AsId("Party");
        Shows(d => d.Kind);
        Shows(d => d.Name).NotSortable();
        Shows(d => d.IsLunar);
        Shows(d => d.Month);
        Shows(d => d.Day);
        Shows(d => d.IsLeapMonth);
    }
}
