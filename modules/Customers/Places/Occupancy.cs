namespace Platform.Customers.Places;

/// <summary>Who was what to a place, and when.</summary>
internal sealed class Occupancy : Entity
{
    Occupancy() { }

    public Occupancy(long partyId, OccupancyRole role, DateTime from, DateTime? to) => (PartyId, Role, From, To) = (partyId, role, from, to);

    /// <summary>The place.</summary>
    public long LocationId { get; private set; }

    /// <summary>Who, under the id of the day it was written down.</summary>
    public long PartyId { get; private set; }

    /// <summary>What they are to the place.</summary>
    public OccupancyRole Role { get; private set; }

    /// <summary>Since when, UTC, inclusive.</summary>
    public DateTime From { get; private set; }

    /// <summary>Until when, UTC, exclusive; null while nobody has said.</summary>
    public DateTime? To { get; internal set; }

    public bool IsAt(DateTime moment) => From <= moment && (To is null || moment < To);

    public bool Overlaps(DateTime from, DateTime? to) => (to is null || From < to) && (To is null || from < To);
}
